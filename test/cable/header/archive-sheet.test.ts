import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { restore } from '../../../server/src/features/restore';
import { applyEdits } from '../../../server/src/text/span';
import { header, lay, read, to } from './read';

const SHEET = `
  UNCLASSIFIED U.S. Department of State Case No. F-2016-00743 Doc No. C17980027 Date: 07/31/2017

                                   UNCLASSIFIED
                                       SBU

  MRN:          12 PORT LOUIS 234
  Date/DTG:     Aug 30, 2012 / 301234Z AUG 12
  From:         AMEMBASSY PORT LOUIS
  Action:       WASHDC, SECSTATE ROUTINE
  E.O.:         13526
  TAGS:         SCUL, PREL, MP
  Captions:     SENSITIVE, SIPDIS
  Reference:    A) 11 STATE 12345
                B) PORT LOUIS 100
  Subject:      Lantern Fair Opens

  1. (SBU) Summary: The lantern fair opened on Monday.  End Summary.

  2. (U) The mayor spoke for an hour about lanterns (refs A and B) and

  Released in Full
  Jane Roe, Acting-Director
  US Department of State
  2/25/2026

                                   UNCLASSIFIED
                                       SBU
  Page 1 of 2

                                   UNCLASSIFIED
                                       SBU

  the visitors stayed until the rain came.

  Signature:    ROE

  Drafted By:   PORT LOUIS:Poe, John
  Cleared By:   POL:Doe, Ann
  Info:         AMEMBASSY PARIS ROUTINE
  Dissemination Rule: Archive Copy

                                   UNCLASSIFIED
                                       SBU
  Page 2 of 2
`;

const OVER_A_TELEGRAM = `
  UNCLASSIFIED
  SBU

  MRN: 04 PARIS 1028
  Date/DTG: Nov 12, 2004 / 120851Z NOV 04
  From: AMEMBASSY PARIS
  Action: RUEHC/SECSTATE WASHDC ROUTINE
  TAGS: SCUL, FR
  Captions: SENSITIVE
  Subject: LANTERNS

  R 120851Z NOV 04
  FM AMEMBASSY PARIS
  TO RUEHC/SECSTATE WASHDC 5085
  BT
  UNCLAS PARIS 001028

  SENSITIVE

  E.O. 12958: N/A
  TAGS: SCUL, FR
  SUBJECT: LANTERNS

  1. (SBU) The fair opened.

  2. (U) It rained.

  ROE
  BT
  #1028

  NNNN

  Signature:      ROE

  XMT: ST PETERSBURG, AMCONSUL

  Dissemination Rule:    Archive Copy
`;

const OVER_A_PRINT = `
  CONFIDENTIAL

  MRN: 01 PARIS 13169
  Date/DTG: Oct 30, 2001 / 300000Z Oct 01
  From: AMEMBASSY PARIS
  E.O.: Unknown
  Subject: LANTERNS OVER
  PARIS

  CONFIDENTIAL PTQ6889

  PAGE 01 PARIS 13169 01 OF 02 301754Z
  ACTION IO-00
  /018W
  -------------------3782F8 301754Z /38
  P 301741Z OCT 01
  FM AMEMBASSY PARIS
  TO SECSTATE WASHDC PRIORITY 1142

  UNCLAS SECTION 01 OF 02 PARIS 013169

  E.O. 12958: N/A
  TAGS: SCUL, FR
  SUBJECT: LANTERNS OVER PARIS

  1. (U) ONE.
`;

const restored = (text: string): string => applyEdits(text, restore(parse(text)));

describe('the sheet that an archive since 2009 prints over a cable', () => {
  it('is the header where no telegram stands below it', () => {
    const cable = read(SHEET);
    assert.deepEqual([cable.profile, cable.archive?.id, cable.archive?.classification, cable.reference, cable.dateTimeGroup?.iso, cable.from?.name, cable.to, cable.captions], [
      'archive', '12 PORT LOUIS 234', 'SBU', { id: '12PORTLOUIS234', post: 'PORT LOUIS', number: 234, year: 2012 }, '2012-08-30T12:34:00Z', 'AMEMBASSY PORT LOUIS',
      [to('WASHDC, SECSTATE', { precedence: 'ROUTINE' })], ['SENSITIVE', 'SIPDIS'],
    ]);
    assert.deepEqual(cable.classification, { level: 'UNCLASSIFIED', text: 'SBU', section: null, sections: null });
    assert.deepEqual([cable.executiveOrder?.number, cable.tags.map(({ code }) => code), cable.references.map(({ id }) => id), cable.subject?.text], [
      '13526', ['SCUL', 'PREL', 'MP'], ['11STATE12345', '12PORTLOUIS100'], 'Lantern Fair Opens',
    ]);
  });

  it('has several addressees, some for information, and a passing line of its own', () => {
    const sheet = SHEET
      .replace('Action:       WASHDC, SECSTATE ROUTINE', 'Action:       WASHDC, SECSTATE ROUTINE; LISBON, AMEMBASSY PRIORITY\n  Info:         AFRICAN UNION COLLECTIVE ROUTINE; PARIS, AMEMBASSY ROUTINE')
      .replace('  Reference: ', '  Pass Line:    EUR/WE, AF/E\n  Reference: ');
    const cable = read(sheet);
    assert.deepEqual([cable.to, cable.info], [
      [to('WASHDC, SECSTATE', { precedence: 'ROUTINE' }), to('LISBON, AMEMBASSY', { precedence: 'PRIORITY' })],
      [to('AFRICAN UNION COLLECTIVE', { precedence: 'ROUTINE' }), to('PARIS, AMEMBASSY', { precedence: 'ROUTINE' })],
    ]);
    assert.deepEqual(cable.passing, [{ addressee: null, verb: 'Pass', offices: ['EUR/WE', 'AF/E'] }]);
    assert.deepEqual(read(sheet.replace('EUR/WE, AF/E', 'USTR FOR ROE')).passing, [{ addressee: 'USTR', verb: 'FOR', offices: ['ROE'] }]);
  });

  it('has its pages and the stamps of a release between the words, and a trailer below them', () => {
    const { sections, signature } = read(SHEET);
    assert.deepEqual(sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)), [
      'Summary: The lantern fair opened on Monday. End Summary.',
      'The mayor spoke for an hour about lanterns (refs A and B) and the visitors stayed until the rain came.',
    ]);
    assert.deepEqual(signature, ['ROE']);
  });

  it('has an addressee on each further line', () => {
    assert.deepEqual(read(SHEET.replace('WASHDC, SECSTATE ROUTINE', 'PRETORIA, AMEMBASSY ROUTINE\n                TUNIS, AMEMBASSY PRIORITY')).to.map(({ name }) => name), ['PRETORIA, AMEMBASSY', 'TUNIS, AMEMBASSY']);
    const sheet = (between: string): string => `MRN: 12 PORT LOUIS 234\nFrom: AMEMBASSY PORT LOUIS\nAction: WASHDC, SECSTATE ROUTINE;\n${between}        TUNIS, AMEMBASSY\nSubject: Lantern Fair\n\nThe fair opened.\n`;
    const paged = sheet('\nPage 1 of 3\n\n');
    assert.equal(applyEdits(paged, restore(parse(paged))), sheet(''), 'also where a page ends between them');
  });

  it('says in that trailer whom it went to for information, over lines, and below a telegram once more', () => {
    assert.deepEqual(read(SHEET).info, [to('AMEMBASSY PARIS', { precedence: 'ROUTINE' })]);
    assert.deepEqual(read(SHEET.replace('AMEMBASSY PARIS ROUTINE', 'PRETORIA, AMEMBASSY ROUTINE;\n                AFRICAN UNION COLLECTIVE\n                PRIORITY; USMISSION GENEVA')).info, [
      to('PRETORIA, AMEMBASSY', { precedence: 'ROUTINE' }), to('AFRICAN UNION COLLECTIVE', { precedence: 'PRIORITY' }), to('USMISSION GENEVA'),
    ]);
    const paged = SHEET.replace('AMEMBASSY PARIS ROUTINE', 'PRETORIA, AMEMBASSY ROUTINE;\n\n                                   UNCLASSIFIED\n                                       SBU\n  Page 2 of 3\n\n                                   UNCLASSIFIED\n                                       SBU\n\n                TUNIS, AMEMBASSY');
    assert.deepEqual(read(paged).info.map(({ name }) => name), ['PRETORIA, AMEMBASSY', 'TUNIS, AMEMBASSY'], 'also over the end of a page');
    const over = OVER_A_TELEGRAM.replace('  BT\n  UNCLAS', '  INFO RUEHFR/AMEMBASSY BONN\n  BT\n  UNCLAS').replace('  XMT: ', '  Info: BONN, AMEMBASSY ROUTINE\n\n  XMT: ');
    assert.deepEqual(read(over).info.map(({ name }) => name), ['AMEMBASSY BONN']);
  });

  it('has pages that are counted at their feet, with no level beside the number', () => {
    const sheet = (page: string): string => `MRN: 12 PORT LOUIS 234\nFrom: AMEMBASSY PORT LOUIS\nSubject: Lantern Fair\n\n1. (U) The fair opened on${page}\nMonday.\n\n2. (U) It rained.\n`;
    const released = '\nUNCLASSIFIED U.S. Department of State Case No. F-2013-12345 Doc No. C05400000 Date: 12/31/2014';
    for (const page of ['\n\nPage 1 of 3\n', `\nPage 1 of 3\n${released}\n${released}`]) {
      assert.deepEqual(read(sheet(page)).sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)), ['The fair opened on Monday.', 'It rained.']);
      assert.equal(restored(sheet(page)), sheet(''));
    }
    const several = sheet('\n\nPage 1 of 3\nPage 2 of 3\n');
    assert.equal(restored(several), several, 'not those that a text lists');
    const telegram = `UNCLAS PARIS 000234\n\nSUBJECT: LANTERNS\n\n1. (U) The heading is:\n\nPage 1 of 3\n\n2. (U) Two.\n`;
    assert.equal(restored(telegram), telegram, 'of another text it may be a line');
    const listed = sheet('\n\nPage: 3\n');
    assert.equal(restored(listed), listed, 'what is listed may have its page');
  });

  for (const [banner, level, text] of [
    ['SECRET//NOFORN', 'SECRET', 'SECRET//NOFORN'], ['SECRET\nNODIS', 'SECRET', 'SECRET'], ['CONFIDENTIAL\nEXDIS, NOFORN', 'CONFIDENTIAL', 'CONFIDENTIAL'],
    ['UNCLASSIFIED//FOR OFFICIAL USE ONLY', 'UNCLASSIFIED', 'UNCLASSIFIED//FOR OFFICIAL USE ONLY'], ['SENSITIVE BUT UNCLASSIFIED', 'UNCLASSIFIED', 'SENSITIVE BUT UNCLASSIFIED'],
    ['CUI', 'UNCLASSIFIED', 'CUI'], ['RELEASE IN PART\nB1,1.4(B),1.4(D)\n\nCONFIDENTIAL', 'CONFIDENTIAL', 'CONFIDENTIAL'], ['RELEASE IN PART\nB6\n\nUNCLASSIFIED', 'UNCLASSIFIED', 'UNCLASSIFIED'],
    ['RELEASE IN PART\nB6,B7(F)\n\nUNCLASSIFIED', 'UNCLASSIFIED', 'UNCLASSIFIED'], ['SECRET\nPage 1 of 3', 'SECRET', 'SECRET'],
    ['RELEASE IN PART\nB1,1.4(D)\nClassified by DAS, A/GIS, DoS on 08/12/2015 ~ Class: CONFIDENTIAL ~ Reason: 1.4(D) ~ Declassify on: 07/07/2030\n\nCONFIDENTIAL', 'CONFIDENTIAL', 'CONFIDENTIAL'],
  ] as const) {
    it(`has the level with its markings over it: ${banner.replaceAll('\n', ' / ')}`, () => {
      const cable = read(`${banner}\n\nMRN: 18 MINSK 77\nDate/DTG: Jan 29, 2018 / 291410Z JAN 18\nFrom: AMEMBASSY MINSK\nSubject: The Fair\n\n1. One.\n\n2. Two.\n`);
      assert.deepEqual([cable.reference?.id, cable.dateTimeGroup?.iso, cable.from?.name, cable.classification], ['18MINSK77', '2018-01-29T14:10:00Z', 'AMEMBASSY MINSK', { level, text, section: null, sections: null }]);
    });
  }

  for (const [what, above] of [
    ['the offices that act on it', 'Action Office: AMB, POL_ACTION\nInfo Office: DCM_INFO, ECON_INFO,\nRSO_INFO\n\n'],
    ['the head of a mail, and what its sender says of the cable', 'From: Roe, Jane\nSent: Monday, September 17, 2012 10:11 AM\nTo: Poe, John\nSubject: FW: The Fair\n\nFyi. This came in over night.\n\n'],
    ['what the page of a newspaper says', '\u2022 Read the cables here:\n\n1.\n\n'],
    ['the head of a mail', 'From: SMART Core\nSent: Monday, September 17, 2012 10:11 AM\nTo: Roe, Jane (Minsk); Poe, John;\nDoe, Ann\nSubject: The Fair\n\n'],
  ] as const) {
    it(`may have ${what} over it`, () => {
      for (const [first, then] of [[above, 'UNCLASSIFIED\nSBU\n\n'], ['UNCLASSIFIED\nSBU\n\n', above]]) {
        const copy = `${first}${then}MRN: 18 MINSK 77\nDate/DTG: Jan 29, 2018 / 291410Z JAN 18\nFrom: AMEMBASSY MINSK\nSubject: The Fair Opens\n\n1. One.\n\n2. Two.\n`;
        const cable = read(copy);
        assert.deepEqual([cable.reference?.id, cable.from?.name, cable.subject?.text, cable.classification?.text], ['18MINSK77', 'AMEMBASSY MINSK', 'The Fair Opens', 'SBU']);
        assert.equal(restored(copy), copy);
      }
    });
  }

  it('is data of the archive over a telegram, which is read by its own lines', () => {
    const cable = read(OVER_A_TELEGRAM);
    assert.deepEqual([cable.dateTimeGroup?.text, cable.from?.name, cable.to[0]?.number, cable.classification?.text, cable.reference?.id, cable.captions, cable.subject?.text, cable.signature], [
      'R 120851Z NOV 04', 'AMEMBASSY PARIS', '5085', 'UNCLAS', '04PARIS1028', ['SENSITIVE'], 'LANTERNS', ['ROE'],
    ]);
    const print = read(OVER_A_PRINT);
    assert.deepEqual([print.dateTimeGroup?.text, print.to.length, print.classification?.section, print.reference?.id, print.executiveOrder?.instruction], ['P 301741Z OCT 01', 1, 1, '01PARIS13169', 'N/A']);
    assert.ok(header(OVER_A_PRINT).print);
  });

  it('goes when the telegram is restored, and stays where it is all the header that there is', () => {
    assert.ok(restored(lay(OVER_A_TELEGRAM)).startsWith('R 120851Z NOV 04\n'));
    assert.match(restored(lay(SHEET)), /MRN: {10}12 PORT LOUIS 234\n/);
  });

  it('takes nothing of a text without numbers, in which a telegram is quoted', () => {
    const text = 'UNCLASSIFIED\n\nMRN: 12 PARIS 234\nFrom: AMEMBASSY PARIS\nSubject: LANTERNS\n\nThe mayor sent this:\n\nR 120851Z NOV 04\nFM THE MAYOR\n\nIt rained.\n';
    assert.equal(restored(text), text);
  });

  it('takes nothing of such a text that no blank line parts from the fields', () => {
    const text = 'UNCLASSIFIED\n\nMRN: 12 PARIS 234\nFrom: AMEMBASSY PARIS\nSubject: LANTERNS\n(U) Summary: The fair was good.\nThe old telegram on this reads:\nR 120851Z NOV 04\nFM THE MAYOR\n\nIt rained.\n';
    assert.equal(restored(text), text);
  });

  it('begins another cable of a file', () => {
    const cables = parse(`${lay(SHEET)}\n\n${lay(OVER_A_TELEGRAM)}\n\n${lay(OVER_A_PRINT)}`).cables;
    assert.deepEqual(cables.map(cable => cable.header.archive?.id?.text), ['12 PORT LOUIS 234', '04 PARIS 1028', '01 PARIS 13169']);
  });

  for (const [form, text] of [
    ['a line of a text', 'UNCLAS PARIS 000001\n\nSUBJECT: LANTERNS\n\n1. (U) One.\n\nMRN: 12 PARIS 234\n\n2. (U) Two.\n'],
    ['a sheet that a telegram repeats', 'R 120851Z NOV 04\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nMRN: 12 PARIS 234\nDate/DTG: Nov 12, 2012 / 120851Z NOV 12\n'],
    ['a sheet that a paragraph repeats', 'The fair\n\n1. (U) One:\n\nMRN: 12 PARIS 234\nDate/DTG: Nov 12, 2012 / 120851Z NOV 12\n'],
    ['a number below words', 'The number is\n\nMRN: 12 PARIS 234\n'],
    ['no number of a cable', 'UNCLASSIFIED\n\nMRN: 12345\n'],
    ['a number below a subject', 'UNCLASSIFIED\n\nSubject: The Fair\n\nMRN: 18 MINSK 77\n'],
    ['a number below what a mail says', 'From: Roe, Jane\nSubject: The Fair\n\nPlease see the cable.\n\nMRN: 18 MINSK 77\n'],
  ] as const) it(`is none in ${form}`, () => assert.equal(parse(text).cables[0]?.header.archive, null));
});
