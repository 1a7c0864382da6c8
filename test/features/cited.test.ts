import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { citedByLetterAt } from '../../server/src/features/cited';

describe('the cables that references in the text mean', () => {
  const meant = (phrase: string): readonly number[] => {
    const text = `UNCLAS PARIS 004321\n\nSUBJECT: HARBOR FAIR\nREF: A. LONDON 366 B. LONDON 360 C. OSLO 340 AND BERN 341\n\n1. (U) As ${phrase} say.\n`;
    return citedByLetterAt(parse(text), text.indexOf(phrase) + 1).map(({ number }) => number);
  };

  it('are those of the letter, all that stand behind it', () => {
    assert.deepEqual(meant('ref C'), [340, 341]);
  });

  it('are all of the list where no letter is named', () => {
    assert.deepEqual(meant('reftels'), [366, 360, 340, 341]);
  });

  it('come once each, in the order of the list', () => {
    assert.deepEqual(meant('refs B, A'), [366, 360]);
    assert.deepEqual(meant('refs A-C and B'), [366, 360, 340, 341]);
  });
});
