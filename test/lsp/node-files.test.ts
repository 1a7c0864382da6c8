import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { listDiskFolder, readDiskFile, statDisk } from '../../server/src/lsp/node-files';
import { DEFAULT_LIMITS } from '../../server/src/workspace/limits';
import { newTally, walk } from '../../server/src/workspace/walk';

describe('lsp/node-files', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cablewright-files-'));
  const uriOf = (...names: string[]): string => pathToFileURL(path.join(folder, ...names)).href;
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  before(() => {
    fs.mkdirSync(path.join(folder, 'sub'));
    fs.writeFileSync(path.join(folder, 'a (1) ö.cable'), 'UNCLAS');
    fs.writeFileSync(path.join(folder, 'sub', 'b.cable'), 'x');
    fs.writeFileSync(path.join(folder, 'notes.txt'), 'x');
    for (const [target, name] of [['.', 'round'], ['sub', 'sub-link'], ['sub/b.cable', 'b-link.cable'], ['nowhere', 'broken.cable']] as const) fs.symlinkSync(target, path.join(folder, name));
  });

  it('lists a folder, links as such, with time and size of the cables', async () => {
    const entries = [...(await listDiskFolder(uriOf()))!].sort((a, b) => (a.name < b.name ? -1 : 1));
    assert.deepEqual(entries.map(({ name, kind, stat }) => [name, kind, stat?.size]), [
      ['a (1) ö.cable', 'file', 6], ['b-link.cable', 'other', undefined], ['broken.cable', 'other', undefined], ['notes.txt', 'file', undefined],
      ['round', 'other', undefined], ['sub', 'folder', undefined], ['sub-link', 'other', undefined],
    ]);
  });

  it('has nothing of what is not there, is no folder, or is not on the disk', async () => {
    assert.ok(await listDiskFolder('file://'), 'the root, as the index writes it');
    assert.equal(await listDiskFolder(uriOf('nowhere')), null);
    assert.equal(await listDiskFolder(uriOf('notes.txt')), null);
    for (const uri of ['memfs:/a', 'file://elsewhere/a', 'file:///%00']) {
      assert.equal(await listDiskFolder(uri), null, uri);
      assert.equal(await statDisk(uri), null, uri);
      assert.equal(await readDiskFile(uri), null, uri);
    }
    assert.equal(await statDisk(uriOf('nowhere')), null);
  });

  it('reads the quotation marks of Windows-1252, as the command line does', async () => {
    fs.writeFileSync(path.join(folder, 'words.txt'), Buffer.from('1. The port\x92s \x93crane\x94 \x96 gr\xf6\xdfer', 'latin1'));
    assert.equal(await readDiskFile(uriOf('words.txt')), '1. The port’s “crane” – größer');
    fs.rmSync(path.join(folder, 'words.txt'));
  });

  it('reads no device and no pipe that a link leads to: some never end', async () => {
    fs.symlinkSync(os.devNull, path.join(folder, 'device.txt'));
    assert.equal(await readDiskFile(uriOf('device.txt')), null);
    assert.equal(await readDiskFile(uriOf('b-link.cable')), 'x');
    fs.rmSync(path.join(folder, 'device.txt'));
  });

  it('tells what stands somewhere', async () => {
    assert.deepEqual([(await statDisk(uriOf('sub')))!.kind, (await statDisk(uriOf('sub', 'b.cable')))!.kind, (await statDisk(uriOf('round')))!.kind], ['folder', 'file', 'other']);
    assert.equal((await statDisk(uriOf('sub', 'b.cable')))!.mtime, fs.statSync(path.join(folder, 'sub/b.cable')).mtimeMs);
  });

  it('is walked without going round in the links, and each file once', async () => {
    const found: string[] = [];
    const files = { list: listDiskFolder, stat: statDisk, read: readDiskFile };
    for await (const { uri } of walk(files, uriOf(), DEFAULT_LIMITS, newTally())) found.push(uri.slice(uriOf().length + 1));
    assert.deepEqual(found, ['a%20%281%29%20%C3%B6.cable', 'sub/b.cable']);
    assert.equal(await readDiskFile(`${uriOf()}/${found[0]!}`), 'UNCLAS');
  });
});
