import * as vscode from 'vscode';
import { equal, match, ok } from './assert';
import { activate, inWorkspace, untitled, waitFor } from './support';

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
      const editor = await untitled(TEXT);
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

    describe('where a file gets another name', () => {
      const FOLDERS = ['mask here', 'mask here too', 'mask there'];
      const rename = async (from: string, to: string): Promise<void> => {
        const edit = new vscode.WorkspaceEdit();
        edit.renameFile(inWorkspace(from), inWorkspace(to), { overwrite: true });
        ok(await vscode.workspace.applyEdit(edit), `${from} was not renamed`);
      };
      const shown = (name: string, begin: string): Promise<vscode.TextEditor> => waitFor(name, async () => {
        const editor = await vscode.window.showTextDocument(inWorkspace(name));
        return editor.document.getText().startsWith(begin) ? editor : undefined;
      });
      const marked = async (name: string, text: string): Promise<vscode.TextEditor> => {
        await vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));
        const editor = await vscode.window.showTextDocument(inWorkspace(name));
        select(editor, 'Doe');
        await vscode.commands.executeCommand('cablewright.markForMasking', 'this');
        return editor;
      };
      const copied = async (): Promise<string> => {
        await vscode.commands.executeCommand('cablewright.createMaskedCopy');
        return vscode.window.activeTextEditor?.document.getText() ?? '';
      };
      afterEach(async () => {
        await vscode.workspace.saveAll();
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
        for (const name of FOLDERS) await vscode.workspace.fs.delete(inWorkspace(name), { recursive: true }).then(undefined, () => undefined);
      });

      it('goes with it, and with its folder, but not with a folder that begins alike', async () => {
        await marked('mask here too/b.cable', TEXT);
        const editor = await marked('mask here/a.cable', TEXT);
        // What was not saved goes along too.
        await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '\n'));
        await rename('mask here/a.cable', 'mask here/é (1).cable');
        await shown('mask here/é (1).cable', '\n');
        await rename('mask here', 'mask there');
        await shown('mask there/é (1).cable', '\n');
        match(await copied(), /left with \[NAME 1\]\.\n$/, 'the copy');
        await shown('mask here too/b.cable', 'UNCLAS');
        match(await copied(), /left with \[NAME 1\]\.\n$/, 'the copy of the other');
      });

      it('is given up where it takes the place of one that is open: what it says there cannot be known', async () => {
        await vscode.workspace.fs.writeFile(inWorkspace('mask here/b.cable'), new TextEncoder().encode(TEXT));
        await vscode.window.showTextDocument(inWorkspace('mask here/b.cable'), { preview: false });
        await marked('mask here/a.cable', TEXT.replace('1. (U)', '1. (U) Rain.\n\n2. (U)'));
        await rename('mask here/a.cable', 'mask here/b.cable');
        const { document } = await waitFor('the text in its place', async () => {
          const editor = await vscode.window.showTextDocument(inWorkspace('mask here/b.cable'));
          return editor.document.getText().includes('Rain') ? editor : undefined;
        });
        await copied();
        equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString(), 'no copy is made');
      });
    });
  });
}
