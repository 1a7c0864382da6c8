import assert from 'node:assert/strict';
import { fixtures } from '../../scripts/fuzz/fixtures';
import { TARGETS } from '../../scripts/fuzz/targets/all';
import { Random } from '../rules/mutations/random';

describe('what the fuzzer once found', () => {
  for (const [name, { target, seed, was, text }] of fixtures(process.cwd())) {
    it(`${target}: ${was.slice(0, 100)} (${name})`, async () => {
      const own = TARGETS.find(each => each.name === target);
      assert.ok(own, `there is no target ${target} any more`);
      assert.deepEqual(await own.run(text, new Random(seed)), []);
    });
  }
});
