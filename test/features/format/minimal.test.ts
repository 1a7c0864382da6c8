import assert from 'node:assert/strict';
import fc from 'fast-check';
import { minimalEdits } from '../../../server/src/features/format/minimal';
import { applyEdits } from '../../../server/src/text/span';

describe('features/format/minimal', () => {
  it('changes the blanks between words alone, where the words are the same', () => {
    assert.deepEqual(minimalEdits('one two three\nfour', 'one two\nthree four'), [{ start: 7, end: 8, newText: '\n' }, { start: 13, end: 14, newText: ' ' }]);
  });

  it('leaves words around a sign that comes in', () => {
    assert.deepEqual(minimalEdits('1. (U) a\n\n2 (U) b\n\n3. (U) c', '1. (U) a\n\n2. (U) b\n\n3. (U) c'), [{ start: 11, end: 11, newText: '.' }]);
  });

  it('parts no line end', () => {
    assert.deepEqual(minimalEdits('a\r\nb', 'a\r\n\r\nb').flatMap(({ start, end }) => [start, end]).filter(at => at === 2), []);
    assert.deepEqual(minimalEdits('a\rb', 'a\r\nb'), [{ start: 1, end: 2, newText: '\r\n' }]);
  });

  it('makes one text of any other', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '1', '.', '(', '--', ' ', '  ', '\n', '\r\n', '\r', '\u{1F600}'), { maxLength: 60 }).map(parts => parts.join(''));
    fc.assert(fc.property(text, text, (before, after) => {
      assert.equal(applyEdits(before, minimalEdits(before, after)), after);
    }), { seed: 20070214, numRuns: 2000 });
  });
});
