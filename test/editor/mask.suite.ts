import * as vscode from 'vscode';
import { equal, match, ok } from './assert';
import { activate, inWorkspace, waitFor } from './support';

const TEXT = 'UNCLAS EXAMPLETOWN 000777\n\nE.O. 12958: N/A\nTAGS: PHUM, CH\nSUBJECT: THE FAIR\n\n1. (U) It was opened by Jane\nRoe.  JANE ROE left with Doe.\n';

/** Names are marked by the user, and masked in a copy. */
export function maskSuite(): void {
  describe('masking', () => {
    before(activate);
    const select = (editor: vscode.TextEditor, words: string): void => {
      const at = editor.document.getText().indexOf(words);
      ok(at >= 0, `there is no ${words}`);
      editor.selection = new vscode.Selection(editor.document.positionAt(at), editor.document.positionAt(at + words.length));
    };

    it('makes a copy with what was marked, and leaves the cable alone', async () => {
      // A document of the suite before that is still closing may have the same name, and take this one with it.
      const editor = await waitFor('the cable', async () => {
        const shown = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'cable', content: TEXT }));
        return shown.document.getText() === TEXT ? shown : undefined;
      });
      const { document } = editor;
      select(editor, 'JANE ROE');
      await vscode.commands.executeCommand('cablewright.markForMasking', 'all');
      select(editor, 'Doe');
      await vscode.commands.executeCommand('cablewright.markForMasking');
      await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '\n'));
      await vscode.commands.executeCommand('cablewright.createMaskedCopy');
      const copy = vscode.window.activeTextEditor?.document;
      ok(copy && copy.uri.toString() !== document.uri.toString(), 'there is no copy');
      match(copy.getText(), /It was opened by\n\[NAME 1\]\. {2}\[NAME 1\] left with \[NAME 2\]\.\n$/, 'the copy');
      equal(document.getText(), `\n${TEXT}`, 'the cable');

      const again = await vscode.window.showTextDocument(document);
      select(again, 'Doe');
      await vscode.commands.executeCommand('cablewright.markForMasking');
      await vscode.commands.executeCommand('cablewright.createMaskedCopy');
      match(vscode.window.activeTextEditor?.document.getText() ?? '', /left with Doe\.\n$/, 'what is no longer marked');
      await vscode.window.showTextDocument(document);
    });

    it('marks every selection where there are several', async () => {
      const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'cable', content: TEXT }));
      const { document } = editor;
      // The last two are in one word.
      editor.selections = ['Jane', 'Doe', 'oe.\n'].map(words => document.positionAt(TEXT.lastIndexOf(words))).map((at, index) => new vscode.Selection(at, index === 0 ? at.translate(0, 4) : at));
      await vscode.commands.executeCommand('cablewright.markForMasking');
      await vscode.commands.executeCommand('cablewright.createMaskedCopy');
      const copy = vscode.window.activeTextEditor?.document.getText() ?? '';
      match(copy, /It was opened by \[NAME 1\]\nRoe\. {2}JANE ROE left with \[NAME 2\]\.\n$/, 'the copy');
      await vscode.window.showTextDocument(document);
    });

    it('goes with a cable whose file, and whose folder, gets another name', async () => {
      const rename = async (from: string, to: string): Promise<void> => {
        const edit = new vscode.WorkspaceEdit();
        edit.renameFile(inWorkspace(from), inWorkspace(to));
        ok(await vscode.workspace.applyEdit(edit), `${from} was not renamed`);
      };
      const shown = (name: string): Promise<vscode.TextEditor> => waitFor(name, async () => {
        const editor = await vscode.window.showTextDocument(inWorkspace(name));
        return editor.document.getText().startsWith('\n') ? editor : undefined;
      });
      await vscode.workspace.fs.writeFile(inWorkspace('mask here/a.cable'), new TextEncoder().encode(TEXT));
      try {
        const editor = await vscode.window.showTextDocument(inWorkspace('mask here/a.cable'));
        select(editor, 'Doe');
        await vscode.commands.executeCommand('cablewright.markForMasking', 'this');
        // What was not saved goes along too.
        await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '\n'));
        await rename('mask here/a.cable', 'mask here/é (1).cable');
        await shown('mask here/é (1).cable');
        await rename('mask here', 'mask there');
        await shown('mask there/é (1).cable');
        await vscode.commands.executeCommand('cablewright.createMaskedCopy');
        match(vscode.window.activeTextEditor?.document.getText() ?? '', /left with \[NAME 1\]\.\n$/, 'the copy');
      } finally {
        await vscode.workspace.saveAll();
        for (const name of ['mask here', 'mask there']) await vscode.workspace.fs.delete(inWorkspace(name), { recursive: true }).then(undefined, () => undefined);
      }
    });
  });
}
