import assert from 'node:assert/strict';
import { Changes } from '../../server/src/workspace/changes';
import { DiskIndex } from '../../server/src/workspace/disk-index';
import { DEFAULT_LIMITS } from '../../server/src/workspace/limits';
import { MemoryFiles, ROOT } from './memory-files';

describe('workspace/changes', () => {
  it('loses no file, at whatever moment it is told of one while it looks at another', async () => {
    for (let turns = 0; turns < 60; turns++) {
      const files = new MemoryFiles({ 'a.cable': 'x', 'b.cable': 'x' });
      const index = new DiskIndex();
      const changes = new Changes(files, index, () => ({ folders: [ROOT], limits: DEFAULT_LIMITS }), () => Promise.resolve());
      const first = changes.look([`${ROOT}/a.cable`]);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      await changes.look([`${ROOT}/b.cable`]);
      await first;
      assert.ok(index.disk.has(`${ROOT}/a.cable`) && index.disk.has(`${ROOT}/b.cable`), `after ${turns} turns`);
      assert.equal(changes.isBusy, false);
    }
  });

  it('keeps no file of a folder that leaves the workspace, at whatever moment of its reading', async () => {
    for (let turns = 0; turns < 60; turns++) {
      let folders = [ROOT];
      const index = new DiskIndex();
      const changes = new Changes(new MemoryFiles({ 'a.cable': 'x' }), index, () => ({ folders, limits: DEFAULT_LIMITS }), () => Promise.resolve());
      const looked = changes.look([`${ROOT}/a.cable`]);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      folders = [];
      index.put(`${ROOT}/a.cable`, null, Infinity);
      await looked;
      assert.ok(!index.disk.has(`${ROOT}/a.cable`), `after ${turns} turns`);
    }
  });
});
