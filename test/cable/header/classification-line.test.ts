import assert from 'node:assert/strict';
import { forms, header, read } from './read';

describe('the section in brackets', () => {
  it('has no bracket of its own', () => {
    assert.equal(header('UNCLAS GUANGZHOU 000208 (SECTION 1 OF 2)').classification?.section?.text, 'SECTION 1 OF 2');
  });
});

describe('a classification line whose number was lost', () => {
  const LOST = 'UNCLAS NODIS PARIS  E.O. 12958: N/A';
  it('leaves the order behind it its number, on lines of their own and on one', () => {
    for (const text of [`FM AMEMBASSY PARIS\nTO SECSTATE WASHDC\n${LOST}\nTAGS: PREL, FR`, `FM AMEMBASSY PARIS\nTO SECSTATE WASHDC BT ${LOST} TAGS: PREL, FR`]) {
      const { classification, executiveOrder } = header(text);
      assert.deepEqual([classification?.level, classification?.post?.text, classification?.number], ['UNCLASSIFIED', 'PARIS', null]);
      assert.deepEqual([executiveOrder?.number?.text, executiveOrder?.instruction?.text], ['12958', 'N/A']);
    }
  });
});

describe('the classification', () => {
  forms(cable => cable.classification && [cable.classification.level, cable.classification.text, cable.classification.section, cable.classification.sections], [
    ['UNCLAS', 'UNCLAS GUANGZHOU 000208', ['UNCLASSIFIED', 'UNCLAS', null, null]],
    ['with a section', 'UNCLAS SECTION 01 OF 04 GUANGZHOU 000208', ['UNCLASSIFIED', 'UNCLAS', 1, 4]],
    ['E F T O', 'UNCLAS E F T O GUANGZHOU 000208', ['UNCLASSIFIED', 'UNCLAS E F T O', null, null]],
    ['E F T O and a section', 'UNCLAS E F T O SECTION 01 OF 02 GUANGZHOU 000208', ['UNCLASSIFIED', 'UNCLAS E F T O', 1, 2]],
    ['its parts set far apart', 'UNCLAS        SECTION 01 OF 02        GUANGZHOU 000208', ['UNCLASSIFIED', 'UNCLAS', 1, 2]],
    ['spelled out', 'UNCLASSIFIED STATE 01234', ['UNCLASSIFIED', 'UNCLASSIFIED', null, null]],
    ['spaced CONFIDENTIAL', 'C O N F I D E N T I A L GUANGZHOU 000208', ['CONFIDENTIAL', 'C O N F I D E N T I A L', null, null]],
    ['spaced SECRET, release to a list of countries, a section', 'S E C R E T//REL TO USA, GBR, ACGU SECTION 01 OF 03 STATE 012345', ['SECRET', 'S E C R E T', 1, 3]],
    ['spaced SECRET, a control, a section', 'S E C R E T NOFORN SECTION 01 OF 03 STATE 012345', ['SECRET', 'S E C R E T', 1, 3]],
    ['a caption that is mostly below it, a section', 'C O N F I D E N T I A L SIPDIS SECTION 01 OF 03 STATE 012345', ['CONFIDENTIAL', 'C O N F I D E N T I A L', 1, 3]],
    ['a corrected copy, a section', 'S E C R E T NODIS CHEROKEE CORRECTED COPY SECTION 01 OF 03 STATE 012345', ['SECRET', 'S E C R E T', 1, 3]],
    ['a channel, a section', 'S E C R E T ROGER CHANNEL SECTION 01 OF 02 OSLO 000123', ['SECRET', 'S E C R E T', 1, 2]],
    ['a caption of an agency', 'UNCLAS AIDAC SECTION 01 OF 02 MANILA 001234', ['UNCLASSIFIED', 'UNCLAS', 1, 2]],
    ['spaced TOP SECRET', 'T O P  S E C R E T STATE 012345', ['TOP SECRET', 'T O P  S E C R E T', null, null]],
    ['spaced UNCLAS', 'U N C L A S SECTION 01 OF 02 ROME 01196', ['UNCLASSIFIED', 'U N C L A S', 1, 2]],
    ['spaced UNCLAS, E F T O', 'U N C L A S  E F T O ROME 01196', ['UNCLASSIFIED', 'U N C L A S  E F T O', null, null]],
    ['LIMITED alone spaced', 'L I M I T E D OFFICIAL USE ROME 01196', ['LIMITED OFFICIAL USE', 'L I M I T E D OFFICIAL USE', null, null]],
    ['hyphens for its blanks', 'S-E-C-R-E-T SECTION 01 OF 03 ROME 01196', ['SECRET', 'S-E-C-R-E-T', 1, 3]],
    ['plain words', 'CONFIDENTIAL ROME 01196', ['CONFIDENTIAL', 'CONFIDENTIAL', null, null]],
    ['LIMITED OFFICIAL USE', 'LIMITED OFFICIAL USE SECTION 1 OF 2 ROME 1196', ['LIMITED OFFICIAL USE', 'LIMITED OFFICIAL USE', 1, 2]],
    ['LIMITED OFF USE', 'LIMITED OFF USE STATE 017976', ['LIMITED OFFICIAL USE', 'LIMITED OFF USE', null, null]],
    ['the first letter twice', 'SS E C R E T SECTION 01 OF 02 GUANGZHOU 000208', ['SECRET', 'SS E C R E T', 1, 2]],
    ['a letter lost', 'C O N F I D E N I A L GUANGZHOU 000208', ['CONFIDENTIAL', 'C O N F I D E N I A L', null, null]],
    ['a zero for a letter of a spaced one', 'C 0 N F I D E N T I A L ROME 001244', ['CONFIDENTIAL', 'C 0 N F I D E N T I A L', null, null]],
    ['its blanks lost in part', 'CONFIDENT I AL ROME 001244', ['CONFIDENTIAL', 'CONFIDENT I AL', null, null]],
    ['its last blank lost', 'C O N F I D E N T I AL ROME 001244', ['CONFIDENTIAL', 'C O N F I D E N T I AL', null, null]],
    ['two of its letters lost at the end', 'U N C L A S S I F I E ROME 001244', ['UNCLASSIFIED', 'U N C L A S S I F I E', null, null]],
    ['a letter lost in a plain word', 'UNCLS SECTION 01 OF 02 ROME 000123', ['UNCLASSIFIED', 'UNCLS', 1, 2]],
    ['one digit each', 'UNCLAS SECTION 1 OF 2 ROME 00123', ['UNCLASSIFIED', 'UNCLAS', 1, 2]],
    ['numbers in words', 'UNCLAS SECTION ONE OF TWO ROME 1234', ['UNCLASSIFIED', 'UNCLAS', 1, 2]],
    ['FINAL SECTION', 'UNCLAS FINAL SECTION OF 3 ROME 000123', ['UNCLASSIFIED', 'UNCLAS', 3, 3]],
    ['FINAL SECTION with its number in words', 'C O N F I D E N T I A L FINAL SECTION OF TWO ROME 5121', ['CONFIDENTIAL', 'C O N F I D E N T I A L', 2, 2]],
    ['FINAL SECTION of no number', 'SECRET FINAL SECTION OF THE REPORT', null],
    ['the section behind the number', 'UNCLAS GUANGZHOU 000208 SECTION 01 OF 02', ['UNCLASSIFIED', 'UNCLAS', 1, 2]],
    ['the section as the prints of 1975 have it', 'LIMITED OFFICIAL USE ROME 01196 01 OF 02', ['LIMITED OFFICIAL USE', 'LIMITED OFFICIAL USE', 1, 2]],
    ['SECTION misspelt', 'UNCLAS SECTON 01 OF 02 ROME 000123', ['UNCLASSIFIED', 'UNCLAS', 1, 2]],
    ['OF run together with the numbers', 'UNCLAS SECTION 01OF05 ROME 00123', ['UNCLASSIFIED', 'UNCLAS', 1, 5]],
    ['SECTION cut short', 'UNCLAS SECT 01 OF 02 ROME 000123', ['UNCLASSIFIED', 'UNCLAS', 1, 2]],
    ['no page number below it for its own', 'UNCLASSIFIED\nPAGE 001\n\nOO RUEHC\nO 151350Z JAN 84\nFM AMEMBASSY OSLO\nUNCLAS OSLO 0577', ['UNCLASSIFIED', 'UNCLAS', null, null]],
    ['the first letter of SECTION lost', 'UNCLAS ECTION 02 OF 02 ROME 000417', ['UNCLASSIFIED', 'UNCLAS', 2, 2]],
    ['SECTION run together with its number', 'UNCLAS SECTIOX1 OF 06 ROME 000655', ['UNCLASSIFIED', 'UNCLAS', 1, 6]],
    ['OF misspelt', 'UNCLAS SECTION 01 GF 02 ROME 000433', ['UNCLASSIFIED', 'UNCLAS', 1, 2]],
    ['a letter of OF lost', 'UNCLAS SECTION 02 F 03 ROME 001244', ['UNCLASSIFIED', 'UNCLAS', 2, 3]],
    ['SECTION lost', 'UNCLAS 01 OF 02 ROME 000266', ['UNCLASSIFIED', 'UNCLAS', 1, 2]],
    ['more than there are', 'UNCLAS SECTION 5 OF 4 ROME 00123', ['UNCLASSIFIED', 'UNCLAS', 5, 4]],
    ['fused to an address', 'INFO RHHMUNA/HQ USPACOM HONOLULU HIUNCLAS SECTION 01 OF 04 GUANGZHOU 000208', ['UNCLASSIFIED', 'UNCLAS', 1, 4]],
    ['run together with its section', 'CONFIDENTIALSECTION 01 OF 02 ROME 001244', ['CONFIDENTIAL', 'CONFIDENTIAL', 1, 2]],
    ['run together with the post, as page lines are', 'FM AMEMBASSY ROME\nTO SECSTATE WASHDC\nCONFIDENTIALROME 001244\nTAGS: PREL, IT', ['CONFIDENTIAL', 'CONFIDENTIAL', null, null]],
    ['the same with its blanks lost in part', 'FM AMEMBASSY ROME\nTO SECSTATE WASHDC\nINFO AMEMBASSY PARIS\nC ONFIDENTIALROME 001244\nTAGS: PREL, IT', ['CONFIDENTIAL', 'C ONFIDENTIAL', null, null]],
    ['a word of a text that begins so', 'SUBJECT: LANTERNS\n\nS ECRETARIES 000123', null],
    ['a page line of such words above it', 'FM AMEMBASSY ROME\nTO SECSTATE WASHDC\nCONFIDENTIALROME 01244 082030Z\nS E C R E T ROME 01244', ['SECRET', 'S E C R E T', null, null]],
    ['after BT on the same line', 'INFO RUEHOO/CHINA POSTS COLLECTIVE BT UNCLAS GUANGZHOU 000208', ['UNCLASSIFIED', 'UNCLAS', null, null]],
    ['a level alone', 'SECRET\nSUBJECT: LANTERNS', ['SECRET', 'SECRET', null, null]],
    ['small letters', 'unclas guangzhou 000208', ['UNCLASSIFIED', 'unclas', null, null]],
    ['small letters behind a spaced level', 'C o n f i d e n t i a l section 01 of 02 ankara 000417', ['CONFIDENTIAL', 'C o n f i d e n t i a l', 1, 2]],
    ['the number still to be typed', 'FM AMCONSUL GUANGZHOU\nUNCLAS GUANGZHOU', ['UNCLASSIFIED', 'UNCLAS', null, null]],
    ['a sentence', 'SECRET TALKS IN GENEVA IN 1985 WERE NOT ABOUT LANTERNS.', null],
    ['a sentence about an election', 'SECRET ELECTION 7 RESULTS', null],
    ['a service message', 'UNCLAS SVC ZUI RUEHC 142 ZDK RUEHGZ 117 WA', null],
    ['an address', 'INFO AMEMBASSY PARIS\nSECDEF WASHDC 1234', null],
    ['none', 'TAGS: PREL, CH', null],
  ]);

  it('has no address with its number below it for its own number', () => {
    const { classification } = read('R 140905Z FEB 07\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC 2981\nSECRET\n\nTO SECSTATE WASHDC IMMEDIATE 2981\nTAGS: SCUL, NO\nSUBJECT: LANTERNS\n\n1. (U) They shine.\n');
    assert.deepEqual([classification?.text, read('SECRET\nOSLO 000208\n\nSUBJECT: LANTERNS\n').reference?.number], ['SECRET', 208]);
  });

  it('is none over the transmission header on the same line, below a banner too, where it stands once more', () => {
    const copy = 'UNCLASSIFIED ROME 00000123 VZCZCXRO4410 RR RUEHLI DE RUEHRO #0123 1361412 ZNR UUUUU ZZH R 161410Z MAY 09 FM AMEMBASSY ROME TO RUEHC/SECSTATE WASHDC 0933\nUNCLAS ROME 000123\nE.O. 12958: N/A\nTAGS: PREL, IT\nSUBJECT: LANTERNS\n\n1. Text.\n';
    for (const banner of ['', '09ROME123\n2009-05-16 14:10:00\nUNCLASSIFIED\nEmbassy Rome\n']) {
      const { transmission, from, to, classification } = read(banner + copy);
      assert.deepEqual([transmission?.id, from?.name, to.map(({ number }) => number), classification?.text], ['VZCZCXRO4410', 'AMEMBASSY ROME', ['0933'], 'UNCLAS']);
    }
    const alone = read(copy.replace('UNCLAS ROME 000123\n', ''));
    assert.equal(alone.classification?.text, 'UNCLASSIFIED', 'it may be all that there is');
    const quoted = read('UNCLAS ROME 000123\nR 161410Z MAY 09\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC\nSUBJECT: LANTERNS\n\n1. We sent:\n\nUNCLAS ROME 000123\n');
    assert.equal(quoted.classification?.text, 'UNCLAS', 'so it is where the text has it once more');
    const other = read(copy.replace('UNCLASSIFIED ROME', 'UNCLASSIFIED STATE'));
    assert.equal(other.classification?.text, 'UNCLASSIFIED', 'of another post it repeats a telegram of the same number');
  });

  it('tells that its word is misspelt', () => {
    assert.equal(header('C O N F I D E N I A L GUANGZHOU 000208').classification?.misspelt, true);
    assert.equal(header('C O N F I D E N T I A L GUANGZHOU 000208').classification?.misspelt, false);
    for (const scanned of ['UNCLA5', 'UNC1AS', 'C0NFIDENT1AL', 'CONFlDENTIAL', 'CON Fl DENTIAL', 'C O N Fl D E N T l A L']) assert.equal(header(`${scanned} SECTION 01 OF 02 GUANGZHOU 000208`).classification?.misspelt, true, scanned);
  });

  it('has captions behind the level, which are those of the cable', () => {
    assert.deepEqual(read('C O N F I D E N T I A L NOFORN PARIS 000012\n\nSIPDIS').captions, ['NOFORN', 'SIPDIS']);
    assert.deepEqual(read('C O N F I D E N T I A L SIPDIS DEPT FOR EAP/CM').captions, ['SIPDIS']);
    assert.deepEqual(read('UNCLAS SIPDIS, SENSITIVE').captions, ['SIPDIS', 'SENSITIVE']);
    assert.deepEqual(read('UNCLAS FOUO PARIS 000012').captions, []);
  });

  it('has the handling that the White House put behind it, which was read as an addressee', () => {
    const telegram = (line: string): string => `O 071304Z FEB 74\nFM THE SITUATION ROOM\nTO PETER ROE\n${line}\n\nSUBJECT: LANTERNS\n\n1. ONE.\n`;
    for (const [line, captions] of [
      ['TOP SECRET-SENSITIVE', ['SENSITIVE']], ['SECRET/SENSITIVE EYES ONLY', ['SENSITIVE', 'EYES ONLY']], ['TOP SECRET SENSITIVE EXCLUSIVELY EYES ONLY WH40366', ['SENSITIVE', 'EYES ONLY']],
    ] as const) {
      const cable = read(telegram(line));
      assert.deepEqual([cable.to.map(({ name }) => name), cable.classification?.level, cable.captions], [['PETER ROE'], line.startsWith('TOP') ? 'TOP SECRET' : 'SECRET', captions], line);
    }
  });

  it('keeps E F T O, controls and service matter', () => {
    const line = header('UNCLAS E F T O NOFORN MADRID 002583 ZFR 2585').classification;
    assert.deepEqual([line?.efto?.text, line?.controls.map(word => word.text), line?.suffix?.text], ['E F T O', ['NOFORN'], 'ZFR 2585']);
    for (const written of ['UNCLAS//FOUO MADRID 002583', 'UNCLAS FOUO MADRID 002583']) {
      const { classification } = header(written);
      assert.deepEqual([classification?.level, classification?.controls.map(word => word.text), classification?.post?.text], ['UNCLASSIFIED', ['FOUO'], 'MADRID'], written);
    }
  });
});

describe('the message reference number', () => {
  forms(cable => cable.reference && [cable.reference.post, cable.reference.number, cable.reference.id], [
    ['six digits', 'UNCLAS GUANGZHOU 000208', ['GUANGZHOU', 208, null]],
    ['five digits', 'UNCLAS ROME 01196', ['ROME', 1196, null]],
    ['no zeros', 'UNCLAS BUENOS AIRES 2481', ['BUENOS AIRES', 2481, null]],
    ['one digit', 'UNCLAS ROME 1', ['ROME', 1, null]],
    ['two words', 'UNCLAS USEU BRUSSELS 001235', ['USEU BRUSSELS', 1235, null]],
    ['three words', 'C O N F I D E N T I A L SECTION 01 OF 02 USUN NEW YORK 000123', ['USUN NEW YORK', 123, null]],
    ['the series of the Secretary', 'UNCLAS SECTO 01045', ['SECTO', 1045, null]],
    ['a post that is not known', 'UNCLAS SPRINGFIELD 000208', ['SPRINGFIELD', 208, null]],
    ['a misspelt post with a small word', 'UNCLAS PORT OF SPIN 000412', ['PORT OF SPIN', 412, null]],
    ['as the address has the post', 'UNCLAS AMEMBASSY HANOI 001133', ['HANOI', 1133, null]],
    ['service matter behind', 'UNCLAS MADRID 002583 ZFR 2585', ['MADRID', 2583, null]],
    ['CORRECTED COPY behind', 'UNCLAS MADRID 002583 CORRECTED COPY', ['MADRID', 2583, null]],
    ['captions before it', 'UNCLAS SENSITIVE SIPDIS CORRECTED COPY GUANGZHOU 000208', ['GUANGZHOU', 208, null]],
    ['captions behind', 'UNCLAS GUANGZHOU 000208 SIPDIS SENSITIVE', ['GUANGZHOU', 208, null]],
    ['on the next line', 'C O N F I D E N T I A L\nGUANGZHOU 000208', ['GUANGZHOU', 208, null]],
    ['on the line below the section', 'UNCLAS SECTION 01 OF 02\nGUANGZHOU 000208', ['GUANGZHOU', 208, null]],
    ['on the line below the post', 'UNCLAS SECTION 01 OF 02 GUANGZHOU\n000208', ['GUANGZHOU', 208, null]],
    ['no digits of another length below the post', 'UNCLAS SECTION 01 OF 02 GUANGZHOU\n12', null],
    ['fused to the post', 'UNCLAS GUANGZHOU000208', ['GUANGZHOU', 208, null]],
    ['run together with the level', 'UNCLASGUANGZHOU 000208', ['GUANGZHOU', 208, null]],
    ['a word that begins with a level is none', 'SECRETARY ROE 000208', null],
    ['with the year of the date-time group', 'O 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\nUNCLAS GUANGZHOU 000208', ['GUANGZHOU', 208, '07GUANGZHOU208']],
    ['with a year of the last century', 'R 281848Z DEC 66\nFM AMEMBASSY BUENOS AIRES\nUNCLAS BUENOS AIRES 2481', ['BUENOS AIRES', 2481, '66BUENOSAIRES2481']],
    ['only in the archive\'s banner', '07GUANGZHOU208\nWed Feb 14 00:00:00 +0100 2007\nUNCLASSIFIED\nConsulate Guangzhou\nFM AMCONSUL GUANGZHOU', ['GUANGZHOU', 208, '07GUANGZHOU208']],
    ['the order\'s number is none', 'UNCLAS E.O. 12958: N/A', null],
  ]);
});
