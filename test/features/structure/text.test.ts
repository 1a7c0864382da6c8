import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { promoteToHeading } from '../../../server/src/features/structure/heading';
import { insertParagraphAbove, insertParagraphBelow } from '../../../server/src/features/structure/insert';
import { mergeWithNext } from '../../../server/src/features/structure/merge';
import { moveParagraphDown, moveParagraphUp, moveSectionDown, moveSectionUp } from '../../../server/src/features/structure/move';
import { renumberAll, reletterReferences } from '../../../server/src/features/structure/renumber';
import { splitParagraph } from '../../../server/src/features/structure/split';
import { applyEdits } from '../../../server/src/text/span';
import { inOneGo } from '../../../server/src/text/steps';
import { cableWith } from '../named';
import { ran, shown } from './command';

const TEXT = `1. (SBU) One: para 2, paras 2-3.

2. (U) Two.

The market
----------

3. (U) Three: para 1.`;

const at = (words: string, text = TEXT): string => text.replace(words, `|${words}`);

describe('structure: inserting a paragraph', () => {
  it('begins it below with its number and mark, and those that follow move up', () => {
    assert.equal(ran(insertParagraphBelow, at('One')), `1. (SBU) One: para 3, paras 3-4.\n\n2. (SBU) |\n\n3. (U) Two.\n\nThe market\n----------\n\n4. (U) Three: para 1.`);
    assert.equal(ran(insertParagraphBelow, at('Two')), `1. (SBU) One: para 2, paras 2-4.\n\n2. (U) Two.\n\n3. (U) |\n\nThe market\n----------\n\n4. (U) Three: para 1.`);
    assert.equal(ran(insertParagraphBelow, at('Three')), `${TEXT}\n\n4. (U) |`);
  });

  it('breaks lines as the first line of the file does, though a line was pasted with another end', () => {
    const pasted = TEXT.replace('Two.', 'Two,\r\nand a half.');
    assert.equal(ran(insertParagraphBelow, at('Three', pasted)), `${pasted}\n\n4. (U) |`);
  });

  it('begins it above', () => {
    assert.equal(ran(insertParagraphAbove, at('Three')), TEXT.replace('3. (U) Three', '3. (U) |\n\n4. (U) Three').replace('paras 2-3', 'paras 2-4'));
  });

  it('begins it as the first of a section, from its heading', () => {
    assert.equal(ran(insertParagraphBelow, at('The market')), TEXT.replace('3. (U) Three', '3. (U) |\n\n4. (U) Three').replace('paras 2-3', 'paras 2-4'));
  });

  it('gives the only paragraph of a cable a number too', () => {
    assert.equal(ran(insertParagraphBelow, 'It rai|ns.'), '1. It rains.\n\n2. |');
    assert.equal(ran(insertParagraphBelow, '1. (U) It rai|ns.'), '1. (U) It rains.\n\n2. (U) |');
    assert.equal(ran(insertParagraphBelow, '(U) A note.\n\n1. (U) It rai|ns.'), '(U) A note.\n\n1. (U) It rains.\n\n2. (U) |');
    assert.equal(ran(insertParagraphAbove, '(U) It rai|ns.'), '1. (U) |\n\n2. (U) It rains.');
  });

  it('begins the first of all below the header', () => {
    const source = cableWith('').trimEnd();
    const answer = inOneGo(insertParagraphBelow(parse(source), { start: 5, end: 5 }));
    assert.ok(!('problem' in answer));
    assert.equal(applyEdits(source, answer.edits), `${source}\n\n1. (U) `);
  });

  it('leaves numbers alone that mentions are not followed to', () => {
    for (const command of [insertParagraphBelow, insertParagraphAbove, splitParagraph]) {
      assert.match(ran(command, '998. (U) One.\n\n999. (U) Two.  |Three.'), /^refused: A paragraph has, or would get, a number above 999\./);
    }
    assert.match(ran(mergeWithNext, '998. (U) One.\n\n999. (U) Two.  |Three.\n\n1000. (U) Four.'), /^refused: A paragraph has, or would get, a number above 999\./);
  });

  it('comes before the signature', () => {
    assert.equal(ran(insertParagraphBelow, `${TEXT}\n\nEXAMPLE|TON`), `${TEXT}\n\n4. (U) |\n\nEXAMPLETON`);
  });
});

describe('structure: merging and splitting', () => {
  it('makes one of two, with the higher mark, and mentions follow', () => {
    assert.equal(ran(mergeWithNext, at('One')), '1. (SBU) One: para 1, paras 1-2.\n|Two.\n\nThe market\n----------\n\n2. (U) Three: para 1.');
    assert.equal(ran(mergeWithNext, '1. (U) |One.\n\n2. (SBU) Two.\n\n3. (U) Paras 1 and 2.'), '1. (SBU) One.\n|Two.\n\n2. (U) Para 1.');
  });

  it('leaves no plural where one of two numbers is left, and keeps it where more are named', () => {
    const merged = (mentions: string, wanted: string): void => assert.equal(
      ran(mergeWithNext, `1. (U) |One.\n\n2. (U) Two.\n\n3. (U) Three: ${mentions}.`), `1. (U) One.\n|Two.\n\n2. (U) Three: ${wanted}.`);
    merged('paras 1-2 and PARAGRAPHS 1 and 2', 'para 1 and PARAGRAPH 1');
    merged('Paragraph(s) 1-2', 'Paragraph 1');
    merged('paras 1, 2 and 3', 'paras 1 and 2');
    merged('paras 1-2 and 3', 'paras 1 and 2');
    merged('paras 1(a) and 2', 'paras 1(a) and 1');
    merged('paras 2-3', 'paras 1-2');
  });

  it('names two that become one once, also where the line ends between them', () => {
    const merged = (mentions: string, wanted: string): void => assert.equal(
      ran(mergeWithNext, `1. (U) |One.\n\n2. (U) Two.\n\n3. (U) ${mentions}`), `1. (U) One.\n|Two.\n\n2. (U) ${wanted}`);
    merged('Paragraphs 1\nand 2 give names.', 'Paragraph 1\ngive names.');
    merged('Paragraphs 1 and\n2 give names.', 'Paragraph 1\ngive names.');
    merged('See paras 1,\n2 and 3.', 'See paras 1\nand 2.');
    merged('See paras 1\nand 2.  They rose.', 'See para 1.\nThey rose.');
    merged('See (paras 1\nand 2).\n\nMore.', 'See (para 1).\n\nMore.');
  });

  it('keeps a range whose keyword is repeated, and the word', () => {
    const inserted = (mentions: string): string => ran(insertParagraphBelow, `1. (U) |One: ${mentions}.\n\n2. (U) Two.\n\n3. (U) Three.`).split('\n', 1).join('');
    assert.equal(inserted('paras 1 through para 3'), '1. (U) One: paras 1 through para 4.');
    assert.equal(inserted('para 2 through para 3 of ref A'), '1. (U) One: para 2 through para 3 of ref A.');
    assert.equal(inserted('ref A para 2 through para 3'), '1. (U) One: ref A para 2 through para 3.');
    assert.match(ran(mergeWithNext, '1. (U) |One.\n\n2. (U) Two.\n\n3. (U) Para 2 through para 3.'), /\(U\) Para 1 through para 2\.$/);
  });

  it('keeps a list of the first as it is', () => {
    assert.equal(ran(mergeWithNext, '1. (U) |One:\n\n-- a\n\n2. (U) Two.\n\n3. (U) Three.'), '1. (U) One:\n\n-- a\n\n|Two.\n\n2. (U) Three.');
  });

  it('does not take the number of the first paragraph away for a note over it', () => {
    assert.match(ran(mergeWithNext, '(U) |A note.\n\n1. (U) One.\n\n2. (U) Two.'), /^refused: This paragraph has no number/);
  });

  it('does not weigh controls', () => {
    assert.match(ran(mergeWithNext, '1. (C/NF) |One.\n\n2. (S) Two.'), /^refused: One paragraph is marked \(C\/NF\), the other \(S\)/);
    for (const [first, second] of [['C/NF', 'C'], ['C', 'C/NF'], ['C/NF', 'C-NF'], ['SBU', 'LOU'], ['C - ENTIRE TEXT', 'U'], ['S//REL TO USA, GBR', 'C'], ['C', 'S//REL TO USA, GBR']] as const) {
      assert.match(ran(mergeWithNext, `1. (${first}) |One.\n\n2. (${second}) Two.`), /^refused: One paragraph is marked /, `${first} and ${second}`);
    }
  });

  it('puts no words of a classified cable that have no mark under one that stands for others', () => {
    const merged = (text: string): string => {
      const source = cableWith(text).replace('UNCLAS', 'S E C R E T');
      const start = source.indexOf('One');
      return shown(source, inOneGo(mergeWithNext(parse(source), { start, end: start })));
    };
    for (const text of ['1. (U) One.\n\n2. Two.', '1. One.\n\n2. (U) Two.']) assert.match(merged(text), /^refused: One of the two paragraphs has no mark\./, text);
    assert.match(merged('1. One.\n\n2. Two.\n\n3. Three.'), /^1\. One\.\n/);
    assert.match(merged('1. (S - ENTIRE TEXT) One.\n\n2. Two.\n\n3. Three.'), /^1\. \(S - ENTIRE TEXT\) One\.\n/);
    assert.match(merged('1. (S//REL TO USA, GBR) One.\n\n2. (U) Two.\n\n3. (U) Three.'), /^1\. \(S\/\/REL TO USA, GBR\) One\.\n/);
  });

  it('marks the paragraph with the mark of the next where it has none of its own', () => {
    assert.equal(ran(mergeWithNext, '1. |One.\n\n2. (SBU) Two.\n\n3. (U) Three.'), '1. (SBU) One.\n|Two.\n\n2. (U) Three.');
  });

  it('takes away a paragraph that has no words yet', () => {
    assert.equal(ran(mergeWithNext, '1. (U) |One: para 3.\n\n2. (U)\n\n3. (U) Three.'), '1. (U) One: para 2.\n|\n\n2. (U) Three.');
  });

  it('loses no header of a further section that stands between the two', () => {
    for (const blank of ['', '\n']) assert.match(ran(mergeWithNext, `1. (U) |One.\n${blank}UNCLAS SECTION 02 OF 02 TALLINN 000375\n${blank}2. (U) Two.`), /^refused: The text around it/);
  });

  it('does not merge over a heading or at the end', () => {
    assert.match(ran(mergeWithNext, at('Two')), /^refused: A heading follows/);
    assert.match(ran(mergeWithNext, at('Three')), /^refused: This is the last/);
  });

  it('splits at the cursor, with the same mark', () => {
    assert.equal(ran(splitParagraph, '1. (SBU) One.  |Two: para 2.\n\n2. (U) Three: paras 1-2.'), '1. (SBU) One.\n\n2. (SBU) |Two: para 3.\n\n3. (U) Three: paras 1-3.');
    assert.equal(ran(splitParagraph, '(U) One.|  Two.'), '1. (U) One.\n\n2. (U) |Two.');
  });

  it('cuts no word', () => {
    assert.equal(ran(splitParagraph, '1. (U) One.  Tw|o.\n\n2. (U) Three.'), '1. (U) One.\n\n2. (U) |Two.\n\n3. (U) Three.');
  });

  it('splits no paragraph that is run together with the line above', () => {
    const text = 'FM AMCONSUL GUANGZHOU\nUNCLAS GUANGZHOU 0002082. (U) There will be fireworks.  The harbor is ready.';
    const at = text.indexOf('The harbor');
    assert.match(shown(text, inOneGo(splitParagraph(parse(text), { start: at, end: at }))), /^refused: /);
  });

  it('refuses where nothing would be left, in lists and in quoted text', () => {
    for (const source of ['1. (U) |One.\n\n2. Two.', '1. (U) One.|\n\n2. Two.']) assert.match(ran(splitParagraph, source), /^refused: Put the cursor/);
    assert.match(ran(splitParagraph, '1. (U) One:\n\n-- a |b\n\n2. Two.'), /in a list/);
    assert.match(ran(splitParagraph, '1. (U) One: Begin text:\n\nTheir |words.\n\nEnd text.\n\n2. Two.'), /in quoted text/);
  });

  it('refuses where another paragraph begins inside of the one at the cursor, or numbers have another form: words could get the mark of others', () => {
    const inLine = '1. (U) First. 2. (SBU) Second |thing, said Doe.';
    for (const command of [splitParagraph, insertParagraphBelow]) assert.match(ran(command, inLine), /^refused: The text around it/);
    for (const mark of ['(U)', '(SBU/NF)']) assert.match(ran(insertParagraphBelow, `${mark} 1. First.\n\n${mark} 2. |Second.`), /^refused: The text around it/, mark);
    // What only looks like a number of the cable's own.
    for (const text of ['They left on Feb. 2. The |rain came.', 'See Art. 2. The |boats.', 'It began |on time.\n2 May is a holiday.', 'He said: "1. Rain. 2. Sun |came." It went.', 'Three |things:\n1) (U) one;\n2) (U) two.']) assert.match(ran(insertParagraphBelow, `1. (U) ${text}\n\n3. (U) Three.`), /\n2\. \(U\) \|\n/, text);
  });

  it('parts neither words that open or close nor a mention', () => {
    for (const words of ['Begin| text:\n\nTheirs.\n\nEnd text.', 'Begin text:\n\nTheirs.\n\nEnd| text.', 'It rains (ref| C).', 'See paras 1| and 2.', 'See paras 1 and\n|2.']) {
      assert.match(ran(splitParagraph, `1. (SBU) One.  ${words}\n\n2. Two.`), /^refused: Put the cursor/, words);
    }
    assert.match(ran(splitParagraph, '1. (SBU) One.  |Begin text:\n\nTheirs.\n\nEnd text.\n\n2. Two.'), /^1\. \(SBU\) One\.\n\n2\. \(SBU\) \|Begin text:/);
    assert.match(ran(splitParagraph, '1. (SBU) One: para 1.  |Two.\n\n2. Two.'), /^1\. \(SBU\) One: para 1\.\n\n2\. \(SBU\) \|Two\./);
  });

  it('refuses in a table, and cuts below it, and between sentences that three blanks part', () => {
    const table = (source: string): string => ran(splitParagraph, `1. (U) Prices were these.\n\n${source}\n\nThey rose.\n\n2. Two.`);
    for (const source of ['Tea  12\n|Rice  30\nMaize  4', 'Tea      12\nRice     |30', 'Crop     Price\n----     -----\nTea      12\n|Rice     30', 'Tea\t12\n|Rice\t30']) assert.match(table(source), /in a table/, source);
    assert.match(ran(splitParagraph, '1. (U) One.\n\nTea  12\nRice  30\n\n|They rose.\n\n2. Two.'), /\n\n2\. \(U\) \|They rose\./);
    assert.match(ran(splitParagraph, '1. (U) One.   |Two.\n\n2. Three.'), /^1\. \(U\) One\.\n\n2\. \(U\) \|Two\./);
  });

  it('undoes what it did, but for the line', () => {
    assert.equal(ran(mergeWithNext, '1. (U) |One.\n\n2. (U) Two.\n\n3. (U) Para 2.'), '1. (U) One.\n|Two.\n\n2. (U) Para 1.');
    assert.equal(ran(splitParagraph, '1. (U) One.\n|Two.\n\n2. (U) Para 1.'), '1. (U) One.\n\n2. (U) |Two.\n\n3. (U) Para 1.');
  });
});

describe('structure: making a heading', () => {
  it('underlines a line that was typed below a paragraph', () => {
    assert.equal(ran(promoteToHeading, '1. (U) One.\nThe |market\n\n2. (U) Two.'), '1. (U) One.\n\nThe market\n----------|\n\n2. (U) Two.');
  });

  it('underlines a line that stands alone', () => {
    assert.equal(ran(promoteToHeading, '1. (U) One.\n\nThe |market\n\n2. (U) Two.'), '1. (U) One.\n\nThe market\n----------|\n\n2. (U) Two.');
    assert.equal(ran(promoteToHeading, '1. (U) One.\n\n2. (U) Two.\n\n|Comment'), '1. (U) One.\n\n2. (U) Two.\n\nComment\n-------|');
  });

  it('takes the number off a paragraph, which nothing mentions', () => {
    assert.equal(ran(promoteToHeading, '1. (U) One: para 3.\n\n2. The |market\n\n3. (U) Two.'), '1. (U) One: para 2.\n\nThe market\n----------|\n\n2. (U) Two.');
    assert.match(ran(promoteToHeading, '1. (U) One: para 2.\n\n2. The |market\n\n3. (U) Two.'), /^refused: The text mentions paragraph 2/);
  });

  it('mends the underline of a heading', () => {
    assert.equal(ran(promoteToHeading, at('market').replace('----------', '---')), TEXT);
    assert.match(ran(promoteToHeading, at('market')), /heading already/);
  });

  it('makes none of what stands behind other words on its line', () => {
    const text = 'O RUE/A1.(C) h';
    const answer = inOneGo(promoteToHeading(parse(text), { start: 13, end: 13 }));
    assert.ok('problem' in answer && answer.problem.startsWith('A heading has a line of its own'));
  });

  it('makes none of a line in which a note ends that begins above', () => {
    const note = '1. (U) One.  (Note: Rain fell on\nthem |and on the riders.  End note.)\n\n2. (U) Two.';
    assert.equal(ran(promoteToHeading, note), 'refused: The note that begins above ends in this line.');
    assert.match(ran(promoteToHeading, note.replace('End note.)', 'Or not)')), /\n---/);
  });

  it('makes none of an item, nor of a number and a mark that no words follow', () => {
    assert.equal(ran(promoteToHeading, '1. (U) One:\n\n-- a\n-- The har|bor\n\n2. Two.'), 'refused: The cursor is in a list.');
    for (const empty of ['2. ', '2. (U)']) assert.equal(ran(promoteToHeading, `1. (U) One.\n\n${empty}|\n\n3. Three.`), 'refused: There are no words for a heading here.');
  });

  it('makes none of a sentence', () => {
    assert.match(ran(promoteToHeading, '1. (U) One.\n\nIt |rains.'), /ends like a sentence/);
    assert.match(ran(promoteToHeading, '1. (U) It |rains\nall day.\n\n2. (U) Two.'), /Only a line that stands alone/);
  });
});

describe('structure: an archive copy', () => {
  it('is changed by no command', () => {
    const text = '\u00B61. (U) One.\n\n\u00B63. (U) Tw|o.  Three.\n\n\u00B64. (U) Four.';
    for (const command of [insertParagraphAbove, insertParagraphBelow, mergeWithNext, splitParagraph, promoteToHeading, renumberAll, reletterReferences, moveParagraphUp, moveParagraphDown, moveSectionUp, moveSectionDown]) {
      assert.match(ran(command, text), /^refused: This is an archive copy/);
    }
  });
});

describe('structure: numbers and letters anew', () => {
  it('numbers all paragraphs from 1', () => {
    assert.equal(ran(renumberAll, '2. (U) |One: para 4, paras 2-4.\n\n4. (U) Two: para 9.'), '1. (U) One: para 2, paras 1-2.\n\n2. (U) Two: para 9.');
    assert.match(ran(renumberAll, TEXT.replace('One', '|One')), /in order already/);
  });

  it('lets no mention of a paragraph that is gone come to mean another', () => {
    const gone = '1. (U) |One: para 2.\n\n3. (U) Two.';
    assert.equal(ran(renumberAll, gone), 'refused: The text mentions a paragraph 2, which the cable does not have and which would then mean another. Correct that first.');
    assert.equal(ran(renumberAll, gone.replace('para 2', 'para 2 of ref A')), '1. (U) One: para 2 of ref A.\n\n2. (U) Two.');
    assert.equal(ran(renumberAll, gone.replace('para 2', 'para 3 and para 4')), '1. (U) One: para 2 and para 4.\n\n2. (U) Two.');
  });

  it('leaves a number in words, and says so where numbers move', () => {
    const source = '1. (U) |One: paragraph\nthree.\n\n3. (U) Two.';
    assert.equal(ran(renumberAll, source), '1. (U) One: paragraph\nthree.\n\n2. (U) Two.\nnote: The text has paragraph three in words, which was left as written.');
    assert.doesNotMatch(ran(insertParagraphBelow, source.replace('|', '').replace('Two', 'T|wo')), /note/);
  });

  it('says which mention of a paragraph that was not there has come to mean one', () => {
    const source = '1. (U) One.  |See para 4.\n\n2. (U) Two.\n\n3. (U) Three.';
    const note = /\nnote: The text mentions a paragraph 4, which the cable did not have; it now means what was paragraph 3\.$/;
    assert.match(ran(insertParagraphBelow, source), note);
    assert.match(ran(splitParagraph, source), note);
    assert.match(ran(mergeWithNext, '1. (U) |One.\n\n2. (U) Two.\n\n4. (U) Four: para 3.'), /note: .* a paragraph 3, .* was paragraph 4\.$/);
    assert.doesNotMatch(ran(insertParagraphBelow, source.replace('para 4', 'para 5')), /note/);
    assert.doesNotMatch(ran(insertParagraphBelow, source.replace('|', '').replace('Three', '|Three')), /note/);
  });

  it('leaves a number that two have, and says so', () => {
    assert.equal(ran(renumberAll, '1. (U) |One: para 2, para 3.\n\n2. (U) Two.\n\n2. (U) Three.\n\n3. (U) Four.'), '1. (U) One: para 2, para 4.\n\n2. (U) Two.\n\n3. (U) Three.\n\n4. (U) Four.\nnote: Two paragraphs have the same number; a mention of it was left as written.');
  });

  const lettered = (list: string, text: string): string => {
    const source = cableWith(text, list);
    const answer = inOneGo(reletterReferences(parse(source), { start: 0, end: 0 }));
    return 'problem' in answer ? answer.problem : shown(applyEdits(source, answer.edits).replace(/REF: ([\s\S]*?)\n\n/, 'REF: x\n\n$1 | '), { edits: [], selection: null, note: answer.note });
  };

  it('letters the references in the order of the list, with what cites them', () => {
    assert.equal(lettered('B. RIGA 360\n     A. RIGA 361\n     D. RIGA 362', '1. (U) Refs A and D, ref b, ref B para 1, refs A-D, refs A-B, vitamin B.'), 'A. RIGA 360\n     B. RIGA 361\n     C. RIGA 362 | 1. (U) Refs B and C, ref a, ref A para 1, refs A-C, refs A-B, vitamin B.');
    assert.equal(lettered('B. RIGA 360\n     A. RIGA 361', '1. (U) Refs A and/or B on it.'), 'A. RIGA 360\n     B. RIGA 361 | 1. (U) Refs B and/or A on it.');
  });

  it('leaves those in the text of another, whose references are its own', () => {
    const note = 'Begin text:\n\nSee ref A.\n\nEnd text.';
    assert.equal(lettered('B. RIGA 360\n     A. RIGA 361', `1. (U) Ref A says:\n\n${note}`), `A. RIGA 360\n     B. RIGA 361 | 1. (U) Ref B says:\n\n${note}`);
  });

  it('leaves a citation of a letter that two references have, and says so', () => {
    assert.equal(lettered('A. RIGA 360\n     A. RIGA 361', '1. (U) Ref A.'), 'A. RIGA 360\n     B. RIGA 361 | 1. (U) Ref A.\nnote: Two references have the same letter; a citation of it was left as written.');
    assert.match(lettered('A. RIGA 360\n     A. RIGA 361', '1. (U) Ref A.  Ref A again.'), /; 2 citations of it were left as written\.$/);
  });

  it('refuses where the list numbers its references', () => {
    assert.equal(lettered('1. RIGA 360\n     2. RIGA 361', '1. (U) Ref 1.'), 'The list numbers its references. Letter them first.');
  });

  it('refuses where a letter that the list has not would come to mean a reference', () => {
    assert.match(lettered('A. RIGA 360\n     C. RIGA 361', '1. (U) Refs A, B, and C.'), /cites a reference B/);
    assert.match(lettered('A. RIGA 360\n     B. RIGA 361', '1. (U) Refs A and B.'), /in order already/);
  });
});
