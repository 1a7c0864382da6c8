import * as vscode from 'vscode';
import { equal, match } from './assert';
import { activate, inWorkspace, waitFor } from './support';

const NOTHING = { level: null, post: null, to: [], info: [], tags: [], subject: null };

/** The command that begins a cable. Its questions are asked in the user's-eye tests. */
export function newCableSuite(): void {
  describe('a new cable', () => {
    before(activate);
    afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

    it('is an untitled cable with what was chosen, and nothing is found in it', async () => {
      await vscode.commands.executeCommand('cablewright.newCable', { template: { id: 'classified' }, answers: { ...NOTHING, level: 'CONFIDENTIAL', post: 'TALLINN', to: ['RUEHC/SECSTATE WASHDC'], tags: ['PREL', 'EN'], subject: 'Harbor Festival' } });
      const document = vscode.window.activeTextEditor?.document;
      equal([document?.isUntitled, document?.languageId], [true, 'cable'], 'document');
      match(document?.getText() ?? '', /^R \d{6}Z [A-Z]{3} \d\d\nFM AMEMBASSY TALLINN\nTO RUEHC\/SECSTATE WASHDC\nC O N F I D E N T I A L TALLINN 000001\n\nE\.O\. 13526: DECL: \d\d\/\d\d\/20\d\d\nTAGS: PREL, EN\nSUBJECT: \(U\) Harbor Festival\n\nClassified By: [\s\S]*\n\(U\) What happened\n-{17}\n/, 'text');
      const uri = document?.uri ?? inWorkspace('');
      // The server has answered for this text when it knows its outline.
      await waitFor('the outline', async () => ((await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri))?.length ?? 0) > 0);
      equal(vscode.languages.getDiagnostics(uri).map(({ message }) => message), [], 'findings');
    });

    it('puts the cursor on the number first, which is typed over', async () => {
      await vscode.commands.executeCommand('cablewright.newCable', { template: { id: 'report' }, answers: { ...NOTHING, post: 'TALLINN', to: ['RUEHC/SECSTATE WASHDC'], tags: ['PREL', 'EN'] } });
      const editor = vscode.window.activeTextEditor;
      equal(editor?.document.getText(editor.selection), '000001', 'selection');
      await vscode.commands.executeCommand('type', { text: '000375' });
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
      equal(editor?.document.getText(editor.selection), 'What the cable is about', 'selection');
      match(editor?.document.getText() ?? '', /UNCLAS TALLINN 000375\n/, 'text');
    });

    it('is made of a text of the user\'s own too', async () => {
      await vscode.commands.executeCommand('cablewright.newCable', { template: { text: '${classification}\n\n1. (${mark}) ${1:Words}\n' }, answers: { ...NOTHING, level: 'SBU', post: 'RIGA' } });
      equal(vscode.window.activeTextEditor?.document.getText(), 'UNCLAS RIGA 000001\n\n1. (SBU) Words\n', 'text');
    });
  });
}
