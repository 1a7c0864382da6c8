import assert from 'node:assert/strict';
import { allSecurityLetters, findSecurityLetter, findSecuritySuffix } from '../../server/src/reference/security-lines';

describe('the letters of the security line', () => {
  it('go with ZNR for unclassified text in the clear, with ZNY for all other', () => {
    assert.deepEqual(allSecurityLetters().map(entry => `${entry.signal} ${entry.letter}`), ['ZNR U', 'ZNY E', 'ZNY C', 'ZNY S', 'ZNY T']);
  });

  it('are found by letter and by group', () => {
    assert.equal(findSecurityLetter('UUUUU')?.letter, 'U');
    assert.equal(findSecurityLetter('UUUU')?.letter, 'U');
    assert.equal(findSecurityLetter('e')?.letter, 'E');
  });

  it('are not found for mixed or other letters', () => {
    for (const group of ['', 'UUUUC', 'XXXXX']) assert.equal(findSecurityLetter(group), undefined, group);
  });

  it('may have a group after a slash', () => {
    assert.equal(findSecuritySuffix('AAAAA')?.meaning, 'SIOP-ESI');
    assert.equal(findSecuritySuffix('CCCCC'), undefined);
  });
});
