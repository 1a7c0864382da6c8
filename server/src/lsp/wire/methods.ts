import { NotificationType, ParameterStructures, RequestType } from 'vscode-jsonrpc';

/**
 * The messages of the language server protocol that the server uses, as `vscode-languageserver` names them; see values.ts.
 * What their parameters and answers are is said by the types of the library, against which everything is checked.
 */

interface Message<Type> {
  readonly method: string;
  readonly type: Type;
}

function request(method: string): Message<RequestType<unknown, unknown, unknown>> {
  return { method, type: new ProtocolRequestType(method) };
}

function notification(method: string): Message<NotificationType<unknown>> {
  return { method, type: new NotificationType(method, ParameterStructures.byName) };
}

export class ProtocolRequestType extends RequestType<unknown, unknown, unknown> {
  constructor(method: string) {
    super(method, ParameterStructures.byName);
  }
}

export const CallHierarchyIncomingCallsRequest = request('callHierarchy/incomingCalls');
export const CallHierarchyOutgoingCallsRequest = request('callHierarchy/outgoingCalls');
export const CallHierarchyPrepareRequest = request('textDocument/prepareCallHierarchy');
export const CodeActionRequest = request('textDocument/codeAction');
export const CodeActionResolveRequest = request('codeAction/resolve');
export const CodeLensRequest = request('textDocument/codeLens');
export const CompletionRequest = request('textDocument/completion');
export const CompletionResolveRequest = request('completionItem/resolve');
export const DefinitionRequest = request('textDocument/definition');
export const DidChangeConfigurationNotification = notification('workspace/didChangeConfiguration');
export const DidChangeTextDocumentNotification = notification('textDocument/didChange');
export const DidChangeWatchedFilesNotification = notification('workspace/didChangeWatchedFiles');
export const DidChangeWorkspaceFoldersNotification = notification('workspace/didChangeWorkspaceFolders');
export const DidCloseTextDocumentNotification = notification('textDocument/didClose');
export const DidOpenTextDocumentNotification = notification('textDocument/didOpen');
export const DidSaveTextDocumentNotification = notification('textDocument/didSave');
export const DocumentDiagnosticRequest = request('textDocument/diagnostic');
export const DocumentFormattingRequest = request('textDocument/formatting');
export const DocumentHighlightRequest = request('textDocument/documentHighlight');
export const DocumentLinkRequest = request('textDocument/documentLink');
export const DocumentOnTypeFormattingRequest = request('textDocument/onTypeFormatting');
export const DocumentRangeFormattingRequest = request('textDocument/rangeFormatting');
export const DocumentRangesFormattingRequest = request('textDocument/rangesFormatting');
export const DocumentSymbolRequest = request('textDocument/documentSymbol');
export const ExecuteCommandRequest = request('workspace/executeCommand');
export const FoldingRangeRequest = request('textDocument/foldingRange');
export const HoverRequest = request('textDocument/hover');
export const InitializedNotification = notification('initialized');
export const InlayHintRequest = request('textDocument/inlayHint');
export const LinkedEditingRangeRequest = request('textDocument/linkedEditingRange');
export const PrepareRenameRequest = request('textDocument/prepareRename');
export const ReferencesRequest = request('textDocument/references');
export const RenameRequest = request('textDocument/rename');
export const SelectionRangeRequest = request('textDocument/selectionRange');
export const SemanticTokensDeltaRequest = request('textDocument/semanticTokens/full/delta');
export const SemanticTokensRangeRequest = request('textDocument/semanticTokens/range');
export const SemanticTokensRequest = request('textDocument/semanticTokens/full');
export const ShowMessageNotification = notification('window/showMessage');
export const SignatureHelpRequest = request('textDocument/signatureHelp');
export const WorkspaceSymbolRequest = request('workspace/symbol');
