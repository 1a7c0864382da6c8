import path from 'node:path';

const WIRE = {
  'vscode-languageserver': 'server/src/protocol/wire/index.ts',
  'vscode-languageserver/node': 'server/src/protocol/node-wire.ts',
  'vscode-languageserver/browser': 'server/src/protocol/wire/browser.ts',
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
      build.onResolve({ filter: /^vscode-languageserver(?:\/|$)/ }, ({ path: module }) => (module in WIRE ? { path: path.join(root, WIRE[module]) } : { errors: [{ text: `${module} has no part in server/src/protocol/wire` }] }));
    },
  };
}
