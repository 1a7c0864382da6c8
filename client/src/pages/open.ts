import * as vscode from 'vscode';
import { say } from '../say';

/**
 * Opens what a link of a page leads to. The target was written by the server, from addresses that the client gave it.
 * Says so where it is not there any more.
 * @param line from 0
 */
export async function openTarget(target: string, line: number): Promise<void> {
  const uri = vscode.Uri.parse(target, true);
  try {
    await vscode.window.showTextDocument(uri, { selection: new vscode.Range(line, 0, line, 0) });
  } catch {
    say(`${vscode.workspace.asRelativePath(uri)} cannot be opened.`);
  }
}
