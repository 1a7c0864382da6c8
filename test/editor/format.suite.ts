import * as vscode from 'vscode';
import { equal } from './assert';
import { activate, inWorkspace, open, untitled } from './support';

const HEAD = 'UNCLAS EXAMPLETOWN 000001\n\nE.O. 13526: N/A\nTAGS: PHUM, CH\nSUBJECT: X\n\n';
const LOOSE = `${HEAD}1. (U) The harbor festival opens on Monday with fireworks over the quay and boats.\n2.(U) It rains. \n`;
const LAID_OUT = `${HEAD}1. (U) The harbor festival opens on Monday with fireworks over the\nquay and boats.\n\n2. (U) It rains.\n`;

/** Format Document, and what it leaves alone. */
export function formatSuite(): void {
  describe('formatting', () => {
    before(activate);

    it('lays a cable out, and one undo takes it back', async () => {
      const editor = await untitled(LOOSE);
      const { document } = editor;
      const rains = new vscode.Position(7, 9);
      editor.selection = new vscode.Selection(rains, rains);
      await vscode.commands.executeCommand('editor.action.formatDocument');
      equal(document.getText(), LAID_OUT, 'the text');
      equal(document.getText().slice(document.offsetAt(editor.selection.active)), 'rains.\n', 'what stands behind the cursor');
      await vscode.commands.executeCommand('editor.action.formatDocument');
      equal(document.getText(), LAID_OUT, 'the text the second time');
      await vscode.commands.executeCommand('undo');
      equal(document.getText(), LOOSE, 'the text after one undo');
    });

    it('lays a selection out', async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'cable', content: LOOSE });
      const editor = await vscode.window.showTextDocument(document);
      editor.selection = new vscode.Selection(7, 0, 7, 4);
      await vscode.commands.executeCommand('editor.action.formatSelection');
      equal(document.getText(), LOOSE.replace('2.(U) It rains. \n', '\n2. (U) It rains.\n'), 'the text');
    });

    it('lays several selections out at once, and one undo takes them back', async () => {
      const loose = `${HEAD}1.(U) It rains.\n\n2.(U) It snows.\n\n3.(U) It hails.\n`;
      const document = await vscode.workspace.openTextDocument({ language: 'cable', content: loose });
      const editor = await vscode.window.showTextDocument(document);
      editor.selections = [new vscode.Selection(6, 0, 6, 4), new vscode.Selection(10, 0, 10, 4)];
      await vscode.commands.executeCommand('editor.action.formatSelection');
      equal(document.getText(), loose.replace('1.(U)', '1. (U)').replace('3.(U)', '3. (U)'), 'the text');
      await vscode.commands.executeCommand('undo');
      equal(document.getText(), loose, 'the text after one undo');
    });

    it('leaves an archive copy as it is', async () => {
      const document = await open(inWorkspace('07GUANGZHOU208.cable'));
      const copy = document.getText();
      await vscode.commands.executeCommand('editor.action.formatDocument');
      equal(document.getText(), copy, 'the text');
      equal(document.isDirty, false, 'it is changed');
    });

    it('on save', async () => {
      const uri = inWorkspace('loose.cable');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(LOOSE));
      const settings = vscode.workspace.getConfiguration('editor');
      try {
        const document = await open(uri);
        await settings.update('formatOnSave', true, vscode.ConfigurationTarget.Global);
        await vscode.window.activeTextEditor?.edit(edit => edit.insert(document.lineAt(document.lineCount - 1).range.end, ' '));
        await document.save();
        equal(document.getText().trimEnd(), LAID_OUT.trimEnd(), 'the text');
      } finally {
        await settings.update('formatOnSave', undefined, vscode.ConfigurationTarget.Global);
        await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
        await vscode.workspace.fs.delete(uri);
      }
    });
  });
}
