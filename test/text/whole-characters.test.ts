import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { check } from '../../server/src/rules/engine/check';
import { DEFAULT_SETTINGS } from '../../server/src/rules/kit/settings';
import { wholeCharacters } from '../../server/src/text/whole-characters';

describe('text/whole-characters', () => {
  it('cuts no character in two', () => {
    assert.deepEqual([1, 2, 3, 4, 9].map(most => wholeCharacters('a\u{1F600}b', most)), ['a', 'a', 'a\u{1F600}', 'a\u{1F600}b', 'a\u{1F600}b']);
  });

  it('keeps half of one that is all there is of it', () => {
    assert.equal(wholeCharacters('\uD83D', 1), '\uD83D');
  });

  it('keeps the messages of rules fit for JSON', () => {
    const document = parse(`UNCLAS LISBON 000123\n\nSUBJECT: THE HARVEST\n\n1. (U) \u2192${'\u{1F600}'.repeat(30)} Rain.\n`);
    const messages = check(document, DEFAULT_SETTINGS).map(({ message }) => message);
    assert.ok(messages.some(message => message.includes('\u{1F600}')));
    assert.ok(messages.every(message => !/\p{Cs}/u.test(message)));
  });
});
