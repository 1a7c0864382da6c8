import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { highlights } from '../../server/src/features/highlights';
import { cableWith, mark, marked } from './named';

function areShown(source: string): void {
  const { document, offset, expected } = marked(source);
  assert.equal(mark(document, highlights(document, offset).map(({ span }) => span)), expected);
}

describe('highlights', () => {
  it('are the letter of a reference in the list and wherever it is cited, not a range it lies in', () => {
    areShown(cableWith('1. (U) It opens (ref ‹B›), it closes (refs A and ‹|B›, refs A-C, reftels).', 'A. TALLINN 366\n     ‹B›. RIGA 360'));
    areShown(cableWith('1. (U) It opens (ref ‹B›).', 'A. TALLINN 366\n     ‹B›. RIGA |360'));
  });

  it('are both forms of a letter that is given twice', () => {
    areShown(cableWith('1. (U) It opens (ref ‹|B›).', 'A. A) TALLINN 366\n     ‹B›. ‹B›) RIGA 360'));
  });

  it('are a TAGS code on its line and in the text, a code of four letters only', () => {
    areShown(cableWith('1. (U) The ‹SOCI› program is of ASOCIAL use.').replace('SOCI, EN', '‹SO|CI›, EN'));
    areShown(cableWith('1. (U) EN IS A WORD.').replace('EN\n', '‹E|N›\n'));
  });

  it('are the same with the cursor behind the last letter', () => {
    areShown(cableWith('1. (U) It opens (ref ‹B|›).', 'A. TALLINN 366\n     ‹B›. RIGA 360'));
    areShown(cableWith('1. (U) It opens.').replace('EN\n', '‹EN|›\n'));
  });

  it('are the number of a paragraph and its mentions', () => {
    areShown(cableWith('1. (U) See paras ‹2›, 3 and 4.\n\n‹|2›. (U) It opens.\n\n3. (U) As in para ‹2›, and in para 2 of the treaty.'));
  });

  it('are both ends of what Begin and End enclose', () => {
    areShown(cableWith('1. (U) ‹Sum|mary:› It opens.  (Note: It rains.  End note.)  ‹End summary.›'));
    areShown(cableWith('1. (U) Summary: It opens.  (‹Note:› It rains.  ‹End no|te.›)  End summary.'));
  });

  it('are an abbreviation where it is defined, before and later', () => {
    areShown(cableWith('1. (U) The ‹PSB› came.  The Public Security Bureau (‹PSB›) left, the ‹P|SB›\'s car too, without APSB and PSBS.'));
  });

  it('are an abbreviation in a paragraph that has it more often than a call has arguments', () => {
    const text = cableWith(`1. (U) The Public Security Bureau (PSB) came.  ${'PSB '.repeat(200_000)}`);
    assert.equal(highlights(parse(text), text.indexOf('PSB')).length, 200_001);
  });

  it('say what defines, what uses, what pairs', () => {
    const kinds = (source: string): string[] => {
      const { document, offset } = marked(source);
      return highlights(document, offset).map(({ kind }) => kind);
    };
    assert.deepEqual(kinds(cableWith('1. (U) It opens (ref |A, ref A).')), ['definition', 'use', 'use']);
    assert.deepEqual(kinds(cableWith('1. (U) Note|: It rains.  End note.')), ['pair', 'pair']);
  });

  it('are none in running text, at septel, after the end', () => {
    for (const text of ['1. (U) It op|ens.', '1. (U) Sep|tel.', '1. (U) It opens.\n\n\n|']) areShown(cableWith(text));
    areShown('|');
  });
});
