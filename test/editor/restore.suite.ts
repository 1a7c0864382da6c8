import * as vscode from 'vscode';
import { equal, match, ok } from './assert';
import { activate, inWorkspace, open } from './support';

const SEED = '07GUANGZHOU208.cable';

/** The telegram out of its archive copy. */
export function restoreSuite(): void {
  describe('the archive copy', () => {
    before(activate);

    it('becomes the telegram by one command, and the copy again by one undo', async () => {
      const document = await open(inWorkspace(SEED));
      const copy = document.getText();
      match(copy, /¶/, 'the copy');

      await vscode.commands.executeCommand('cablewright.restore');
      const telegram = document.getText();
      match(telegram, /^VZCZCXRO7105\r?\n/, 'the first line');
      ok(!telegram.includes('¶'), 'there is a pilcrow left');
      ok(!/^GUANGZHOU {2}\d+ {2}\d+ OF \d+/m.test(telegram), 'there is a page line left');
      match(telegram, /prostitution\r?\ntrafficking, we would note/, 'a sentence that a page line cut');
      ok(!document.isDirty || copy !== telegram, 'it is changed without a change');

      await vscode.commands.executeCommand('undo');
      equal(document.getText(), copy, 'the text after one undo');
    });

    it('that is a telegram already stays as it is', async () => {
      const content = 'UNCLAS EXAMPLETOWN 000001\n\nTAGS: PHUM\nSUBJECT: X\n\n1. (U) Y.\n';
      const document = await vscode.workspace.openTextDocument({ language: 'cable', content });
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('cablewright.restore');
      equal(document.getText(), content, 'text');
    });

    after(async () => {
      await open(inWorkspace(SEED));
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });
  });
}
