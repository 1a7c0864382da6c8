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
      build.onResolve({ filter: /^vscode-languageserver(?:\/|$)/ }, ({ path: module }) => (module in WIRE ? { path: path.join(root, WIRE[module]) } : { errors: [{ text: `${module} has no part in server/src/protocol/wire` }] }));
    },
  };
}
