import * as vscode from 'vscode';
import { equal, match, ok } from './assert';
import { activate, inWorkspace, open, waitFor } from './support';

const SEED = '07GUANGZHOU208.cable';

/** The preview and what is handed on; how it looks is seen in test/editor/ui. */
export function previewSuite(): void {
  describe('the preview', () => {
    before(activate);
    const tabs = (): vscode.Tab[] => vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('cablewright.preview'));

    it('opens beside the text, once, and leaves the focus where it was', async () => {
      const document = await open(inWorkspace(SEED));
      await vscode.commands.executeCommand('cablewright.openPreviewToSide');
      await waitFor('the preview', () => tabs().some(({ label }) => label === `Preview ${SEED}`));
      equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString(), 'the active document');
      await vscode.commands.executeCommand('cablewright.openPreviewToSide');
      equal(tabs().length, 1, 'previews');
    });

    it('goes beside the text from where both are tabs of one place, and does not cover it', async () => {
      await vscode.commands.executeCommand('workbench.action.joinAllGroups');
      await waitFor('one place', () => vscode.window.tabGroups.all.length === 1);
      const document = await open(inWorkspace(SEED));
      await vscode.commands.executeCommand('cablewright.openPreviewToSide');
      // While it moves it is in both places.
      await waitFor('the preview beside it, and nowhere else', () => tabs().map(({ group }) => group.viewColumn).join() === String(vscode.ViewColumn.Two));
      equal(vscode.window.visibleTextEditors.map(editor => editor.document.uri.toString()), [document.uri.toString()], 'the visible texts');
    });

    it('turns to the cable that is edited', async () => {
      await open(inWorkspace('references-2009.cable'));
      await waitFor('the other cable', () => tabs().find(({ label }) => label === 'Preview references-2009.cable'));
    });

    it('saves the cable as a page of its own', async () => {
      const target = inWorkspace('saved.html');
      await vscode.commands.executeCommand('cablewright.saveAsHtml', { target });
      const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
      await vscode.workspace.fs.delete(target);
      match(page, /^<!DOCTYPE html>/, 'the page');
      match(page, /Herring, Horses and Hydrangeas/, 'the subject');
      ok(!/<script/i.test(page), 'there is a script');
    });

    after(async () => {
      await vscode.window.tabGroups.close(tabs());
    });
  });
}
