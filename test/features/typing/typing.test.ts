import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { typing } from '../../../server/src/features/typing/typing';
import { applyEdits } from '../../../server/src/text/span';

const HEAD = 'UNCLAS GUANGZHOU 000208\n\nSENSITIVE\n\nE.O. 12958: N/A\nTAGS: PHUM, CH\nSUBJECT: HARBOR FESTIVAL\n';
const LONG = 'The harbor festival opens on Monday with fireworks over the quay and boats.';

/** The text after a key was pressed at `|`, with `|` where the cursor is then. */
function press(key: string, source: string, indent = '', width = 69): string {
  const at = source.indexOf('|');
  const text = source.slice(0, at) + key + indent + source.slice(at + 1);
  const cursor = at + key.length + indent.length;
  const edits = typing(parse(text), cursor, key === ' ' ? ' ' : '\n', { width });
  // As the editor does it: what ends at the cursor takes it along.
  const moved = edits.filter(({ end }) => end <= cursor).reduce((sum, { start, end, newText }) => sum + newText.length - (end - start), 0);
  const after = applyEdits(text, edits);
  return `${after.slice(0, cursor + moved)}|${after.slice(cursor + moved)}`;
}

const enter = (source: string, wanted: string, indent = ''): void => assert.equal(press('\n', source, indent), wanted);
const enterInText = (source: string, wanted: string, indent = ''): void => enter(`${HEAD}\n${source}`, `${HEAD}\n${wanted}`, indent);
/** Enter alone, and nothing else. */
const plain = (source: string): void => enterInText(source, source.replace('|', '\n|'));

describe('Enter behind a paragraph', () => {
  it('begins the next, with its number and the last mark', () => {
    enterInText('1. (U) Rain.\n\n2. (SBU) Sun.|\n', '1. (U) Rain.\n\n2. (SBU) Sun.\n\n3. (SBU) |\n');
    enterInText('1. RAIN.|\n', '1. RAIN.\n\n2. |\n');
    enterInText('1. (U) "Rain!"|', '1. (U) "Rain!"\n\n2. (U) |');
  });

  it('wraps the one above', () => {
    enterInText(`1. (U) ${LONG}|\n\nSAMPLE\n`, '1. (U) The harbor festival opens on Monday with fireworks over the\nquay and boats.\n\n2. (U) |\n\nSAMPLE\n');
  });

  it('in the middle of the text moves the numbers of those below, and the mentions of them', () => {
    enterInText('1. (U) See paragraph 3.|\n\n2. (U) Sun.\n\n3. (U) Wind, not as in para 2.\n', '1. (U) See paragraph 4.\n\n2. (U) |\n\n3. (U) Sun.\n\n4. (U) Wind, not as in para 3.\n');
  });

  it('takes away what the editor has put at the start of the line', () => {
    enterInText('1. (U) Two things:\n   -- the rain; and\n   -- the sun.|\n', '1. (U) Two things:\n   -- the rain; and\n   -- the sun.\n\n2. (U) |\n', '   ');
  });

  it('keeps the line ends of the file', () => {
    assert.equal(press('\r\n', `${HEAD}\n1. (U) Rain.|\n`.replaceAll('\n', '\r\n')), `${HEAD}\n1. (U) Rain.\n\n2. (U) |\n`.replaceAll('\n', '\r\n'));
  });

  it('is a line break alone where the sentence goes on, in the middle of a line, in what is quoted, and behind the signature', () => {
    plain('1. (U) The rain|\n');
    for (const short of ['Amb.', '(e.g.', 'I.E.', 'rain vs.']) plain(`1. (U) We met ${short}|\n`);
    // Others end sentences too.
    for (const short of ['the U.S.', 'rain, etc.']) enterInText(`1. (U) We met ${short}|\n`, `1. (U) We met ${short}\n\n2. (U) |\n`);
    plain('1. (U) The following came:|\n');
    plain('1. (U) Rain.| Sun.\n');
    plain('1. (U) Rain.|\nSun.\n');
    plain('1. (U) Begin text:\n\nExcellency:\n\nIt rains.|\n\nEnd text.\n');
    plain('1. (U) Begin text:\n\nIt rains.|\n');
    plain('1. (U) Rain.\n\nSAMPLE|\n');
  });

  it('is a line break alone where no paragraph has a number, and in an archive copy', () => {
    plain('It rains.|\n');
    plain('(U) It rains.|\n\nSAMPLE\n');
    plain('\u00B61. (U) It rains.\n\n\u00B62. (U) Sun.|\n');
  });
});

describe('what Enter has written, typed again', () => {
  const blank = (source: string, wanted: string): void => assert.equal(press(' ', `${HEAD}\n${source}`), `${HEAD}\n${wanted}`);

  it('stands there once: a number, a bullet, a letter, a reference', () => {
    blank('1. (U) Rain.\n\n2. (U) 2.|\n', '1. (U) Rain.\n\n2. (U) |\n');
    blank('1. RAIN.\n\n2. 2.|', '1. RAIN.\n\n2. |');
    blank('1. (U) Rain.\n\n2. (U) 2.(U)|', '1. (U) Rain.\n\n2. (U) |');
    blank('1. (U) Rain:\n\n-- the boats;\n-- --|\n', '1. (U) Rain:\n\n-- the boats;\n-- |\n');
    blank('1. (U) Rain:\n\n   a. (U) The boats.\n   b. (U) b.|\n', '1. (U) Rain:\n\n   a. (U) The boats.\n   b. (U) |\n');
    blank('1. (U) Rain:\n\n(1) The boats.\n(2) (2)|\n', '1. (U) Rain:\n\n(1) The boats.\n(2) |\n');
    assert.equal(press(' ', `${HEAD}REF: A. BEIJING 1\n     B. B.|\n`), `${HEAD}REF: A. BEIJING 1\n     B. |\n`);
    // As the list writes it, however it was typed.
    assert.equal(press(' ', `${HEAD}REF: A) BEIJING 1\n     B) b.|\n`), `${HEAD}REF: A) BEIJING 1\n     B) |\n`);
    blank('1. (U) Rain:\n\n(a) The boats.\n(b) b)|\n', '1. (U) Rain:\n\n(a) The boats.\n(b) |\n');
    blank('1. (U) Begin text:\n\n1. One.\n2. 2.|\n\nEnd text.\n', '1. (U) Begin text:\n\n1. One.\n2. |\n\nEnd text.\n');
    blank('1. (U) Rain:\n\n1.a. The boats.\n1.b. 1.b.|\n', '1. (U) Rain:\n\n1.a. The boats.\n1.b. |\n');
  });

  it('but not the initial of a name in a list with small letters', () => {
    for (const bullet of ['b.', '(b)']) blank(`1. (U) Rain:\n\n${bullet.replace('b', 'a')} The boats.\n${bullet} B.|\n`, `1. (U) Rain:\n\n${bullet.replace('b', 'a')} The boats.\n${bullet} B. |\n`);
  });

  it('but not the mark behind the third letter of a list', () => {
    for (const [first, third] of [['(a)', '(c)'], ['a.', 'c.'], ['A.', 'C.'], ['(A)', '(C)']]) blank(`1. (C) Rain:\n\n${first} (U) The boats.\n${third} (C)|\n`, `1. (C) Rain:\n\n${first} (U) The boats.\n${third} (C) |\n`);
  });

  it('is another mark in the place of the first, and so is a number and mark', () => {
    blank('1. (U) Rain.\n\n2. (U) (SBU)|\n\n3. (U) Wind.\n', '1. (U) Rain.\n\n2. (SBU) |\n\n3. (U) Wind.\n');
    blank('1. (U) Rain:\n\n   a. (U) The boats.\n   b. (U) (sbu)|\n', '1. (U) Rain:\n\n   a. (U) The boats.\n   b. (sbu) |\n');
    blank('1. (SBU) (SBU)|\n', '1. (SBU) |\n');
  });

  it('stands there once behind the first word too, where the answer to the blank before came too late', () => {
    blank('1. (U) Rain:\n\n-- the boats;\n-- -- the|\n', '1. (U) Rain:\n\n-- the boats;\n-- the |\n');
    blank('1. (U) Rain.\n\n2. (U) 2. (U)|\n', '1. (U) Rain.\n\n2. (U) (U) |\n');
    blank('1. (U) Rain.\n\n2. (U) (SBU) Wind|\n', '1. (U) Rain.\n\n2. (SBU) Wind |\n');
    for (const text of ['1. (U) Rain:\n\na. (U) The boats.\nb. (U) b. Smith|\n', '1. (U) Rain.\n\n2. (U) (SBU) Wind blows|\n', '1. (U) Rain.\n\n-- -- the|\n', '1. (U) Rain:\n\n-- the boats;\n-- the -- or|\n']) blank(text, text.replace('|', ' |'));
  });

  it('gives way to the next item of the list above, which has blank lines between its items', () => {
    blank('1. (U) Votes:\n\nA. (SBU) Boats: yes.\n\n2. (SBU) B.|\n', '1. (U) Votes:\n\nA. (SBU) Boats: yes.\n\nB. |\n');
    blank('1. (U) Rain:\n\n   (1) The boats.\n\n2. (2)|\n\nSAMPLE\n', '1. (U) Rain:\n\n   (1) The boats.\n\n   (2) |\n\nSAMPLE\n');
    blank('1. (U) Rain:\n\n- The boats.\n\n2. (U) -|', '1. (U) Rain:\n\n- The boats.\n\n- |');
    // Past the items of a list within its last one.
    blank('1. (U) Rain:\n\na. The boats:\n(1) old;\n(2) new.\n\n2. (U) b.|', '1. (U) Rain:\n\na. The boats:\n(1) old;\n(2) new.\n\nb. |');
    blank('1. (U) Rain:\n\n- The boats:\n-- old;\n-- new.\n\n2. (U) -|', '1. (U) Rain:\n\n- The boats:\n-- old;\n-- new.\n\n- |');
    // As the first of another list, the initial of a name, an item among paragraphs that have moved on.
    for (const text of ['1. (U) Rain.\n\n2. (U) -|', '1. (U) Rain:\n\nA. Boats.\n\n2. (U) D.|', '1. (U) Rain:\n\nA. Boats.\n\n2. (U) B. Smith|', '1. (U) Rain:\n\n- Boats.\n\n2. (U) -|\n\n3. (U) Sun.']) blank(text, text.replace('|', ' |'));
    blank('1. (U) Rain:\n\n(A) Boats.\n\n(B) Nets.\n\n2. (U) (C)|', '1. (U) Rain:\n\n(A) Boats.\n\n(B) Nets.\n\n2. (C) |');
  });

  it('gives way to references that are typed where the text would begin', () => {
    for (const keyword of ['REF:', 'Ref:', 'REFS:', 'REFERENCES:']) {
      for (const number of ['1. (U) ', '1. ']) blank(`${number}${keyword}|\n`, `${keyword} |\n`);
    }
    blank('1. (SBU) REF: A|\n', 'REF: A |\n');
    // With anything above or below it, that number is no longer the one that Enter has written.
    const others = ['Rain\n----\n\n1. (U) REF:|', '1. (U) Begin text:\n\n1. REF:|\n\nEnd text.', '1. (U) Papers:\n\n1. Reference:|', '1. (U) Reference:|\n\n2. (U) Sun.'];
    const elsewhere = ['1. (U) Rain.\n\n2. (U) REF:|', '1. (U) As in REF:|', '1. (U) REFUGEES:|', ...others];
    for (const text of elsewhere) blank(text, text.replace('|', ' |'));
    assert.equal(press(' ', '1. REF:|\n'), '1. REF: |\n');
    assert.equal(press(' ', `${HEAD}REF: BEIJING 1\n\n1. (U) REF:|\n`), `${HEAD}REF: BEIJING 1\n\n1. (U) REF: |\n`);
  });

  it('stays where it may be meant', () => {
    for (const text of ['1. (U) Rain.\n\n2. (U) 3.|', '1. (U) Rain.\n\n- -|', '1. (U) Rain.\n\n* *|', '1. (U) Rain.\n\n--------\n-- --|', '1. (U) Rain:\n\na. a.|', '1. (U) (EU)|', '1. (U) Rain (U) (U)|', '1. (U) 1.| and more', '1. (U) 1)|', '1. (U) Rain:\n\n(1) The boats.\n(2) 2.|', '1. (U) Rain.\n\nJ. J)|']) {
      blank(text, text.replace('|', ' |'));
    }
    assert.equal(press(' ', `${HEAD}REF: A. A.|\n`), `${HEAD}REF: A. A. |\n`);
  });
});

describe('Enter behind a marker with nothing after it', () => {
  it('takes it back', () => {
    enterInText('1. (U) Rain.\n\n2. (U) |\n\nSAMPLE\n', '1. (U) Rain.\n\n|\n\nSAMPLE\n');
    enterInText('1. RAIN.\n\n2. |', '1. RAIN.\n\n|');
  });

  it('gives those below their numbers back, and what mentions them', () => {
    // A mark of one letter, one of several, one with controls, and none.
    for (const mark of ['(U) ', '(SBU) ', '(SBU/NF) ', '']) {
      const before = `1. ${mark}See paragraph 3.|\n\n2. ${mark}Sun.\n\n3. ${mark}Wind, not as in para 2.\n`;
      const once = press('\n', `${HEAD}\n${before}`);
      assert.ok(once.includes(`See paragraph 4.\n\n2. ${mark}|\n\n3. `), once);
      assert.equal(press('\n', once), `${HEAD}\n1. ${mark}See paragraph 3.\n\n|\n\n2. ${mark}Sun.\n\n3. ${mark}Wind, not as in para 2.\n`);
    }
  });

  it('leaves the numbers below where they would not follow then, or where one is mentioned', () => {
    enterInText('1. (U) Rain.\n\n2. (U) |\n\n2. (U) Sun.\n', '1. (U) Rain.\n\n|\n\n2. (U) Sun.\n');
    enterInText('1. (U) Rain.\n\n1. (U) |\n\n2. (U) Sun.\n', '1. (U) Rain.\n\n|\n\n2. (U) Sun.\n');
    enterInText('1. (U) See para 2.\n\n2. (U) |\n\n3. (U) Sun.\n', '1. (U) See para 2.\n\n|\n\n3. (U) Sun.\n');
  });

  it('of an item too', () => {
    enterInText('1. (U) Two things:\n   -- the rain;\n   -- |\n', '1. (U) Two things:\n   -- the rain;\n|\n', '   ');
    enterInText('1. (U) Two things:\n   A. the rain;\n   B. |\n', '1. (U) Two things:\n   A. the rain;\n|\n', '   ');
    enterInText('1. (U) Two things:\n   1. the rain;\n   2. |\n', '1. (U) Two things:\n   1. the rain;\n|\n', '   ');
    enter('UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\nREF: A. BEIJING 1\n     B. |\n', 'UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\nREF: A. BEIJING 1\n|\n', '     ');
  });
});

describe('Enter behind the last line of a sentence that looks like a marker or an item', () => {
  for (const [above, last] of [
    ['The first festival was held in Ancona in the month of May of', '2007.'], ['They sat in the hall', '12.'], ['They sat in the hall', '12)'], ['They left on May', '28.'],
    ['The reasons are those of 1.4, letters (b) and', '(d)'], ['That is an office of Italy', '(EU)'], ['The soup is rich in vitamins', 'A.'], ['The soup is rich in vitamins', '   A.'], ['Grades were given down to:', '(d)'],
    ['Two things came:\n   A. rain, which is rich in vitamin', 'D.'],
  ] as const) {
    it(`keeps it: ${last} below "${above}"`, () => {
      assert.match(press('\n', `${HEAD}\n1. (U) ${above}\n${last}|\n\n2. (U) Sun.\n`), new RegExp(`\\n${last.replace(/[.()]/g, '\\$&')}\\n`));
    });
  }

  it('keeps a mark of the entire text, and the next paragraph begins', () => {
    for (const mark of ['(C - ENTIRE TEXT)', '(C - ENTIRE TEXT.)', 'C - ENTIRE TEXT']) enterInText(`1. ${mark}|\n`, `1. ${mark}\n\n2. |\n`);
  });

  it('is a line break behind a bracket that ends no sentence, and not behind an address of the government', () => {
    for (const line of ['Rep. Jane Sample (D-XX)', 'PPT: G1 (issued 2020)']) plain(`1. (U) Those who came:\n\n${line}|\n`);
    enterInText('1. (U) It rained (as before).|\n', '1. (U) It rained (as before).\n\n2. (U) |\n');
    enterInText('1. (U) Write to samplej@state.gov.|\n', '1. (U) Write to samplej@state.gov.\n\n2. (U) |\n');
    plain('1. (U) It was Gov.|\n');
  });

  it('keeps a number and mark whose words stand below', () => {
    plain('1. (U) Rain.\n\n2. (U)|\nSun came over the harbor.\n\nSAMPLE\n');
  });

  it('keeps the last line of a reference', () => {
    const head = 'UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n';
    enter(`${head}REF: REPORT ON VITAMIN\n     A.|\n\n1. (U) Rain.\n`, `${head}REF: REPORT ON VITAMIN\n     A.\n|\n\n1. (U) Rain.\n`);
  });
});

describe('Enter in a list', () => {
  it('of references begins the next letter under the others', () => {
    const head = 'UNCLAS GUANGZHOU 000208\n\nSUBJECT: X\n';
    enter(`${head}REF: A. BEIJING 1|\n`, `${head}REF: A. BEIJING 1\n     B. |\n`, '     ');
    enter(`${head}REF: A. BEIJING 1\n     B. BEIJING 2|\n\n1. (U) Rain.\n`, `${head}REF: A. BEIJING 1\n     B. BEIJING 2\n     C. |\n\n1. (U) Rain.\n`, '     ');
    enter(`${head}REF: (A) BEIJING 1|\n`, `${head}REF: (A) BEIJING 1\n     (B) |\n`);
    enter(`${head}REF: a. BEIJING 1|\n`, `${head}REF: a. BEIJING 1\n     b. |\n`);
    enter(`${head}REF: REF A. BEIJING 1|\n`, `${head}REF: REF A. BEIJING 1\n     REF B. |\n`);
    enter(`${head}REF: BEIJING 1|\n`, `${head}REF: BEIJING 1\n|\n`);
  });

  const refs = (list: string, text = '1. (U) Rain.', subject = 'X'): string => `UNCLAS GUANGZHOU 000208\n\nSUBJECT: ${subject}\nREF: ${list}\n\n${text}\n`;

  it('of references moves those below, and what the text cites, on by a letter, and back when it is taken back', () => {
    const before = refs('A. BEIJING 1|\n     b. BEIJING 2\n     (C) BEIJING 3', '1. (U) As refs A and C, ref b and refs A-C say, "ref B" too.', 'REF B: RAIN');
    const between = refs('A. BEIJING 1\n     B. |\n     c. BEIJING 2\n     (D) BEIJING 3', '1. (U) As refs A and D, ref c and refs A-D say, "ref C" too.', 'REF C: RAIN');
    enter(before, between, '     ');
    enter(between, before.replace('|\n', '\n|\n'), '     ');
    enter(refs('A. BEIJING 1\n     B. BEIJING 2|\n     C. BEIJING 3'), refs('A. BEIJING 1\n     B. BEIJING 2\n     C. |\n     D. BEIJING 3'), '     ');
    enter(refs('A. BEIJING 1, a letter\n        of the mayor|\n     B. BEIJING 2'), refs('A. BEIJING 1, a letter\n        of the mayor\n     B. |\n     C. BEIJING 2'), '        ');
  });

  it('of references moves (C), which may be a mark, like the others', () => {
    enter(refs('(A) BEIJING 1\n     (B) BEIJING 2|\n     (C) BEIJING 3', '1. (U) See ref C.'), refs('(A) BEIJING 1\n     (B) BEIJING 2\n     (C) |\n     (D) BEIJING 3', '1. (U) See ref D.'), '     ');
  });

  it('of references is a line break where a letter would come to mean another', () => {
    const plainly = (source: string): void => enter(source, source.replace('|', '\n|'));
    plainly(refs('A. BEIJING 1|\n     B. BEIJING 2', '1. (U) See ref C.'));
    plainly(refs('A. BEIJING 1|\n     C. BEIJING 2'));
    plainly(refs('A. BEIJING 1,|\n        a letter\n     B. BEIJING 2'));
    enter(refs('A. BEIJING 1\n     B. |\n     C. BEIJING 2', '1. (U) See ref B.'), refs('A. BEIJING 1\n|\n     C. BEIJING 2', '1. (U) See ref B.'));
  });

  it('of items that goes on begins the next with its bullet, letter or number', () => {
    enterInText('1. (U) Two things:\n   -- the rain;|\n', '1. (U) Two things:\n   -- the rain;\n   -- |\n', '   ');
    enterInText('1. (U) Two things:\n   1. the rain; and|\n', '1. (U) Two things:\n   1. the rain; and\n   2. |\n', '   ');
    enterInText('1. (U) Two things:\n   A. (U) the rain, which\n      is new;|\n', '1. (U) Two things:\n   A. (U) the rain, which\n      is new;\n   B. (U) |\n', '      ');
  });

  it('of an item with the number of its paragraph goes on with its letter, and the bullet of a word processor with the same', () => {
    enterInText('1. (U) Two things:\n1.a. The rain;|\n', '1. (U) Two things:\n1.a. The rain;\n1.b. |\n');
    enterInText('1. (U) Two things:\n1.a.1. The rain;|\n', '1. (U) Two things:\n1.a.1. The rain;\n1.a.2. |\n');
    enterInText('1. (U) One:\nQ.\tWho came?|\n', '1. (U) One:\nQ.\tWho came?\n\n2. (U) |\n');
    enterInText('1. (C) Two things:\no (C) The rain;|\n', '1. (C) Two things:\no (C) The rain;\no (C) |\n');
  });

  const POINTS = '1. (U) Begin talking points:\n\n';
  const END = '\n\nEnd talking points.\n\n2. (U) Rain.\n';

  it('of talking points begins the next point, before the words that end them', () => {
    enterInText(`${POINTS}-- Rain matters to us;|${END}`, `${POINTS}-- Rain matters to us;\n-- |${END}`);
    enterInText(`${POINTS}-- Rain matters;|\n\n-- Sun too.${END}`, `${POINTS}-- Rain matters;\n\n-- |\n\n-- Sun too.${END}`);
    enterInText(`${POINTS}-- Rain matters;\n\n-- sun too;|${END}`, `${POINTS}-- Rain matters;\n\n-- sun too;\n\n-- |${END}`);
    enterInText(`${POINTS}-- Rain matters;|\nEnd talking points.\n`, `${POINTS}-- Rain matters;\n-- |\nEnd talking points.\n`);
    enterInText(`${POINTS}a. Rain matters;|${END}`, `${POINTS}a. Rain matters;\nb. |${END}`);
    enterInText(`${POINTS}-- Rain matters;\n\n-- |${END}`, `${POINTS}-- Rain matters;\n\n|${END}`);
  });

  it('begins a bullet between two items, apart from them as they are, but no letter or number that stands there', () => {
    enterInText('1. (U) Things:\n\n-- rain;|\n-- sun;\n-- wind.\n', '1. (U) Things:\n\n-- rain;\n-- |\n-- sun;\n-- wind.\n');
    enterInText('1. (U) Things:\n\n-- rain;\n\n-- sun;|\n\n-- wind.\n', '1. (U) Things:\n\n-- rain;\n\n-- sun;\n\n-- |\n\n-- wind.\n');
    enterInText('1. (U) Things:\n\na. rain:\n\n-- wet;|\n-- cold.\n\nb. sun.\n', '1. (U) Things:\n\na. rain:\n\n-- wet;\n-- |\n-- cold.\n\nb. sun.\n');
    enterInText('1. (U) Things:\n\n-- rain;|\n\nThey came late.\n', '1. (U) Things:\n\n-- rain;\n-- |\n\nThey came late.\n');
    plain('1. (U) Things:\n\na. rain;|\nb. sun.\n');
    plain('1. (U) Things:\n\n(1) rain;|\n(2) sun.\n');
  });

  it('of whole sentences begins the next item, with its mark, and twice the next paragraph', () => {
    const below = '\n\n2. (U) Wind (para 2).\n';
    const after = '\n\n2. (SBU) |\n\n3. (U) Wind (para 3).\n';
    for (const [list, next] of [
      ['   a. (SBU) Tea is grown.', '\n   b. (SBU) |'], ['-- (C) Tea is grown.', '\n-- (C) |'], ['(1) Tea is grown.', '\n(2) |'],
      ['-- Tea is\n   grown.', '\n-- |'], ['-- Tea.\n\n-- Coffee (green)', '\n\n-- |'], ['-- rain;\n\n(a) Sun.', '\n(b) |'],
    ] as const) {
      const begun = `1. (SBU) Crops:\n\n${list}${next}${below}`;
      enterInText(`1. (SBU) Crops:\n\n${list}|${below}`, begun);
      enterInText(begun, `1. (SBU) Crops:\n\n${list}${after}`);
    }
  });

  it('of whole sentences lets what mentions the paragraphs below follow, when the next begins', () => {
    enterInText('1. (U) Crops (para 2):\n\n-- Tea is grown.\n-- |\n\n2. (U) Wind (para 2).\n', '1. (U) Crops (para 3):\n\n-- Tea is grown.\n\n2. (U) |\n\n3. (U) Wind (para 3).\n');
  });

  it('of whole sentences in a text of others is only taken back', () => {
    enterInText(`${POINTS}-- Rain matters to us.|${END}`, `${POINTS}-- Rain matters to us.\n-- |${END}`);
    enterInText(`${POINTS}-- Rain matters to us.\n-- |${END}`, `${POINTS}-- Rain matters to us.\n|${END}`);
  });

  it('ends behind a stop where its items went on, where words close it, and where its paragraph goes on', () => {
    for (const list of ['-- rain; and\n-- sun.', '-- Rain.  End comment.', '-- Rain.\n\nSo it was.']) {
      enterInText(`1. (U) Comment:\n\n${list}|\n`, `1. (U) Comment:\n\n${list}\n\n2. (U) |\n`);
    }
    plain('1. (U) Crops:\n\na. Tea.|\n\nb. Coffee.\n');
  });

  it('of whole sentences does not begin in the middle of an item or a quotation, nor behind text at the margin', () => {
    plain('1. (U) Answers:\n\nC) Post knows of no rain.|\nOn other issues it was dry.\n\nF) It ended.\n');
    plain('1. (U) Papers:\n\n-- The group wrote: Begin quote: A book finds its way home.|\n   It will be lent again.\n   End quote.  We agree.\n');
    enterInText('1. (U) Parts:\n\n-- One is here.  More follows on the next\n   line.\nThen the text goes on.|\n', '1. (U) Parts:\n\n-- One is here.  More follows on the next\n   line.\nThen the text goes on.\n\n2. (U) |\n');
  });

  it('goes on with the item where its words go on right below', () => {
    plain('1. (U) Things:\n\n-- the rain;|\n   that is, the drops;\n-- sun.\n');
  });

  it('keeps the line ends of the file between items that a blank line parts', () => {
    const text = `${HEAD}\n1. (U) Things:\n\n-- rain;\n\n-- sun;|\n`.replaceAll('\n', '\r\n');
    assert.equal(press('\r\n', text), text.replace('|', '\r\n\r\n-- |'));
  });

  it('of nine references begins J', () => {
    const list = Array.from('ABCDEFGHI', (letter, at) => `${at === 0 ? 'REF: ' : '     '}${letter}. RIGA ${at + 10}`).join('\n');
    assert.match(press('\n', `${HEAD}${list}|\n\n1. (U) Rain.\n`), /I\. RIGA 18\n {5}J\. \|/);
  });

  it('goes on with the list of the item, where another stands within the one above', () => {
    const list = '1. (U) Rain:\n\ng. seven;\nh. eight:\n   (1) wet;\n   (2) wetter;\ni. nine;';
    enterInText(`${list}|\n`, `${list}\nj. |\n`);
    enterInText(`${list}\nj. |\n`, `${list}\n|\n`);
    const parted = list.replaceAll(';\n', ';\n\n').replace(':\n ', ':\n\n ');
    enterInText(`${parted}|\n`, `${parted}\n\nj. |\n`);
  });

  it('keeps the zero before a number', () => {
    enterInText('1. (U) Rain:\n\n01. wet;\n02. wetter;|\n', '1. (U) Rain:\n\n01. wet;\n02. wetter;\n03. |\n');
    enterInText('1. (U) Rain:\n\n08. wet;\n09. wetter;|\n', '1. (U) Rain:\n\n08. wet;\n09. wetter;\n10. |\n');
  });

  it('counts in Roman numerals where the list does', () => {
    enterInText('1. (U) Rain:\n\n(i) wet;|\n', '1. (U) Rain:\n\n(i) wet;\n(ii) |\n');
    enterInText('1. (U) Rain:\n\n(iii) wet;\n(iv) cold;|\n', '1. (U) Rain:\n\n(iii) wet;\n(iv) cold;\n(v) |\n');
    enterInText('1. (U) Rain:\n\n(I) wet;\n(II) cold;|\n', '1. (U) Rain:\n\n(I) wet;\n(II) cold;\n(III) |\n');
    enterInText('1. (U) Rain:\n\nh. wet;\ni. cold;|\n', '1. (U) Rain:\n\nh. wet;\ni. cold;\nj. |\n');
  });

  it('has nothing behind z', () => {
    enterInText('1. (U) Rain:\n\ny. wet;\nz. cold;|\n', '1. (U) Rain:\n\ny. wet;\nz. cold;\n|\n');
  });

  it('of addressees or TAGS begins where its lines begin', () => {
    enter('FM AMCONSUL GUANGZHOU\nTO SECSTATE WASHDC\nINFO AMEMBASSY BEIJING|\n', 'FM AMCONSUL GUANGZHOU\nTO SECSTATE WASHDC\nINFO AMEMBASSY BEIJING\n|\n', '  ');
    enter('UNCLAS GUANGZHOU 000208\n\nTAGS: PHUM,|\nSUBJECT: X\n', 'UNCLAS GUANGZHOU 000208\n\nTAGS: PHUM,\n|\nSUBJECT: X\n', '  ');
  });
});

describe('Enter below a header', () => {
  it('twice begins paragraph 1, marked as the cable is', () => {
    enter(`${HEAD}|`, `${HEAD}\n1. (SBU) |`);
    enter('TAGS: CH\nSUBJECT: X\n|', 'TAGS: CH\nSUBJECT: X\n\n1. |');
    enter(`${HEAD}|\n`.replace('SENSITIVE\n\n', ''), `${HEAD}\n1. (U) |\n`.replace('SENSITIVE\n\n', ''));
  });

  it('once is a line break, and so it is where more of the header is to come', () => {
    enter(`${HEAD.trimEnd()}|`, `${HEAD.trimEnd()}\n|`);
    const secret = 'C O N F I D E N T I A L GUANGZHOU 000208\n\nE.O. 12958: DECL: 02/01/2015\nTAGS: CH\nSUBJECT: X\n';
    enter(`${secret}|`, `${secret}\n|`);
    enter(`${secret}\nClassified By: Consul General Ada Exampleton.  Reason: 1.4 (b).\n|`, `${secret}\nClassified By: Consul General Ada Exampleton.  Reason: 1.4 (b).\n\n1. (C) |`);
    enter(`${HEAD}|\n1. (U) Rain.\n`, `${HEAD}\n|\n1. (U) Rain.\n`);
  });
});

describe('headings', () => {
  it('get their underline from one hyphen and Enter, and the next paragraph begins', () => {
    for (const typed of ['-', '---', '----------', '--------------']) {
      enterInText(`1. (SBU) Rain.\n\nThe Harbor\n${typed}|\n\nSAMPLE\n`, '1. (SBU) Rain.\n\nThe Harbor\n----------\n\n2. (SBU) |\n\nSAMPLE\n');
    }
    enterInText('1. (U) Rain.\n\nThe Harbor\n=|\n', '1. (U) Rain.\n\nThe Harbor\n==========\n\n2. (U) |\n');
  });

  it('let the numbers below follow, and what mentions them', () => {
    enterInText('1. (SBU) Rain (para 2).\n\nThe Harbor\n-|\n\n2. (U) Sun (para 1, para 2).\n', '1. (SBU) Rain (para 3).\n\nThe Harbor\n----------\n\n2. (SBU) |\n\n3. (U) Sun (para 1, para 3).\n');
  });

  it('get their underline alone where no paragraph can begin, since mentions of its number would not be followed', () => {
    enterInText('999. (U) Rain.\n\nThe Harbor\n-|\n', '999. (U) Rain.\n\nThe Harbor\n----------\n|\n');
    plain('999. (U) Rain.|\n');
  });

  it('are not parted from their underline by Enter: the cursor goes behind it, and it is as long as they are', () => {
    enterInText('1. (U) Rain.\n\nThe Old Harbor|\n----------\n\n2. (U) Sun.\n', '1. (U) Rain.\n\nThe Old Harbor\n--------------|\n\n2. (U) Sun.\n');
    enterInText('1. (U) Rain.\n\nHarbor|\n======\n2. (U) Sun.\n', '1. (U) Rain.\n\nHarbor\n======|\n2. (U) Sun.\n');
    enterInText('1. (U) Rain.\n\nHarbor|\n---', '1. (U) Rain.\n\nHarbor\n------|\n', '  ');
    plain('1. (U) Rain,\n   and|\n   ---\n');
  });

  it('are not made of sentences, tables or paragraphs', () => {
    for (const above of ['1. (U) Rain.', '1. (U) Rain', 'Hanoi      12', 'It rains.']) plain(`1. (U) Wind.\n\n${above}\n-|\n`);
  });

  it('have an underline that follows when a blank is typed', () => {
    assert.equal(press(' ', `${HEAD}\n1. (U) Rain.\n\nThe Old Harbor|\n----------\n\n2. (U) Sun.\n`), `${HEAD}\n1. (U) Rain.\n\nThe Old Harbor |\n--------------\n\n2. (U) Sun.\n`);
    const underWords = `${HEAD}\n1. (U) Rain.\n\nThe Harbor|\n--- ------\n\n2. (U) Sun.\n`;
    assert.equal(press(' ', underWords), underWords.replace('|', ' |'));
  });
});

describe('a blank typed beyond the width', () => {
  const one = 'The harbor festival opens on Monday with fireworks over the';

  it('wraps it before words that stand there already', () => {
    const source = `${HEAD}\n1. (U) Summary: The harbor festival opened on Monday, a week late, but|  End summary.\n`;
    assert.equal(press(' ', source), `${HEAD}\n1. (U) Summary: The harbor festival opened on Monday, a week late,\nbut |  End summary.\n`);
  });

  it('wraps the lines below it too, each between its words', () => {
    const above = '1. (U) Summary: The harbor festival opened on Monday, a week late, but|';
    const below = 'The mayor, who has been in office since the flood, spoke for an hour, and the band played on.  End summary.\n';
    assert.equal(press(' ', `${HEAD}\n${above}  it rained.\n${below}`), `${HEAD}\n1. (U) Summary: The harbor festival opened on Monday, a week late,\nbut |  it rained.  The mayor, who has been in office since the flood,\nspoke for an hour, and the band played on.  End summary.\n`);
  });

  it('wraps the paragraph, and the cursor stays behind it', () => {
    assert.equal(press(' ', `${HEAD}\n1. (U) ${one} quay|`), `${HEAD}\n1. (U) ${one} \nquay |`.replace(' \nquay', '\nquay'));
    assert.equal(press(' ', `${HEAD}\n1. (U) ${one} big| quay\nand boats.\n`).replace('|', ''), `${HEAD}\n1. (U) ${one}\nbig  quay and boats.\n`);
  });

  it('changes nothing beside the cursor, for an editor would take it along, and the next word would stick to the one below', () => {
    for (const end of ['', ' ']) assert.equal(press(' ', `${HEAD}\n1. (U) ${one} old quay|${end}\nand boats.\n`), `${HEAD}\n1. (U) ${one}\nold quay |${end}\nand boats.\n`);
    for (const gap of [' ', '  ']) assert.equal(press(' ', `${HEAD}\n1. (U) ${one} ${one} quay|${gap}boats and ships.\n`), `${HEAD}\n1. (U) ${one}\n${one} quay |${gap}boats and ships.\n`);
  });

  it('does not where a line end has cut a word in two, whose halves a new line would part for good', () => {
    const cut = '1. (U) The harbor festival opens on Monday, said the Minister for Public Affair\ns, with boats and fireworks over the quay, and so did the mayor, who came|';
    assert.equal(press(' ', `${HEAD}\n${cut}\n`), `${HEAD}\n${cut.replace('|', ' |')}\n`);
  });

  it('wraps a talking point, which hangs below its first word', () => {
    const below = '\n\n-- Sun.\n\nEnd talking points.\n';
    assert.equal(press(' ', `${HEAD}\n1. (U) Begin talking points:\n\n-- ${one} quay and|${below}`), `${HEAD}\n1. (U) Begin talking points:\n\n-- ${one} quay\n   and |${below}`);
  });

  it('wraps a subject, with all of it a subject still, and goes on on the next line', () => {
    const head = 'UNCLAS GUANGZHOU 000208\n\nTAGS: CH\n';
    assert.equal(press(' ', `${head}SUBJECT: ${one} quay|\n\n1. (U) Rain.\n`), `${head}SUBJECT: ${one}\nquay |\n\n1. (U) Rain.\n`);
    assert.equal(press(' ', `${head}SUBJECT: ${one}\nquay and the boats of the old town and all of the ships that came to|\nREF: BEIJING 1\n`), `${head}SUBJECT: ${one}\nquay and the boats of the old town and all of the ships that came to |\nREF: BEIJING 1\n`);
    assert.equal(press(' ', `${head}SUBJECT: ${one}\nquay and the boats of the old town and all of the ships that came from afar|`), `${head}SUBJECT: ${one}\nquay and the boats of the old town and all of the ships that came\nfrom afar |`);
    const caption = `${head}SUBJECT: THE HARBOR FESTIVAL OPENS ON MONDAY WITH FIREWORKS MANY AND LIMDIS, NOFORN|\n`;
    assert.equal(press(' ', caption), caption.replace('|', ' |'));
  });

  it('does nothing before it, in a header, a table or a quoted text', () => {
    for (const source of [
      `${HEAD}\n1. (U) The harbor|`,
      `UNCLAS GUANGZHOU 000208\n\nTAGS: CH\nSUBJECT: X\nREF: A. ${one} old town|\n`,
      `${HEAD}\n1. (U) Guests:\n\n   Hanoi            twelve by train                   on a Monday, late|\n`,
      `${HEAD}\n1. (U) Begin text:\n\n${one} quay and over the|\n\nEnd text.\n`,
    ]) assert.equal(press(' ', source), source.replace('|', ' |'));
  });

  it('joins nothing to the lines that Git puts around two versions', () => {
    const source = (cursor: string): string => `${HEAD}\n1. (U) Rain fell on the harbor for the whole of the week of the\n<<<<<<< HEAD\nfestival.\n=======\nfestival, and when it had stopped at last there were boats in the streets${cursor}\n>>>>>>> second-draft\n`;
    assert.equal(press(' ', source('|')), source('\n').replace('in the streets\n', 'in the\nstreets |'));
  });
});
