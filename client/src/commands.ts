import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { SetRuleSeverity } from '../../server/src/lsp/messages';
import { registerNewCable } from './new-cable/command';
import { LANGUAGE } from './options';
import type { Restarts } from './restarts';
import { restoreTelegram } from './restore';
import { setRuleSeverity } from './rule-severity';
import { say } from './say';
import { registerStructureCommands } from './structure';

/** The commands that the palette, the status item and the code actions offer. */
export function registerCommands(client: BaseLanguageClient, restarts: Restarts, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    registerNewCable(client),
    registerStructureCommands(client),
    vscode.commands.registerCommand('cablewright.setLanguage', async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document) await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
    }),
    vscode.commands.registerCommand('cablewright.restore', () => restoreTelegram(client)),
    vscode.commands.registerCommand('cablewright.setRuleSeverity', (argument: SetRuleSeverity) => setRuleSeverity(client, argument)),
    vscode.commands.registerCommand('cablewright.restartServer', async () => {
      if (restarts.restartNow()) return;
      // One that hangs does not say that it ends.
      if (client.needsStop()) await client.stop().catch(() => undefined);
      await client.start();
      say('The language server was restarted.');
    }),
    vscode.commands.registerCommand('cablewright.showLog', () => log.show()),
  );
}
