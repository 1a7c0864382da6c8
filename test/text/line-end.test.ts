import assert from 'node:assert/strict';
import { hasBlankLine, isLineEnd, lineEndAt } from '../../server/src/text/line-end';

describe('text/line-end', () => {
  it('is \\n, \\r\\n or \\r', () => {
    const text = 'a\nb\r\nc\r';
    assert.deepEqual(Array.from(text, (_, at) => lineEndAt(text, at)), [0, 1, 0, 2, 1, 0, 1]);
    assert.equal(lineEndAt(text, text.length), 0);
    assert.deepEqual(Array.from('\n\r \t\u2028', character => isLineEnd(character.charCodeAt(0))), [true, true, false, false, false]);
  });

  it('stands twice around a blank line, whatever it is', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      assert.deepEqual([`a${end}b`, `a${end}${end}b`, `a${end} \t${end}b`].map(hasBlankLine), [false, true, true], JSON.stringify(end));
    }
  });
});
