import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from '../../../server/src/cable/parse';
import type { Answer } from '../../../server/src/features/structure/answer';
import { marksFor, setPortionMark } from '../../../server/src/features/structure/portion-mark';
import { raiseClassification } from '../../../server/src/features/structure/raise';
import { check } from '../../../server/src/rules/engine/check';
import { DEFAULT_SETTINGS } from '../../../server/src/rules/kit/settings';
import { inOneGo } from '../../../server/src/text/steps';
import { applyEdits } from '../../../server/src/text/span';
import { cableWith } from '../named';
import { shown } from './command';

/** The text after marking from the first `|` to the second. */
function marked(text: string, mark: string, level = 'UNCLAS'): string {
  const source = cableWith(text).replace('UNCLAS', level);
  const start = source.indexOf('|');
  const plain = source.replace('|', '');
  const second = plain.indexOf('|');
  const clean = plain.replace('|', '');
  return shown(clean, inOneGo(setPortionMark(parse(clean), [{ start, end: second === -1 ? start : second }], mark)));
}

describe('structure: portion marks', () => {
  it('marks the paragraph at the cursor, or inserts a mark', () => {
    assert.equal(marked('1. (U) |One.\n\n2. (U) Two.', 'SBU'), '1. (SBU) One.\n\n2. (U) Two.');
    assert.equal(marked('1. One|.\n\n2. (U) Two.', 'U'), '1. (U) One.\n\n2. (U) Two.');
    assert.equal(marked('It rai|ns.', 'U'), '(U) It rains.');
    assert.equal(marked('1. (U) One.\n\n2. |\n\n3. (U) Three.', 'U'), '1. (U) One.\n\n2. (U) \n\n3. (U) Three.');
    assert.equal(marked('1. (U) One.\n\n2.|', 'U'), '1. (U) One.\n\n2. (U)');
    assert.equal(marked('1. On|e.\n\nWine, Cork\n\n2. Two.', 'U'), '1. (U) One.\n\nWine, Cork\n\n2. Two.');
    assert.equal(marked('1. (U) One.\n2. Tw|o.\n3. Three.', 'U'), '1. (U) One.\n2. (U) Two.\n3. Three.');
  });

  it('marks all that are selected, headings only where they bear a mark', () => {
    assert.equal(marked('1. (U) O|ne.\n\nApples\n------\n\n2. Two.\n\n(U) Pears\n---------\n\n3. (U) Thr|ee.\n\n4. (U) Four.', 'C', 'C O N F I D E N T I A L'), '1. (C) One.\n\nApples\n------\n\n2. (C) Two.\n\n(C) Pears\n---------\n\n3. (C) Three.\n\n4. (U) Four.');
  });

  it('lets the underline of a heading follow, where it was as long as that', () => {
    assert.equal(marked('(U) Pe|ars\n=========\n\n1. (U) One.', 'SBU'), '(SBU) Pears\n===========\n\n1. (U) One.');
    assert.equal(marked('(SBU) Pe|ars\n-----------\n\n1. (U) One.', 'U'), '(U) Pears\n---------\n\n1. (U) One.');
    assert.equal(marked('(U) Pe|ars\n------------\n\n1. (U) One.', 'SBU'), '(SBU) Pears\n------------\n\n1. (U) One.');
  });

  it('marks at several cursors, each paragraph once, and nothing where one of them is in none', () => {
    const source = cableWith('1. (U) One.\n\n2. (U) Two.\n\n3. (U) Three.');
    const marks = (...words: string[]): string => shown(source, inOneGo(setPortionMark(parse(source), words.map(word => source.indexOf(word)).map(at => ({ start: at, end: at })), 'SBU')));
    assert.equal(marks('Three', 'One', '1.'), '1. (SBU) One.\n\n2. (U) Two.\n\n3. (SBU) Three.');
    assert.match(marks('Two', 'UNCLAS'), /^refused: The cursor is not in a paragraph/);
  });

  it('marks an item that bears a mark, where the cursor is in one, and leaves its paragraph as it is', () => {
    const list = '1. (C) Crops:\n\n   a. (SBU) First,\n      tea.\n   b. Coffee.\n   -- (SBU) Maize.\n\nMore.\n\n2. (C) Two.';
    const at = (words: string): string => marked(list.replace(words, `|${words}`), 'U', 'C O N F I D E N T I A L');
    for (const words of ['   a.', 'SBU) First', 'tea']) assert.equal(at(words), list.replace('(SBU) First', '(U) First'), words);
    assert.equal(at('Maize'), list.replace('(SBU) Maize', '(U) Maize'));
    for (const words of ['Crops', 'Coffee', 'More']) assert.equal(at(words), list.replace('(C) Crops', '(U) Crops'), words);
    assert.equal(marked(list.replace('First', '|First').replace('Two', 'T|wo'), 'U', 'C O N F I D E N T I A L'), list.replaceAll('(SBU)', '(U)').replace('(C) Two', '(U) Two'));
  });

  it('marks a paragraph without a number that bears a mark, where the cursor is in it, and leaves the one above as it is', () => {
    const text = '1. (U) One.\n\n(SBU) Two.\n\nThree.\n\n-- (U) Four\n\n2. (U) Five.';
    const at = (words: string): string => marked(text.replace(words, `|${words}`), 'SBU/NF');
    assert.equal(at('One'), text.replace('(U) One', '(SBU/NF) One'));
    for (const words of ['SBU) Two', 'Two', 'Three']) assert.equal(at(words), text.replace('(SBU)', '(SBU/NF)'), words);
    assert.equal(at('Four'), text.replace('(U) Four', '(SBU/NF) Four'));
    assert.equal(marked(text.replace('One', '|One').replace('wo.', '|wo.'), 'SBU/NF'), text.replace('(U) One', '(SBU/NF) One').replace('(SBU)', '(SBU/NF)'));
  });

  it('marks a paragraph of quoted text that bears a mark, where the selection begins in that text', () => {
    const text = '1. (SBU) One.  Begin text:\n\n1. (U) Two.\n\n2. (U) Three.\n\nEnd text.  Four.\n\n2. (U) Five.';
    const between = (from: string, to: string): string => marked(text.replace(from, `|${from}`).replace(to, `|${to}`), 'SBU/NF');
    assert.equal(between('Two', 'wo'), text.replace('(U) Two', '(SBU/NF) Two'));
    assert.equal(between('Two', 'hree'), text.replace('(U) Two', '(SBU/NF) Two').replace('(U) Three', '(SBU/NF) Three'));
    for (const [from, to] of [['One', 'Five'], ['Four', 'our']] as const) {
      assert.equal(between(from, to), text.replace('(SBU)', '(SBU/NF)').replace('(U) Five', to === 'Five' ? '(SBU/NF) Five' : '(U) Five'), from);
    }
  });

  it('marks nothing where a paragraph below would be read as an item from then on, and all of them together', () => {
    const list = '1. |One.\n\n2. Two wishes:\n\n1. Tea.\n\n2. Rain.\n\n3. Three.';
    assert.match(marked(list, 'U'), /^refused: The text around it is laid out/);
    assert.equal(marked(list.replace('Three', 'Thr|ee'), 'U'), '1. (U) One.\n\n2. (U) Two wishes:\n\n1. Tea.\n\n2. Rain.\n\n3. (U) Three.');
  });

  it('marks the subject', () => {
    const source = cableWith('1. (U) One.');
    const at = source.indexOf('HARBOR');
    const answer = inOneGo(setPortionMark(parse(source), [{ start: at, end: at }], 'U'));
    assert.ok(!('problem' in answer));
    assert.equal(applyEdits(source, answer.edits), source.replace('HARBOR', '(U) HARBOR'));
  });

  it('marks the subject of a cable that has no text yet, below another', () => {
    const source = `${cableWith('1. (U) One.\n\nROE\nBT\n#0208\nNNNN\n')}\nO 150905Z FEB 07\nFM AMCONSUL GUANGZHOU\nTO SECSTATE WASHDC\nUNCLAS GUANGZHOU 000209\n\nSUBJECT: FERRIES\n`;
    const at = source.indexOf('FERRIES');
    const answer = inOneGo(setPortionMark(parse(source), [{ start: at, end: at }], 'U'));
    assert.deepEqual('problem' in answer ? answer : applyEdits(source, answer.edits), source.replace('FERRIES', '(U) FERRIES'));
  });

  it('refuses what is above the cable, what is no mark, and where nothing would change', () => {
    assert.match(marked('1. (U) |One.', 'C'), /^refused: \(C\) is above the classification/);
    assert.match(marked('1. (U) |One.', 'X'), /no portion mark/);
    assert.match(marked('1. (U) |One.', 'U'), /already/);
    assert.match(marked('¶1. (U) |One.', 'SBU'), /archive copy/);
  });

  it('offers the marks that the level allows, and those with controls that the cable has', () => {
    const source = cableWith('1. (C/NF) One.\n\n2. (U) Two.');
    assert.deepEqual(marksFor(parse(source), 0), ['U', 'SBU']);
    assert.deepEqual(marksFor(parse(source.replace('UNCLAS', 'S E C R E T')), 0), ['U', 'SBU', 'C', 'S', 'C/NF']);
  });
});

const UNCLASSIFIED = `VZCZCXYZ0012
RR RUEHC
DE RUEHTL #0375 1701405
ZNR UUUUU ZZH
R 181405Z JUN 24
FM AMEMBASSY TALLINN
TO RUEHC/SECSTATE WASHDC 0101
BT
UNCLAS E F T O TALLINN 000375

SIPDIS

E.O. 13526: N/A
TAGS: PREL, EN
SUBJECT: (U) HARBOR FESTIVAL

1. (U) One.

2. (U) Two.

EXAMPLETON
BT
#0375
NNNN
`;

describe('structure: raising the classification', () => {
  it('goes to the levels whose marks the cable may not bear yet, which is what an editor offers', () => {
    for (const level of ['UNCLAS', 'C O N F I D E N T I A L', 'S E C R E T', 'T O P S E C R E T']) {
      const document = parse(cableWith('1. (U) One.').replace('UNCLAS', level));
      for (const [to, mark] of [['CONFIDENTIAL', 'C'], ['SECRET', 'S'], ['TOP SECRET', 'TS']] as const) {
        assert.equal('problem' in inOneGo(raiseClassification(document, 0, to, '2026-11-24')), marksFor(document, 0).includes(mark), `${level} to ${to}`);
      }
    }
  });

  it('changes all that depends on it, and nothing else', () => {
    const document = parse(UNCLASSIFIED);
    const answer = inOneGo(raiseClassification(document, 5, 'CONFIDENTIAL', '2026-11-24'));
    assert.ok(!('problem' in answer));
    assert.equal(applyEdits(UNCLASSIFIED, answer.edits), UNCLASSIFIED.replace('ZNR UUUUU', 'ZNY CCCCC').replace('UNCLAS E F T O', 'C O N F I D E N T I A L').replace('N/A', 'DECL: 06/18/2034')
      .replace('FESTIVAL\n', 'FESTIVAL\n\nClassified By: ...  Reason: 1.4 (...).\n'));
    assert.equal(answer.edits.find(({ snippet }) => snippet)?.snippet, '\nClassified By: ${1:Name}, ${2:Title}.\nReason: 1.4 (${3|b,d,a,c,e,f,g,h|}).\n');
  });

  it('takes E F T O away and leaves the section that stands before it', () => {
    const source = UNCLASSIFIED.replace('UNCLAS E F T O TALLINN', 'UNCLAS SECTION 01 OF 02 E F T O TALLINN');
    const answer = inOneGo(raiseClassification(parse(source), 5, 'CONFIDENTIAL', '2026-11-24'));
    assert.ok(!('problem' in answer));
    assert.match(applyEdits(source, answer.edits), /^C O N F I D E N T I A L SECTION 01 OF 02 TALLINN 000375$/m);
  });

  const SECTIONED = UNCLASSIFIED.replace('#0375 170', '#0375/01 170').replace('E F T O', 'E F T O SECTION 01 OF 03');
  const FURTHER = 'VZCZCXYZ0013\nRR RUEHC\nDE RUEHTL #0375/02 1701405\nZNR UUUUU ZZH\nR 181405Z JUN 24\nFM AMEMBASSY TALLINN\nTO RUEHC/SECSTATE WASHDC 0102\nBT\nUNCLAS E F T O SECTION 02 OF 03 TALLINN 000375\n\nSIPDIS\n\nE.O. 13526: N/A\nTAGS: PREL, EN\n\n';
  const inSections = (further: string): string => SECTIONED.replace('2. (U)', `${further}2. (U)`).replace('EXAMPLETON', 'UNCLAS SECTION 03 OF 03 TALLINN 000375\n\n3. (U) Three.\n\nEXAMPLETON');
  const raisedTo = (source: string, level: 'CONFIDENTIAL' | 'SECRET' = 'CONFIDENTIAL'): string => {
    const answer = inOneGo(raiseClassification(parse(source), 5, level, '2026-11-24'));
    return 'problem' in answer ? `refused: ${answer.problem}` : applyEdits(source, answer.edits);
  };

  it('raises the headers over the further sections in the same form', () => {
    const source = inSections(FURTHER);
    assert.equal(raisedTo(source), source.replaceAll('ZNR UUUUU', 'ZNY CCCCC').replaceAll('UNCLAS E F T O', 'C O N F I D E N T I A L').replace('UNCLAS S', 'C O N F I D E N T I A L S').replaceAll('N/A', 'DECL: 06/18/2034')
      .replace('FESTIVAL\n', 'FESTIVAL\n\nClassified By: ...  Reason: 1.4 (...).\n'));
    const seed = readFileSync('seeds/draft-sections-2008.cable', 'utf8');
    assert.deepEqual(raisedTo(seed, 'SECRET').match(/.* SECTION .*/g), ['S E C R E T SECTION 01 OF 02 WELLINGTON 000081', 'S E C R E T SECTION 02 OF 02 WELLINGTON 000081']);
  });

  it('raises the sections that are telegrams of their own, each with its end, and no telegram of another number', () => {
    const source = `${SECTIONED}\n${FURTHER}3. (U) Three.\n\nBT\n#0375\nNNNN\n\n${UNCLASSIFIED.replaceAll('0375', '0376')}`;
    assert.deepEqual(raisedTo(source).match(/^(?:ZN|UNC|C O N).*/gm), ['ZNY CCCCC ZZH', 'C O N F I D E N T I A L SECTION 01 OF 03 TALLINN 000375', 'ZNY CCCCC ZZH', 'C O N F I D E N T I A L SECTION 02 OF 03 TALLINN 000375', 'ZNR UUUUU ZZH', 'UNCLAS E F T O TALLINN 000376']);
  });

  it('leaves no section behind whose header it cannot read, and lowers none', () => {
    assert.equal(raisedTo(inSections(FURTHER.replace('BT\n', 'BT\n\n'))), raisedTo(inSections(FURTHER)).replace('0102\nBT\n', '0102\nBT\n\n'), 'a blank line is stepped over');
    assert.match(raisedTo(inSections(FURTHER.replace('BT\n', 'BT\nGARBLED 17\n'))), /^refused: The line ZNR UUUUU ZZH is not read as one over a further section/);
    assert.match(raisedTo(inSections(FURTHER.replace('UNCLAS', 'UNCLASS'))), /^refused: The line /);
    assert.match(raisedTo(inSections(FURTHER.replace('ZNR UUUUU', 'ZNR UESCT'))), /^refused: The security line of another section cannot be read/);
    assert.match(raisedTo(inSections(FURTHER.replace('UNCLAS E F T O', 'S E C R E T'))), /^refused: Another section of the cable is SECRET already/);
  });

  it('leaves a sound cable when the line is filled in', () => {
    const answer = inOneGo(raiseClassification(parse(UNCLASSIFIED), 5, 'CONFIDENTIAL', '2026-11-24'));
    assert.ok(!('problem' in answer));
    const raised = applyEdits(UNCLASSIFIED, answer.edits).replace('...  Reason: 1.4 (...).', 'Ada Exampleton, Ambassador.\nReason: 1.4 (b).').replace('1. (U)', '1. (C)');
    assert.deepEqual(check(parse(raised), { ...DEFAULT_SETTINGS, profile: 'draft' }).map(({ ruleId, message }) => `${ruleId}: ${message}`), []);
  });

  it('takes no sentence away that is run together with N/A, and puts no date before a letter', () => {
    for (const line of ['E.O. 12958: N/A11. GUESTS HAVE COME FROM HANOI.', 'E.O. 12958: N/A\uffffTAGS:']) {
      const source = `UNCLAS ROME 000123\n\n${line}\nSUBJECT: HARVEST\n\n1. (U) It was good.\n`;
      assert.ok('problem' in inOneGo(raiseClassification(parse(source), 5, 'CONFIDENTIAL', '2026-11-24')), line);
    }
  });

  it('takes nothing off a security line that it cannot read', () => {
    const raised = (letters: string): Answer => inOneGo(raiseClassification(parse(UNCLASSIFIED.replace('ZNR UUUUU', `ZNR ${letters}`)), 5, 'CONFIDENTIAL', '2026-11-24'));
    const answer = raised('QQQ');
    assert.ok('problem' in answer && answer.problem.startsWith('The security line cannot be read'));
    assert.ok(!('problem' in raised('UUUU')));
    const released = raised('UUUAA');
    assert.ok(!('problem' in released) && released.edits.some(({ newText }) => newText === 'CCCAA'), 'a release code stays');
  });

  it('raises again without a second line or date', () => {
    const answer = inOneGo(raiseClassification(parse(UNCLASSIFIED), 5, 'CONFIDENTIAL', '2026-11-24'));
    assert.ok(!('problem' in answer));
    const once = applyEdits(UNCLASSIFIED, answer.edits);
    const again = inOneGo(raiseClassification(parse(once), 5, 'SECRET', '2026-11-24'));
    assert.ok(!('problem' in again));
    assert.equal(applyEdits(once, again.edits), once.replace('CCCCC', 'SSSSS').replace('C O N F I D E N T I A L', 'S E C R E T'));
  });

  it('makes the E.O. line where there is none, and leaves captions to the drafter', () => {
    const source = cableWith('1. (SBU) One.').replace('E.O. 12958: N/A\n', '').replace('SIPDIS', 'SENSITIVE\nSIPDIS');
    const answer = inOneGo(raiseClassification(parse(source), 5, 'SECRET', '2026-11-24'));
    assert.ok(!('problem' in answer));
    assert.match(applyEdits(source, answer.edits), /^S E C R E T TALLINN 000375\n\nSENSITIVE\nSIPDIS\n\nE\.O\. 13526: DECL: 11\/24\/2036\nTAGS/);
    assert.equal(answer.note, 'SENSITIVE is for unclassified cables; a quick fix takes it out.');
  });

  it('puts the date behind a colon that nothing follows', () => {
    const source = cableWith('1. (U) One.').replace('E.O. 12958: N/A', 'E.O. 13526:');
    assert.match(raisedTo(source), /^E\.O\. 13526: DECL: 11\/24\/2036$/m);
  });

  it('raises nothing whose line it cannot read, and to no level that is not classified', () => {
    assert.equal(raisedTo(cableWith('1. (U) One.').replace('UNCLAS', 'UNCLASS')), 'refused: The classification line cannot be read. Correct it first.');
    const answer = inOneGo(raiseClassification(parse(cableWith('1. (U) One.')), 5, 'LIMITED OFFICIAL USE', '2026-11-24'));
    assert.ok('problem' in answer && answer.problem.startsWith('A cable is raised to CONFIDENTIAL,'));
  });

  it('never lowers', () => {
    const answer = inOneGo(raiseClassification(parse(cableWith('1. One.').replace('UNCLAS', 'S E C R E T')), 5, 'CONFIDENTIAL', '2026-11-24'));
    assert.ok('problem' in answer && answer.problem.includes('only raises'));
  });

  it('counts ten years, also from a leap day', () => {
    const dates = ['2026-11-24', '2024-02-29'].map(today => {
      const answer = inOneGo(raiseClassification(parse(cableWith('1. One.')), 5, 'CONFIDENTIAL', today));
      return 'edits' in answer ? answer.edits.flatMap(({ newText }) => /DECL: (.*)/.exec(newText)?.[1] ?? []) : [];
    });
    assert.deepEqual(dates, [['11/24/2036'], ['02/28/2034']]);
  });
});
