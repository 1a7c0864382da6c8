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

    // From a thousand edits on, VS Code puts it at the end of the text.
    it('keeps the cursor at its words, however much goes', async () => {
      const paragraphs = Array.from({ length: 1_200 }, (_, at) => `¶${at + 1}. (U) The ferry of pier ${at + 1} is late.\n\n`).join('');
      const content = `07GUANGZHOU209\nThe ferries\nWed Feb 14 00:00:00 +0100 2007\nUNCLASSIFIED\nConsulate Guangzhou\nUNCLAS GUANGZHOU 000209\n\nTAGS: ELTN CH\nSUBJECT: THE FERRIES\n\n${paragraphs}GOLDBERG\n`;
      const document = await vscode.workspace.openTextDocument({ language: 'cable', content });
      const editor = await vscode.window.showTextDocument(document);
      const place = document.positionAt(content.indexOf('pier 700'));
      editor.selection = new vscode.Selection(place, place);
      await vscode.commands.executeCommand('cablewright.restore');
      equal(document.lineAt(editor.selection.active).text, '700. (U) The ferry of pier 700 is late.', 'the line of the cursor');
      equal(document.getText(new vscode.Range(editor.selection.active, editor.selection.active.translate(0, 8))), 'pier 700', 'what stands at the cursor');
      await vscode.commands.executeCommand('undo');
      equal(document.getText(), content, 'the text after one undo');
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
