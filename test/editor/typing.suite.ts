import * as vscode from 'vscode';
import { equal } from './assert';
import { activate, waitFor } from './support';

const HEAD = 'UNCLAS EXAMPLETOWN 000001\n\nE.O. 13526: N/A\nTAGS: PHUM, CH\nSUBJECT: X\n';

/** What follows by itself when one types, key by key. */
export function typingSuite(): void {
  describe('typing', () => {
    before(activate);

    /** Opens a text with the cursor at `|`. */
    const openAt = async (source: string): Promise<vscode.TextEditor> => {
      const document = await vscode.workspace.openTextDocument({ language: 'cable', content: source.replace('|', '') });
      const editor = await vscode.window.showTextDocument(document);
      const cursor = document.positionAt(source.indexOf('|'));
      editor.selection = new vscode.Selection(cursor, cursor);
      return editor;
    };
    const type = (text: string): Thenable<void> => vscode.commands.executeCommand('type', { text });
    /** The text with `|` where the cursor is. */
    const shown = ({ document, selection }: vscode.TextEditor): string => {
      const at = document.offsetAt(selection.active);
      return `${document.getText().slice(0, at)}|${document.getText().slice(at)}`;
    };
    const becomes = async (editor: vscode.TextEditor, wanted: string): Promise<void> => {
      // The answer to a key comes a moment later; what is shown at the end is what is compared.
      await waitFor(`${JSON.stringify(wanted)} instead of what stands there`, () => shown(editor) === wanted).catch(() => equal(shown(editor), wanted, 'the text'));
    };

    it('Enter begins the next paragraph, the cursor behind its mark, and one undo takes it back', async () => {
      const editor = await openAt(`${HEAD}\n1. (SBU) It rains.|\n\nSAMPLE\n`);
      await type('\n');
      await becomes(editor, `${HEAD}\n1. (SBU) It rains.\n\n2. (SBU) |\n\nSAMPLE\n`);
      await vscode.commands.executeCommand('undo');
      await becomes(editor, `${HEAD}\n1. (SBU) It rains.\n|\n\nSAMPLE\n`);
    });

    it('Enter on an empty marker takes it back', async () => {
      const editor = await openAt(`${HEAD}\n1. (SBU) It rains.\n\n2. (SBU) |\n`);
      await type('\n');
      await becomes(editor, `${HEAD}\n1. (SBU) It rains.\n\n|\n`);
    });

    it('Enter behind an item that is a sentence begins the next one, and on that the next paragraph', async () => {
      const editor = await openAt(`${HEAD}\n1. (SBU) Crops:\n\n   a. (SBU) Tea is grown.|\n\n2. (SBU) Wind.\n`);
      await type('\n');
      await becomes(editor, `${HEAD}\n1. (SBU) Crops:\n\n   a. (SBU) Tea is grown.\n   b. (SBU) |\n\n2. (SBU) Wind.\n`);
      await type('\n');
      await becomes(editor, `${HEAD}\n1. (SBU) Crops:\n\n   a. (SBU) Tea is grown.\n\n2. (SBU) |\n\n3. (SBU) Wind.\n`);
    });

    it('Enter begins the next reference, the cursor behind its letter, and takes an empty one back', async () => {
      const editor = await openAt(`${HEAD}REF: A. BEIJING 1|\n`);
      await type('\n');
      await becomes(editor, `${HEAD}REF: A. BEIJING 1\n     B. |\n`);
      await type('\n');
      await becomes(editor, `${HEAD}REF: A. BEIJING 1\n|\n`);
    });

    it('a blank beyond the width wraps, the cursor behind it', async () => {
      const editor = await openAt(`${HEAD}\n1. (U) The harbor festival opens on Monday with fireworks over the quay|\n`);
      await type(' ');
      await becomes(editor, `${HEAD}\n1. (U) The harbor festival opens on Monday with fireworks over the\nquay |\n`);
    });

    it('and before the words of the next line, what is typed then stays apart from them', async () => {
      const editor = await openAt(`${HEAD}\n1. (U) The harbor festival opens on Monday with fireworks over the quay|\nand boats.\n`);
      await type(' ');
      await becomes(editor, `${HEAD}\n1. (U) The harbor festival opens on Monday with fireworks over the\nquay |\nand boats.\n`);
      for (const letter of 'hall ') await type(letter);
      await becomes(editor, `${HEAD}\n1. (U) The harbor festival opens on Monday with fireworks over the\nquay hall |\nand boats.\n`);
    });

    it('a hyphen and Enter underline a heading', async () => {
      const editor = await openAt(`${HEAD}\n1. (U) It rains.\n\nThe Harbor\n-|`);
      await type('\n');
      await becomes(editor, `${HEAD}\n1. (U) It rains.\n\nThe Harbor\n----------\n\n2. (U) |`);
    });

    it('Enter behind an underlined heading makes the underline follow and goes behind it; Enter again begins a paragraph', async () => {
      const editor = await openAt(`${HEAD}\n1. (U) It rains.\n\nThe Old Harbor|\n----------\n\n2. (U) It rained.\n`);
      await type('\n');
      await becomes(editor, `${HEAD}\n1. (U) It rains.\n\nThe Old Harbor\n--------------|\n\n2. (U) It rained.\n`);
      await type('\n');
      await becomes(editor, `${HEAD}\n1. (U) It rains.\n\nThe Old Harbor\n--------------\n\n2. (U) |\n\n3. (U) It rained.\n`);
    });

    it('the underline of a heading follows each letter, typed and taken away, and one undo takes both back', async () => {
      const editor = await openAt(`${HEAD}\n1. (U) It rains.\n\nThe |Harbor\n----------\n\n2. (U) It rained.\n`);
      for (const letter of 'Old') await type(letter);
      await becomes(editor, `${HEAD}\n1. (U) It rains.\n\nThe Old|Harbor\n-------------\n\n2. (U) It rained.\n`);
      await vscode.commands.executeCommand('undo');
      await becomes(editor, `${HEAD}\n1. (U) It rains.\n\nThe |Harbor\n----------\n\n2. (U) It rained.\n`);
      for (let letters = 0; letters < 4; letters++) await vscode.commands.executeCommand('deleteLeft');
      await becomes(editor, `${HEAD}\n1. (U) It rains.\n\n|Harbor\n------\n\n2. (U) It rained.\n`);
    });

    it('and so it does with a portion mark before them, and in the tab stop of a snippet, before it is left', async () => {
      const editor = await openAt(`${HEAD}\n1. (U) It rains.\n\n|`);
      await editor.insertSnippet(new vscode.SnippetString('(U) ${1:Heading}\n-----------\n\n2. (U) ${2:It rained.}\n'));
      for (const letter of 'The Harbor') await type(letter);
      await becomes(editor, `${HEAD}\n1. (U) It rains.\n\n(U) The Harbor|\n--------------\n\n2. (U) It rained.\n`);
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
      equal(editor.document.getText(editor.selection), 'It rained.', 'selection');
    });

    it('an underline of another length than its heading stays as it is until a blank', async () => {
      const editor = await openAt(`${HEAD}\n1. (U) It rains.\n\nHarbor|\n----------\n\n2. (U) It rained.\n`);
      await type('s');
      await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', editor.document.uri);
      equal(shown(editor), `${HEAD}\n1. (U) It rains.\n\nHarbors|\n----------\n\n2. (U) It rained.\n`, 'the text');
    });

    it('with formatting on typing off, Enter is Enter', async () => {
      const settings = vscode.workspace.getConfiguration('editor', { languageId: 'cable' });
      await settings.update('formatOnType', false, vscode.ConfigurationTarget.Global, true);
      try {
        const editor = await openAt(`${HEAD}\n1. (SBU) It rains.|\n`);
        await type('\n');
        await type('x');
        // Something that asks the server, so that an answer to Enter would have come before.
        await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', editor.document.uri);
        equal(shown(editor), `${HEAD}\n1. (SBU) It rains.\nx|\n`, 'the text');
      } finally {
        await settings.update('formatOnType', undefined, vscode.ConfigurationTarget.Global, true);
      }
    });
  });
}
