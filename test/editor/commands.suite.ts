import * as vscode from 'vscode';
import { equal, match } from './assert';
import { activate, hoverAt } from './support';

/** The commands of the palette. */
export function commandsSuite(): void {
  describe('commands', () => {
    before(activate);

    it('treat an open text as a cable', async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'TAGS: PHUM\n' });
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('cablewright.setLanguage');
      equal(vscode.window.activeTextEditor?.document.languageId, 'cable', 'language');
    });

    it('restart the server, which then answers as before', async () => {
      await vscode.commands.executeCommand('cablewright.restartServer');
      const document = await vscode.workspace.openTextDocument({ language: 'cable', content: 'UNCLAS EXAMPLETOWN 000001\nTAGS: PHUM\nSUBJECT: X\n' });
      await vscode.window.showTextDocument(document);
      match(await hoverAt(document.uri, new vscode.Position(1, 7)), /Human Rights/i, 'hover on PHUM');
    });
  });
}
