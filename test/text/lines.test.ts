import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../server/src/text/lines';
import { applyEdits } from '../../server/src/text/span';

describe('text/lines', () => {
  it('ends lines at \\n, \\r\\n and \\r, and has a last one behind the last end', () => {
    const text = 'one\ntwo\r\nthree\rfour\n';
    const lines = new LineIndex(text);
    const all = Array.from({ length: lines.count }, (_, line) => text.slice(lines.start(line), lines.end(line)));
    assert.deepEqual(all, ['one', 'two', 'three', 'four', '']);
  });

  it('takes what is outside to the nearest end, and what is inside a line end to the end of its line', () => {
    const lines = new LineIndex('ab\r\ncd');
    assert.deepEqual(lines.positionAt(3), { line: 0, character: 2 });
    assert.deepEqual([lines.positionAt(-1), lines.positionAt(99)], [{ line: 0, character: 0 }, { line: 1, character: 2 }]);
    assert.deepEqual([lines.offsetAt({ line: 0, character: 99 }), lines.offsetAt({ line: 9, character: 0 }), lines.offsetAt({ line: -1, character: 3 })], [2, 6, 0]);
  });

  it('gives no place between the halves of a character', () => {
    const lines = new LineIndex('a\u{1F600}b');
    assert.deepEqual([0, 1, 2, 3, 4].map(offset => lines.positionAt(offset).character), [0, 1, 1, 3, 4]);
  });

  it('is after an edit what it is of the new text', () => {
    const piece = fc.stringMatching(/^[ab\r\n]{0,12}$/);
    fc.assert(fc.property(piece, piece, fc.nat(12), fc.nat(12), (text, newText, a, b) => {
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      const after = applyEdits(text, [{ start, end, newText }]);
      assert.deepEqual([...new LineIndex(text).edited(after, { start, end, newText }).starts], [...new LineIndex(after).starts]);
    }), { seed: 208, numRuns: 2000 });
  });

  it('writes the line end of the first line, whatever those below have', () => {
    const written = (text: string): string => JSON.stringify(new LineIndex(text).lineEnd);
    assert.equal(written('one\ntwo\r\nthree\r\n'), '"\\n"');
    assert.equal(written('one\r\ntwo\nthree\n'), '"\\r\\n"');
    assert.equal(written('\r\n'), '"\\r\\n"');
    assert.equal(written('one\rtwo\rthree\n'), '"\\r"');
    for (const text of ['', 'one', 'one\rtwo\r\n', 'one\r\r\ntwo\r\r\n']) assert.equal(written(text), '"\\n"', text);
  });
});
