import * as vscode from 'vscode';
import { DidChangeWatchedFilesNotification, FileChangeType, type BaseLanguageClient } from 'vscode-languageclient';

const FILE = '/.cablewright.json';

/** Tells the server of a configuration file that was saved outside of the folders of the workspace: VS Code watches no files there. */
export function tellOfSaves(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.onDidSaveTextDocument(async ({ uri }) => {
    if (!uri.path.endsWith(FILE) || vscode.workspace.getWorkspaceFolder(uri) || !client.isRunning()) return;
    await client.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: client.code2ProtocolConverter.asUri(uri), type: FileChangeType.Changed }] });
  });
}
