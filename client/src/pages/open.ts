import * as vscode from 'vscode';

/**
 * Opens what a link of a page leads to. The target was written by the server, from addresses that the client gave it.
 * @param line from 0
 */
export async function openTarget(target: string, line: number): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.parse(target, true), { selection: new vscode.Range(line, 0, line, 0) });
}
