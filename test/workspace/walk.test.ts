import assert from 'node:assert/strict';
import { DEFAULT_LIMITS, MAX_FILE_BYTES, type Limits } from '../../server/src/workspace/limits';
import { isReached, newTally, walk } from '../../server/src/workspace/walk';
import { largeEntry, MemoryFiles, ROOT } from './memory-files';
import type { FileSystem } from '../../server/src/workspace/file-system';

async function found(files: FileSystem, limits: Partial<Limits> = {}): Promise<{ paths: string[]; reached: string | null; large: number }> {
  const tally = newTally();
  const paths: string[] = [];
  for await (const { uri } of walk(files, ROOT, { ...DEFAULT_LIMITS, ...limits }, tally)) paths.push(uri.slice(ROOT.length + 1));
  return { paths, reached: tally.reached, large: tally.large };
}

const FILES = {
  'b.cable': '', 'a.cable.txt': '', 'notes.txt': '', 'A B.CABLE': '', '.hidden.cable': '',
  'sub/c.cable': '', 'sub/deep/d.cable': '', '.git/HEAD': '', '.git/x.cable': '', 'node_modules/x/y.cable': '',
};

describe('workspace/walk', () => {
  it('finds cables by their names, folder by folder, and passes over what the command line does', async () => {
    assert.deepEqual(await found(new MemoryFiles(FILES)), { paths: ['A%20B.CABLE', 'a.cable.txt', 'b.cable', 'sub/c.cable', 'sub/deep/d.cable'], reached: null, large: 0 });
  });

  it('leaves out what git is told to ignore, here and above', async () => {
    const files = new MemoryFiles({ ...FILES, '.gitignore': 'deep/\n', 'sub/.gitignore': '*.cable\n!e.cable', 'sub/e.cable': '' });
    assert.deepEqual((await found(files)).paths, ['A%20B.CABLE', 'a.cable.txt', 'b.cable', 'sub/e.cable']);
    for (const [path, reached] of [['sub/c.cable', false], ['sub/e.cable', true], ['b.cable', true], ['sub/deep/d.cable', false], ['node_modules/x/y.cable', false], ['.hidden.cable', false]] as const) {
      assert.equal(await isReached(files, ROOT, `${ROOT}/${path}`, DEFAULT_LIMITS), reached, path);
      assert.equal(await isReached(files, `${ROOT}/sub`, `${ROOT}/${path}`, DEFAULT_LIMITS), reached, path);
    }
  });

  it('goes round in no circle: a link is no folder', async () => {
    const files = new MemoryFiles(FILES);
    files.links.add(`${ROOT}/sub/up`);
    assert.equal((await found(files)).paths.length, 5);
    assert.ok(!files.lists.includes(`${ROOT}/sub/up`));
  });

  it('stops at each limit, and says at which', async () => {
    const files = new MemoryFiles({ 'a.cable': 'x'.repeat(10), 'b.cable': 'x'.repeat(10), 's/c.cable': 'x', 's/t/d.cable': 'x' });
    assert.deepEqual(await found(files, { files: 3 }), { paths: ['a.cable', 'b.cable', 's/c.cable'], reached: 'files', large: 0 });
    assert.deepEqual(await found(files, { bytes: 15 }), { paths: ['a.cable'], reached: 'bytes', large: 0 });
    assert.deepEqual(await found(files, { depth: 1 }), { paths: ['a.cable', 'b.cable', 's/c.cable'], reached: 'depth', large: 0 });
    assert.equal((await found(files, { files: 4 })).reached, null);
    assert.equal((await found(new MemoryFiles({ 'a/b/c': '', 'd/e': '', 'f/g': '' }), { files: 2 })).reached, 'files', 'folders count too');
  });

  it('lists no further folder once it is cancelled', async () => {
    const files = new MemoryFiles(Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`s${String(at)}/t/u`, ''])));
    let isCancelled = false;
    files.before = () => { isCancelled = files.lists.length >= 5; };
    for await (const { uri } of walk(files, ROOT, DEFAULT_LIMITS, newTally(), () => isCancelled)) assert.fail(uri);
    assert.equal(files.lists.length, 5);
  });

  it('does not end where folders lie in each other without end', async () => {
    const endless: FileSystem = { list: () => Promise.resolve([{ name: 'again', kind: 'folder', stat: null }]), read: () => Promise.resolve(null), stat: () => Promise.resolve(null) };
    assert.deepEqual(await found(endless), { paths: [], reached: 'depth', large: 0 });
  });

  it('leaves out a file that is too large to be a telegram', async () => {
    assert.deepEqual(await found(largeEntry(new MemoryFiles({ 'a.cable': '' }), ROOT, 'b.cable', MAX_FILE_BYTES + 1)), { paths: ['a.cable'], reached: null, large: 1 });
  });

  it('takes a folder that cannot be read for an empty one', async () => {
    const files = new MemoryFiles(FILES);
    files.unreadable.add(`${ROOT}/sub`);
    assert.deepEqual((await found(files)).paths, ['A%20B.CABLE', 'a.cable.txt', 'b.cable']);
    files.unreadable.add(ROOT);
    assert.deepEqual((await found(files)).paths, []);
  });
});
