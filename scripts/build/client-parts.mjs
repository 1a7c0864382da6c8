// Leaves out of the client what vscode-languageclient brings along and nothing here uses: a third of it.
import fs from 'node:fs';
import path from 'node:path';

/** Packages: for what they are asked, an answer that is as good here. */
const PACKAGES = {
  // Documents that are chosen by patterns: ours are not.
  'minimatch': "exports.Minimatch = class { constructor() { throw new Error('scripts/build leaves minimatch out'); } };",
};

/**
 * Features of the protocol that the server does not have (features.ts there names those it has): their files in
 * vscode-languageclient/lib/common, and the classes that the client makes one of each of. A client that does not
 * say that it can do something is not asked for it.
 */
const FEATURES = {
  // A cable has no types and no declarations; a definition it has.
  typeDefinition: ['TypeDefinitionFeature'],
  implementation: ['ImplementationFeature'],
  declaration: ['DeclarationFeature'],
  typeHierarchy: ['TypeHierarchyFeature'],
  // No colours, no debugger.
  colorProvider: ['ColorProviderFeature'],
  inlineValue: ['InlineValueFeature'],
  // Ghost text is what another extension writes.
  inlineCompletion: ['InlineCompletionItemFeature'],
  // Pages of the rules come from the client: client/src/rulePages.ts.
  textDocumentContent: ['TextDocumentContentFeature'],
  // What happens to files, the server hears from the watcher of files.
  fileOperations: ['DidCreateFilesFeature', 'DidRenameFilesFeature', 'DidDeleteFilesFeature', 'WillCreateFilesFeature', 'WillRenameFilesFeature', 'WillDeleteFilesFeature'],
  // Cables in cells of notebooks are not checked. The feature for findings asks this one for what happens in cells.
  notebook: ['NotebookDocumentSyncFeature'],
};

const NO_FEATURE = `
const nothing = () => ({ dispose() {} });
class NoFeature {
  registrationType = { method: this.constructor.METHOD };
  fillClientCapabilities() {} initialize() {} register() {} unregister() {} dispose() {} clear() {}
  getState() { return { kind: 'static' }; }
  handles() { return false; }
  onOpenNotificationSent = nothing; onChangeNotificationSent = nothing; onSaveNotificationSent = nothing; onCloseNotificationSent = nothing;
}`;

/** In TypeScript a namespace, as its compiler writes it: a name with its constants and tests. */
const NAMESPACE = /^(?:export )?var (\w+);\s+(?:\/\*\*(?:(?!\*\/)[^])*\*\/\s+)?\(function \(\1\) \{\n[^]*?^\}\)\(\1 \|\| \((?:exports\.\1 = )?\1 = \{\}\)\);$/gm;
const COMMENT = /\/\*[^]*?\*\/|^[ \t]*\/\/.*$/gm;
/** Names of VS Code's own, many of which are the same. */
const EDITORS = /\b(?:vscode_1|vscode|code)\.\w+/g;
/** What only passes names on. */
const PASSES_ON = /^(?:Object\.defineProperty\(exports, "\w+", \{ enumerable: true, get: function \(\) \{ return \w+\.\w+; \} \}\);|exports\.\w+ = (?:exports\.\w+ = )*void 0;)$/gm;
const DECLARES = /^vscode-languageserver-(?:types\/lib\/esm\/main\.js|protocol\/lib\/common\/protocol[\w.]*\.js)$/;

/**
 * @param {string} root the folder of the project
 * @returns {import('esbuild').Plugin}
 */
export function clientParts(root) {
  const modules = path.join(root, 'node_modules');
  const named = namesUsed(root, modules);
  return {
    name: 'client-parts',
    setup(build) {
      build.onResolve({ filter: /^minimatch$/ }, ({ path: module }) => (module in PACKAGES ? { path: module, namespace: 'unused' } : undefined));
      build.onLoad({ filter: /./, namespace: 'unused' }, ({ path: module }) => ({ contents: PACKAGES[module] }));
      build.onLoad({ filter: /[\\/]vscode-languageclient[\\/]lib[\\/]common[\\/]\w+\.js$/ }, ({ path: file }) => {
        const name = path.basename(file, '.js');
        return name in FEATURES ? { contents: withoutFeature(name) } : undefined;
      });
      build.onLoad({ filter: /[\\/]vscode-languageserver-(?:types|protocol)[\\/]lib[\\/].*\.js$/ }, ({ path: file }) => {
        if (!DECLARES.test(relative(modules, file))) return undefined;
        return { contents: fs.readFileSync(file, 'utf8').replace(NAMESPACE, (text, name) => (named.has(name) ? text : '')) };
      });
    },
  };
}

function withoutFeature(name) {
  const classes = FEATURES[name].map(each => `exports.${each} = class extends NoFeature { static METHOD = ${JSON.stringify(name === 'notebook' ? 'notebookDocument/sync' : `without/${each}`)}; };`);
  return `${NO_FEATURE}\n${classes.join('\n')}`;
}

/** The words of everything that may be in the client, and of the namespaces that these words name: what is no such word, nothing uses. */
function namesUsed(root, modules) {
  const sources = [
    ...scripts(path.join(root, 'client/src')),
    ...['vscode-languageclient/lib', 'vscode-languageserver-protocol/lib', 'vscode-languageserver-types/lib/esm'].flatMap(folder => scripts(path.join(modules, folder))),
  ].filter(file => !(path.basename(path.dirname(file)) === 'common' && path.basename(file, '.js') in FEATURES));
  const namespaces = new Map();
  const used = new Set();
  const queue = [];
  const use = text => {
    for (const [word] of text.matchAll(/\w+/g)) {
      if (used.has(word)) continue;
      used.add(word);
      queue.push(word);
    }
  };
  for (const file of sources) {
    let text = fs.readFileSync(file, 'utf8').replace(COMMENT, '').replace(EDITORS, '');
    if (DECLARES.test(relative(modules, file))) {
      text = text.replace(NAMESPACE, (block, name) => {
        namespaces.set(name, `${namespaces.get(name) ?? ''}${block}`);
        return '';
      }).replace(PASSES_ON, '');
    }
    use(text);
  }
  for (let word = queue.pop(); word !== undefined; word = queue.pop()) use(namespaces.get(word) ?? '');
  return used;
}

function scripts(folder) {
  return fs.readdirSync(folder, { recursive: true }).filter(file => /\.(?:js|ts)$/.test(file) && !file.endsWith('.d.ts')).map(file => path.join(folder, file));
}

function relative(folder, file) {
  return path.relative(folder, file).split(path.sep).join('/');
}
