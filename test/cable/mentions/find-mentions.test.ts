import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findMentions, mentionsOf, type Mention } from '../../../server/src/cable/mentions/find-mentions';
import type { Paragraph } from '../../../server/src/cable/model';
import { parse } from '../../../server/src/cable/parse';

/** Each mention as `what: its text`, the letter or number with what belongs to it. */
function shown(text: string, mentions: readonly Mention[]): string[] {
  const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end).replace(/\s+/g, ' ');
  return mentions.map(mention => {
    switch (mention.kind) {
      case 'reference': return `ref ${mention.letter}${mention.through === null ? '' : `-${mention.through}`} "${at(mention.span)}" in "${at(mention.phrase)}"`;
      case 'telegram': return `${mention.word}${mention.plural ? 's' : ''} "${at(mention.span)}"`;
      case 'paragraph': return `para ${mention.number}${mention.through === null ? '' : `-${mention.through}`} "${at(mention.span)}" in "${at(mention.phrase)}" of ${mention.letter ?? mention.of}`;
    }
  });
}

function inText(text: string): string[] {
  return shown(text, findMentions(text, [{ start: 0, end: text.length }]));
}

/** Only what is mentioned: `A`, `3`, `reftel`. */
function names(text: string): string[] {
  return findMentions(text, [{ start: 0, end: text.length }]).map(mention =>
    mention.kind === 'reference' ? mention.letter : mention.kind === 'telegram' ? mention.word : String(mention.number));
}

/** The numbers with whose paragraphs they are: `3 this`, `3 A`. */
function owners(text: string): string[] {
  return findMentions(text, [{ start: 0, end: text.length }]).flatMap(mention =>
    mention.kind === 'paragraph' ? [`${mention.number} ${mention.letter ?? mention.of}`] : []);
}

describe('mentions of references', () => {
  it('are letters after ref, refs, reftel and reference', () => {
    assert.deepEqual(inText('As ref B reported'), ['ref B "B" in "ref B"']);
    assert.deepEqual(inText('As ref\xA0B reported'), ['ref B "B" in "ref B"'], 'behind a no-break blank');
    assert.deepEqual(names('REF A, Ref. C, reftel D, Reference E, ref-F, REF (G) AND REF H.'), ['A', 'C', 'D', 'E', 'F', 'G', 'H']);
  });

  it('come in groups, each letter by itself', () => {
    assert.deepEqual(inText('(refs A and C)'), ['ref A "A" in "refs A and C"', 'ref C "C" in "refs A and C"']);
    assert.deepEqual(names('refs A, B, and C'), ['A', 'B', 'C']);
    assert.deepEqual(names('refs A, B, D in town'), ['A', 'B', 'D']);
    assert.deepEqual(names('refs A; B; and C'), ['A', 'B', 'C'], 'parted by semicolons');
    assert.deepEqual([names('(ref C; D)'), names('As ref C; D Roe was not there.'), names('See refs A and B; V Corps is there.')], [['C', 'D'], ['C'], ['A', 'B']]);
    assert.deepEqual(names('refs A, C say'), ['A', 'C']);
    assert.deepEqual(names('Refs (A) and (B)'), ['A', 'B']);
    assert.deepEqual(names('REFTELS A/B/D'), ['A', 'B', 'D']);
    assert.deepEqual(names('refs (A, B)'), ['A', 'B']);
    assert.deepEqual(names('reftels C & D'), ['C', 'D']);
    assert.deepEqual([names('refs A, B, and/or (C) on it'), names('paras 2 and/or 3 on it')], [['A', 'B', 'C'], ['2', '3']]);
    for (const text of ['para 2, 3, and 4 on it', 'paragraphs 2; 3; and 4 on it', 'paragraph nos. 2, 3 and 4 on it']) assert.deepEqual(names(text), ['2', '3', '4'], text);
    assert.deepEqual(names('Refs A, as well as B, tell'), ['A', 'B']);
  });

  it('come in groups with something between them', () => {
    for (const text of ['refs A (NOTAL) and C', 'Refs A (NOTAL), C (NOTAL) tell', 'refs A as well as C', 'refs A plus C', 'refs  A  and  C', 'refs A &amp; C', 'refs A+C', 'refs A + C', 'refs A – C', 'neither ref A nor C']) assert.deepEqual(names(text), ['A', 'C'], text);
    assert.deepEqual(names('Refs C, A tell of it'), ['C', 'A'], 'not in order');
    assert.deepEqual(names('refs B and C as well as A.'), ['B', 'C', 'A']);
    for (const besides of ['AS WELL AS', 'PLUS']) assert.deepEqual(names(`REFS B AND C ${besides} A COPY OF THE NOTE`), ['B', 'C'], 'an article');
    assert.deepEqual([names('ref A as well as C Company'), names('Ref A (NOTAL) and C Company'), names('refs A (NOTAL) was late')], [['A'], ['A'], ['A']]);
    for (const and of ['and', 'AND']) assert.deepEqual(inText(`refs A (para 2) ${and} C (para 3)`).slice(1), ['para 2 "2" in "para 2" of A', 'ref C "C" in "C"', 'para 3 "3" in "para 3" of C'], and);
    assert.deepEqual(inText('(refs A (para 2) and D).').slice(1), ['para 2 "2" in "para 2" of A', 'ref D "D" in "D"'], 'the last one without a paragraph');
    assert.deepEqual(['ref A (para 2) and D Company', 'refs A (para 2) and A copy', 'refs A (para 2) and D-Day', 'refs A (para 2) and U.S. ships', 'refs A (para 2) and R&D', 'refs A (para 2) and P/D Roe'].map(text => names(text).join('')), Array(6).fill('A2'));
  });

  it('come in ranges', () => {
    assert.deepEqual(inText('refs A - C say'), ['ref A-C "A" in "refs A - C"', 'ref C "C" in "refs A - C"']);
    assert.deepEqual(names('ref A - B Smith'), ['A']);
    assert.deepEqual([names('sent ref A to P for clearance'), names('refs A to C')], [['A'], ['A', 'C']], 'to an office');
    assert.deepEqual(inText('refs A-C.'), ['ref A-C "A" in "refs A-C"', 'ref C "C" in "refs A-C"']);
    assert.deepEqual(inText('(refs A\u2013C)'), ['ref A-C "A" in "refs A\u2013C"', 'ref C "C" in "refs A\u2013C"'], 'with the dash of a word processor');
    assert.deepEqual([names('refs a\u2013c'), names('ref A\u2013Roe')], [['A', 'C'], names('ref A-Roe')]);
    assert.deepEqual(inText('Ref A through ref C.'), ['ref A-C "A" in "Ref A"', 'ref C "C" in "ref C"'], 'the keyword may be repeated');
    assert.deepEqual(inText('as ref A to ref C.'), ['ref A "A" in "ref A"', 'ref C "C" in "ref C"'], 'one thing to another is no range');
    assert.deepEqual(inText('REFS B THROUGH E'), ['ref B-E "B" in "REFS B THROUGH E"', 'ref E "E" in "REFS B THROUGH E"']);
  });

  it('end where the alphabet is left', () => {
    assert.deepEqual(inText('refs C-A'), ['ref C "C" in "refs C"']);
    assert.deepEqual(names('refs A/A, refs A/M, refs A and a'), ['A', 'A', 'A']);
  });

  it('end at a comma with which the sentence goes on', () => {
    const texts = ['Per ref A, P met the Minister.', 'As requested ref A, L has cleared the text.', 'Per refs A and B, H will notify Congress.', 'Refs A and B, V Corps', 'In refs A and B, J. Roe said so.', 'Ref A, K Street firm', 'See ref A, p. 2.', 'SEE REF B, P. 14.', 'refs A, V Corps', 'per ref a, b was sent'];
    assert.deepEqual(texts.map(text => names(text).join('')), ['A', 'A', 'AB', 'AB', 'AB', 'A', 'A', 'B', 'A', 'A']);
  });

  it('go on behind a comma up to what closes the list', () => {
    const texts = ['(ref A, B)', 'ref A, C; the fair', 'ref A, C.', 'ref A, C.  The fair', 'ref A, D', 'ref A, C and E said', 'ref A, C or D said', 'ref A, B, C, D: these', 'ref B, C through E said', 'refs A, C (NOTAL) said'];
    assert.deepEqual(texts.map(text => names(text).join('')), ['AB', 'AC', 'AC', 'AC', 'AD', 'ACE', 'ACD', 'ABCD', 'BCE', 'AC']);
    assert.equal(names('Refs A, B, C report it').join(''), 'ABC', 'more than one is announced, and they follow each other');
    assert.equal(names('See refs A, B, H. Embassy thanks').join(''), 'ABH', 'more than one is announced, and commas alone stand between them');
  });

  it('end where the next item of the list begins that the sentence is in', () => {
    const texts = [
      '(A) WE AGREE WITH REF A; (B) WE AWAIT A REPLY TO REF C.', '(A) AS IN REF A, AND (B) AS IN REF C.', '(A) PER REFS A AND C; (D) STOP.',
      'A) AS IN REF A; B) AS IN REF C.', 'A. AS IN REF A;\nB. AS IN REF C; AND\nD. STOP.', 'a) per ref a; b) per ref c',
    ];
    for (const text of texts) assert.deepEqual(names(text), ['A', 'C'], text);
    for (const text of ['refs A; B; C', 'See refs A; B; and C. Post', '(refs A; B; C) tell', 'refs A; (B); (C)', 'refs (A), (B) and (C)', 'See ref (A); (B) and (C).', 'refs A (NOTAL), (B) and C']) assert.deepEqual(names(text), ['A', 'B', 'C'], text);
  });

  it('may be in small letters', () => {
    assert.deepEqual(names('as in ref b and refs c and d.'), ['B', 'C', 'D']);
  });

  it('may have a stop, a bracket or an apostrophe after them', () => {
    assert.deepEqual(names('See ref B. Ref C\'s list (ref D) is "ref E".'), ['B', 'C', 'D', 'E']);
  });

  it('are not the words A and I, and no initials, offices, tanks', () => {
    assert.deepEqual(names('This is in ref a meeting'), ['ref']);
    assert.deepEqual(names('PER REFTEL A COPY WAS SENT'), ['reftel']);
    assert.deepEqual(names('PER REF I ASKED'), ['ref']);
    assert.deepEqual(names('the reference A/S Roe made, reference U.S. law, reference T-55 tanks, reference R&D'), []);
    assert.deepEqual(names('REF B AND A MEETING'), ['B']);
    assert.deepEqual(names('a ref. A meeting followed'), ['ref']);
    assert.deepEqual(names('references to a list'), []);
    assert.deepEqual(names('Thank you for reftel.  J. Roe agrees. REFTELS. E. ROE AGREES. For reference. B. Roe agrees.'), ['reftel', 'reftel']);
    assert.deepEqual(names('refB, pref A'), []);
  });

  it('are the letter A where nothing else can be meant', () => {
    assert.deepEqual(names('REF A REPORTED; (reftel a); REFTEL A, REFTELS A AND B; ref. A.'), ['A', 'A', 'A', 'A', 'B', 'A']);
  });

  it('are not those of another cable', () => {
    assert.deepEqual(names('The mayor spoke (ref C of ROME 12).'), []);
    assert.deepEqual(owners('See para 3 of ref C of 06 STATE 10012.'), ['3 other']);
    assert.deepEqual(names('The mayor spoke (ref C of May 12), as in ref B (ROME 12).'), ['C', 'B']);
  });

  it('are words for telegrams without a letter', () => {
    assert.deepEqual(inText('Per reftel, reftels, septel and SEPTELS'), ['reftel "reftel"', 'reftels "reftels"', 'septel "septel"', 'septels "SEPTELS"']);
    assert.deepEqual(inText('as refs tell'), ['refs "refs"']);
  });

  it('are no list of references and no number of a file', () => {
    assert.deepEqual(names('REF: A. STATE 12345. Ref: none. Reftel: STATE 1. your ref. no. 12, ref #12, ref 12'), []);
  });
});

describe('mentions of paragraphs', () => {
  it('are numbers after para and paragraph', () => {
    assert.deepEqual(inText('see para 3'), ['para 3 "3" in "para 3" of this']);
    assert.deepEqual(names('PARA 4, Paragraph 5, (para. 6), para 7(b), para 8b, para 9.c.'), ['4', '5', '6', '7', '8', '9']);
  });

  it('has what parts the numbers of paragraphs: dashes, slashes, words', () => {
    for (const text of ['Paras 3--5 say', 'Paras 3\u20145 say', 'Paras 3 / 5 say', 'Paras 3+5 say', 'Paras 3 plus 5 say', 'Paras 3 as well as 5 say']) assert.deepEqual(names(text), ['3', '5'], text);
    for (const text of ['Para 3 or 40 boats', 'Paras 3 -- 20 boats came', 'Para 3 plus 2 boats', 'See para 3--12 boats sank', 'Para 3--4 boats']) assert.deepEqual(names(text), ['3'], text);
  });

  it('come in groups and ranges', () => {
    assert.deepEqual(names('paras 3, 5 and 7'), ['3', '5', '7']);
    for (const text of ['Paras 3, 5, and 7 describe', 'See paras 3, 5, or 7 for it', 'paras 3, 5, 7 for', 'paras 3, 5 & 7']) assert.deepEqual(names(text), ['3', '5', '7'], text);
    assert.deepEqual(names('paras 3, 5-7 for it'), ['3', '5', '7']);
    for (const text of ['(paras 3-5, 17-19)', 'See paras 3, 5, 17-19 for', 'Paras 3, 5, 17 through 19 tell', 'paras 3-5; 17-19']) assert.deepEqual(names(text), ['3', '5', '17', '19'], text);
    assert.deepEqual(names('See paras 2, 4, and 15 for details; paras 3, 8, 22, and 41 contain; paras 3(a), 14(b), and 30(c) tell'), ['2', '4', '15', '3', '8', '22', '41', '3', '14', '30']);
    assert.deepEqual(names('paras 3&17; paras 3, 17 & 30 tell; paras 4a-4c; paras 4(a)-4(c)'), ['3', '17', '3', '17', '30', '4', '4', '4', '4']);
    assert.deepEqual(names('in para 3, 20-25 officials; in para 3, 20 (a) and'), ['3', '3'], 'one is meant');
    for (const text of ['paras 3, 5, and 20 officials', 'paras 3-5, 17-19 officials', 'paras 3, 5, 15-20 boats', 'paras 3, 5, and 300 boats', 'paras 3, 5, 17 thru 30 May']) assert.deepEqual(names(text), ['3', '5'], text);
    assert.deepEqual(names('Paras 5, 3 tell of it'), ['5', '3'], 'not in order');
    for (const text of ['in paras 3 and 4, 6 officials', 'paras 3, 4 and 5, 7 officials', 'in para 3, 4 officials', 'paras 3, 20 officials']) assert.ok(!names(text).includes(/\d+(?= off)/.exec(text)?.[0] ?? ''), text);
    for (const text of ['(per paras 3, 5 FAM 480)', 'paras 3 and 5 FAH-1 H-246', '(para 3, 5 FAM 480)']) assert.deepEqual(names(text), ['3'], text);
    for (const text of ['para #5', 'para # 5', 'para no. 5', 'paragraph number 5', 'Para No 5', 'para. #5']) assert.deepEqual(names(text), ['5'], text);
    for (const text of ['paras #3 and #5', 'paras 3; 5', 'paras 3 (a) and 5 (b)', 'paras nos. 3 & 5']) assert.deepEqual(names(text), ['3', '5'], text);
    assert.deepEqual(names('paras 3 and 4; 5 officials; in para no case'), ['3', '4']);
    assert.deepEqual(inText('paras 3-5'), ['para 3-5 "3" in "paras 3-5" of this', 'para 5 "5" in "paras 3-5" of this']);
    assert.deepEqual(inText('paras 3\u20135'), ['para 3-5 "3" in "paras 3\u20135" of this', 'para 5 "5" in "paras 3\u20135" of this'], 'with the dash of a word processor');
    assert.deepEqual(names('as told in para 3 \u2013 5 men were there'), ['3'], 'the dash of a sentence');
    assert.deepEqual(names('PARAGRAPHS 2 THROUGH 4, para 2 and 3.'), ['2', '4', '2', '3']);
  });

  it('may have brackets of their own', () => {
    for (const text of ['paras (3) and (5)', 'Paras (3), (5)', 'paras (3)(a) and (5)', 'paras (3) & 5']) assert.deepEqual(names(text), ['3', '5'], text);
    assert.deepEqual(inText('paras (3)-(5)'), ['para 3-5 "3" in "paras (3)-(5)" of this', 'para 5 "5" in "paras (3)-(5)" of this']);
    assert.deepEqual(names('We drafted para (1) and (2) sent it; para 2 and (3) the boats; paras 3 and (4) the boats'), ['1', '2', '3']);
    assert.deepEqual(owners('para (2) of the treaty; paras (3) and (5) of ref A'), ['2 other', '3 A', '5 A']);
  });

  it('come in a range whose keyword is repeated, both of one cable', () => {
    assert.deepEqual(inText('paras 2 through para 4.'), ['para 2-4 "2" in "paras 2" of this', 'para 4 "4" in "para 4" of this']);
    assert.deepEqual(inText('para 2 thru para 4 of ref A.').slice(0, 2), ['para 2-4 "2" in "para 2" of A', 'para 4 "4" in "para 4" of A']);
    assert.deepEqual(inText('ref A para 2 through para 4.').slice(1), ['para 2-4 "2" in "para 2" of A', 'para 4 "4" in "para 4" of A']);
    for (const text of ['para 2 to para 4', 'para 4 through para 2', 'para 2 rises through para 4']) assert.ok(inText(text).every(shown => !shown.includes('-')), text);
  });

  it('are not the numbers of the sentence', () => {
    assert.deepEqual(names('1) see para 2; 2) see paras 4 and 5; 6) stop'), ['2', '4', '5'], 'of a list that the sentence is in');
    assert.deepEqual(names('sent para 3 to 12 posts; para 4 - 20 men; paras 5 to 7'), ['3', '4', '5', '7'], 'none of a range');
    assert.deepEqual(names('para 2 - 4 of ref A; para 2 to 4 above; paras 2; 3; 4. Post'), ['2', '4', 'A', '2', '4', '2', '3', '4'], 'those of a range or a list');
    assert.deepEqual(names('in para 3, 20 officials; paras 3 to 2; paragraph 1441 of, para 2.1, para 3rd, in Para state'), ['3', '3']);
  });

  it('belong to this cable, unless a reference stands beside them', () => {
    assert.deepEqual(owners('see para 2, paras 4-5, and para 7'), ['2 this', '4 this', '5 this', '7 this']);
    assert.deepEqual(owners('para 3 below'), ['3 this']);
    assert.deepEqual(owners('ref A para 3; Ref B, paras 3 and 4; ref C (para 5); reftel\'s para 6'), ['3 A', '3 B', '4 B', '5 C', '6 reftel']);
    assert.deepEqual(owners('para 3 of ref A; paras 4-5, ref B; para 6 (reftel); para 7 septel'), ['3 A', '4 B', '5 B', '6 reftel', '7 other']);
    assert.deepEqual(owners('(ref A, para 3, ref B, para 5)'), ['3 A', '5 B']);
    assert.deepEqual(owners('In ref A the post wrote this, see para 3'), ['3 this']);
    assert.deepEqual(owners('ref A, para 3 above'), ['3 this']);
  });

  it('belong to a reference that is named before them in other ways', () => {
    assert.deepEqual(owners('refs A (para 2) and B (para 3) say, and C, para 4'), ['2 A', '3 B', '4 this']);
    assert.deepEqual(owners('ref A/para 3; ref A [para 5]; ref A (NOTAL), para 6'), ['3 A', '5 A', '6 A']);
    assert.deepEqual(owners('Ref A reported (para 2); ref B, which in para 3; in ref C, Post said in paragraph 4'), ['2 A', '3 B', '4 C']);
    assert.deepEqual(owners('Ref A reported, in para 2, that; ref B says that in para 3'), ['2 A', '3 B']);
    assert.deepEqual(owners('In reftel para 2 and para 3 he said; see ref A para 4, and in para 5'), ['2 reftel', '3 reftel', '4 A', '5 this']);
    assert.deepEqual(owners('ref A - para 2; ref A -- para 3; ref B requested in para 4; Ref A, especially para 6'), ['2 A', '3 A', '4 B', '6 A']);
    assert.deepEqual(owners('(particularly para 2), and ref A (particularly para 3); reftel, in particular paras 4 and 5; para 6 in our septel'), ['2 this', '3 A', '4 reftel', '5 reftel', '6 other']);
    assert.deepEqual(owners('Post\'s answers to ref A questions in para 4'), ['4 this']);
    assert.deepEqual(owners('The letter says in para 2; the report noted in para 3; our report says in para 4'), ['2 other', '3 this', '4 this']);
    assert.deepEqual(owners('Ref A reported rain (para 2).  Ref B arrived; see para 3.  Refs A and B, and para 4'), ['2 this', '3 this', '4 this']);
  });

  it('belong to a cable that is named by post and number, or as that of another', () => {
    assert.deepEqual(owners('KAMPALA 77 (para 2); STATE 10012 (NOTAL), para 3; their cable (para 4); on MAY 8 (PARA 5)'), ['2 other', '3 other', '4 other', '5 this']);
    assert.deepEqual(owners('(PARA 2 USOECD 1703), PARA 3 STATE 10012; para 4 (05 KAMPALA 77); SEE PARA 5 OSLO 1993'), ['2 other', '3 other', '4 other', '5 this']);
    assert.deepEqual(owners('AS NOTED IN PARA 3 REF 1 AND IN PARA 4'), ['3 other', '4 this']);
    assert.deepEqual(owners('It published its report (para 2) on the agreement of Oslo 1993 (para 3), in OSLO 1993 (PARA 4), in Rome, 300 (para 5)'), ['2 this', '3 this', '4 this', '5 this']);
  });

  it('may be of a part that has its letter', () => {
    assert.deepEqual(owners('See subpara 2a, subparagraph 3(b); subpara 4, subparagraph a'), ['2 this', '3 this']);
  });

  it('belong to another document where it is named beside them', () => {
    assert.deepEqual(owners('Chapter VII, para 3, of the treaty; Annex I, para. 2; Resolution 1441 (para 4); the non-paper, paragraph 5, is clear'), ['3 other', '2 other', '4 other', '5 other']);
    assert.deepEqual(owners('wants paragraph 3 deleted from the draft; read out paragraph 2 from the agreement; paras 4 and 5, of the law'), ['3 other', '2 other', '4 other', '5 other']);
    for (const text of [
      'your para 3', 'their para 3', 'your telegram, para 3', 'Annex B, para 3', 'annex A para 3', 'the draft para 3', 'COMMUNIQUE PARA 3', 'op. para 3', 'Resolution 1701 (2006), para 3',
      'para 3 in the final communique', 'Annex C (para 3)',
    ]) assert.deepEqual(owners(`They object to ${text}.`), ['3 other'], text);
    assert.deepEqual(owners('We note that para 3 stands; please note para 4; he came (in 2006), para 5; it is in his draft.  Para 6'), ['3 this', '4 this', '5 this', '6 this']);
    assert.deepEqual(owners('He signed the decree (para 3) on May 8 (para 4).  His report in para 5 is from the heart.'), ['3 this', '4 this', '5 this']);
  });

  it('belong to another document where one is named', () => {
    assert.deepEqual(owners('operative para 3; UNSCR 1737, paragraph 12; para 4 of the agreement; para 5 of this cable; for the workshop. Para 6 tells'), ['3 other', '12 other', '4 other', '5 this', '6 this']);
  });
});

describe('mentions in a cable', () => {
  function firstParagraph(text: string): { paragraph: Paragraph; own: string } {
    for (const { at, block } of parse(text).cables[0]!.blocks) {
      if (block.kind === 'paragraph' && block.marker) return { paragraph: block, own: text.slice(at, at + block.length) };
    }
    throw new Error('no paragraph');
  }

  it('are found where a line or a page ends inside them', () => {
    const { paragraph, own } = firstParagraph([
      'UNCLAS SECTION 01 OF 02 GUANGZHOU 000208', '', 'SUBJECT: HARBOR', '',
      '1. (U) The festival was planned in ref ', 'B and in refs A', '', 'GUANGZHOU 00000208  002 OF 002', '', '', 'and C, see para', '4 below.', '',
    ].join('\n'));
    assert.deepEqual(shown(own, mentionsOf(paragraph, own)).map(line => line.replace(/ in ".*" of| in ".*"$/, '')), ['ref B "B"', 'ref A "A"', 'ref C "C"', 'para 4 "4" this']);
  });

  it('lie inside the text, in order', () => {
    const word = fc.constantFrom('ref', 'REFS', 'reftel', 'para', 'paras', 'septel', 'A', 'B', 'a', '3', '12', 'and', ',', '-', '(', ')', '.', ' ', ' ', '\n', 'of', '/');
    fc.assert(fc.property(fc.array(word, { maxLength: 40 }), words => {
      const text = words.join('');
      let last = 0;
      for (const mention of findMentions(text, [{ start: 0, end: text.length }])) {
        assert.ok(mention.span.start >= last && mention.span.start < mention.span.end && mention.span.end <= text.length);
        last = mention.span.end;
        if (mention.kind === 'telegram') continue;
        assert.ok(mention.phrase.start < mention.span.start && mention.span.end <= mention.phrase.end);
        assert.equal(text.slice(mention.span.start, mention.span.end).toUpperCase(), mention.kind === 'reference' ? mention.letter : String(mention.number));
      }
    }), { seed: 208, numRuns: 300 });
  });
});

describe('the words around a mention', () => {
  it('may shorten the keyword', () => {
    assert.deepEqual(names('Ref. A gives the streets. See Ref. B for it.'), ['A', 'B']);
    assert.deepEqual(names('We saw that ref. A meeting was held.'), ['ref']);
  });

  it('tell a paragraph of this cable from that of another document', () => {
    assert.deepEqual(owners('para 3 of this agreement, para 4 of this resolution, para 5 of this cable, para 6 of this message'), ['3 other', '4 other', '5 this', '6 this']);
  });
});
