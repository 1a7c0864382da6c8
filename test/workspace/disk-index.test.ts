import assert from 'node:assert/strict';
import { Changes } from '../../server/src/workspace/changes';
import { DiskIndex } from '../../server/src/workspace/disk-index';
import { idOf } from '../../server/src/workspace/entry';
import { DEFAULT_LIMITS } from '../../server/src/workspace/limits';
import { scan, type ScanResult } from '../../server/src/workspace/scan';
import { Random } from '../rules/mutations/random';
import { cable, readEntries } from './entries';
import { MemoryFiles, ROOT } from './memory-files';

const pause = (): Promise<void> => Promise.resolve();
const text = (number: number): string => cable({ mrn: `RIGA ${number}` });

/** An index of a file system, as the server keeps it. */
class Kept {
  readonly index = new DiskIndex();
  readonly changes: Changes;
  readonly files: MemoryFiles;
  cancelled = false;

  constructor(files: MemoryFiles, limits = DEFAULT_LIMITS) {
    this.files = files;
    this.changes = new Changes(files, this.index, () => ({ folders: [ROOT], limits }), pause);
  }

  async scan(): Promise<ScanResult> {
    const since = this.index.lookAtAll();
    const result = await scan({
      files: this.files, folders: [ROOT], limits: DEFAULT_LIMITS, pause,
      known: uri => this.index.disk.get(uri), found: (uri, record) => { this.index.put(uri, record, since); },
      progress: () => undefined, isCancelled: () => this.cancelled,
    });
    if (!result.cancelled) this.index.keepOnly(result.seen, since);
    return result;
  }

  /** Path and number of each cable. */
  get all(): string[] {
    return [...this.index.cables.uris()].sort().map(uri => `${uri.slice(ROOT.length + 1)} ${this.index.cables.of(uri).map(entry => idOf(entry) ?? '?').join()}`);
  }
}

describe('workspace/disk-index', () => {
  it('has the files of a folder, and reads only what has changed when it is asked again', async () => {
    const kept = new Kept(new MemoryFiles({ 'a.cable': text(1), 's/b.cable': text(2) }));
    assert.equal((await kept.scan()).read, 2);
    assert.deepEqual(kept.all, ['a.cable 07RIGA1', 's/b.cable 07RIGA2']);
    kept.files.write('s/b.cable', text(3));
    kept.files.remove('a.cable');
    assert.equal((await kept.scan()).read, 1);
    assert.deepEqual(kept.all, ['s/b.cable 07RIGA3']);
  });

  it('passes over files that vanish or cannot be read between the walk and the reading', async () => {
    const files = new MemoryFiles({ 'a.cable': text(1), 'b.cable': text(2), 'c.cable': text(3) });
    files.unreadable.add(`${ROOT}/b.cable`);
    files.before = (what, uri) => { if (what === 'read' && uri.endsWith('/a.cable')) files.remove('c.cable'); };
    const kept = new Kept(files);
    await kept.scan();
    assert.ok(!kept.all.some(each => each.startsWith('b.cable')));
    assert.ok(kept.all.includes('a.cable 07RIGA1'));
  });

  it('takes nothing of a folder that went while it was read', async () => {
    const files = new MemoryFiles({ 'a.cable': text(1), 's/b.cable': text(2), 's/t/c.cable': text(3) });
    const kept = new Kept(files);
    // The text has left the disk already; the news of the folder comes before it does.
    let told = false;
    const read = files.read.bind(files);
    files.read = async uri => {
      const was = await read(uri);
      if (was !== null && !told) {
        told = true;
        kept.index.remove([files.remove('s')]);
      }
      return was;
    };
    await kept.scan();
    assert.deepEqual(kept.all, ['a.cable 07RIGA1']);
  });

  it('moves with a folder that is renamed', async () => {
    const kept = new Kept(new MemoryFiles({ 's/b.cable': text(2), 's/t/c.cable': text(3), 'st/d.cable': text(4) }));
    await kept.scan();
    kept.files.remove('s');
    kept.index.remove([`${ROOT}/s`]);
    kept.files.write('r/b.cable', text(2));
    kept.files.write('r/t/c.cable', text(3));
    // Of a folder that comes, some systems tell nothing but the folder.
    await kept.changes.look([`${ROOT}/r`]);
    assert.deepEqual(kept.all, ['r/b.cable 07RIGA2', 'r/t/c.cable 07RIGA3', 'st/d.cable 07RIGA4']);
  });

  it('goes with the folder of the workspace itself, and is there again with it', async () => {
    const kept = new Kept(new MemoryFiles({ 'a.cable': text(1) }));
    await kept.scan();
    kept.files.remove('a.cable');
    assert.ok(kept.changes.concerns(ROOT));
    kept.index.remove([ROOT]);
    assert.deepEqual(kept.all, []);
    kept.files.write('b.cable', text(2));
    await kept.changes.look([ROOT]);
    assert.deepEqual(kept.all, ['b.cable 07RIGA2']);
  });

  it('follows files that come, change and go, but none that the walk would not come to', async () => {
    const kept = new Kept(new MemoryFiles({ '.gitignore': 'no/' }));
    await kept.scan();
    for (const path of ['a.cable', 'no/b.cable', '.x/c.cable', 'node_modules/d.cable', 'e.txt']) kept.files.write(path, text(5));
    await kept.changes.look(['a.cable', 'no/b.cable', '.x/c.cable', 'node_modules/d.cable', 'e.txt'].map(path => `${ROOT}/${path}`));
    assert.deepEqual(kept.all, ['a.cable 07RIGA5']);
    await kept.changes.look([kept.files.write('a.cable', text(6)), 'file:///elsewhere/z.cable']);
    assert.deepEqual(kept.all, ['a.cable 07RIGA6']);
    await kept.changes.look([kept.files.remove('a.cable')]);
    assert.deepEqual(kept.all, []);
  });

  it('adds no file beyond the limit', async () => {
    const kept = new Kept(new MemoryFiles({ 'a.cable': text(1) }), { ...DEFAULT_LIMITS, files: 1 });
    await kept.scan();
    await kept.changes.look([kept.files.write('b.cable', text(2)), kept.files.write('a.cable', text(3))]);
    assert.deepEqual(kept.all, ['a.cable 07RIGA3']);
  });

  it('shows an open document in the place of its file, until it is closed', async () => {
    const kept = new Kept(new MemoryFiles({ 'a.cable': text(1) }));
    await kept.scan();
    const uri = `${ROOT}/a.cable`;
    kept.index.show(uri, readEntries(uri, text(9)));
    await kept.changes.look([kept.files.write('a.cable', text(2))]);
    assert.deepEqual(kept.all, ['a.cable 07RIGA9']);
    kept.index.hide(uri);
    assert.deepEqual(kept.all, ['a.cable 07RIGA2']);
    kept.index.show(uri, readEntries(uri, text(9)));
    kept.index.remove([kept.files.remove('a.cable')]);
    assert.deepEqual(kept.all, ['a.cable 07RIGA9']);
    kept.index.hide(uri);
    assert.deepEqual(kept.all, []);
  });

  it('keeps what it has when the reading is cancelled', async () => {
    const files = new MemoryFiles(Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}.cable`, text(at + 1)])));
    const kept = new Kept(files);
    files.before = () => { kept.cancelled ||= kept.index.cables.files >= 10; };
    const result = await kept.scan();
    assert.ok(result.cancelled && kept.all.length >= 10 && kept.all.length < 40, String(kept.all.length));
  });

  it('is right in the end, whatever happens while it is read', async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const random = new Random(seed);
      const paths = Array.from({ length: 24 }, (_, at) => `${['', 's/', 's/t/', 'r/'][at % 4]!}${at}.cable`);
      const files = new MemoryFiles();
      for (const path of paths) if (random.chance(0.6)) files.write(path, text(random.from(1, 99)));
      const kept = new Kept(files);
      const happening: Promise<void>[] = [];
      let left = 30;
      files.before = async () => {
        if (left > 0 && random.chance(0.3)) {
          left--;
          const path = random.pick(paths);
          if (random.chance(0.1)) kept.index.remove([files.remove(path.includes('/') ? path.slice(0, path.indexOf('/')) : path)]);
          else if (random.chance(0.3)) kept.index.remove([files.remove(path)]);
          else happening.push(kept.changes.look([files.write(path, text(random.from(1, 99)))]));
        }
        if (random.chance(0.5)) await new Promise(resolve => setImmediate(resolve));
      };
      await kept.scan();
      await Promise.all(happening);
      left = 0;
      await kept.changes.look([]);
      const fresh = new Kept(files);
      await fresh.scan();
      assert.deepEqual(kept.all, fresh.all, `seed ${seed}`);
    }
  });
});
