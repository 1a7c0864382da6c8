import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Reindex } from '../../server/src/lsp/messages';
import type { IndexStore } from './index-store';
import { isServerThere } from './refusal';
import { say } from './say';

/** The commands about the index of the workspace. */
export function registerIndexCommands(client: BaseLanguageClient, store: IndexStore): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('cablewright.reindex', async () => {
      if (!isServerThere(client)) return;
      await client.sendRequest('cable/reindex' satisfies Reindex['method'], {} satisfies Reindex['params']);
      say('The cables of the folder are being read again.');
    }),
    vscode.commands.registerCommand('cablewright.clearIndex', async () => {
      await store.clear();
      say('The stored index is deleted. To store nothing, turn off cable.index.cache.');
    }),
  );
}
