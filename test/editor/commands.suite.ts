import * as vscode from 'vscode';
import { equal, match, ok } from './assert';
import { activate, hoverAt, waitFor } from './support';

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

    it('open the page of a rule, without a network', async () => {
      await vscode.commands.executeCommand('cablewright.openRule', 'fused-header-line');
      // The preview shows a little after the command has ended.
      await waitFor('the tab of the page', () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('fused-header-line') === true);
      // The preview is a page of its own, in which nothing can be read from here; this is what it shows.
      const extension = vscode.extensions.getExtension('cablewright.cablewright');
      ok(extension, 'the extension is not there');
      const page = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(extension.extensionUri, 'docs/rules/fused-header-line.md'));
      match(page.getText(), /^# fused-header-line$/m, 'text of the page');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    });

    it('restart the server, which then answers as before', async () => {
      await vscode.commands.executeCommand('cablewright.restartServer');
      const document = await vscode.workspace.openTextDocument({ language: 'cable', content: 'UNCLAS EXAMPLETOWN 000001\nTAGS: PHUM\nSUBJECT: X\n' });
      await vscode.window.showTextDocument(document);
      match(await hoverAt(document.uri, new vscode.Position(1, 7)), /Human Rights/i, 'hover on PHUM');
    });
  });
}
