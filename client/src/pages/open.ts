import * as vscode from 'vscode';
import { say } from '../say';
import type { FromPage } from './messages';

/** Opens what the reader of a page wants to see. */
export function openFrom({ webview }: vscode.WebviewPanel): void {
  webview.onDidReceiveMessage((message: FromPage) => { if (message.type === 'open') void openTarget(message.target, message.line); });
}

/**
 * Opens what a page or a finding leads to. Says so where it is not there any more.
 * @param target as a text where the server wrote it, from addresses that the client gave it
 * @param line from 0
 * @returns whether it is open
 */
export async function openTarget(target: vscode.Uri | string, line: number, character = 0, viewColumn = vscode.ViewColumn.Active): Promise<boolean> {
  const uri = typeof target === 'string' ? vscode.Uri.parse(target, true) : target;
  try {
    await vscode.window.showTextDocument(uri, { selection: new vscode.Range(line, character, line, character), viewColumn });
    return true;
  } catch {
    say(`${vscode.workspace.asRelativePath(uri)} cannot be opened.`);
    return false;
  }
}
