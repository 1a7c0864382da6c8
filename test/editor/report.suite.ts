import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { overAllCables } from '../../client/src/all-cables';
import { findCables } from '../../client/src/find-cables';
import { equal, match } from './assert';
import { activate, inWorkspace, open, waitFor } from './support';

/** What is told of all cables of the folder. */
export function reportSuite(): void {
  describe('all cables', () => {
    before(activate);
    const tabs = (type = 'cablewright.report'): vscode.Tab[] => vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(type));

    it('are reported on in a table, again in its place', async () => {
      await vscode.commands.executeCommand('cablewright.report');
      await waitFor('the report', () => tabs()[0]);
      await vscode.commands.executeCommand('cablewright.report');
      await waitFor('the new report in its place', () => tabs().length === 1);
    });

    it('are left when the server ends meanwhile, or is started anew: no dialog tells of it', async () => {
      const client = { code2ProtocolConverter: { asUri: String } } as unknown as BaseLanguageClient;
      equal(await overAllCables(client, 'Reporting', () => Promise.reject(new Error('Pending response rejected since connection got disposed'))), undefined, 'how many files');
    });

    it('are those of the index: endings in capitals too, and not what hidden folders keep of them', async () => {
      const [hidden, loud] = [inWorkspace('.history'), inWorkspace('LOUD.CABLE')];
      const before = await findCables();
      await vscode.workspace.fs.copy(inWorkspace('05LAGOS842.cable'), vscode.Uri.joinPath(hidden, '05LAGOS842.cable'));
      await vscode.workspace.fs.copy(inWorkspace('05LAGOS842.cable'), loud);
      try {
        const added = (await findCables()).map(String).filter(uri => !before.map(String).includes(uri));
        equal(added.join(), loud.toString(), 'what was added');
      } finally {
        await vscode.workspace.fs.delete(hidden, { recursive: true });
        await vscode.workspace.fs.delete(loud);
      }
    });

    it('give their fields into a new document', async () => {
      await vscode.commands.executeCommand('cablewright.extract', { fields: ['id', 'subject'], format: 'csv' });
      const document = vscode.window.activeTextEditor?.document;
      equal(document?.uri.scheme, 'untitled', 'scheme');
      match(document?.getText() ?? '', /^file,id,subject\n05LAGOS842\.cable,05LAGOS842,LAGOS: THE HARBOR CLOCK RUNS AGAIN\n/, 'the lines');
    });

    it('are told apart from other versions', async () => {
      await open(inWorkspace('07GUANGZHOU208.cable'));
      await vscode.commands.executeCommand('cablewright.compareWith', { before: inWorkspace('references-2009.cable') });
      await waitFor('the comparison', () => tabs('cablewright.compare').some(({ label }) => label === 'references-2009.cable ↔ 07GUANGZHOU208.cable'));
      await vscode.window.tabGroups.close(tabs('cablewright.compare'));
    });

    after(async () => {
      await vscode.window.tabGroups.close(tabs());
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  });
}
