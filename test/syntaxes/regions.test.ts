import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { cableGrammar, paint } from './paint';

let grammar: IGrammar;
before(async () => {
  grammar = await cableGrammar();
});

/** Lines that can stand in a transmission header, and begin one. */
const transmission = [
  'VZCZCXYZ0001', 'ZZ RUEHC', 'OO RUEHC RUEHGZ', 'PP RUEHC', 'RR RUEHC', 'YY RUEHC', 'DE RUEHC #0284 0041825', 'ZNR UUUUU ZZH', 'ZNY CCCCC', 'O 140905Z FEB 07', 'P R 140905Z FEB 07',
  'FM AMEMBASSY PARIS', 'TO RUEHC/SECSTATE WASHDC', 'TO SECSTATE WASHDC', 'TO AMEMBASSY PARIS', 'INFO AMCONSUL LYON', 'INFO USMISSION GENEVA', 'INFO RUEHFR/AMEMBASSY PARIS', 'ORIGIN SS-15', 'ACTION EUR-12',
];

/** Lines of the message header; the captions first. */
const message = [
  'SIPDIS', 'SENSITIVE', 'NODIS', 'EXDIS', 'STADIS', 'NOFORN', 'LIMDIS',
  'UNCLAS PARIS 0007', 'LIMITED OFFICIAL USE PARIS 0007', 'C O N F I D E N T I A L PARIS 0007', 'S E C R E T PARIS 0007', 'T O P S E C R E T PARIS 0007', 'SECRET PARIS 0007', 'CONFIDENTIAL PARIS 0007', 'TOP SECRET PARIS 0007',
  'STATE FOR EUR', 'STATE PASS USTR', 'E.O. 12958: N/A', 'EO 12958: N/A', 'TAGS: PREL', 'TAGS PREL', 'SUBJECT: A FAIR', 'SUBJ: A FAIR', 'Subject: A fair', 'Subj: A fair', 'REF: PARIS 12',
];

/** Lines that only the text has. */
const text = [
  '1. (U) Rain', '¶1. (U) Rain', '2. Rain fell', '3. "Rain"', '(U) Rain', '(SBU) Rain', '(C) Rain', '(S) Rain', '(TS) Rain', '(LOU) Rain', '-----', '=====',
];

/** Lines of the text that have no colour. */
const prose = ['Rain fell', 'it rained', '"Rain," he said', '(it rained)'];

/** Fields that may stand below the subject. */
const fields = [
  'REF: PARIS 12', 'REFS: A. PARIS 12', 'REFTEL: PARIS 12', 'REFTELS: PARIS 12', 'REF(S): PARIS 12', 'Ref: Paris 12', 'Refs: Paris 12', 'Reftel: Paris 12', 'Reftels: Paris 12',
  'REF A. PARIS 12', 'REF PARIS 123', 'REF 06 PARIS 123', 'CLASSIFIED BY: DCM JANE ROE. REASON: 1.5 (D).', 'CLASSIFIED BY DCM', 'Classified By: Jane Roe', 'Classified by: Jane Roe', '(U) Classified by Jane Roe',
  'E.O. 12958: N/A', 'TAGS: PREL',
];

describe('a cable may begin with', () => {
  // REF without a colon is a field only where one is due, below the subject.
  for (const line of [...transmission, ...message, ...text, ...fields.filter((field) => !/^REF [^:]*$/.test(field))]) it(line, () => assert.notDeepEqual(paint(grammar, line)[0], []));
});

/** `lines` are coloured below `above` as they are at the start of a cable (or below `instead`): nothing above reaches into them. */
function assertFresh(above: string[], lines: string[], instead: string[] = []): void {
  const colours = (context: string[]): string[][] => paint(grammar, [...context, ...lines].join('\n')).slice(context.length);
  assert.deepEqual(colours(above), colours(instead));
  assert.ok(colours(above).flat().length > 0, 'something of it is coloured');
}

// Lines that show where the line before them has led.
const probeMessage = 'E.O. 12958: N/A';
const probeText = ['TO RUEHC/SECSTATE WASHDC', '9. (U) Wind'];

describe('a transmission header', () => {
  for (const line of transmission) it(`may begin with ${line}`, () => assertFresh(['DE RUEHGZ'], [line, 'FM AMEMBASSY ROME', 'BT']));

  for (const above of ['FM AMEMBASSY PARIS', 'TO RUEHC/SECSTATE WASHDC', 'INFO RUEHOO/CHINA POSTS COLLECTIVE']) {
    for (const line of [...transmission, 'XMT AMCONSUL NICE', 'BT', 'PAGE 02 PARIS 000742', 'DRAFTED BY JROE', 'APPROVED BY JROE']) {
      it(`goes on after ${above} with ${line}`, () => assertFresh([above], [line, 'FM AMEMBASSY ROME'], ['DE RUEHC #0284']));
    }
    for (const line of message) it(`ends after ${above} at ${line}`, () => assertFresh([above], [line, probeMessage]));
    for (const line of [...text, ...prose]) it(`ends after ${above} at ${line}`, () => assertFresh([above], [line, ...probeText]));
    it(`goes on over a blank line after ${above}`, () => assertFresh([above, ''], ['TO AMEMBASSY ROME'], ['DE RUEHC #0284']));
  }

  it('lists its addressees below a TO that stands alone', () => assert.deepEqual(paint(grammar, 'FM AMEMBASSY ROME\nTO\nAMEMBASSY PARIS')[2], ['AMEMBASSY PARIS → entity.name.function.address']));

  it('lists its addressees down to a blank line', () => assert.deepEqual(paint(grammar, 'TO SECSTATE WASHDC\n\nRAIN FELL')[2], []));
});

describe('an archive banner', () => {
  for (const line of ['', ...transmission.filter((l) => !/^(?:TO|INFO|YY|ORIGIN|ACTION)/.test(l)), 'UNCLAS PARIS 0007', 'C O N F I D E N T I A L PARIS 0007', 'S E C R E T PARIS 0007', 'T O P S E C R E T PARIS 0007', 'E.O. 12958: N/A', 'TAGS: PREL']) {
    it(`that is cut short ends at ${line === '' ? 'a blank line' : line}`, () => assertFresh(['09PARIS12', 'A VISIT'], [line, 'BT', probeMessage], line === '' ? [] : undefined));
  }

  for (const level of ['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET', 'LIMITED OFFICIAL USE']) {
    it(`holds ${level} and the origin below it`, () => {
      const painted = paint(grammar, ['1975PARIS12', 'A VISIT', 'Sat Feb  8 00:00:00 +0000 1975', level, 'Embassy Paris', 'FM AMEMBASSY PARIS'].join('\n'));
      assert.match(painted[3]!.join(), new RegExp(`^${level} → (?:markup|support)\\.[a-z]+\\.banner\\.classification`));
      assert.deepEqual(painted[4], ['Embassy Paris → comment.line.banner.origin']);
      assert.equal(painted[5]![0], 'FM → keyword.control.header.from');
    });
  }

  for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']) {
    it(`knows a date of a ${day}`, () => assert.deepEqual(paint(grammar, `09PARIS12\nA VISIT\n${day} Feb 14 00:00:00 +0100 2007`)[2], [`${day} Feb 14 00:00:00 +0100 2007 → comment.line.banner.date`]));
  }

  for (const line of ['VZCZCXYZ0001', 'OO RUEHC', 'PP RUEHC', 'RR RUEHC', 'ZZ RUEHC']) {
    it(`without an origin ends at ${line}`, () => assertFresh(['09PARIS12', 'A VISIT', 'Wed Feb 14 00:00:00 +0100 2007', 'UNCLASSIFIED'], [line]));
  }
});

describe('a field of the message header', () => {
  for (const above of ['E.O. 12958: N/A', 'TAGS: PREL', 'TAGS: PREL,', 'SIPDIS', 'STATE FOR EUR']) {
    for (const line of message) it(`${above} ends at ${line}`, () => assertFresh([above], [line, probeMessage]));
    for (const line of [...text, ...prose, 'CLASSIFIED BY DCM']) it(`${above} ends at ${line}`, () => assertFresh([above], [line, ...probeText]));
    it(`${above} ends at BT`, () => assert.ok(!paint(grammar, `${above}\nBT`)[1]!.some((piece) => piece.includes('tags'))));
  }

  for (const end of [',', ', ', ' AND', ' AND ']) {
    it(`a passing line goes on after "${end}", but not below a blank line or into a field`, () => {
      const line = `STATE FOR EUR${end}`;
      assert.deepEqual(paint(grammar, `${line}\nINR`)[1], ['INR → support.class.office']);
      assertFresh([line, ''], ['STATE PASS USTR']);
      assertFresh([line], ['TAGS: PREL']);
    });
  }
  it('a passing line without such an end does not go on', () => assert.deepEqual(paint(grammar, 'STATE FOR EUR\nINR')[1], []));

  for (const keyword of ['TAGS', 'SUBJECT', 'SUBJ']) {
    it(`E.O. on the line of ${keyword} ends before it`, () => assert.ok(paint(grammar, `E.O. 12958: N/A ${keyword}: X`)[0]!.some((piece) => piece.startsWith(`${keyword} → keyword.control.header`))));
  }
  it('TAGS on the line of E.O. end before it', () => assert.ok(paint(grammar, 'TAGS: PREL E.O. 12958: N/A')[0]!.includes('12958 → constant.numeric.executive-order')));
});

describe('the text', () => {
  const subject = ['SUBJECT: A FAIR', '', 'It was fine.'];

  for (const field of fields) {
    for (const above of [['SUBJECT: A FAIR'], ['SUBJECT: A FAIR', 'REF: ROME 12']]) {
      // Below a list of references, a further REF is taken for one of its items.
      if (/^REF/i.test(field) && above.length > 1) continue;
      it(`${field} below ${above.at(-1)!}`, () => assertFresh(above, [field], subject));
    }
    it(`${field} below a blank line`, () => assertFresh([...subject, ''], [field], subject));
    it(`is left by a blank line: ${field}`, () => assert.deepEqual(paint(grammar, ['SUBJECT: A FAIR', field, '', 'It hit Paris 1234 times for reasons 1.4 (b).'].join('\n'))[3], []));
    it(`text below ${field}`, () => assertFresh(['SUBJECT: A FAIR', field], ['1. (U) Rain', 'TO RUEHC/SECSTATE WASHDC'], subject));
    it(`text below ${field} and a blank line`, () => assertFresh(['SUBJECT: A FAIR', field, ''], ['Rain fell.', '1. (U) Rain'], subject));
  }

  for (const line of ['1. (U) Rain', '¶1. (U) Rain', '2. (U) Rain', '(U) Rain', '(SBU) Rain', '(C) Rain', '(S) Rain', '(TS) Rain', '(LOU) Rain', '-----', 'PARIS 00000742  002 OF 004']) {
    it(`ends the subject with ${line}`, () => assertFresh(['SUBJECT: A FAIR'], [line, 'Rain fell.', '9. (U) Wind'], subject));
  }

  for (const line of ['VZCZCXYZ0001', 'OO RUEHC', 'PP RUEHC', 'RR RUEHC', 'ZZ RUEHC RUEHGZ', 'UNCLAS SECTION 02 OF 02 PARIS 0007', 'C O N F I D E N T I A L PARIS 0007', 'S E C R E T PARIS 0007', 'T O P  S E C R E T PARIS 0007', '09PARIS12', '1975PARIS12']) {
    it(`ends at ${line}`, () => assertFresh(subject, [line, 'FM AMEMBASSY PARIS']));
  }

  for (const mark of ['(U)', '(SBU)', '(LOU)', '(C)', '(S)', '(TS)']) {
    for (const opener of ['--', '-', '*', 'a.', 'B.', '(a)']) {
      it(`marks an item: ${opener} ${mark}`, () => {
        const [first, second] = paint(grammar, [...subject, `${opener} ${mark} Rain`].join('\n'))[3]!;
        assert.equal(first, `${opener} → keyword.other.bullet`);
        assert.ok(second?.startsWith(`${mark} → `));
      });
    }
    for (const number of ['7.', '7', '107.']) {
      it(`marks a paragraph: ${number} ${mark}`, () => assert.equal(paint(grammar, [...subject, `${number} ${mark} Rain`].join('\n'))[3]![0], `${number} → keyword.control.paragraph-number`));
    }
  }
});
