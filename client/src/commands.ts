import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGE } from './options';

/** The commands that the palette and the status item offer. */
export function registerCommands(client: BaseLanguageClient, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('cablewright.setLanguage', async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document) await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
    }),
    vscode.commands.registerCommand('cablewright.restartServer', async () => {
      if (client.needsStop()) await client.stop();
      await client.start();
    }),
    vscode.commands.registerCommand('cablewright.showLog', () => log.show()),
  );
}
