import assert from 'node:assert/strict';
import { header, read } from './read';

const OF_1977 = `
  PAGE 01        STATE  017976
  ORIGIN SS-15

  INFO  OCT-01  ISO-00  SSO-00  /016 R

  DRAFTED BY S/S:JROE
  APPROVED BY S/S:JROE
  S/S-O:JPOE
                    ------------------270429Z 060566 /61
  O 270346Z JAN 77
  FM SECSTATE WASHDC
  TO AMEMBASSY ANKARA IMMEDIATE
  INFO AMEMBASSY ATHENS

  C O N F I D E N T I A L STATE 017976

  EXDIS

  E.O. 11652: GDS
  TAGS: PFOR, OVIP (ROE, JANE), TU
  SUBJECT: LANTERNS

  REF: ANKARA 0512

  1. THE FAIR OPENED.

  ROE
`;

describe('the print of 1973 to 1979', () => {
  it('has no classification in the levels over the stamp of a release and the first page', () => {
    const scan = (line: string): string => `UNCLASSIFIED\n\nCONFIDENTIAL\n\nRELEASED IN FULL\nREVIEW AUTHORITY: Jane Roe, Senior Reviewe\nPAGE 01\nORIGIN AF-01\n\nINFO\n\nHA-09\n4008F3 272216Z /38\nO 272215Z APR 94\nFM SECSTATE WASHDC\nTO AMEMBASSY BONN IMMEDIATE\n${line}\nE.O. 12356: DECL: OADR\nTAGS: PREL\nSUBJECT: LANTERNS\n1. CONFIDENTIAL - ENTIRE TEXT.\n2. THEY SHINE.\nROE\n`;
    assert.deepEqual(['CONFIDENTIALSTANE 111391', 'CONFIDENTIAL STATE 111391'].map(line => header(scan(line)).classification?.level ?? null), [null, 'CONFIDENTIAL']);
  });

  it('may stand on one line with its telegram, below the stamp of a release', () => {
    const telegram = 'R 121000Z MAR 76 FM SECSTATE WASHDC TO AMEMBASSY BONN INFO AMEMBASSY PARIS UNCLAS STATE 061234 E.O. 11652: N/A TAGS: PFOR, GE SUBJECT: LANTERNS 1. THE LANTERN FAIR OPENS SOON. 2. NO DATE IS SET. ROE';
    for (const stamp of ['', 'Margaret P. Grafeld Declassified/Released US Department of State EO Systematic Review 04 MAY 2006 Message Text ']) {
      const cable = read(`${stamp}PAGE 01 STATE 061234 12 ORIGIN EUR-12 INFO OCT-01 /013 R DRAFTED BY EUR:JROE ----------- 012345 ${telegram}`);
      assert.deepEqual([cable.from?.name, cable.to.map(({ name }) => name), cable.reference?.id, cable.tags.map(({ code }) => code), cable.subject?.text], ['SECSTATE WASHDC', ['AMEMBASSY BONN'], '76STATE61234', ['PFOR', 'GE'], 'LANTERNS']);
      assert.equal(cable.sections[0]?.paragraphs[0]?.text, 'THE LANTERN FAIR OPENS SOON. 2. NO DATE IS SET. ROE');
    }
  });

  it('may have its lines run together as a scan has them: page line and offices, times and addressees', () => {
    for (const level of ['CONFIDENTIAL PTO4679', 'CONFIDENTIAL']) {
      const cable = read(`${level}\n\nPAGE 01 ROME 02066 01 OF 03 021705Z ACTION EUR-00\n\nINFO LOG-00 NP-00 AID-00 /015W 7DE3D9 021705Z /38\n\nO 021709Z APR 02 FM AMEMBASSY ROME TO SECSTATE WASHDC IMMEDIATE 7579 INFO ALL EUROPEAN UNION POST COLLECTIVE PRIORITY\n\nCONFIDENTIAL SECTION 01 OF 03 ROME 002066\n\nNOFORN\n\nE.O. 12958: DECL: 03/20/2015 TAGS: PREL, IT SUBJECT: LANTERNS\n\n1. (C) LANTERNS ARE GREEN.\n`);
      assert.deepEqual([cable.reference?.id, cable.from?.name, cable.to.map(({ name }) => name), cable.info.map(({ name }) => name)], ['02ROME2066', 'AMEMBASSY ROME', ['SECSTATE WASHDC'], ['ALL EUROPEAN UNION POST COLLECTIVE']], level);
    }
  });

  it('has offices with the mark of a note behind their count, and no addressees in them', () => {
    for (const counts of ['INFO  OCT-01*  ISO-00  SSO-00  /016 R', 'INFO  OCT-01  ISO-00* /016 R', 'INFO  OCT-01*']) {
      const { info, print } = header(OF_1977.replace('INFO  OCT-01  ISO-00  SSO-00  /016 R', counts));
      assert.deepEqual([info?.addressees.map(({ name }) => name.text), print], [['AMEMBASSY ATHENS'], true], counts);
    }
  });

  it('has a head of its own over the telegram', () => {
    const { lines, print } = header(OF_1977);
    assert.equal(print, true);
    assert.deepEqual(lines.filter(line => line.role !== 'blank').slice(0, 9).map(line => line.role), ['page', 'print', 'print', 'print', 'print', 'print', 'print', 'date-time-group', 'from']);
  });

  it('has every field of the telegram below it', () => {
    const cable = read(OF_1977);
    assert.deepEqual([cable.dateTimeGroup?.iso, cable.from?.name, cable.to[0]?.name, cable.info.map(({ name }) => name), cable.classification?.level, cable.reference?.id, cable.captions, cable.executiveOrder?.instruction, cable.declassifyOn?.text], [
      '1977-01-27T03:46:00Z', 'SECSTATE WASHDC', 'AMEMBASSY ANKARA', ['AMEMBASSY ATHENS'], 'CONFIDENTIAL', '77STATE17976', ['EXDIS'], 'GDS', 'GDS',
    ]);
    assert.deepEqual([cable.tags.map(({ code }) => code), cable.tags[1]?.person, cable.subject?.text, cable.references[0]?.id, cable.sections[0]?.paragraphs[0]?.text, cable.signature], [
      ['PFOR', 'OVIP', 'TU'], 'ROE, JANE', 'LANTERNS', '77ANKARA512', 'THE FAIR OPENED.', ['ROE'],
    ]);
  });

  it('has the mark of the printer behind the level, however far off it stands', () => {
    const cable = read(`
      02LISBON2305
      Fri Oct 18 00:00:00 +0200 2002
      UNCLASSIFIED
      Embassy Lisbon

      181036Z Oct 02

                                 UNCLASSIFIED     PTQ8341

      PAGE 01        LISBON  02305  181033Z
      ACTION AF-00
      INFO  LOG-00   NP-00
                        ------------------507B47  181033Z /38
      FM AMEMBASSY LISBON
      TO SECSTATE WASHDC PRIORITY 5875

      UNCLAS LISBON 002305

      TAGS: ECON, PO
      SUBJECT: LANTERNS

      1. The fair opened.

      ROE
    `);
    assert.deepEqual([cable.reference?.id, cable.from?.name, cable.to[0]?.number, cable.subject?.text], ['02LISBON2305', 'AMEMBASSY LISBON', '5875', 'LANTERNS']);
  });

  it('repeats the level over its first page, and counts offices over several lines', () => {
    const cable = read(`
      LIMITED OFFICIAL USE

      PAGE 01        ROME  01196  01 OF 02  082030Z

      43
      ACTION EUR-12

      INFO  OCT-01  ISO-00  AF-06  AID-05  CIAE-00  DODE-00  EB-07  H-02
      INR-07  L-03  NSAE-00  /084 W
                              --------------------- 113456
      R 081930Z MAR 75
      FM AMEMBASSY ROME
      TO SECSTATE WASHDC 1234
      INFO AMEMBASSY PARIS
      AMCONSUL MILAN

      LIMITED OFFICIAL USE SECTION 1 OF 2 ROME 1196

      E.O. 11652: N/A
      TAGS: PINT, IT
      SUBJECT: LANTERN FAIR
    `);
    assert.deepEqual([cable.info.map(({ name }) => name), cable.classification, cable.reference?.id, cable.subject?.text], [
      ['AMEMBASSY PARIS', 'AMCONSUL MILAN'], { level: 'LIMITED OFFICIAL USE', text: 'LIMITED OFFICIAL USE', section: 1, sections: 2 }, '75ROME1196', 'LANTERN FAIR',
    ]);
  });

  it('has the mark of the printer behind the level right over the offices too, with no page line', () => {
    const cable = read(`
      UNCLASSIFIED

      Cable Text:
      UTE4681

      UNCLASSIFIED UTE4681
      ACTION CFPP-01

      INFO LOG-00 MFA-00 NP-00 CA-01
      DS-00 EUR-00
      /009W
      -- 13E285 191355Z 738
      R 191345Z AUG 01
      FM AMEMBASSY ROME
      TO SECSTATE WASHDC 5676
      INFO GCC COLLECTIVE

      UNCLAS ROME 002326

      TAGS: CMGT, IT
      SUBJECT: LANTERNS

      1. (U) They shine.

      ROE
    `);
    assert.deepEqual([cable.reference?.id, cable.from?.name, cable.to.length, cable.info.length], ['01ROME2326', 'AMEMBASSY ROME', 1, 1]);
  });

  it('of a post has who acts on it there over the telegram, and its head at each page', () => {
    const cable = read(`
      UNCLAS SECSTATE 182167

      Lasers:
      ACTION: CONS-4
      INFO: CG CONS
      DISSEMINATION: CONS
      CHARGE: PROG

      VZCZCMT0064
      RR RUEHMT
      DE RUEHC #2167/01 2912139
      ZNR UUUUU ZZH
      R 182128Z OCT 01
      FM SECSTATE WASHDC
      TO ALL DIPLOMATIC AND CONSULAR POSTS
      BT
      UNCLAS SECTION 01 OF 02 STATE 182167

      TAGS: CVIS
      SUBJECT: LANTERNS

      1. THE FAIR WAS HELD IN LIGHT OF

      UNCLAS SECSTATE 182167


      UNCLAS SECSTATE 182167
      THE WEATHER.

      ROE
    `);
    assert.deepEqual([cable.reference?.id, cable.classification?.section, cable.info.length, cable.to.length], ['01STATE182167', 1, 0, 1]);
    assert.equal(cable.sections[0]?.paragraphs[0]?.text, 'THE FAIR WAS HELD IN LIGHT OF THE WEATHER.');
  });

  it('of a post has its offices over a draft, where INFO is no list of addressees', () => {
    const cable = read('DISSEMINATION: CONS\nINFO: ADM RSO\nCHARGE: PROG\n\nTO SECSTATE WASHDC\nAMEMBASSY ROME\nINFO GCC COLLECTIVE\n\nTAGS: CVIS\nSUBJECT: LANTERNS\n\n1. (U) They shine.');
    assert.deepEqual([cable.to.map(({ name }) => name), cable.info.map(({ name }) => name)], [['SECSTATE WASHDC', 'AMEMBASSY ROME'], ['GCC COLLECTIVE']]);
  });

  it('has a number alone below its first page line', () => {
    const { lines } = header('PAGE 01        ROME  01196  082030Z\n\n43\nACTION EUR-12\n\nINFO  OCT-01  /084 W\nR 081930Z MAR 75\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC\nUNCLAS ROME 1196\n\nSUBJECT: LANTERN FAIR\n');
    assert.deepEqual(lines.map(({ role }) => role).slice(2, 4), ['print', 'print']);
  });

  it('has its page lines broken behind the page in the copies of 1978 and 1979', () => {
    const cable = read(`
      UNCLASSIFIED
      PAGE 01
      ROME 01196 01 OF 02 082030Z
      ACTION EUR-12
      INFO OCT-01 ISO-00 /084 W
      ------------------062281 082035Z /62
      R 081930Z MAR 79
      FM AMEMBASSY ROME
      TO SECSTATE WASHDC 1234
      UNCLASSIFIED
      PAGE 02
      ROME 01196 01 OF 02 082030Z
      INFO AMCONSUL MILAN
      UNCLAS SECTION 1 OF 2 ROME 1196
      E.O. 12065: N/A
      TAGS: SCUL, IT
      SUBJ: LANTERN FAIR
    `);
    assert.deepEqual([cable.profile, cable.from?.name, cable.to.map(({ name }) => name), cable.info.map(({ name }) => name), cable.classification?.text, cable.reference?.id, cable.subject?.text], [
      'archive', 'AMEMBASSY ROME', ['SECSTATE WASHDC'], ['AMCONSUL MILAN'], 'UNCLAS', '79ROME1196', 'LANTERN FAIR',
    ]);
  });

  it('has pages of a copy sent twice, and a hyphen in a page line that was broken among the references', () => {
    const cable = read(`
      UNCLASSIFIED
      PAGE 01
      ROME 01196 01 OF 02 082030Z POSS DUPE
      R 081930Z MAR 79
      FM AMEMBASSY ROME
      TO SECSTATE WASHDC 1234
      UNCLAS SECTION 1 OF 2 ROME 1196
      E.O. 12065: N/A
      TAGS: SCUL, IT
      SUBJ: LANTERN FAIR
      REF: (A) ROME 941, (B) OSLO 166,
      UNCLASSIFIED
      UNCLASSIFIED
      PAGE 02
      -
      ROME 01196 01 OF 02 082030Z POSS DUPE
      (C) PARIS 1213
      1. THE FAIR OPENED.
    `);
    assert.deepEqual([cable.profile, cable.from?.name, cable.references.map(({ text }) => text), cable.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))], [
      'archive', 'AMEMBASSY ROME', ['ROME 941', 'OSLO 166', 'PARIS 1213'], ['THE FAIR OPENED.'],
    ]);
  });

  it('has, in the 1960s, offices with a blank before their number, and pages of the relay', () => {
    const cable = read(`
      CONFIDENTIAL 872

      PAGE 01 OSLO 01234 041422Z

      53
      ACTION EUR 20

      INFO INR 07,GPM 03,NSC 10,/040 W

      P 041355Z JUN 67
      FM AMEMBASSY OSLO
      TO SECSTATE WASHDC PRIORITY
      INFO AMEMBASSY LONDON
      BT
      C O N F I D E N T I A L OSLO 1234

      SUBJECT: LANTERN FAIR

      1. THE FAIR OPENED IN

      PAGE 2 RUDKSOA 4711 C O N F I D E N T I A L
      THE RAIN.

      PAGE THREE RUDKSOA 4711D C O N F I D E N T I A L
      2. IT ENDED IN THE SUN.
    `);
    assert.deepEqual([cable.info.map(({ name }) => name), cable.sections[0]?.paragraphs.map(({ text }) => text)], [['AMEMBASSY LONDON'], ['THE FAIR OPENED IN THE RAIN.', 'IT ENDED IN THE SUN.']]);
  });

  it('has pages of a relay whose indicator is as short as that of the Department', () => {
    for (const station of ['RUEHC 1234', 'RUEP 115B']) {
      const cable = read(`R 140905Z FEB 07\nFM SECSTATE WASHDC\nTO AMEMBASSY OSLO\nBT\nUNCLAS STATE 001234\n\nSUBJECT: LANTERN FAIR\n\n1. THE FAIR OPENED IN\n\nPAGE 2 ${station} UNCLAS\nTHE RAIN.\n`);
      assert.deepEqual(cable.sections[0]?.paragraphs.map(({ text }) => text), ['THE FAIR OPENED IN THE RAIN.'], station);
    }
  });

  it('calls the mission to NATO by the name of the organization on its pages', () => {
    const cable = read(`
      PAGE 01 NATO 00577 151832Z
      ACTION EUR-12
      R 151500Z MAR 74
      FM USMISSION NATO
      TO SECSTATE WASHDC 1234
      UNCLAS USNATO 0577
      E.O. 11652: N/A
      TAGS: SCUL, NATO
      SUBJECT: LANTERN FAIR
      1. THE FAIR OPENED IN
      PAGE 02 NATO 00577 151832Z
      THE RAIN.
      ROE
    `);
    assert.deepEqual([cable.profile, cable.sections[0]?.paragraphs[0]?.text], ['archive', 'THE FAIR OPENED IN THE RAIN.']);
  });

  it('may have the mark of a copy sent twice behind the level over its first page', () => {
    const { lines } = header(`
      CONFIDENTIAL POSS DUPE
      PAGE 01        STATE  017976
      ORIGIN SS-15
      R 270346Z JAN 77
      FM SECSTATE WASHDC
    `);
    assert.deepEqual(lines.map(({ role }) => role), ['page', 'page', 'print', 'date-time-group', 'from']);
  });

  it('has a number of the printer behind the level in the prints of about 1970', () => {
    const { lines } = header(`
      CONFIDENTIAL 060

      PAGE 01 DACCA 01138 061008Z

      ACTION NEA-12
      P 060730Z APR 71
      FM AMCONSUL DACCA
    `);
    assert.deepEqual(lines.filter(({ role }) => role !== 'blank').map(({ role }) => role), ['page', 'page', 'print', 'date-time-group', 'from']);
  });

  it('has a distribution list in the copies of 2007', () => {
    const cable = read('ACTION EUR-00\n\nINFO  LOG-00   AID-00   CIAE-00   /000W\n                  ------------------5C2ED4  131023Z /38\nO 131020Z FEB 07\nFM AMEMBASSY SPRINGFIELD\nTO SECSTATE WASHDC IMMEDIATE 5794\nUNCLAS SPRINGFIELD 000208');
    assert.deepEqual([cable.dateTimeGroup?.iso, cable.to.length, cable.info, cable.reference?.id], ['2007-02-13T10:20:00Z', 1, [], '07SPRINGFIELD208']);
  });

  it('is none where a heading is drafted', () => {
    assert.equal(header('TO SECSTATE WASHDC\nINFO AMEMBASSY PARIS').print, false);
  });

  it('has its page lines broken before the page in a scan, among the addressees too', () => {
    const scan = read(`
      CONFIDENTIAL
      PAGE 01
      ACTION AF-01
      P 171630Z OCT 95
      FM AMEMBASSY OSLO
      TO SECSTATE WASHDC PRIORITY 0812
      INFO AMEMBASSY PARIS
      CONFIDENTIAL
      CONFIDENTIAL
      OSLO 03377 171640Z
      PAGE 02
      AMEMBASSY ROME
      CONFIDENTIAL OSLO 003377
      E.O. 12356: DECL: OADR
      TAGS: PREL, NO
      SUBJECT: LANTERNS
    `);
    assert.deepEqual([scan.profile, scan.info.map(({ name }) => name), scan.reference?.id], ['archive', ['AMEMBASSY PARIS', 'AMEMBASSY ROME'], '95OSLO3377']);
  });

  it('has blank lines between the parts of a broken page line in a scan, also right below the subject', () => {
    const scan = read('UNCLASSIFIED\n\nPAGE 01\n\nOSLO 03377 01 OF 02 171640Z\n\nACTION AF-01\n\nP 171630Z OCT 85\n\nFM AMEMBASSY OSLO\n\nTO SECSTATE WASHDC 0812\n\nUNCLAS OSLO 03377\n\nE.O. 12356: N/A\n\nTAGS: PREL, NO\n\nSUBJECT: LANTERNS\n\nUNCLASSIFIED\n\nUNCLASSIFIED\n\nPAGE 02\n\n\n\nOSLO 03377 01 OF 02 171640Z\n\n1. THEY SHINE.\n\n2. THEY ARE LIT.\n\nROE\n');
    assert.deepEqual([scan.profile, scan.subject?.text, scan.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))], ['archive', 'LANTERNS', ['THEY SHINE.', 'THEY ARE LIT.']]);
  });

  it('has its list of offices one below the other in a scan, where INFO is no list of addressees', () => {
    const scan = read(`
      CONFIDENTIAL
      PAGE 01
      ACTION AF-01
      INFO

      LOG-00
      01G-04
      /041W
      5C01D2 171641Z /38
      P 171630Z OCT 95
      FM AMEMBASSY OSLO
      TO SECSTATE WASHDC PRIORITY 0812
      INFO AMEMBASSY PARIS
      CONFIDENTIAL OSLO 003377
      E.O. 12356: DECL: OADR
      TAGS: PREL, NO
      SUBJECT: LANTERNS
    `);
    assert.deepEqual([scan.to.map(({ name }) => name), scan.info.map(({ name }) => name)], [['SECSTATE WASHDC'], ['AMEMBASSY PARIS']]);
    const unread = 'FM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nINFO\nCTF-70\nAMEMBASSY PARIS\nUNCLAS OSLO 003377\nSUBJECT: LANTERNS';
    assert.deepEqual(read(unread).info.map(({ name }) => name), ['CTF-70', 'AMEMBASSY PARIS'], 'below FM it is one');
  });
});
