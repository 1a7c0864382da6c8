import * as vscode from 'vscode';
import { equal, match, ok } from './assert';
import { activate } from './support';

const TEXT = `UNCLAS TALLINN 000375

E.O. 13526: N/A
TAGS: PREL, EN
SUBJECT: HARBOR FESTIVAL
REF: B. RIGA 360
     A. RIGA 361

1. (U) One: para 2; see ref A.

2. (U) Two.

The market
----------

3. (U) Three: paras 1-2.
`;

/** The commands that change the structure of a cable. */
export function structureSuite(): void {
  describe('the structure', () => {
    before(activate);

    /** Opens the text with the cursor in a word, runs a command and gives what is there then, with the cursor as `|`. */
    const after = async (word: string, command: string, argument?: string): Promise<string> => {
      const document = await vscode.workspace.openTextDocument({ language: 'cable', content: TEXT });
      const editor = await vscode.window.showTextDocument(document);
      const position = document.positionAt(TEXT.indexOf(word));
      editor.selection = new vscode.Selection(position, position);
      await vscode.commands.executeCommand(`cablewright.${command}`, argument);
      const text = document.getText();
      const cursor = document.offsetAt(editor.selection.active);
      if (text !== TEXT) {
        await vscode.commands.executeCommand('undo');
        equal(document.getText(), TEXT, `the text after one undo of ${command}`);
      }
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
    };

    it('moves a paragraph with the cursor in it, and mentions follow, as one undo', async () => {
      equal(await after('One', 'moveParagraphDown'), TEXT.replace('1. (U) One: para 2; see ref A.\n\n2. (U) Two.', '1. (U) Two.\n\n2. (U) |One: para 1; see ref A.'), 'text');
      equal(await after('Three', 'moveParagraphUp'), TEXT.replace('The market\n----------\n\n3. (U) Three: paras 1-2.\n', '3. (U) |Three: paras 1-2.\n\nThe market\n----------\n'), 'text');
    });

    it('inserts, merges and splits paragraphs', async () => {
      match(await after('One', 'insertParagraphBelow'), /1\. \(U\) One: para 3; see ref A\.\n\n2\. \(U\) \|\n\n3\. \(U\) Two\.[\s\S]*4\. \(U\) Three: paras 1-3/, 'inserted');
      match(await after('One', 'mergeWithNext'), /1\. \(U\) One: para 1; see ref A\.\n\|Two\.\n\nThe market\n----------\n\n2\. /, 'merged');
      match(await after('see ref A.', 'splitParagraph'), /1\. \(U\) One: para 3;\n\n2\. \(U\) \|see ref A\.\n\n3\. \(U\) Two/, 'split');
    });

    it('letters references anew, sets marks and raises the classification', async () => {
      match(await after('One', 'reletterReferences'), /REF: A\. RIGA 360\n {5}B\. RIGA 361[\s\S]*One: para 2; see ref B\./, 'lettered');
      match(await after('Two', 'setPortionMark', 'SBU'), /2\. \(SBU\) \|?Two/, 'marked');
      match(await after('Two', 'raiseClassification', 'SECRET'), /^S E C R E T TALLINN 000375\n\nE\.O\. 13526: DECL: \d\d\/\d\d\/20\d\d\n[\s\S]*\n\nClassified By: Name\|?, Title\.\nReason: 1\.4 \([a-h]\)\.\n\n1\./, 'raised');
    });

    it('sets the mark at every cursor', async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'cable', content: TEXT });
      const editor = await vscode.window.showTextDocument(document);
      editor.selections = ['One', 'Three'].map(word => document.positionAt(TEXT.indexOf(word))).map(position => new vscode.Selection(position, position));
      await vscode.commands.executeCommand('cablewright.setPortionMark', 'SBU');
      equal(document.getText(), TEXT.replace('1. (U)', '1. (SBU)').replace('3. (U)', '3. (SBU)'), 'text');
      await vscode.commands.executeCommand('undo');
      equal(document.getText(), TEXT, 'the text after one undo');
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('leaves the text alone where a command makes no sense', async () => {
      equal((await after('Two', 'mergeWithNext')).replace('|', ''), TEXT, 'text');
      equal((await after('One', 'moveParagraphUp')).replace('|', ''), TEXT, 'text');
    });

    it('has keys that nothing else has', async () => {
      await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
      const all = vscode.window.activeTextEditor?.document.getText() ?? '';
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      const bindings = [...all.matchAll(/"key": "([^"]+)",\s+"command": "([^"]+)"/g)].map(([, key = '', command = '']) => ({ key, command }));
      ok(bindings.length > 500, `only ${bindings.length} keys are there`);
      const own = bindings.filter(({ command }) => command.startsWith('cablewright.') && /Paragraph|Section|Next|Heading|Mark|Finding/.test(command));
      ok(own.length >= 10, `only ${own.length} keys are ours`);
      const taken = own.filter(({ key }) => bindings.some(other => other.key === key && !other.command.startsWith('cablewright.')));
      equal(taken, [], 'keys that are taken');
    });
  });
}
