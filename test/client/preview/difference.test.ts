import assert from 'node:assert/strict';
import fc from 'fast-check';
import { difference } from '../../../client/src/preview/difference';

describe('client preview/difference', () => {
  it('is what stands between what both lists begin and end with', () => {
    assert.deepEqual(difference(['a', 'b', 'c'], ['a', 'x', 'y', 'c']), { from: 1, removed: 1, added: ['x', 'y'] });
    assert.deepEqual(difference(['a', 'a'], ['a']), { from: 1, removed: 1, added: [] });
    assert.deepEqual(difference([], ['a']), { from: 0, removed: 0, added: ['a'] });
  });

  it('makes the new list of the old one', () => {
    const list = fc.array(fc.constantFrom('a', 'b'), { maxLength: 6 });
    fc.assert(fc.property(list, list, (before, after) => {
      const { from, removed, added } = difference(before, after);
      assert.deepEqual([...before.slice(0, from), ...added, ...before.slice(from + removed)], after);
    }), { seed: 6 });
  });
});
