import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import { tokenAt, tokensAt } from '../../server/src/features/tokens';
import { BAD_INPUT, cableLike, FULL, placeInSeed, PROPERTY, seed, slice, withCaret } from './samples';

function at(source: string): [kind: string, text: string] | null {
  const { document, offset } = withCaret(source);
  const token = tokenAt(document, offset);
  return token && [token.kind, slice(document, token)];
}

describe('the token at an offset', () => {
  const places: [text: string, kind: string, token: string][] = [
    ['VZC|ZCXYZ0012', 'transmission-id', 'VZCZCXYZ0012'],
    ['P|P RUEHC RUEHGZ', 'prosign', 'PP'],
    ['PP RUE|HC RUEHGZ', 'routing-indicator', 'RUEHC'],
    ['D|E RUEHGZ #0012', 'station', 'DE RUEHGZ #0012/01 0321405'],
    ['DE RUE|HGZ #0012', 'routing-indicator', 'RUEHGZ'],
    ['#00|12/01', 'station-serial', '0012'],
    ['/0|1 0321405', 'station-section', '01'],
    ['03|21405', 'julian-day', '032'],
    ['0321|405', 'station-time', '1405'],
    ['ZN|Y CCCCC', 'security-signal', 'ZNY'],
    ['ZNY CC|CCC', 'security-letters', 'CCCCC'],
    ['CCCCC ZZ|H', 'operating-signal', 'ZZH'],
    ['|P R 011405Z', 'precedence-letter', 'P'],
    ['P |R 011405Z', 'precedence-letter', 'R'],
    ['0114|05Z FEB', 'date-time-group', '011405Z FEB 05'],
    ['405Z F|EB 05', 'date-time-group', '011405Z FEB 05'],
    ['F|M AMCONSUL', 'from-keyword', 'FM'],
    ['FM AMCON|SUL', 'address', 'AMCONSUL GUANGZHOU'],
    ['T|O RUEHC', 'to-keyword', 'TO'],
    ['TO RUE|HC/', 'routing-indicator', 'RUEHC'],
    ['SECSTATE |WASHDC', 'address', 'SECSTATE WASHDC'],
    ['PRI|ORITY 0101', 'precedence-word', 'PRIORITY'],
    ['PRIORITY 01|01', 'continuity-number', '0101'],
    ['IN|FO RUEHBJ', 'info-keyword', 'INFO'],
    ['B|T\nC O N', 'break', 'BT'],
    ['C O N F I D |E N T I A L', 'level', 'C O N F I D E N T I A L'],
    ['SECTION |01 OF 02', 'section-marker', 'SECTION 01 OF 02'],
    ['02 GUANG|ZHOU 000012', 'message-reference', 'GUANGZHOU 000012'],
    ['SIP|DIS', 'caption', 'SIPDIS'],
    ['STATE F|OR EAP/CM', 'passing-line', 'STATE FOR EAP/CM'],
    ['FOR EAP|/CM', 'office', 'EAP/CM'],
    ['E.O. 129|58:', 'executive-order', 'E.O. 12958'],
    ['TA|GS: PREL', 'tags-keyword', 'TAGS'],
    ['PR|EL, ECON', 'tag', 'PREL'],
    ['SUB|JECT: (U)', 'subject-keyword', 'SUBJECT'],
    ['SUBJECT: (|U)', 'portion-mark', '(U)'],
    ['REF|: A. 04', 'reference-keyword', 'REF'],
    ['NOT|AL', 'notal', '(NOTAL)'],
    ['Classi|fied By', 'classified-by-keyword', 'Classified By'],
    ['1.4 (|b)', 'reason', 'b'],
    ['|1. (C) Summary', 'paragraph-number', '1.'],
    ['1. (|C) Summary', 'portion-mark', '(C)'],
    ['EXAMPLE|TON\nBT', 'signature', 'EXAMPLETON'],
    ['#0|012\nNNNN', 'end-serial', '0012'],
    ['NN|NN', 'end-of-message', 'NNNN'],
  ];
  for (const [text, kind, token] of places) {
    it(`is ${token} at ${JSON.stringify(text)}`, () => {
      const words = text.replace('|', '');
      assert.equal(FULL.split(words).length, 2, `${words} does not stand once in the sample`);
      assert.deepEqual(at(FULL.replace(words, text)), [kind, token]);
    });
  }

  it('is the word before at its end, and the word that begins where two meet', () => {
    assert.deepEqual(at(FULL.replace('RUEHC/SECSTATE', 'RUEHC|/SECSTATE')), ['routing-indicator', 'RUEHC']);
    assert.deepEqual(at(FULL.replace('RUEHC/SECSTATE', 'RUEHC/|SECSTATE')), ['address', 'SECSTATE WASHDC']);
    const fused = placeInSeed('UNCLAS SECTION');
    assert.equal(tokenAt(seed, fused)?.kind, 'level');
    assert.equal(tokenAt(seed, fused - 1)?.kind, 'address');
  });

  it('is the pilcrow, and not what it stands before', () => {
    assert.equal(tokenAt(seed, placeInSeed('¶1.'))?.kind, 'pilcrow');
    assert.equal(tokenAt(seed, placeInSeed('¶2005.'))?.kind, 'pilcrow');
    assert.equal(tokenAt(seed, placeInSeed('2005.  The'))?.kind, 'false-marker');
    assert.equal(tokenAt(seed, placeInSeed('00000208'))?.kind, 'page-line');
  });

  it('is nothing in running text', () => {
    assert.equal(tokenAt(seed, placeInSeed('river and forest')), null);
    assert.equal(tokenAt(parse(''), 0), null);
  });

  it('lies around the offset, the shorter first, whatever the text', () => {
    const check = (text: string, offset: number): void => {
      let length = 0;
      for (const { start, end } of tokensAt(parse(text), offset)) {
        assert.ok(start <= offset && offset <= end && end <= text.length && end - start >= length && end > start);
        length = end - start;
      }
    };
    for (const [, text] of BAD_INPUT) for (let offset = 0; offset <= text.length; offset += 1 + Math.floor(text.length / 50)) check(text, offset);
    fc.assert(fc.property(cableLike, fc.nat(2000), (text, offset) => check(text, Math.min(offset, text.length))), PROPERTY);
  });
});
