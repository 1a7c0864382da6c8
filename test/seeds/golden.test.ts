import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cable } from '../cli/harness';
import { goldenFile, goldenNames, names } from './samples';

/** What a careful reader finds in each sample; regenerate.ts tells how the files came about. */
describe('cable parse on the samples', () => {
  for (const name of names) {
    it(`reads ${name} as a person would`, async () => {
      const { status, stdout, stderr } = await cable(['parse', `seeds/${name}`]);
      assert.deepEqual([status, stderr], [0, '']);
      assert.deepEqual(JSON.parse(stdout), JSON.parse(readFileSync(goldenFile(name), 'utf8')));
    });
  }

  it('knows every sample, and no other', () => {
    assert.deepEqual(goldenNames, names.map(name => goldenFile(name).pathname.split('/').at(-1)));
  });
});
