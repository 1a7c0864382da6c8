import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { activate, inWorkspace, open, waitFor } from './support';

const DRAFT = 'draft-smart-2024.cable';

/** What helps while reading and writing, as the editor asks for it. */
export function guidanceSuite(): void {
  describe('guidance', () => {
    let document: vscode.TextDocument;
    const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('cable', document.uri);
    const whole = (): vscode.Range => new vscode.Range(0, 0, document.lineCount, 0);
    const lenses = async (): Promise<string[]> => (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 50)).map(({ command }) => command?.title ?? '');
    const hints = async (): Promise<string[]> => (await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole())).map(({ label }) => label as string);
    /** Sets and waits until the server knows it. */
    const set = async (name: string, value: unknown, known: () => Promise<boolean>): Promise<void> => {
      await settings().update(name, value, vscode.ConfigurationTarget.Global);
      await waitFor(`the setting ${name}`, known);
    };

    before(async () => {
      await activate();
      document = await open(inWorkspace(DRAFT));
      await waitFor('the lenses', async () => (await lenses()).length > 0);
    });
    after(async () => {
      for (const name of ['inlayHints', 'codeLens.classification', 'codeLens.references']) await settings().update(name, undefined, vscode.ConfigurationTarget.Global);
    });

    it('says above the classification line and the references what is worth knowing, each off by a setting', async () => {
      const all = await lenses();
      ok(all.some(title => /^highest portion \(SBU\) · \d+ words/.test(title)), `a lens of the classification line: ${all.join(', ')}`);
      ok(all.some(title => /^(?:[A-Z] )?cited /.test(title)), `a lens of a reference: ${all.join(', ')}`);
      await set('codeLens.classification', false, async () => !(await lenses()).some(title => title.startsWith('highest')));
      await set('codeLens.references', false, async () => (await lenses()).length === 0);
    });

    it('names codes in the text where the user wants that', async () => {
      equal(await hints(), [], 'hints by default');
      await set('inlayHints', 'on', async () => (await hints()).length > 0);
      ok((await hints()).every(hint => hint !== ''), 'names');
    });

    it('colours by what is meant', async () => {
      const [legend, tokens] = await Promise.all([
        vscode.commands.executeCommand<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri),
        vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri),
      ]);
      const bits = new Set(tokens.data.filter((_, at) => at % 5 === 4));
      ok(bits.has(1 << legend.tokenModifiers.indexOf('sensitive')) && bits.has(1 << legend.tokenModifiers.indexOf('subjectTag')), 'marks and TAGS');
    });

    it('tells the form of a line that is being filled in', async () => {
      const draft = await vscode.workspace.openTextDocument({ language: 'cable', content: 'DE \n' });
      await vscode.window.showTextDocument(draft);
      const help = await waitFor('the form', () => vscode.commands.executeCommand<vscode.SignatureHelp | undefined>('vscode.executeSignatureHelpProvider', draft.uri, new vscode.Position(0, 3), ' '));
      equal([help.signatures[0]?.label, help.activeParameter], ['DE RUEHGZ #0208/01 0450905', 0], 'form');
    });
  });
}
