import * as vscode from 'vscode';
import { LANGUAGE } from './options';

/** The form of a line (signature help) is closed when the cursor leaves the line; VS Code would carry it along until one stops typing. */
export function closeFormsOfOtherLines(): vscode.Disposable {
  let last = '';
  return vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) => {
    if (document.languageId !== LANGUAGE) return;
    const line = `${document.uri.toString()} ${selection.active.line}`;
    if (line !== last) void vscode.commands.executeCommand('closeParameterHints');
    last = line;
  });
}
