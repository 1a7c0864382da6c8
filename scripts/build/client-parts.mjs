// What of the client is loaded when, and what of vscode-languageclient is left out: a third of it, which nothing here uses.
import fs from 'node:fs';
import path from 'node:path';
import { WAITING, without } from './own-wire.mjs';

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

/** Helpers of vscode-languageserver-types that nothing asks for: for what those features exchange, the names of languages, what is made and recognised by its shape. */
const TYPES = ['FoldingRange', 'TextDocumentIdentifier', 'VersionedTextDocumentIdentifier', 'TextDocumentItem', 'CompletionItem', 'CompletionList', 'MarkedString', 'Hover', 'ParameterInformation', 'SignatureInformation', 'DocumentHighlight', 'SymbolInformation', 'WorkspaceSymbol', 'FormattingOptions', 'SelectionRange', 'TextDocument', 'LanguageKind', 'InlineCompletionItem', 'InlineCompletionList', 'SelectedCompletionInfo', 'InlineCompletionContext', 'Color', 'ColorInformation', 'ColorPresentation', 'InlineValueText', 'InlineValueVariableLookup', 'InlineValueEvaluatableExpression', 'InlineValueContext'];

/** Of what is left, what nothing makes, and what nothing is asked whether it is. */
const FUNCTIONS = {
  create: ['Position', 'Range', 'LocationLink', 'DiagnosticRelatedInformation', 'ChangeAnnotation', 'TextDocumentEdit', 'CreateFile', 'RenameFile', 'DeleteFile', 'OptionalVersionedTextDocumentIdentifier', 'DocumentSymbol'],
  is: ['DocumentUri', 'integer', 'Location', 'DiagnosticRelatedInformation', 'Diagnostic', 'WorkspaceEdit', 'MarkupKind', 'MarkupContent', 'CodeActionContext', 'CodeAction', 'CodeLens', 'DocumentLink', 'InlayHintLabelPart', 'InlayHint', 'InlayHintKind'],
};

/** Files of vscode-languageserver-protocol with the messages of those features, and of one that no client has: protocol.js there hands on what is not in them. */
const MESSAGES = [...Object.keys(FEATURES), 'moniker'];
/** What is asked for of one of them. */
const ASKED = { notebook: "exports.NotebookDocumentSyncRegistrationType = { method: 'notebookDocument/sync' };" };

const NO_FEATURE = `
const nothing = () => ({ dispose() {} });
class NoFeature {
  registrationType = { method: this.constructor.METHOD };
  fillClientCapabilities() {} initialize() {} register() {} unregister() {} dispose() {} clear() {}
  getState() { return { kind: 'static' }; }
  handles() { return false; }
  onOpenNotificationSent = nothing; onChangeNotificationSent = nothing; onSaveNotificationSent = nothing; onCloseNotificationSent = nothing;
}`;

/** What a document was when it was opened: asked for by clients that tell of it later, which ours does not. */
const SNAPSHOT = { classes: ['TextDocumentSnapshot'], functions: ['createWordRegExp'], modules: ['USUAL_WORD_SEPARATORS', 'DEFAULT_WORD_REGEXP', 'vscode_languageserver_textdocument_1'] };
const NO_SNAPSHOT = "class TextDocumentSnapshot { constructor() { throw new Error('scripts/build leaves snapshots out'); } }";
/** Asks again for the findings of documents in the background, while another is edited. The server says itself when they are others (DuplicateWatch there). */
const NO_BACKGROUND = 'class BackgroundScheduler { add() {} remove() {} trigger() {} dispose() {} }';
/** What those features exchange is converted by nobody, in neither direction. */
const CONVERTERS = {
  protocolConverter: ['asColor', 'asColorInformation', 'asColorInformations', 'asColorPresentation', 'asColorPresentations', 'asInlineValue', 'asInlineValues', 'asTypeHierarchyItem', 'asTypeHierarchyItems', 'asInlineCompletionResult', 'asInlineCompletionItem'],
  codeConverter: ['asDidCreateFilesParams', 'asDidRenameFilesParams', 'asDidDeleteFilesParams', 'asWillCreateFilesParams', 'asWillRenameFilesParams', 'asWillDeleteFilesParams', 'asTypeHierarchyItem', 'asInlineValueContext', 'asInlineCompletionParams', 'asInlineCompletionContext'],
};
/** For messages with parameters in a row; those of this protocol have one. */
const IN_A_ROW = { classes: [...'123456789'].flatMap(count => [`RequestType${count}`, `NotificationType${count}`]) };
/** What vscode-jsonrpc hands on of that, and of what is left out besides. */
const NOT_HANDED_ON = /^Object\.defineProperty\(exports, "(?:(?:Request|Notification)Type[1-9]|SharedArray\w+|LRUCache|Touch)".*\n/gm;
/** The server is spoken to over its standard streams. */
const OTHER_WAYS = {
  classes: ['IPCMessageReader', 'IPCMessageWriter', 'PortMessageReader', 'PortMessageWriter', 'SocketMessageReader', 'SocketMessageWriter'],
  functions: ['generateRandomPipeName', 'createClientPipeTransport', 'createServerPipeTransport', 'createClientSocketTransport', 'createServerSocketTransport', 'isReadableStream', 'isWritableStream', 'createMessageConnection'],
  modules: ['path', 'os', 'fs', 'crypto_1', 'net_1'],
};

/** @returns {import('esbuild').Plugin} */
export function clientParts() {
  return {
    name: 'client-parts',
    setup(build) {
      build.onResolve({ filter: /^minimatch$/ }, ({ path: module }) => (module in PACKAGES ? { path: module, namespace: 'unused' } : undefined));
      build.onLoad({ filter: /./, namespace: 'unused' }, ({ path: module }) => ({ contents: PACKAGES[module] }));
      build.onLoad({ filter: /[\\/]vscode-languageserver-types[\\/]lib[\\/]esm[\\/]main\.js$/ }, ({ path: file }) => ({ contents: withoutTypes(fs.readFileSync(file, 'utf8')) }));
      build.onLoad({ filter: /[\\/]vscode-languageserver-protocol[\\/]lib[\\/]common[\\/]protocol\.\w+\.js$/ }, ({ path: file }) => {
        const [, name] = path.basename(file).split('.', 2);
        return MESSAGES.includes(name) ? { contents: ASKED[name] ?? '' } : undefined;
      });
      build.onLoad({ filter: /[\\/]vscode-jsonrpc[\\/]lib[\\/]node[\\/]main\.js$/ }, ({ path: file }) => ({ contents: without(OTHER_WAYS, fs.readFileSync(file, 'utf8'), file) }));
      build.onLoad({ filter: /[\\/]vscode-jsonrpc[\\/]lib[\\/]common[\\/]api\.js$/ }, ({ path: file }) => ({ contents: fs.readFileSync(file, 'utf8').replace(/^exports\.\w+ = .*= void 0;\n/m, '').replace(NOT_HANDED_ON, '') }));
      // Requests are cancelled by messages.
      build.onLoad({ filter: /[\\/]vscode-jsonrpc[\\/]lib[\\/]common[\\/]sharedArrayCancellation\.js$/ }, () => ({ contents: '' }));
      build.onLoad({ filter: /[\\/]vscode-jsonrpc[\\/]lib[\\/]common[\\/]linkedMap\.js$/ }, () => ({ contents: WAITING }));
      build.onLoad({ filter: /[\\/]vscode-jsonrpc[\\/]lib[\\/]common[\\/]messages\.js$/ }, ({ path: file }) => ({ contents: without(IN_A_ROW, fs.readFileSync(file, 'utf8'), file) }));
      build.onLoad({ filter: /[\\/]vscode-languageclient[\\/]lib[\\/]common[\\/]\w+\.js$/ }, ({ path: file }) => {
        const name = path.basename(file, '.js');
        if (name === 'textSynchronization') return { contents: `${without(SNAPSHOT, fs.readFileSync(file, 'utf8'), file)}\n${NO_SNAPSHOT}` };
        if (name === 'diagnostic') return { contents: withoutBackground(fs.readFileSync(file, 'utf8'), file) };
        if (name in CONVERTERS) return { contents: without({ helpers: CONVERTERS[name], named: CONVERTERS[name] }, fs.readFileSync(file, 'utf8'), file) };
        return name in FEATURES ? { contents: withoutFeature(name) } : undefined;
      });
    },
  };
}

function withoutBackground(text, file) {
  const rest = without({ classes: ['BackgroundScheduler'] }, text, file);
  // The map of ten lines, which stands in the place of the library's, has nothing of this.
  if (/LinkedMap|Touch/.test(rest)) throw new Error(`${file} asks more of LinkedMap than scripts/build knows`);
  return `${rest}\n${NO_BACKGROUND}`;
}

function withoutTypes(text) {
  const functions = Object.entries(FUNCTIONS).flatMap(([kind, names]) => names.map(name => ({ kind, name })));
  return functions.reduce((rest, { kind, name }) => {
    const namespace = rest.indexOf(`export var ${name};\n`);
    const start = rest.indexOf(`    function ${kind}(`, namespace);
    const end = `    ${name}.${kind} = ${kind};\n`;
    const after = rest.indexOf(end, start) + end.length;
    if (namespace === -1 || start === -1 || after < end.length || after > rest.indexOf(`})(${name} || `, namespace)) throw new Error(`vscode-languageserver-types has no ${name}.${kind} as scripts/build/client-parts.mjs knows it`);
    return rest.slice(0, start) + rest.slice(after);
  }, withoutNamespaces(text));
}

function withoutNamespaces(text) {
  return TYPES.reduce((rest, name) => {
    const end = `\n})(${name} || (${name} = {}));\n`;
    const start = rest.indexOf(`export var ${name};\n`);
    const after = rest.indexOf(end, start) + end.length;
    if (start === -1 || after < end.length) throw new Error(`vscode-languageserver-types has no ${name} as scripts/build/client-parts.mjs knows it`);
    return rest.slice(0, start) + rest.slice(after);
  }, text);
}

function withoutFeature(name) {
  const classes = FEATURES[name].map(each => `exports.${each} = class extends NoFeature { static METHOD = ${JSON.stringify(name === 'notebook' ? 'notebookDocument/sync' : `without/${each}`)}; };`);
  return `${NO_FEATURE}\n${classes.join('\n')}`;
}

/** For the entry in Node: everything else stays in `dist/client.js`, and is loaded from there when it is asked for. */
export const clientLater = {
  name: 'client-later',
  setup(build) {
    build.onResolve({ filter: /^\.\/main$/ }, () => ({ path: './client.js', external: true }));
  },
};
