import fs from 'node:fs';
import path from 'node:path';
import { asModule } from './as-module.mjs';

const WIRE = {
  'vscode-languageserver': 'server/src/lsp/wire/index.ts',
  'vscode-languageserver/node': 'server/src/lsp/node-wire.ts',
  'vscode-languageserver/browser': 'server/src/lsp/wire/browser.ts',
};

/** What reads and writes text that comes in pieces: in a worker messages are objects. */
export const STREAMS = { classes: ['MessageBuffer', 'ReadableStreamWrapper', 'WritableStreamWrapper'], properties: ['messageBuffer', 'applicationJson', 'stream'] };

/** The server writes no names by chance either, and reads and writes streams by its own (node-reader.ts, node-writer.ts). */
const WITHOUT_STREAMS = { ...STREAMS, properties: ['crypto', ...STREAMS.properties] };

/** What the files of vscode-jsonrpc have that the server asks for and never uses. What it does not ask for stays out by itself. */
const LEFT_OUT = {
  // What goes over the wire is of documents: nothing writes it down. Nobody is told of what went wrong there either, gives strategies, or listens to what is not ours.
  'common/connection': {
    traces: ['traceSendingRequest', 'traceSendingNotification', 'traceSendingResponse', 'traceReceivedRequest', 'traceReceivedNotification', 'traceReceivedResponse'],
    helpers: ['stringifyTrace', 'logLSPMessage'],
    methods: ['trace', 'inspect', 'hasPendingResponse', 'onProgress', 'end'],
    filledAgain: ['Trace', 'TraceFormat'],
    blocks: [
      'let trace = ', 'let traceFormat = ', 'connection.onNotification(LogTraceNotification.type, ', 'connection.onNotification(ProgressNotification.type, ',
      'const logger = ', ...Array(16).fill('logger.error('), ...Array(2).fill('logger.log('),
      ...['error', 'close', 'unhandledNotification', 'unhandledProgress', 'dispose'].map(event => `const ${event}Emitter = `),
      ...['error', 'error', 'close', 'unhandledNotification', 'dispose'].map(event => `${event}Emitter.fire(`),
      ...['Error', 'Close', 'UnhandledNotification', 'UnhandledProgress', 'Dispose'].map(event => `on${event}: `),
      'if (messages_1.Message.isRequest(toCancel)) {', 'if (typeof cancellationStrategy.sender.enableCancellation ',
      ...['CancellationReceiver', 'CancellationSender', 'Cancellation'].map(name => `${name}Strategy.is = `),
    ],
  },
  'common/messages': { blocks: ['ParseError', 'jsonrpcReservedErrorRangeStart', 'serverErrorStart', 'MessageReadError', 'ConnectionInactive', 'jsonrpcReservedErrorRangeEnd', 'serverErrorEnd'].map(name => `ErrorCodes.${name} = `) },
  'node/ril': WITHOUT_STREAMS,
  'browser/ril': WITHOUT_STREAMS,
};
/** In the place of the library's map of messages that wait, which has ten times as much: what its connection asks of it. */
export const WAITING = `export class LinkedMap extends Map {
  shift() {
    for (const [key, message] of this) {
      this.delete(key);
      return message;
    }
  }
}
export const LRUCache = undefined;
export const Touch = undefined;`;

const LIBRARY = /[\\/]vscode-jsonrpc[\\/]lib[\\/]((?:\w{1,20}[\\/]){1,3}\w{1,60})\.js$/;

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
  properties: name => new RegExp(`^ {4}${name}: Object\\.freeze\\(\\{[^]*?^ {4}}\\),\n`, 'm'),
  /** What a namespace that is filled twice has from the second time. */
  filledAgain: name => new RegExp(`^\\(function \\(${name}\\) \\{\n {4}function [^]*?^\\}\\)\\(${name} .*\n`, 'm'),
  modules: name => new RegExp(`^const ${name} = .*\n`, 'm'),
  /** A statement, a method or a property that begins so, inside of others: its line, all that stands deeper below it, and the bracket that closes it. */
  blocks: start => new RegExp(`^( {4,40})${start.replace(/[.()[]/g, '\\$&')}.*\n(?:\\1 .*\n|\n)*(?:\\1[}\\]].*\n)?`, 'm'),
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
      build.onLoad({ filter: LIBRARY }, ({ path: file }) => {
        const [, place] = LIBRARY.exec(file);
        const left = LEFT_OUT[place.replaceAll('\\', '/')];
        const text = fs.readFileSync(file, 'utf8');
        return { contents: asModule(place.endsWith('linkedMap') ? WAITING : left ? without(left, text, file) : text, file) };
      });
      build.onResolve({ filter: /^vscode-languageserver(?:\/|$)/ }, ({ path: module }) => (module in WIRE ? { path: path.join(root, WIRE[module]) } : { errors: [{ text: `${module} has no part in server/src/lsp/wire` }] }));
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
  return rest;
}
