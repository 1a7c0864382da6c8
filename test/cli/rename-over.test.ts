import assert from 'node:assert/strict';
import { renameOver } from '../../server/src/cli/rename-over';

describe('cli/rename-over', () => {
  /** A system that refuses some times; how often it was asked. */
  const refusing = (times: number, code: string, isWindows: boolean): { isWindows: boolean; rename: () => Promise<void>; asked: number } => ({
    isWindows,
    asked: 0,
    rename() {
      return ++this.asked <= times ? Promise.reject(Object.assign(new Error(code), { code })) : Promise.resolve();
    },
  });

  for (const code of ['EPERM', 'EACCES', 'EBUSY']) {
    it(`tries again on Windows, which says ${code} while another program has the file open`, async () => {
      const system = refusing(2, code, true);
      await renameOver('a', 'b', system);
      assert.equal(system.asked, 3);
    });
  }

  it('says that it is in use when it stays so', async () => {
    await assert.rejects(renameOver('a', 'b', refusing(Infinity, 'EPERM', true)), { code: 'EBUSY' });
  });

  it('takes every other refusal, and every one elsewhere, for an answer', async () => {
    for (const [code, isWindows] of [['ENOSPC', true], ['EPERM', false], ['EBUSY', false]] as const) {
      const system = refusing(1, code, isWindows);
      await assert.rejects(renameOver('a', 'b', system), { code });
      assert.equal(system.asked, 1);
    }
  });
});
