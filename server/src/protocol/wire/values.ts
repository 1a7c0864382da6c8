/**
 * The values of the language server protocol that the server uses, as `vscode-languageserver` names them. They
 * are here because the library cannot be had in parts: test/protocol/wire.test.ts holds them against it.
 */

export const CodeActionKind = {
  Empty: '', QuickFix: 'quickfix', Refactor: 'refactor', RefactorExtract: 'refactor.extract', RefactorInline: 'refactor.inline',
  RefactorMove: 'refactor.move', RefactorRewrite: 'refactor.rewrite', Source: 'source', SourceOrganizeImports: 'source.organizeImports',
  SourceFixAll: 'source.fixAll', Notebook: 'notebook',
} as const;
export const CompletionItemKind = {
  Text: 1, Method: 2, Function: 3, Constructor: 4, Field: 5, Variable: 6, Class: 7, Interface: 8, Module: 9, Property: 10, Unit: 11,
  Value: 12, Enum: 13, Keyword: 14, Snippet: 15, Color: 16, File: 17, Reference: 18, Folder: 19, EnumMember: 20, Constant: 21, Struct: 22,
  Event: 23, Operator: 24, TypeParameter: 25,
} as const;
export const CompletionTriggerKind = { Invoked: 1, TriggerCharacter: 2, TriggerForIncompleteCompletions: 3 } as const;
export const DiagnosticSeverity = { Error: 1, Warning: 2, Information: 3, Hint: 4 } as const;
export const DiagnosticTag = { Unnecessary: 1, Deprecated: 2 } as const;
export const DocumentDiagnosticReportKind = { Full: 'full', Unchanged: 'unchanged' } as const;
export const DocumentHighlightKind = { Text: 1, Read: 2, Write: 3 } as const;
export const FileChangeType = { Created: 1, Changed: 2, Deleted: 3 } as const;
export const FoldingRangeKind = { Comment: 'comment', Imports: 'imports', Region: 'region' } as const;
export const LSPErrorCodes = {
  lspReservedErrorRangeStart: -32899, RequestFailed: -32803, ServerCancelled: -32802, ContentModified: -32801, RequestCancelled: -32800,
  lspReservedErrorRangeEnd: -32800,
} as const;
export const MarkupKind = { PlainText: 'plaintext', Markdown: 'markdown' } as const;
export const MessageType = { Error: 1, Warning: 2, Info: 3, Log: 4, Debug: 5 } as const;
export const PositionEncodingKind = { UTF8: 'utf-8', UTF16: 'utf-16', UTF32: 'utf-32' } as const;
export const SymbolKind = {
  File: 1, Module: 2, Namespace: 3, Package: 4, Class: 5, Method: 6, Property: 7, Field: 8, Constructor: 9, Enum: 10, Interface: 11,
  Function: 12, Variable: 13, Constant: 14, String: 15, Number: 16, Boolean: 17, Array: 18, Object: 19, Key: 20, Null: 21, EnumMember: 22,
  Struct: 23, Event: 24, Operator: 25, TypeParameter: 26,
} as const;
export const TextDocumentSyncKind = { None: 0, Full: 1, Incremental: 2 } as const;
export const WatchKind = { Create: 1, Change: 2, Delete: 4 } as const;
