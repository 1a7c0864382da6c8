import assert from 'node:assert/strict';
import { findSecurityLetter, lettersInPlaceOf } from '../../server/src/vocabulary/security-lines';

describe('the letters of the security line', () => {
  it('go with ZNR for unclassified text in the clear, with ZNY for all other', () => {
    assert.deepEqual(['U', 'E', 'C', 'S', 'T'].map(letter => findSecurityLetter(letter)?.signal), ['ZNR', 'ZNY', 'ZNY', 'ZNY', 'ZNY']);
  });

  it('are found by letter and by group', () => {
    assert.equal(findSecurityLetter('UUUUU')?.letter, 'U');
    assert.equal(findSecurityLetter('UUUU')?.letter, 'U');
    assert.equal(findSecurityLetter('e')?.letter, 'E');
    assert.equal(findSecurityLetter('SSSBB')?.letter, 'S');
  });

  it('give way to those of another level, a release code among them not', () => {
    assert.deepEqual(['UUUUU', 'UUUU', 'UUUAA', 'CCCCC'].map(written => lettersInPlaceOf(written, 'S')), ['SSSSS', 'SSSSS', 'SSSAA', 'SSSSS']);
  });

  it('are not found for mixed or other letters', () => {
    for (const group of ['', 'UUUUC', 'XXXXX', 'UUUQQ', 'UUUAB', 'XXXAA']) assert.equal(findSecurityLetter(group), undefined, group);
  });
});
