// Makes loading the client cheap. What compilers write for an import of CommonJS copies every name of the module, each by a
// getter, into a new object for each file that imports it: VS Code's hundreds of names into sixty files. That was half of what the
// client took to be evaluated. And each `require` of `vscode` goes through VS Code.
import fs from 'node:fs';

/** Modules of CommonJS that files of the client import. */
const COMMON_JS = String.raw`(vscode|vscode-languageclient(?:/\w+)?|vscode-jsonrpc/\w+)`;
const WHOLE = new RegExp(String.raw`^import \* as (\w+) from '${COMMON_JS}';$`, 'gm');
const NAMED = new RegExp(String.raw`^import \{([^{}]{1,500})\} from '${COMMON_JS}';$`, 'gm');

/** The helper of TypeScript's for `export *`, in packages that are bundled. */
const EXPORT_STAR = /^var __exportStar = [^;]+;\n\};$/m;
const ALL_OF = 'var __exportStar = (from, to) => { for (const name in from) if (name !== "default" && !Object.prototype.hasOwnProperty.call(to, name)) to[name] = from[name]; };';

/** @type {import('esbuild').Plugin} */
export const clientImports = {
  name: 'client-imports',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) => (namespace === 'once' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'once' }));
    build.onLoad({ filter: /./, namespace: 'once' }, () => ({ contents: "module.exports = require('vscode');" }));
    build.onLoad({ filter: /[\\/]client[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => ({ contents: required(fs.readFileSync(file, 'utf8')), loader: 'ts' }));
    build.onLoad({ filter: /[\\/](?:vscode-languageclient|vscode-languageserver-protocol|vscode-jsonrpc)[\\/]lib[\\/].*\.js$/ }, ({ path: file }) => ({ contents: plain(fs.readFileSync(file, 'utf8')) }));
  },
};

/** @returns {string} a file of the client with `require` in the place of its imports of CommonJS; the lines stay where they are */
export function required(text) {
  return text
    .replace(WHOLE, "const $1 = require('$2');")
    .replace(NAMED, (line, names, module) => {
      const values = names.split(',').map(name => name.trim()).filter(name => name !== '' && !name.startsWith('type '));
      return values.length === 0 ? '' : `const { ${values.map(name => name.replace(' as ', ': ')).join(', ')} } = require('${module}');`;
    });
}

/** @returns {string} a file of a package that takes VS Code's names as they are, and copies names as values where it hands them on */
export function plain(text) {
  return text.replaceAll('__importStar(require("vscode"))', 'require("vscode")').replace(EXPORT_STAR, ALL_OF);
}
