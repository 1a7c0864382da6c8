import * as vscode from 'vscode';
import { decode } from '../../client/src/decode';
import { findCables } from '../../client/src/find-cables';
import { equal } from './assert';

const SCHEME = 'cabletest';
const FILES: Readonly<Record<string, readonly (readonly [string, vscode.FileType])[]>> = {
  '/': [['b.cable', vscode.FileType.File], ['sub', vscode.FileType.Directory], ['a.cable.txt', vscode.FileType.File], ['notes.txt', vscode.FileType.File], ['.git', vscode.FileType.Directory], ['link', vscode.FileType.Directory | vscode.FileType.SymbolicLink], ['gone', vscode.FileType.Directory]],
  '/sub': [['c.cable', vscode.FileType.File]],
  '/.git': [['x.cable', vscode.FileType.File]],
  '/link': [['y.cable', vscode.FileType.File]],
};

/** A file system as extensions bring them: one that nobody searches. */
const provider: vscode.FileSystemProvider = {
  onDidChangeFile: () => new vscode.Disposable(() => undefined),
  watch: () => new vscode.Disposable(() => undefined),
  stat: () => ({ type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 }),
  readDirectory: ({ path }) => {
    const entries = FILES[path];
    if (!entries) throw vscode.FileSystemError.FileNotFound();
    return entries.map(([name, type]) => [name, type]);
  },
  createDirectory: () => { throw vscode.FileSystemError.NoPermissions(); },
  readFile: () => new Uint8Array(),
  writeFile: () => { throw vscode.FileSystemError.NoPermissions(); },
  delete: () => { throw vscode.FileSystemError.NoPermissions(); },
  rename: () => { throw vscode.FileSystemError.NoPermissions(); },
};

/** Folders that are on no disk. */
export function virtualSuite(): void {
  describe('a virtual folder', () => {
    let registration: vscode.Disposable;
    before(() => { registration = vscode.workspace.registerFileSystemProvider(SCHEME, provider); });
    after(() => { registration.dispose(); });

    const found = async (path: string): Promise<string> => {
      const folder = { uri: vscode.Uri.from({ scheme: SCHEME, path }), name: 'cables', index: 0 };
      return (await findCables(undefined, { folder })).map(uri => uri.path).join();
    };

    it('gives its cables to the commands that go over all of them, though nobody searches it', async () => {
      equal(await found('/'), '/a.cable.txt,/b.cable,/sub/c.cable', 'below the root');
      equal(await found('/sub'), '/sub/c.cable', 'below a folder');
      equal(await found('/nowhere'), '', 'below none');
    });

    it('has files in UTF-8, UTF-16 and Windows-1252', async () => {
      const bytes = (...units: number[]): Uint8Array => Uint8Array.from(units);
      equal(await decode(bytes(0x54, 0xc3, 0xb6)), 'Tö', 'UTF-8');
      equal(await decode(bytes(0xff, 0xfe, 0x54, 0, 0xf6, 0)), 'Tö', 'UTF-16');
      equal(await decode(bytes(0xfe, 0xff, 0, 0x54, 0, 0xf6)), 'Tö', 'UTF-16, big end first');
      equal(await decode(bytes(0x93, 0x54, 0xf6, 0x94, 0x96)), '“Tö”–', 'Windows-1252');
    });
  });
}
