import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReadFile } from '../../server/src/lsp/messages';
import { decode } from './decode';

/** As the server itself: `.gitignore` and `.cablewright.json` are read without being asked for. */
function maxBytesOf({ path }: vscode.Uri): number {
  return path.includes('/.', path.lastIndexOf('/')) ? 1_000_000 : 256_000_000;
}

/** Reads for the server what it cannot reach itself: remote and virtual folders, in the browser every folder. */
export function readFilesFor(client: BaseLanguageClient): vscode.Disposable {
  return client.onRequest('cable/readFile' satisfies ReadFile['method'], async ({ uri }: ReadFile['params']): Promise<ReadFile['result']> => {
    try {
      const file = client.protocol2CodeConverter.asUri(uri);
      const { size } = await vscode.workspace.fs.stat(file);
      return size > maxBytesOf(file) ? null : await decode(await vscode.workspace.fs.readFile(file));
    } catch {
      // The file does not exist.
      return null;
    }
  });
}
