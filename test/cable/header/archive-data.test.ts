import assert from 'node:assert/strict';
import { parse } from '../../../server/src/cable/parse';
import { header, lay, read } from './read';

const CATALOGUE = `
  Message Attributes
  Automatic Decaptioning: X
  Capture Date: 01 JAN 1994
  Current Classification: UNCLASSIFIED
  Subject: LANTERNS, TRADE
  TAGS: PFOR, XX
  To: AMEMBASSY ANKARA
  Type: TE

  O 270346Z JAN 77
  FM SECSTATE WASHDC
  TO AMEMBASSY ATHENS IMMEDIATE
  UNCLAS STATE 017976
  E.O. 11652: N/A
  TAGS: PINT, TU
  SUBJECT: THE LANTERN FAIR
`;

describe('the catalogue of an archive', () => {
  it('is no part of the telegram under it', () => {
    const cable = read(CATALOGUE);
    assert.equal(cable.subject?.text, 'THE LANTERN FAIR');
    assert.deepEqual(cable.tags.map(tag => tag.code), ['PINT', 'TU']);
    assert.deepEqual(cable.to.map(addressee => addressee.name), ['AMEMBASSY ATHENS']);
    assert.equal(cable.reference?.id, '77STATE17976');
  });

  it('is told as such, line by line', () => {
    assert.deepEqual(header(CATALOGUE).lines.slice(0, 10).map(line => line.role), [...new Array<string>(8).fill('archive-data'), 'blank', 'date-time-group']);
  });

  it('may have two keys on a line, parted by a tab', () => {
    const cable = read('Date: 1975 May 12\tCanonical ID: 1975STATE110443_b\nHandling Restrictions\t-- N/A or Blank --\nLocator: TEXT ONLINE\nTAGS: PFOR - Foreign Policy\nFrom: Department of State\n\nUNCLAS STATE 110443\nSUBJECT: LANTERNS');
    assert.deepEqual([cable.subject?.text, cable.tags, cable.from], ['LANTERNS', [], null]);
  });

  it('may be the table of a site that keeps cables, copied with tabs between its cells', () => {
    const page = 'Identifier:\t05ROME3569\nWikileaks:\tView 05ROME3569 at Wikileaks.org\nOrigin:\tEmbassy Rome\nCreated:\t2005-11-07 13:46:00\nClassification:\tUNCLASSIFIED\nTags:\tPREL IT\nRedacted:\tThis cable was not redacted by Wikileaks.\n\n';
    const cable = read(`${page}UNCLAS ROME 003569\n\nE.O. 12958: N/A\nTAGS: SCUL, FR\nSUBJECT: LANTERNS\n\n1. The fair opened.\n\n2. It rained.\n`);
    assert.deepEqual([cable.tags.map(({ code }) => code), cable.reference?.number, cable.subject?.text], [['SCUL', 'FR'], 3569, 'LANTERNS']);
    assert.deepEqual(new Set(header(`${page}UNCLAS ROME 003569\nSUBJECT: LANTERNS`).lines.slice(0, 7).map(({ role }) => role)), new Set(['archive-data']));
  });

  it('is not taken for one because of a key or two that telegrams have too', () => {
    assert.equal(read('Subject: Lanterns\nTAGS: PREL, CH').subject?.text, 'Lanterns');
  });

  it('ends with the key of the text, with no blank line over the telegram', () => {
    const cable = read(CATALOGUE.replace('Type: TE\n\n', 'Type: TE\n  Message Text:\n  UNCLASSIFIED\n  PAGE 01  STATE  017976  270346Z\n'));
    assert.deepEqual([cable.reference?.id, cable.from?.name, cable.subject?.text], ['77STATE17976', 'SECSTATE WASHDC', 'THE LANTERN FAIR']);
  });

  it('may be a title alone, below the stamp of a release, and the print under it is read as one', () => {
    const head = '  LIMITED OFFICIAL USE\n\n  PAGE 01  OSLO  00577  151832Z\n\n  11\n  ACTION EUR-12\n  R 151500Z MAR 74\n  FM AMEMBASSY OSLO\n';
    const stamp = '  Margaret P. Grafeld Declassified/Released US Department of State EO Systematic Review 04 MAY 2006\n';
    for (const title of ['Message Text', '             Message Text', 'Message Text:']) {
      const { lines, print } = header(`\n${stamp}\n  ${title}\n\n${head}`);
      assert.deepEqual([print, ...lines.filter(({ role }) => role !== 'blank').map(({ role }) => role)], [true, 'page', 'archive-origin', 'page', 'page', 'print', 'print', 'date-time-group', 'from'], title);
    }
    assert.deepEqual(header('\n  FM AMEMBASSY OSLO\n  UNCLAS OSLO 0577\n  SUBJECT: LANTERNS\n  Message Text\n').lines.map(({ role }) => role), ['from', 'classification', 'subject', 'subject'], 'below the subject it is words');
  });

  it('may stand in the place of a telegram that the archive has lost', () => {
    const stamp = 'Margaret P. Grafeld Declassified/Released US Department of State EO Systematic Review 04 MAY 2006\n';
    for (const said of ['No Text Body Available for Document', 'MRN: 1974OSLO000577  SEGMENT NUMBER: 000001  TELEGRAM TEXT FOR THIS MRN IS UNAVAILABLE', '']) {
      const cable = parse(`${stamp}\n      Message Text\n\n\n${said}\n\n      Message Attributes\n\nCapture Date: 01 JAN 1994\nDocument Number: 1974OSLO00577\nFrom: OSLO\nTo: STATE\nType: TE\n\n${stamp}\n`).cables[0]!;
      assert.deepEqual([cable.header.from, cable.header.to, cable.blocks.length], [null, null, 1], said);
    }
    assert.equal(read('Message Attributes\nCapture Date: 01 JAN 1994\nCopy: SINGLE\nFrom: OSLO\n\nUNCLAS OSLO 0577\nSUBJECT: LANTERNS\n').subject?.text, 'LANTERNS', 'over a telegram it ends there');
  });

  it('may be lines of which nothing is known', () => {
    assert.deepEqual(header('Lantern archive\nBox 12\n\nO 270346Z JAN 77\nFM SECSTATE WASHDC').lines.map(line => line.role), ['archive-data', 'archive-data', 'blank', 'date-time-group', 'from']);
  });

  it('may be the cells of a table\'s row, before the header and between header and text', () => {
    const cable = read('"1","12/28/1966 18:48","66SPRINGFIELD2481","Embassy Springfield","UNCLASSIFIED","66STATE106206","P R 281848Z DEC 66\nFM AMEMBASSY SPRINGFIELD\nTO SECSTATE WASHDC 3356\n","UNCLAS SPRINGFIELD 02481\nSUBJECT: LANTERNS\n1. THE FAIR OPENED.');
    assert.deepEqual([cable.dateTimeGroup?.iso, cable.to[0]?.number, cable.reference?.id, cable.subject?.text], ['1966-12-28T18:48:00Z', '3356', '66SPRINGFIELD2481', 'LANTERNS']);
    const close = read('"2","5/16/2009 14:10","09ROME123","Embassy Rome","UNCLASSIFIED","","R 161410Z MAY 09\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC 0933\nINFO AMEMBASSY PARIS","UNCLAS ROME 000123 \n \nSUBJECT: LANTERNS\n\n1. THE FAIR OPENED.');
    assert.deepEqual([close.info.map(({ name }) => name), close.classification?.text, close.subject?.text], [['AMEMBASSY PARIS'], 'UNCLAS', 'LANTERNS'], 'with no line end between them');
  });
});

describe('the offices of a post over its copy of a telegram', () => {
  const COPY = `
    Ada B Clerk  02/15/2007 09:59:27 AM  From  DB/Inbox:  Ada B Clerk

    Cable
    Text:

    C O N F I D E N T I A L        ROME 10208

    SIPDIS
    cxrome:
        ACTION: POL
        INFO:   ORA AMBO DCM ECON ENGO ENVO FCS LABO
                LEGAT ARS PAO AGR SCIO

    DISSEMINATION: POLOUT
    CHARGE: PROG

    APPROVED: POL:AFIRST
    DRAFTED:  POL:BSECOND
    CLEARED:  POL:CTHIRD AND ECON WATCHER

    VZCZCRRI128
    PP RUEHC RUEHFL
    DE RUEHRO #0208/01 0450905
    ZNY CCCCC ZZH
    P 140905Z FEB 07
    FM AMEMBASSY ROME
    TO RUEHC/SECSTATE WASHDC PRIORITY 0931
    INFO RUEHFL/AMCONSUL FLORENCE
    C O N F I D E N T I A L SECTION 01 OF 02 ROME 010208

    SIPDIS

    E.O. 12958: DECL: 02/14/2017
    TAGS: PREL, IT
    SUBJECT: THE LANTERN FAIR

    1. (C) It rained.
  `;
  const banner = `
    07ROME10208
    THE LANTERN FAIR
    Wed Feb 14 00:00:00 +0100 2007
    CONFIDENTIAL
    Embassy Rome

    null
  `;

  for (const [what, text] of [['alone', COPY], ['with the banner of an archive', lay(banner) + lay(COPY)]] as const) {
    it(`are none of its header: ${what}`, () => {
      const cable = read(text);
      assert.deepEqual([cable.from?.name, cable.subject?.text, cable.tags.map(tag => tag.code)], ['AMEMBASSY ROME', 'THE LANTERN FAIR', ['PREL', 'IT']]);
      assert.deepEqual([cable.classification?.section, cable.captions, cable.to.length, cable.info.length], [1, ['SIPDIS'], 1, 1]);
      assert.equal(cable.sections.flatMap(section => section.paragraphs).length, 1);
    });
  }
});
