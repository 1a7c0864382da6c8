import assert from 'node:assert/strict';
import { brief, header, read } from './read';

const ON_ONE_LINE = 'VZCZCXRO7105 OO RUEHCN RUEHGH DE RUEHGZ #0208/01 0450905 ZNY CCCCC ZZH O 140905Z FEB 07 FM AMCONSUL GUANGZHOU TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794 INFO RUEHOO/CHINA POSTS COLLECTIVE RUCPDOC/USDOC WASHDC BT C O N F I D E N T I A L SECTION 01 OF 04 GUANGZHOU 000208 SIPDIS STATE FOR EAP/CM E.O. 12958: DECL: 02/14/2017 TAGS: PHUM, PGOV, CH SUBJECT: LANTERNS AND THEIR MAKERS REF: A. STATE 1234 B. 06 BEIJING 22 Classified By: Consul General Jane Roe. Reason: 1.4 (b) and (d). 1. (C) Summary: Good. End summary.';

describe('a whole header on one line', () => {
  it('has its transmission header', () => {
    const { transmission, dateTimeGroup, from, to, info } = read(ON_ONE_LINE);
    assert.deepEqual(transmission, {
      id: 'VZCZCXRO7105', prosign: 'OO', routingIndicators: ['RUEHCN', 'RUEHGH'],
      station: { routingIndicator: 'RUEHGZ', serial: '0208', section: 1, julianDay: 45, time: '0905' },
      security: { signal: 'ZNY', letters: 'CCCCC', operatingSignals: ['ZZH'] },
    });
    assert.deepEqual([dateTimeGroup?.iso, from?.name, to.map(({ name, number }) => [name, number]), info.map(({ name }) => name)], ['2007-02-14T09:05:00Z', 'AMCONSUL GUANGZHOU', [['SECSTATE WASHDC', '5794']], ['CHINA POSTS COLLECTIVE', 'USDOC WASHDC']]);
  });

  it('has its message header', () => {
    const cable = read(ON_ONE_LINE);
    assert.deepEqual([cable.classification?.level, cable.reference?.id, cable.captions, cable.passing.map(({ offices }) => offices), cable.executiveOrder?.number, cable.declassifyOn?.date], ['CONFIDENTIAL', '07GUANGZHOU208', ['SIPDIS'], [['EAP/CM']], '12958', '2017-02-14']);
    assert.deepEqual([cable.tags.map(({ code }) => code), cable.subject?.text, cable.references.map(brief), cable.classifiedBy], [
      ['PHUM', 'PGOV', 'CH'], 'LANTERNS AND THEIR MAKERS', ['A: 2007 STATE 1234', 'B: 2006 BEIJING 22'], { name: 'Jane Roe', title: 'Consul General', reasons: ['1.4(b)', '1.4(d)'] },
    ]);
  });

  it('ends where the text begins', () => {
    const { sections, summary } = read(ON_ONE_LINE);
    assert.deepEqual([sections[0]?.paragraphs.map(({ number, portionMark }) => [number, portionMark]), summary], [[[1, 'C']], 'Good.']);
  });

  it('is told by the places where lines are fused', () => {
    const breaks = header(ON_ONE_LINE).repairs.filter(repair => repair.kind === 'fused-line');
    assert.deepEqual(breaks.map(({ start }) => ON_ONE_LINE.slice(start, start + 9)), [
      'OO RUEHCN', 'DE RUEHGZ', 'ZNY CCCCC', 'O 140905Z', 'FM AMCONS', 'TO RUEHC/', 'INFO RUEH', 'RUCPDOC/U', 'BT C O N ', 'C O N F I', 'E.O. 1295', 'TAGS: PHU', 'SUBJECT: ', 'REF: A. S', 'Classifie', '1. (C) Su',
    ]);
  });
});

describe('lines that are fused', () => {
  const order = (snippet: string): string[] => header(snippet).lines.filter(line => line.role !== 'blank').map(line => line.role);

  it('are pieces with a role each', () => {
    assert.deepEqual(order('SIPDIS E.O. 12958: N/A TAGS: PREL, CH SUBJECT: LANTERNS'), ['caption', 'executive-order', 'tags', 'subject']);
  });

  it('tile the line', () => {
    const text = 'O 140905Z FEB 07 FM AMEMBASSY PARIS TO SECSTATE WASHDC';
    const { lines } = header(text);
    assert.equal(lines.map(line => text.slice(line.start, line.next)).join(''), text);
  });

  it('need no blank between them', () => {
    assert.deepEqual(order('E.O. 12958: N/ATAGS: PREL, CHSUBJECT: LANTERNSREF: STATE 1234'), ['executive-order', 'tags', 'subject', 'reference']);
  });

  it('may be the date-time group and FM', () => {
    const { dateTimeGroup, from } = header('O 140905Z FEB 07FM AMCONSUL GUANGZHOU\nTO RUEHC/SECSTATE WASHDC');
    assert.deepEqual([dateTimeGroup?.iso, from?.name?.text], ['2007-02-14T09:05:00Z', 'AMCONSUL GUANGZHOU']);
  });

  it('are none where a page of the web has written its line breaks', () => {
    const { transmission, from, info, subject } = header('OO RUEHCN<br />\nDE RUEHGZ #0208 0450905<br />\nO 140905Z FEB 07<br />\nFM AMCONSUL GUANGZHOU<br />\nTO RUEHC/SECSTATE WASHDC<br />\nINFO RUEHFR/AMEMBASSY PARIS 12<br />\nUNCLAS GUANGZHOU 000208<br />\n<br />\nSUBJECT: LANTERNS<br />\n');
    assert.deepEqual([transmission?.station?.julianDay?.text, from?.name?.text, info?.addressees[0]?.number?.text, subject?.text], ['045', 'AMCONSUL GUANGZHOU', '12', 'LANTERNS']);
  });

  it('may have codes behind them that were run together', () => {
    assert.deepEqual(read('E.O. 12958: N/A TAGS: ECONETRDSCULPGOVCH').tags.map(({ code }) => code), ['ECON', 'ETRD', 'SCUL', 'PGOV', 'CH']);
  });

  it('may have lost the first letter of TAGS', () => {
    assert.deepEqual(read('E.O. 12958: DECL: 02/14/2017 AGS: PGOV, ECON, CH').tags.map(({ code }) => code), ['PGOV', 'ECON', 'CH']);
    assert.deepEqual(read('E.O. 12958: N/A\nSUBJECT: NEW AGS: SILVER LANTERNS').subject?.text, 'NEW AGS: SILVER LANTERNS');
  });

  it('may stand in any order', () => {
    assert.deepEqual(order('TAGS: PREL, CH E.O. 12958: N/A SUBJECT: LANTERNS'), ['tags', 'executive-order', 'subject']);
  });

  it('are none where a subject speaks of them', () => {
    assert.deepEqual(order('SUBJECT: REFERENCES TO LANTERNS AND THE ORDER OF THE SUBJECT'), ['subject']);
    assert.deepEqual(order('SUBJECT: LANTERNS AND THE PREF: A SECOND LOOK'), ['subject']);
  });

  it('are none where an address has a word of them', () => {
    assert.deepEqual(order('INFO US SECRET SERVICE WASHDC 0012'), ['info']);
  });
});

describe('a circular on one line, a title over it', () => {
  it('has its addressees and its text', () => {
    const { from, to, references, sections } = read('Cable Text\nR 140905Z FEB 07 FM SECSTATE WASHDC TO ALL DIPLOMATIC AND CONSULAR POSTS COLLECTIVE UNCLAS STATE 012345 E.O. 12958: N/A TAGS: SCUL SUBJECT: LANTERNS REF: (A) 06 STATE 1234 (B) 06 STATE 5678 1. Posts were asked for lanterns. 2. They sent many.');
    assert.deepEqual([from?.name, to.map(({ name }) => name), references.map(brief)], ['SECSTATE WASHDC', ['ALL DIPLOMATIC AND CONSULAR POSTS COLLECTIVE'], ['A: 2006 STATE 1234', 'B: 2006 STATE 5678']]);
    assert.equal(sections[0]?.paragraphs[0]?.number, 1);
  });
});
