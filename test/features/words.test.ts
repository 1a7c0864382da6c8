import assert from 'node:assert/strict';
import { countWords } from '../../server/src/features/words';

const count = (text: string): number => countWords(text, [{ start: 0, end: text.length }], 0);

describe('the number of words', () => {
  it('counts what blanks part', () => {
    assert.equal(count('In a January 31 meeting'), 5);
    assert.equal(count(' decision-makers, e.g., "twelve" \t ones '), 4);
    assert.equal(count(''), 0);
  });

  it('does not count signs alone', () => {
    assert.equal(count('-- lanterns - and ... kites'), 3);
  });

  it('counts words of other alphabets', () => {
    assert.equal(count('été à 廣州'), 3);
  });

  it('counts the stretches alone, from where they count', () => {
    assert.equal(countWords('1. (U) It opened. XX', [{ start: 0, end: 2 }, { start: 3, end: 10 }], 7), 2);
  });
});
