import * as vscode from 'vscode';
import { isOldVersion } from '../../client/src/old-version';
import { equal } from './assert';
import { activate, findings, inWorkspace, open, symbolsOf, waitFor } from './support';

const SEED = '07GUANGZHOU208.cable';
const SCHEME = 'oldversion';

/** A version of a cable that lies where nothing is written to, as that of Git beside the file. */
export function oldVersionSuite(): void {
  describe('an old version of a cable', () => {
    let registration: vscode.Disposable;
    let bytes: Uint8Array;
    const refuse = (): never => { throw vscode.FileSystemError.NoPermissions(); };
    before(async () => {
      await activate();
      bytes = await vscode.workspace.fs.readFile(inWorkspace(SEED));
      registration = vscode.workspace.registerFileSystemProvider(SCHEME, {
        onDidChangeFile: () => new vscode.Disposable(() => undefined),
        watch: () => new vscode.Disposable(() => undefined),
        stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length }),
        readDirectory: () => [],
        readFile: () => bytes,
        createDirectory: refuse, writeFile: refuse, delete: refuse, rename: refuse,
      }, { isReadonly: true });
    });
    after(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      registration.dispose();
    });

    it('is outlined, and nothing is found in it, since that is found in the file', async () => {
      const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${SEED}` });
      const old = await vscode.workspace.openTextDocument(uri);
      await vscode.languages.setTextDocumentLanguage(old, 'cable');
      await open(uri);
      await waitFor('its outline', async () => ((await symbolsOf(uri)) ?? []).length > 0);
      await vscode.window.showTextDocument(inWorkspace(SEED), { viewColumn: vscode.ViewColumn.Beside });
      await findings(inWorkspace(SEED), 2);
      equal(vscode.languages.getDiagnostics(uri).length, 0, 'findings');
      equal([isOldVersion(uri), isOldVersion(inWorkspace(SEED)), isOldVersion(vscode.Uri.parse('untitled:Untitled-1'))].join(), 'true,false,false', 'what is one');
    });

    it('that no file system has, as what is on the disk or in the clipboard beside the file, is read and not checked either', async () => {
      const text = new TextDecoder().decode(bytes);
      const provided = vscode.workspace.registerTextDocumentContentProvider(`${SCHEME}-text`, { provideTextDocumentContent: () => text });
      try {
        const uri = vscode.Uri.from({ scheme: `${SCHEME}-text`, path: `/${SEED}` });
        await vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), 'cable');
        await open(uri);
        await waitFor('its outline', async () => ((await symbolsOf(uri)) ?? []).length > 0);
        await vscode.window.showTextDocument(inWorkspace(SEED), { viewColumn: vscode.ViewColumn.Beside });
        await findings(inWorkspace(SEED), 2);
        equal(vscode.languages.getDiagnostics(uri).length, 0, 'findings');
      } finally {
        provided.dispose();
      }
    });

    it('is not changed by a command', async () => {
      const editor = await vscode.window.showTextDocument(vscode.Uri.from({ scheme: SCHEME, path: `/${SEED}` }), { viewColumn: vscode.ViewColumn.One });
      const text = editor.document.getText();
      editor.selection = new vscode.Selection(40, 0, 40, 0);
      for (const command of ['insertParagraphBelow', 'moveParagraphDown', 'restore']) {
        await vscode.commands.executeCommand(`cablewright.${command}`);
        equal(editor.document.getText() === text, true, command);
      }
    });
  });
}
