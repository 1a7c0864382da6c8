import assert from 'node:assert/strict';
import fc from 'fast-check';
import { oneLine } from '../../server/src/features/one-line';

describe('document text on one line', () => {
  it('joins lines and blanks', () => {
    assert.equal(oneLine('  In a \r\n  January\t31  meeting ', 60), 'In a January 31 meeting');
  });

  it('is cut at a word, without the comma before the ellipsis', () => {
    assert.equal(oneLine('with the Consul General, Vietnam Consul General', 32), 'with the Consul General…');
  });

  it('is not cut when it just fits', () => {
    assert.equal(oneLine('abcde fghij', 11), 'abcde fghij');
    assert.equal(oneLine('abcde fghij', 10), 'abcde…');
  });

  it('cuts a word that is too long alone', () => {
    assert.equal(oneLine('a'.repeat(50), 10), 'aaaaaaaaa…');
    assert.equal(oneLine(`x ${'a'.repeat(50)}`, 10), 'x aaaaaaa…');
  });

  it('does not cut a character in two', () => {
    assert.equal(oneLine('😀'.repeat(20), 8), '😀😀😀…');
  });

  it('is empty when there is nothing to show', () => {
    assert.equal(oneLine(' \n\0\u202E\ud800 ', 10), '');
  });

  it('keeps the limit, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 2, max: 30 }), (text, limit) => {
      const line = oneLine(text, limit);
      assert.ok(line.length <= limit, line);
      assert.equal(line.trim(), line);
    }), { seed: 1, numRuns: 500 });
  });
});
