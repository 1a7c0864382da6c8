import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import { prepareRename, rename } from '../../server/src/features/rename';
import { applyEdits } from '../../server/src/text/span';
import { cableWith, mark, marked, namedAmongLines } from './named';
import { PROPERTY, seed } from './samples';

/** The document after a rename, or the reason why there is none. */
function renamed(source: string, newName: string): string {
  const { document, offset } = marked(source);
  const answer = rename(document, offset, newName);
  return 'problem' in answer ? answer.problem : applyEdits(document.text, answer);
}

/** The place under the cursor in `‹›`, or the reason why it cannot be renamed. */
function begun(source: string): string {
  const { document, offset } = marked(source);
  const answer = prepareRename(document, offset);
  return 'problem' in answer ? answer.problem : mark(document, [answer.span]);
}

describe('rename of a reference letter', () => {
  const list = (second: string): string => `A. TALLINN 366\n     ${second}. RIGA 360\n     C. VILNIUS 347`;
  const text = (letter: string, small: string): string => cableWith(`1. (U) Plan B opens (refs A and ${letter}; ref\n${letter}), vitamin B, (refs a and ${small}).\n\nRef ${letter} reports\n-------------\n\n2. (U) Ref ${letter} para 1.  Begin text:\n\nRef B is theirs.\n\nEnd text.`, list(letter));

  it('changes the letter in the list and where the text cites it, and nothing else', () => {
    for (const at of [text('B', 'b').indexOf('B. RIGA'), text('B', 'b').indexOf('B; ref')]) {
      const source = text('B', 'b');
      assert.equal(renamed(`${source.slice(0, at)}|${source.slice(at)}`, 'F'), text('F', 'f'));
    }
  });

  it('changes both forms of a letter that is given twice', () => {
    assert.equal(renamed(cableWith('1. (U) Ref |A.', 'A. A) RIGA 360\n     B. B) RIGA 361'), 'D'), cableWith('1. (U) Ref D.', 'D. D) RIGA 360\n     B. B) RIGA 361'));
  });

  it('changes the subject, and no other cable of the file', () => {
    const cable = (letter: string, cursor = ''): string => cableWith(`1. (U) Ref ${cursor}${letter}.`, list(letter)).replace('FESTIVAL', `FESTIVAL (REF ${letter})`);
    assert.equal(renamed(`${cable('B')}NNNN\n\n${cable('B', '|')}`, 'F'), `${cable('B')}NNNN\n\n${cable('F')}`);
  });

  it('leaves "reftel" as it is', () => {
    assert.equal(renamed(cableWith('1. (U) Reftel, ref |A.', 'A. RIGA 360'), 'B'), cableWith('1. (U) Reftel, ref B.', 'B. RIGA 360'));
  });

  it('refuses a letter that is in use, in the list or in the text', () => {
    assert.match(renamed(cableWith('1. (U) Ref |A.'), 'C'), /^The list has a reference C already\./);
    assert.match(renamed(cableWith('1. (U) Ref |A, ref E.'), 'E'), /^The text cites a reference E already/);
  });

  it('refuses what is no capital letter', () => {
    for (const name of ['', 'd', 'AA', '1', ' D', 'Ä', '\n']) assert.match(renamed(cableWith('1. (U) Ref |A.'), name), /is one capital letter, A to Z\.$/);
  });

  it('refuses where a range would then mean other references', () => {
    assert.match(renamed(cableWith('1. (U) Ref |B, refs A-C.'), 'F'), /^The text cites the references A to C as a range/);
    assert.match(renamed(cableWith('1. (U) Ref |A, refs A-C.'), 'F'), /as a range/);
    assert.match(renamed(cableWith('1. (U) Ref |D, refs A-C.', 'A. RIGA 360\n     C. RIGA 361\n     D. RIGA 362'), 'B'), /as a range/);
    assert.equal(renamed(cableWith('1. (U) Ref |C, refs A-C.'), 'D'), cableWith('1. (U) Ref D, refs A-D.', list('B').replace('C.', 'D.')));
  });

  it('is free where a range cites none of the references whose letters it has, and one of them has none', () => {
    const of = (letter: string): string => `OSLO 12\n     A. RIGA 361\n     C. RIGA 362\n     ${letter}. RIGA 363`;
    assert.equal(renamed(cableWith('1. (U) Ref |D, refs A-C.', of('D')), 'F'), cableWith('1. (U) Ref F, refs A-C.', of('F')));
  });

  it('refuses a letter that the list does not have, or has twice', () => {
    assert.match(begun(cableWith('1. (U) Ref |E.')), /^Reference E is not in the list/);
    assert.match(begun(cableWith('1. (U) Ref |A.', 'A. RIGA 360\n     A. RIGA 361')), /more than one reference A/);
  });

  it('begins at the letter alone', () => {
    assert.equal(begun(cableWith('1. (U) Ref |A.')), cableWith('1. (U) Ref ‹A›.'));
    for (const source of [cableWith('1. (U) R|ef A.'), cableWith('1. (U) Ref|tel.', 'A. RIGA 360'), cableWith('1. (U) It opens.', 'A. RI|GA 360'), cableWith('|2. (U) It opens.'), cableWith('1. (U) It op|ens.')]) {
      assert.match(begun(source), /^Only the letter of a reference/);
    }
  });

  it('changes nothing for the same letter', () => {
    assert.equal(renamed(cableWith('1. (U) Ref |A.'), 'A'), cableWith('1. (U) Ref A.'));
  });

  it('changes exactly those places, whatever stands around them', () => {
    const pieces: ((letter: string) => string)[] = [
      letter => `as ref ${letter} reports`, letter => `(refs A and ${letter})`, letter => `(ref ${letter}, para 2)`, letter => `reftel ${letter},`, letter => `ref\n${letter},`,
      () => 'plan B', () => 'vitamin B.', () => '(ref A)', () => 'reftel', () => 'septel', () => 'the B. list', () => 'prefer B', () => 'B', () => '(B)', () => 'Bank of B',
    ];
    const chosen = fc.array(fc.integer({ min: 0, max: pieces.length - 1 }), { maxLength: 12 });
    fc.assert(fc.property(fc.array(chosen, { maxLength: 4 }), fc.constantFrom('D', 'E', 'Q', 'Z'), (paragraphs, to) => {
      const make = (letter: string): string => cableWith(paragraphs.map((chosenOnes, at) => `${at + 1}. (U) Well: ${chosenOnes.map(piece => pieces[piece]!(letter)).join(' and\nso ')} it went.`).join('\n\n'), list(letter));
      const source = make('B');
      const at = source.indexOf('B. RIGA');
      assert.equal(renamed(`${source.slice(0, at)}|${source.slice(at)}`, to), make(to));
    }), PROPERTY);
  });
});

describe('rename of an abbreviation', () => {
  const text = (name: string, later = name): string => cableWith(`1. (U) ${name}, they say.  The Public Security\nBureau (${name}) came.  PSBS and APSB and X&PSB are others, psb@psb.gov and http://www.PSB.gov/PSB too.\n\nThe ${later} again\n-------------\n\n2. (U) The ${later}'s car, ${later}-led, "${later}".`);

  it('changes the definition and every use, before it and behind, as a whole word, and nothing else', () => {
    for (const [words, skip] of [['PSB, they', 0], ['(PSB)', 1], ['PSB-led', 2]] as const) {
      const at = text('PSB').indexOf(words) + skip;
      assert.equal(renamed(`${text('PSB').slice(0, at)}|${text('PSB').slice(at)}`, 'GAB'), text('GAB'));
    }
  });

  it('changes the subject too, but none that is in capitals, where it may be another word', () => {
    const cable = (subject: string, name: string): string => cableWith(`1. (U) The Public Security Bureau (${name}) came.`).replace('HARBOR FESTIVAL', subject);
    const source = (subject: string): string => cable(subject, 'PSB').replace('(PSB', '(|PSB');
    assert.equal(renamed(source('The PSB at the harbor,\n         two PSBs'), 'MSS'), cable('The MSS at the harbor,\n         two MSSs', 'MSS'));
    assert.equal(renamed(source('PSB AT THE HARBOR'), 'MSS'), cable('PSB AT THE HARBOR', 'MSS'));
    assert.match(renamed(source('The MSS at the harbor'), 'MSS'), /^The text has MSS already/);
  });

  it('changes its plural too', () => {
    const source = (name: string, cursor = ''): string => cableWith(`1. (U) The Public Security Bureau (${cursor}${name}) met.  Two ${name}s, and PSBsx, came.`);
    assert.equal(renamed(source('PSB', '|'), 'GAB'), source('GAB'));
  });

  it('changes every use in the real sample, and only these', () => {
    const at = seed.text.indexOf('(PSB)') + 1;
    const edits = rename(seed, at, 'GAB');
    assert.ok(!('problem' in edits));
    assert.equal(applyEdits(seed.text, edits), seed.text.replaceAll(/\bPSB\b/g, 'GAB'));
  });

  it('tells two meanings of the same letters apart', () => {
    const source = (first: string, second: string, cursor = ''): string => cableWith(`1. (U) The Public Security Bureau (${first}) came, the ${cursor}${first} left.\n\n2. (U) The Port Safety Board (${second}) came, the ${second} left.`);
    assert.equal(renamed(source('PSB', 'PSB', '|'), 'GAB'), source('GAB', 'PSB'));
  });

  it('takes a second definition of the same words for the same', () => {
    const source = (name: string, cursor = ''): string => cableWith(`1. (U) The Women's Federation (${name}) met.\n\n2. (U) The Women's Federation (${name}) met, the ${cursor}${name} said.`);
    assert.equal(renamed(source('WF', '|'), 'GWF'), source('GWF'));
  });

  it('knows letters from inside the words', () => {
    assert.equal(begun(cableWith('1. (U) The Government of Vietnam (G|VN) met.')), cableWith('1. (U) The Government of Vietnam (‹GVN›) met.'));
  });

  it('begins nowhere else', () => {
    for (const words of ['The P|SB came.', 'It rains (P|SB).', 'The Public Security Bureau.  (P|SB) came.', 'The sick, busy unit (S|BU) came.']) {
      assert.match(begun(cableWith(`1. (U) ${words}`)), /^Only the letter of a reference, or an abbreviation/);
    }
  });

  it('refuses what is no abbreviation, and what the text has already', () => {
    const source = cableWith('1. (U) The Public Security Bureau (P|SB) came with the GAB.');
    for (const name of ['', 'P', 'P B', 'psb', '(X)', 'ABCDEFGHIJKLM', 'P\nB']) assert.match(renamed(source, name), /^An abbreviation has 2 to 12 letters/);
    assert.match(renamed(source, 'GAB'), /^The text has GAB already/);
  });

  it('changes no more than the word, whatever the text', () => {
    let renamings = 0;
    fc.assert(fc.property(namedAmongLines, ({ text: body, offset }) => {
      const document = parse(body);
      const edits = rename(document, offset, 'ZQ');
      if ('problem' in edits) return;
      renamings++;
      const was = new Set(edits.map(({ start, end }) => body.slice(start, end)));
      assert.equal(was.size, 1);
      assert.equal(applyEdits(body, edits).length, body.length + edits.reduce((sum, { start, end }) => sum + 2 - (end - start), 0));
    }), PROPERTY);
    assert.ok(renamings > 50, `${renamings} renamings`);
  });
});
