import assert from 'node:assert/strict';
import { folderOfUri, joinUri } from '../../server/src/configuration/uri';

describe('configuration/uri', () => {
  const folders: [uri: string, ...folders: string[]][] = [
    ['file:///a/b/c.cable', 'file:///a/b', 'file:///a', 'file:///'],
    ['file:///c%3A/in/c.cable', 'file:///c%3A/in', 'file:///c%3A', 'file:///'],
    ['file://server/share/c.cable', 'file://server/share', 'file://server/'],
    ['vscode-vfs://github/owner/c.cable', 'vscode-vfs://github/owner', 'vscode-vfs://github/'],
    ['git:/a/c.cable?{"ref":"/x/y"}', 'git:/a', 'git:/'],
    ['untitled:Untitled-1'],
    ['untitled:/a/c.cable', 'untitled:/a', 'untitled:/'],
    ['nonsense'],
    [''],
  ];
  for (const [uri, ...expected] of folders) {
    it(`finds the folders above ${uri || 'nothing'}`, () => {
      const found: string[] = [];
      for (let folder = folderOfUri(uri); folder !== null; folder = folderOfUri(folder)) found.push(folder);
      assert.deepEqual(found, expected);
    });
  }

  it('names a file of a folder', () => {
    assert.equal(joinUri('file:///a', 'x.json'), 'file:///a/x.json');
    assert.equal(joinUri('file:///', 'x.json'), 'file:///x.json');
  });
});
