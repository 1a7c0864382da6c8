import assert from 'node:assert/strict';
import { definition } from '../../server/src/features/definition';
import { cableWith, mark, marked } from './named';

function leadsTo(source: string): void {
  const { document, offset, expected } = marked(source);
  assert.equal(mark(document, definition(document, offset)), expected);
}

describe('definition', () => {
  const MARKED = '‹A. TALLINN 366›\n     B. RIGA 360\n     C. VILNIUS 347';

  it('leads from ref A to its item of the list', () => {
    leadsTo(cableWith('1. (U) It opens on Monday (ref |A).', MARKED));
    leadsTo(cableWith('1. (U) It opens on Monday (r|ef A).', MARKED));
    leadsTo(cableWith('1. (U) It opens on Monday (ref\n|a).', MARKED));
  });

  it('leads to the whole of an item that names two cables', () => {
    leadsTo(cableWith('1. (U) It opens (ref |A).', '‹A. TALLINN 366 AND RIGA 12›\n     B. RIGA 360'));
  });

  it('leads to the cable of a post that is not known, though a letter is left out above it', () => {
    leadsTo(cableWith('1. (U) It opens (ref |C).', 'A. TALLINN 366\n     ‹C. LANTERNTOWN 12›'));
    leadsTo(cableWith('1. (U) It opens (ref |A).', '‹A. TALLINN 366›\n     C. LANTERNTOWN 12'));
    leadsTo(cableWith('1. (U) It opens (ref |A).', '‹A. LETTER OF JANE AND\n     J. ROE OF MAY 3, 2007›\n     B. RIGA 360'));
  });

  it('leads from a phrase to each of its letters', () => {
    leadsTo(cableWith('1. (U) It opens (re|fs A and C).', '‹A. TALLINN 366›\n     B. RIGA 360\n     ‹C. VILNIUS 347›'));
  });

  it('leads from reftel to the one reference, or to all of them', () => {
    leadsTo(cableWith('1. (U) As ref|tel reports.', '‹TALLINN 366›'));
    leadsTo(cableWith('1. (U) As refte|ls report.', '‹A. TALLINN 366›\n     ‹B. RIGA 360›'));
  });

  it('leads from para 2 to the paragraph', () => {
    leadsTo(cableWith('1. (U) See para |2.\n\n‹2. (U) It opens.›\n\n3. (U) It closes.'));
  });

  it('leads from a paragraph of a reference to the reference', () => {
    leadsTo(cableWith('1. (U) See ref A para |2.\n\n2. (U) It opens.', MARKED));
    leadsTo(cableWith('1. (U) See reftel para |2.\n\n2. (U) It opens.', '‹TALLINN 366›'));
  });

  it('leads nowhere from septel, a letter that is not listed, another document\'s paragraph, running text', () => {
    for (const text of ['1. (U) Reported sep|tel.', '1. (U) See ref |E.', '1. (U) See para |2 of the treaty.\n\n2. (U) It opens.', '1. (U) It op|ens.']) leadsTo(cableWith(text));
  });

  it('takes the numbers and letters of a quoted text for its own', () => {
    leadsTo(cableWith('1. (U) See para |2.  Begin text:\n\n2. (U) Ours.\n\nEnd text.\n\n‹2. (U) It opens.›'));
    leadsTo(cableWith('1. (U) It opens.  Begin text:\n\nSee ref |A.\n\nEnd text.'));
  });

  it('leads from a code in the text to the TAGS line, and from an abbreviation to its words', () => {
    leadsTo(cableWith('1. (U) It is of interest for SO|CI.').replace('SOCI,', '‹SOCI›,'));
    leadsTo(cableWith('1. (U) The Public Security Bureau (‹PSB›) came.  The P|SB left.'));
    leadsTo(cableWith('1. (U) The P|SB left.\n\n2. (U) The Public Security Bureau (‹PSB›) came.'));
  });

  it('stays in its own cable', () => {
    leadsTo(`${cableWith('1. (U) It opens.')}NNNN\n\n${cableWith('1. (U) It opens on Monday (ref |A).', MARKED)}`);
  });
});
