import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { lineAt, lineIndexAt } from '../../../server/src/rules/kit/edits';

describe('the lines of a block', () => {
  const { lines } = parse('UNCLAS LISBON 000208\n\nSIPDIS\n').cables[0]!.header;

  it('are found by an offset, the line break included', () => {
    assert.deepEqual([0, 19, 20, 21, 22, 27].map(offset => lineIndexAt(lines, offset)), [0, 0, 0, 1, 2, 2]);
    assert.equal(lineAt(lines, 22).start, 22);
  });

  it('are none where the block has ended', () => {
    assert.throws(() => lineAt(lines, 1000), RangeError);
  });
});
