import assert from 'node:assert/strict';
import { findReason, reasonSectionOn, reasonsOf } from '../../server/src/vocabulary/reasons';

describe('reasons for classifying', () => {
  it('are a to h in section 1.4, and a to g in section 1.5', () => {
    assert.equal(reasonsOf('1.4').map(reason => reason.letter).join(''), 'abcdefgh');
    assert.equal(reasonsOf('1.5').map(reason => reason.letter).join(''), 'abcdefg');
  });

  it('are found by letter in any case', () => {
    assert.match(findReason('B')?.meaning ?? '', /foreign government/);
    assert.match(findReason('d')?.meaning ?? '', /foreign relations/);
    for (const letter of ['j', '', 'bd']) assert.equal(findReason(letter), undefined, letter);
  });

  it('are cited by section 1.5 until 2003-09-21 and by 1.4 from the next day', () => {
    assert.equal(reasonSectionOn('2003-09-21'), '1.5');
    assert.equal(reasonSectionOn('2003-09-22'), '1.4');
    assert.equal(reasonSectionOn('2007-02-14T09:05:00Z'), '1.4');
    assert.equal(reasonSectionOn('1995-10-13'), undefined);
  });
});
