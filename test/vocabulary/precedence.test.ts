import assert from 'node:assert/strict';
import { allPrecedences, findPrecedence, precedenceByLetter, precedenceByProsign, precedenceOf } from '../../server/src/vocabulary/precedence';

describe('precedences', () => {
  it('are found by prosign, letter and word alike', () => {
    for (const [prosign, letter, word] of [['ZZ', 'Z', 'FLASH'], ['OO', 'O', 'IMMEDIATE'], ['PP', 'P', 'PRIORITY'], ['RR', 'R', 'ROUTINE']] as const) {
      assert.equal(precedenceByProsign(prosign)?.word, word);
      assert.equal(precedenceByLetter(letter)?.word, word);
      assert.equal(findPrecedence(word)?.prosign, prosign);
    }
  });

  it('are found in small letters and with any blanks', () => {
    assert.equal(findPrecedence(' niact   immediate ')?.word, 'NIACT IMMEDIATE');
    assert.equal(precedenceByLetter('o')?.word, 'IMMEDIATE');
  });

  it('know the emergency command precedence, which has no word', () => {
    assert.equal(precedenceByProsign('YY')?.word, null);
  });

  it('are not found under other words', () => {
    for (const word of ['', 'PIORITY', 'OP']) {
      assert.equal(findPrecedence(word), undefined, word);
      assert.equal(precedenceByProsign(word), undefined, word);
      assert.equal(precedenceByLetter(word), undefined, word);
    }
  });

  it('go from FLASH down to ROUTINE', () => {
    assert.deepEqual(allPrecedences().flatMap(entry => entry.word ?? []), ['FLASH', 'NIACT IMMEDIATE', 'IMMEDIATE', 'PRIORITY', 'ROUTINE']);
    assert.ok(precedenceOf('FLASH').rank > precedenceOf('NIACT IMMEDIATE').rank);
    assert.ok(precedenceOf('ROUTINE').rank < precedenceOf('PRIORITY').rank);
  });

  it('have PRIORITY retired by 2017, and no other', () => {
    assert.equal(precedenceOf('PRIORITY').retiredBy, 2017);
    assert.deepEqual(allPrecedences().filter(entry => entry.retiredBy !== null).length, 1);
  });
});
