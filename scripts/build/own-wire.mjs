import fs from 'node:fs';
import path from 'node:path';

const WIRE = {
  'vscode-languageserver': 'server/src/protocol/wire/index.ts',
  'vscode-languageserver/node': 'server/src/protocol/node-wire.ts',
  'vscode-languageserver/browser': 'server/src/protocol/wire/browser.ts',
};

/** What of vscode-jsonrpc the parts in their place use, and its own entries, by its files. */
const JSONRPC = {
  messages: ['ErrorCodes', 'NotificationType', 'ParameterStructures', 'RequestType', 'ResponseError'],
  connection: ['ConnectionStrategy', 'NullLogger', 'ProgressType', 'createMessageConnection'],
  cancellation: ['CancellationTokenSource'],
  disposable: ['Disposable'],
  events: ['Emitter'],
  messageBuffer: ['AbstractMessageBuffer'],
  messageReader: ['AbstractMessageReader', 'ReadableStreamMessageReader'],
  messageWriter: ['AbstractMessageWriter', 'WriteableStreamMessageWriter'],
};

/** What its entry for Node has beside that: other ways to a server, from the client's end. And the modules of Node that only these need. */
const OTHERS = ['PortMessageReader', 'PortMessageWriter', 'generateRandomPipeName', 'createClientPipeTransport', 'createClientSocketTransport', 'createMessageConnection'];
const FOR_OTHERS = ['path', 'os', 'fs', 'crypto_1'];

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
      build.onLoad({ filter: /[\\/]vscode-jsonrpc[\\/]lib[\\/]node[\\/]main\.js$/ }, ({ path: file }) => ({ contents: withoutOthers(fs.readFileSync(file, 'utf8')) }));
      build.onResolve({ filter: /^vscode-languageserver(?:\/|$)/ }, ({ path: module }) => (module in WIRE ? { path: path.join(root, WIRE[module]) } : { errors: [{ text: `${module} has no part in server/src/protocol/wire` }] }));
    },
  };
}

function withoutOthers(text) {
  const cut = (rest, name, pattern) => {
    if (!pattern.test(rest)) throw new Error(`vscode-jsonrpc has no ${name} as scripts/build/own-wire.mjs knows it`);
    return rest.replace(pattern, '');
  };
  const left = OTHERS.reduce((rest, name) => cut(cut(rest, name, new RegExp(`^(?:class|function) ${name}\\b[^]*?^}\\n`, 'm')), name, new RegExp(`^exports\\.${name} = ${name};\\n`, 'm')), text);
  return FOR_OTHERS.reduce((rest, name) => cut(rest, name, new RegExp(`^const ${name} = .*\\n`, 'm')), left);
}
