import * as vscode from 'vscode';
import { match, ok } from './assert';
import { activate, hoverAt, inWorkspace, open, symbolsOf } from './support';

const HEADER = 'VZCZCABC0001\nOO RUEHXX\nDE RUEHYY #0001/01 0010905\nZNR UUUUU ZZH\nO 010905Z JAN 07\nFM AMEMBASSY EXAMPLETOWN\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 0001\n';

const FILES: Readonly<Record<string, string>> = {
  'empty.cable': '',
  'one-line.cable': 'UNCLAS EXAMPLETOWN 000001',
  'header-only.cable': HEADER,
  'text-only.cable': '1. (U) A paragraph.\n\n2. (SBU) Another one, with a \u{1f4e8} in it.\r\n\r\n3.',
  'line-ends.cable.txt': 'TAGS: PHUM\r\nSUBJECT: X\rY\u2028Z\n\n\n',
  'binary.cable': '\u0000\u0001\ufffd\ud800 \u0000PNG\u0000\u001a'.repeat(200),
};

/** Files that are no cables, or hardly: nothing may break, and the server must live on. */
export function badInputSuite(): void {
  describe('bad input', () => {
    before(activate);

    for (const [name, text] of Object.entries(FILES)) {
      it(name, async () => {
        const uri = inWorkspace(name);
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
        let document: vscode.TextDocument;
        try {
          document = await open(uri);
        } catch (error) {
          // VS Code itself may refuse a binary file; as an unsaved document it takes the same text.
          match(String(error), /binary/i, 'refusal');
          document = await vscode.workspace.openTextDocument({ language: 'cable', content: text });
          await vscode.window.showTextDocument(document);
        }
        ok(document.languageId === 'cable', `${name} is ${document.languageId}`);
        await symbolsOf(document.uri);
        await hoverAt(document.uri, new vscode.Position(0, 0));
        await vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, new vscode.Range(0, 0, 0, 0));
        await vscode.commands.executeCommand('vscode.executeFoldingRangeProvider', document.uri);
      });
    }

    it('leaves the server alive', async () => {
      const seed = await open(inWorkspace('07GUANGZHOU208.cable'));
      match(await hoverAt(seed.uri, seed.positionAt(seed.getText().indexOf('PHUM') + 1)), /Human Rights/i, 'hover on PHUM');
    });

    after(async () => {
      for (const name of Object.keys(FILES)) await vscode.workspace.fs.delete(inWorkspace(name));
    });
  });
}
