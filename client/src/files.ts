import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReadFile } from '../../server/src/lsp/messages';
import { decode } from './decode';

/** Reads for the server what it cannot reach itself: remote and virtual folders, in the browser every folder. */
export function readFilesFor(client: BaseLanguageClient): vscode.Disposable {
  return client.onRequest('cable/readFile' satisfies ReadFile['method'], async ({ uri }: ReadFile['params']): Promise<ReadFile['result']> => {
    try {
      return await decode(await vscode.workspace.fs.readFile(client.protocol2CodeConverter.asUri(uri)));
    } catch {
      // That there is none is an answer like any other.
      return null;
    }
  });
}
