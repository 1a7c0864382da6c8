import * as vscode from 'vscode';

/**
 * In which part of its cable each place of an open document stands: header, section, paragraph's heading, as the
 * outline names them; what an archive stamped below the text stands in none. Nothing for documents that are not open,
 * which have no outline.
 */
export async function sectionsOf(uri: vscode.Uri): Promise<(position: vscode.Position) => string | undefined> {
  if (!vscode.workspace.textDocuments.some(document => document.uri.toString() === uri.toString())) return () => undefined;
  const symbols = await Promise.resolve(vscode.commands.executeCommand<(vscode.DocumentSymbol | vscode.SymbolInformation)[] | undefined>('vscode.executeDocumentSymbolProvider', uri)).catch(() => undefined) ?? [];
  const tree = symbols.filter((symbol): symbol is vscode.DocumentSymbol => 'children' in symbol);
  return position => {
    const top = tree.find(({ range }) => range.contains(position));
    // Of a file with several cables, the part is one step further down.
    const part = top?.kind === vscode.SymbolKind.File ? top.children.find(({ range }) => range.contains(position)) : undefined;
    return part?.name ?? top?.name ?? 'Outside all sections';
  };
}
