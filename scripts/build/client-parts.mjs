// What of the client is loaded when, and what of vscode-languageclient is left out: a third of it, which nothing here uses.
// Functions, classes and messages that nothing asks for stay out by themselves (as-module.mjs); here is what something asks for,
// and never uses.
import fs from 'node:fs';
import { asModule } from './as-module.mjs';
import { STREAMS, WAITING, without } from './own-wire.mjs';

/** Packages: for what they are asked, an answer that is as good here. */
const PACKAGES = {
  // Documents that are chosen by patterns: ours are not.
  'minimatch': "export class Minimatch { constructor() { throw new Error(); } }",
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
  // Pages of the rules come from the client: client/src/rule-pages.ts.
  textDocumentContent: ['TextDocumentContentFeature'],
  // What happens to files, the server hears from the watcher of files.
  fileOperations: ['DidCreateFilesFeature', 'DidRenameFilesFeature', 'DidDeleteFilesFeature', 'WillCreateFilesFeature', 'WillRenameFilesFeature', 'WillDeleteFilesFeature'],
  // Cables in cells of notebooks are not checked.
  notebook: ['NotebookDocumentSyncFeature'],
};

/** Of vscode-languageserver-types, what nothing makes, and what nothing is asked whether it is. */
const FUNCTIONS = {
  create: ['Position', 'Range', 'LocationLink', 'DiagnosticRelatedInformation', 'ChangeAnnotation', 'TextDocumentEdit', 'CreateFile', 'RenameFile', 'DeleteFile', 'OptionalVersionedTextDocumentIdentifier', 'DocumentSymbol'],
  replace: ['TextEdit', 'AnnotatedTextEdit'],
  insert: ['TextEdit', 'AnnotatedTextEdit'],
  del: ['TextEdit', 'AnnotatedTextEdit'],
  getMessageString: ['Diagnostic'],
  is3_17: ['Diagnostic'],
  createSnippet: ['StringValue'],
  typedArray: ['Is'],
  func: ['Is'],
  numberRange: ['Is'],
  is: ['DocumentUri', 'integer', 'uinteger', 'CodeActionTag', 'Location', 'DiagnosticRelatedInformation', 'Diagnostic', 'WorkspaceEdit', 'MarkupKind', 'MarkupContent', 'CodeActionContext', 'CodeAction', 'CodeLens', 'DocumentLink', 'InlayHintLabelPart', 'InlayHint', 'InlayHintKind'],
};

const NO_FEATURE = `
class NoFeature {
  registrationType = { method: this.constructor.METHOD };
  fillClientCapabilities() {} initialize() {} register() {} unregister() {} dispose() {} clear() {}
  getState() { return { kind: 'static' }; }
  handles() { return false; }
}`;

/** Before a document is saved, the server is neither told of it nor asked for edits. */
const SAVES = ['WillSaveFeature', 'WillSaveWaitUntilFeature'];
/** What a document was when it was opened: asked for by clients that tell of it later, which ours does not. */
const SNAPSHOT = { classes: ['TextDocumentSnapshot'], functions: ['createWordRegExp'], modules: ['USUAL_WORD_SEPARATORS', 'DEFAULT_WORD_REGEXP', 'vscode_languageserver_textdocument_1'] };
const NO_SNAPSHOT = "class TextDocumentSnapshot { constructor() { throw new Error(); } }";
/** Asks again for the findings of documents in the background, while another is edited. The server says itself when they are others (DuplicateWatch there). */
const NO_BACKGROUND = 'class BackgroundScheduler { add() {} remove() {} trigger() {} dispose() {} }';
/** Asked for nowhere: findings of the whole workspace, which the server does not offer, and of notebooks, tabs without a document and what was saved. */
const NOT_OF_DOCUMENTS = [
  'getAllResultIds() {', 'pullWorkspace() {', 'async pullWorkspaceAsync() {', 'update(kind, ', 'if (this.options.workspaceDiagnostics) {', 'if (options.workspaceDiagnostics === true ',
  'if (diagnosticPullOptions.onTabs === true) {', 'if (diagnosticPullOptions.onSave === true) {',
  'const matchesCell = ', 'const notebookFeature = ', ...['Open', 'Change', 'Close'].map(what => `disposables.push(notebookFeature.on${what}NotificationSent(`), 'for (const notebookDocument of ',
];
/** Of the client itself: messages that the server does not send, whole documents, which it does not want, and what our client does in its own way. */
const NOT_OF_OURS = {
  classes: ['DefaultErrorHandler'],
  blocks: [
    ...['onNotification(vscode_languageserver_protocol_1.ShowMessageNotification', 'onRequest(vscode_languageserver_protocol_1.ShowMessageRequest', 'onNotification(vscode_languageserver_protocol_1.TelemetryEventNotification'].map(what => `connection.${what}.type, `),
    'async sendPendingFullTextDocumentChanges(', 'triggerPendingChangeDelivery() {', 'createDefaultErrorHandler(', 'async setTrace(', 'async sendProgress(', 'isActive(', 'getResources() {', 'if (uri.scheme === ',
  ],
};
/** A trace is text: `cable.trace.server` knows no other. */
const TRACED_AS_JSON = { helpers: ['logLSPMessage'], blocks: ['send', 'receive'].flatMap(way => ['request', 'notification', 'response'].map(what => `logLSPMessage('${way}-${what}'`)) };
/** Methods and what hangs on them, by their files: for other clients than ours. */
const NOT_CALLED = {
  'vscode-languageclient/common/features': ['getStateInfo() {', 'getProvider(document) {', 'getProvider(textDocument) {', 'getProviders() {'],
  'vscode-languageclient/common/utils/async': ['forceDelivery() {', 'isTriggered() {'],
  // What the server gives of these is whole.
  'vscode-languageclient/common/codeLens': ['resolveCodeLens: '],
  'vscode-languageclient/common/documentLink': ['resolveDocumentLink: '],
  'vscode-languageclient/common/inlayHint': ['provider.resolveInlayHint = '],
  'vscode-languageclient/common/workspaceSymbol': ['resolveWorkspaceSymbol: '],
  // Which tokens the client knows: the server says which it has.
  'vscode-languageclient/common/semanticTokens': ['capability.tokenTypes = [', 'capability.tokenModifiers = ['],
  // Folders that are open are told at the start and when they change.
  'vscode-languageclient/common/workspaceFolder': ['client.onRequest(vscode_languageserver_protocol_1.WorkspaceFoldersRequest.type, '],
};
/** What those features exchange is converted by nobody, in neither direction. */
const CONVERTERS = {
  protocolConverter: ['asColor', 'asColorInformation', 'asColorInformations', 'asColorPresentation', 'asColorPresentations', 'asInlineValue', 'asInlineValues', 'asTypeHierarchyItem', 'asTypeHierarchyItems', 'asInlineCompletionResult', 'asInlineCompletionItem'],
  codeConverter: ['asDidCreateFilesParams', 'asDidRenameFilesParams', 'asDidDeleteFilesParams', 'asWillCreateFilesParams', 'asWillRenameFilesParams', 'asWillDeleteFilesParams', 'asWillSaveTextDocumentParams', 'asCodeLens', 'asDocumentLink', 'asInlayHint', 'asWorkspaceSymbol', 'asTypeHierarchyItem', 'asInlineValueContext', 'asInlineCompletionParams', 'asInlineCompletionContext'],
};

/** For those who describe the protocol: who sends a message, and what says that it may be sent. */
const DESCRIBED = /^ {4}\w{1,80}\.(?:messageDirection|capabilities) = .{1,200};\n/gm;

/** The files of the libraries that are not as they are published, without `lib/` and ending: what they are instead. */
const OTHERS = {
  'vscode-jsonrpc/common/linkedMap': () => WAITING,
  // A worker is spoken to in objects, and a process over streams by the reader and the writer of the server.
  'vscode-jsonrpc/browser/ril': (text, file) => without(STREAMS, text, file),
  'vscode-jsonrpc/node/ril': (text, file) => without(STREAMS, text, file),
  'vscode-languageserver-types/esm/main': withoutTypes,
  'vscode-languageclient/common/textSynchronization': (text, file) => `${without({ ...SNAPSHOT, classes: [...SNAPSHOT.classes, ...SAVES], blocks: ['getPendingDocumentChanges(', 'getProvider(document) {', 'get openDocuments() {'] }, text, file)}\n${NO_SNAPSHOT}\n${withoutFeatures(SAVES)}`,
  'vscode-languageclient/common/diagnostic': withoutBackground,
  'vscode-jsonrpc/common/connection': (text, file) => without(TRACED_AS_JSON, text, file),
  'vscode-languageclient/common/client': (text, file) => without(NOT_OF_OURS, text, file),
  ...Object.fromEntries(Object.entries(NOT_CALLED).map(([place, blocks]) => [place, (text, file) => without({ blocks }, text, file)])),
  'vscode-languageclient/common/protocolConverter': (text, file) => withTextsAlone(withoutHelpers(CONVERTERS.protocolConverter, text, file), file),
  'vscode-languageclient/common/codeConverter': (text, file) => withoutHelpers(CONVERTERS.codeConverter, text, file),
  ...Object.fromEntries(Object.keys(FEATURES).map(name => [`vscode-languageclient/common/${name}`, () => withoutFeatures(FEATURES[name])])),
};
const LIBRARY = /[\\/](vscode-(?:languageclient|languageserver-protocol|languageserver-types|jsonrpc))[\\/]lib[\\/]((?:\w{1,20}[\\/]){1,3}[\w.]{1,60})\.js$/;

/** @returns {import('esbuild').Plugin} */
export function clientParts() {
  return {
    name: 'client-parts',
    setup(build) {
      build.onResolve({ filter: /^minimatch$/ }, ({ path: module }) => (module in PACKAGES ? { path: module, namespace: 'unused' } : undefined));
      build.onLoad({ filter: /./, namespace: 'unused' }, ({ path: module }) => ({ contents: PACKAGES[module] }));
      // Each file that imports it has a copy of it: so one does, for all.
      build.onResolve({ filter: /^vscode$/ }, ({ namespace }) => (namespace === 'editor' ? undefined : { path: 'vscode', namespace: 'editor' }));
      build.onLoad({ filter: /./, namespace: 'editor' }, () => ({ contents: "export * from 'vscode';" }));
      build.onLoad({ filter: LIBRARY }, ({ path: file }) => {
        const [, library, place] = LIBRARY.exec(file);
        const other = OTHERS[`${library}/${place.replaceAll('\\', '/')}`];
        const text = fs.readFileSync(file, 'utf8').replace(DESCRIBED, '');
        return { contents: asModule(other ? other(text, file) : text, file) };
      });
    },
  };
}

function withoutHelpers(helpers, text, file) {
  return without({ helpers, named: helpers }, text, file);
}

/** The edits of the server change texts, some of them as snippets: no files, and nothing that the user is asked about. What goes, from where to where. */
const OF_FILES = [
  ['const sharedMetadata = ', 'const result = new code.WorkspaceEdit'],
  ['if (ls.CreateFile.is', 'if (ls.TextDocumentEdit'],
  ['if (ls.AnnotatedTextEdit', 'if (ls.SnippetTextEdit'],
  [', asMetadata(edit.annotationId)', ']'],
];

function withTextsAlone(text, file) {
  return OF_FILES.reduce((rest, [from, to]) => {
    const start = rest.indexOf(from);
    const end = rest.indexOf(to, start);
    if (start === -1 || end === -1) throw new Error(`${file} has no ${from} as scripts/build knows it`);
    return rest.slice(0, start) + rest.slice(end);
  }, text);
}

function withoutBackground(text, file) {
  const rest = without({ classes: ['BackgroundScheduler'], blocks: NOT_OF_DOCUMENTS }, text, file);
  // The map of ten lines, which stands in the place of the library's, has nothing of this.
  if (/LinkedMap|Touch/.test(rest)) throw new Error(`${file} asks more of LinkedMap than scripts/build knows`);
  return `${rest}\n${NO_BACKGROUND}`;
}

function withoutTypes(text) {
  const functions = Object.entries(FUNCTIONS).flatMap(([kind, names]) => names.map(name => ({ kind, name })));
  return functions.reduce((rest, { kind, name }) => {
    const namespace = rest.indexOf(`var ${name};\n`);
    const start = rest.indexOf(`    function ${kind}(`, namespace);
    const end = `    ${name}.${kind} = ${kind};\n`;
    const after = rest.indexOf(end, start) + end.length;
    if (namespace === -1 || start === -1 || after < end.length || after > rest.indexOf(`})(${name} || `, namespace)) throw new Error(`vscode-languageserver-types has no ${name}.${kind} as scripts/build/client-parts.mjs knows it`);
    return rest.slice(0, start) + rest.slice(after);
  }, text);
}

function withoutFeatures(classes) {
  return `${NO_FEATURE}\n${classes.map(each => `export class ${each} extends NoFeature { static METHOD = ${JSON.stringify(`without/${each}`)}; }`).join('\n')}`;
}

/** For the entry in Node: everything else stays in `dist/client.js`, and is loaded from there when it is asked for. */
export const clientLater = {
  name: 'client-later',
  setup(build) {
    build.onResolve({ filter: /^\.\/main$/ }, () => ({ path: './client.js', external: true }));
  },
};
