import assert from 'node:assert/strict';
import { shown } from '../../server/src/text/shown';

describe('text/shown', () => {
  it('shows text as it is', () => {
    assert.equal(shown('¶1. (U) Größe, 字, 😀'), '¶1. (U) Größe, 字, 😀');
  });

  it('lets nothing through that a terminal obeys or that turns the text round, and keeps the length', () => {
    for (const character of ['\x1b', '\0', '\x07', '\r', '\n', '\x9b', '\u202e', '\u2066', '\u200b', '\ufeff', '\u2028', '\ud800', '\u{e0041}']) {
      assert.equal(shown(`a${character}b`), `a${'\ufffd'.repeat(character.length)}b`);
    }
    assert.equal(shown('a\tb'), 'a b');
  });
});
