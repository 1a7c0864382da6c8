import * as vscode from 'vscode';
import { equal } from './assert';
import { inWorkspace } from './support';

/** Which files VS Code takes for cables. */
const FILES: readonly (readonly [name: string, text: string, isCable: boolean])[] = [
  ['draft.cable', 'anything', true],
  ['draft.cable.txt', 'anything', true],
  ['07EXAMPLETOWN1', 'VZCZCABC0001\nOO RUEHXX\n', true],
  ['telegram', 'C O N F I D E N T I A L EXAMPLETOWN 000001\n', true],
  ['letter', 'Dear colleague,\n', false],
  ['notes.txt', 'UNCLAS EXAMPLETOWN 000001\n', false],
];

export function languageSuite(): void {
  describe('the language of a file', () => {
    for (const [name, text, isCable] of FILES) {
      it(`${name} is ${isCable ? 'a' : 'no'} cable`, async () => {
        const uri = inWorkspace(name);
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
        try {
          equal((await vscode.workspace.openTextDocument(uri)).languageId === 'cable', isCable, 'taken for a cable');
        } finally {
          await vscode.workspace.fs.delete(uri);
        }
      });
    }
  });

  describe('colours by meaning', () => {
    // The high contrast light theme asks for none, and the grammar alone cannot tell a heading with long words in small letters.
    it('are on for cables, whatever the theme asks for', () => {
      equal(vscode.workspace.getConfiguration('editor', { languageId: 'cable' }).get('semanticHighlighting.enabled'), true, 'setting');
    });

    // The colours of brackets would show the bracket behind `A)` in red, as one that nothing opens.
    it('have none for brackets', () => {
      equal(vscode.workspace.getConfiguration('editor', { languageId: 'cable' }).get('bracketPairColorization.enabled'), false, 'setting');
    });
  });
}
