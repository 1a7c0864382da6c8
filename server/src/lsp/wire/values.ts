/**
 * The values of the language server protocol that the server uses, as `vscode-languageserver` names them. They
 * are here because the library cannot be had in parts: test/lsp/wire.test.ts holds them against it, and finds what
 * is used and not here.
 */

export const CodeActionKind = { QuickFix: 'quickfix', Source: 'source', SourceFixAll: 'source.fixAll' } as const;
export const CompletionItemKind = { Text: 1, Variable: 6, Value: 12, Keyword: 14, File: 17, Reference: 18, EnumMember: 20, Constant: 21 } as const;
export const CompletionTriggerKind = { TriggerCharacter: 2 } as const;
export const DiagnosticSeverity = { Error: 1, Warning: 2, Information: 3, Hint: 4 } as const;
export const DiagnosticTag = { Unnecessary: 1, Deprecated: 2 } as const;
export const DocumentDiagnosticReportKind = { Full: 'full', Unchanged: 'unchanged' } as const;
export const DocumentHighlightKind = { Text: 1, Read: 2, Write: 3 } as const;
export const FileChangeType = { Deleted: 3 } as const;
export const FoldingRangeKind = { Comment: 'comment', Region: 'region' } as const;
export const LSPErrorCodes = { RequestFailed: -32803, ServerCancelled: -32802, ContentModified: -32801, RequestCancelled: -32800 } as const;
export const MarkupKind = { PlainText: 'plaintext', Markdown: 'markdown' } as const;
export const MessageType = { Error: 1, Warning: 2 } as const;
export const PositionEncodingKind = { UTF16: 'utf-16' } as const;
export const SymbolKind = {
  File: 1, Module: 2, Namespace: 3, Package: 4, Property: 7, Field: 8, Enum: 10, Interface: 11, Constant: 14, String: 15, Array: 18,
  Object: 19, Key: 20, EnumMember: 22, Event: 24,
} as const;
export const TextDocumentSyncKind = { Incremental: 2 } as const;
export const WatchKind = { Create: 1, Delete: 4 } as const;
