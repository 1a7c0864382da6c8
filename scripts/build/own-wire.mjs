import fs from 'node:fs';
import path from 'node:path';

const WIRE = {
  'vscode-languageserver': 'server/src/protocol/wire/index.ts',
  'vscode-languageserver/node': 'server/src/protocol/node-wire.ts',
  'vscode-languageserver/browser': 'server/src/protocol/wire/browser.ts',
};

/** What of vscode-jsonrpc the parts in their place use, by its files. */
const JSONRPC = {
  messages: ['ErrorCodes', 'NotificationType', 'ParameterStructures', 'RequestType', 'ResponseError'],
  connection: ['ConnectionStrategy', 'NullLogger', 'ProgressType', 'createMessageConnection'],
  cancellation: ['CancellationTokenSource'],
  disposable: ['Disposable'],
  events: ['Emitter'],
  messageReader: ['AbstractMessageReader'],
  messageWriter: ['AbstractMessageWriter'],
};

/** What its files have beside that, and the modules that only these need: streams are read and written by our own (node-reader.ts, node-writer.ts). */
const LEFT_OUT = {
  // What goes over the wire is of documents: nothing writes it down.
  'common/connection': {
    traces: ['traceSendingRequest', 'traceSendingNotification', 'traceSendingResponse', 'traceReceivedRequest', 'traceReceivedNotification', 'traceReceivedResponse'],
    helpers: ['stringifyTrace', 'logLSPMessage'],
    methods: ['trace', 'inspect', 'hasPendingResponse'],
    namespaces: ['SetTraceNotification'],
  },
  // For messages with parameters in a row; those of this protocol have one.
  'common/messages': { classes: [...'0123456789'].flatMap(count => [`RequestType${count}`, `NotificationType${count}`]) },
  'common/messageReader': { classes: ['ReadableStreamMessageReader'], namespaces: ['ResolvedMessageReaderOptions'], modules: ['ral_1', 'semaphore_1'] },
  'common/messageWriter': { classes: ['WriteableStreamMessageWriter'], namespaces: ['ResolvedMessageWriterOptions'], modules: ['ral_1', 'semaphore_1'] },
  'node/main': {
    classes: ['PortMessageReader', 'PortMessageWriter', 'SocketMessageReader', 'SocketMessageWriter', 'StreamMessageReader', 'StreamMessageWriter'],
    functions: ['generateRandomPipeName', 'createClientPipeTransport', 'createServerPipeTransport', 'createClientSocketTransport', 'createServerSocketTransport', 'isReadableStream', 'isWritableStream', 'createMessageConnection'],
    modules: ['path', 'os', 'fs', 'crypto_1', 'net_1'],
  },
  'node/ril': { classes: ['MessageBuffer', 'ReadableStreamWrapper', 'WritableStreamWrapper'], properties: ['crypto', 'messageBuffer', 'applicationJson', 'stream'], modules: ['util_1', 'crypto_1'] },
  'browser/ril': { classes: ['MessageBuffer', 'ReadableStreamWrapper', 'WritableStreamWrapper'], properties: ['crypto', 'messageBuffer', 'applicationJson', 'stream'] },
};
/** In the place of the library's map of messages that wait, which has ten times as much: what its connection asks of it. */
export const WAITING = `exports.LinkedMap = class extends Map {
  shift() {
    for (const [key, message] of this) {
      this.delete(key);
      return message;
    }
  }
};`;

/** How such a thing stands in a file. */
const STANDS = {
  classes: name => new RegExp(`^class ${name}\\b[^]*?^}\n(?:exports\\.${name} = ${name};\n)?`, 'm'),
  functions: name => new RegExp(`^function ${name}\\b[^]*?^}\n`, 'm'),
  helpers: name => new RegExp(`^ {4}(?:async )?function ${name}\\b[^]*?^ {4}}\n`, 'm'),
  /** Of an object that an object is made of, by their names alone. */
  named: name => new RegExp(`^ {8}${name},?\n`, 'm'),
  methods: name => new RegExp(`^ {8}${name}: [^]*?^ {8}},?\n`, 'm'),
  /** They are called: what they do is left out. */
  traces: name => new RegExp(`(?<=^ {4}function ${name}\\([^)\n]{0,80}\\) \\{)[^]*?(?=^ {4}}\n)`, 'm'),
  namespaces: name => new RegExp(`^var ${name};\n\\(function[^]*?^}\\)\\(.*\n`, 'm'),
  properties: name => new RegExp(`^ {4}${name}: Object\\.freeze\\(\\{[^]*?^ {4}}\\),\n`, 'm'),
  modules: name => new RegExp(`^const ${name} = .*\n`, 'm'),
};

/**
 * Puts the few parts of vscode-languageserver that the server uses in the place of the library, which cannot be
 * had in parts and would be two thirds as large as everything else. What is missing there fails the build.
 * @param {string} root the folder of the project
 * @returns {import('esbuild').Plugin}
 */
export function ownWire(root) {
  return {
    name: 'own-wire',
    setup(build) {
      build.onLoad({ filter: /[\\/]vscode-jsonrpc[\\/]lib[\\/]common[\\/]api\.js$/ }, () => ({ contents: Object.entries(JSONRPC).flatMap(([file, names]) => names.map(name => `exports.${name} = require('./${file}').${name};`)).concat("exports.RAL = require('./ral').default;").join('\n') }));
      build.onLoad({ filter: /[\\/]vscode-jsonrpc[\\/]lib[\\/]common[\\/]linkedMap\.js$/ }, () => ({ contents: WAITING }));
      for (const [file, left] of Object.entries(LEFT_OUT)) {
        build.onLoad({ filter: new RegExp(`[\\\\/]vscode-jsonrpc[\\\\/]lib[\\\\/]${file.replace('/', '[\\\\/]')}\\.js$`) }, ({ path: place }) => ({ contents: without(left, fs.readFileSync(place, 'utf8'), file) }));
      }
      build.onResolve({ filter: /^vscode-languageserver(?:\/|$)/ }, ({ path: module }) => (module in WIRE ? { path: path.join(root, WIRE[module]) } : { errors: [{ text: `${module} has no part in server/src/protocol/wire` }] }));
    },
  };
}

/**
 * A file of a library without things of it that are not used.
 * @param {Partial<Record<keyof STANDS, readonly string[]>>} left their names, by how they stand in the file
 * @param {string} text
 * @param {string} file for the message where one is not there
 */
export function without(left, text, file) {
  let rest = text;
  for (const [kind, names] of Object.entries(left)) {
    for (const name of names) {
      const before = rest;
      rest = rest.replace(STANDS[kind](name), '');
      if (rest === before) throw new Error(`${file} has no ${name} as scripts/build knows it`);
    }
  }
  // The names that it exports stand at the top, and what a function is called by.
  return rest.replace(/^exports\.\w+ = (?:exports\.\w+ = )*void 0;\n/m, '').replace(/^exports\.(\w+) = \1;\n/gm, (line, name) => (left.functions?.includes(name) ? '' : line));
}
