import assert from 'node:assert/strict';
import { hover } from '../../../server/src/features/hover';
import { FULL, withCaret } from '../samples';

/** The hover where `|` stands in a changed sample. */
function on(words: string, replacement: string): string {
  assert.equal(FULL.split(words).length, 2, `${words} does not stand once in the sample`);
  const { document, offset } = withCaret(FULL.replace(words, replacement));
  return hover(document, offset)?.markdown ?? '';
}

describe('hovering the message header', () => {
  it('tells an executive order that was not in force on the day, and which was', () => {
    const markdown = on('E.O. 12958', 'E.O. 13|526');
    assert.match(markdown, /since 27 June 2010/);
    assert.match(markdown, /was not in force on the day of this cable[^]*On the day of this cable, 1 February 2005, E\.O\. 12958 was in force/);
  });

  it('names the nearest order for a misprinted one', () => {
    assert.match(on('E.O. 12958', 'E.O. 12|598'), /not a known executive order[^]*Nearest: E\.O\. 12958/);
  });

  it('tells the day of a declassification date and how long that is after the cable', () => {
    assert.match(on('DECL: 02/01/2015', 'DECL: 02/0|1/2015'), /Sunday, 1 February 2015, 10 years after the cable/);
    assert.match(on('DECL: 02/01/2015', 'DECL: 02/3|0/2015'), /no such day/);
  });

  it('tells what a declassification code means and since when it is barred', () => {
    assert.match(on('DECL: 02/01/2015', 'DECL: X|1'), /exempt[^]*E\.O\. 12958; barred since 22 September 2003/);
    assert.match(on('DECL: 02/01/2015', 'DECL: X|6'), /foreign relations/);
    assert.match(on('DECL: 02/01/2015', 'DECL: OA|DR'), /originating agency's determination required/);
    assert.match(on('DECL: 02/01/2015', 'DECL: UPON THE END OF THE F|AIR'), /after the event/);
  });

  it('tells what a reason letter means', () => {
    assert.match(on('1.4 (b) and (d)', '1.4 (b|) and (d)'), /\*\*1\.4 \(b\)\*\* — reason for classifying: information that a foreign government gave/);
    assert.match(on('1.4 (b) and (d)', '1.4 (b) and (d|)'), /reason for classifying: foreign relations[^]*E\.O\. 12958/);
  });

  it('tells whom a passing line is for that names no post', () => {
    const { document, offset } = withCaret('R 151200Z NOV 79\nFM AMEMBASSY TEHRAN\nTO SECSTATE WASHDC\nUNCLAS TEHRAN 00388\n\nFOR THE SEC|RETARY\n\nE.O. 12065: N/A\nTAGS: SCUL\nSUBJECT: TIDES\n\n1. APPLES.\n');
    assert.match(hover(document, offset)?.markdown ?? '', /\n\nTells whom the cable is for:\n\n- \*\*THE SECRETARY\*\*/);
  });

  it('tells which cable a reference means, and its year', () => {
    assert.match(on('04 BEIJING 19876', '04 BEI|JING 19876'), /reference A[^]*Cable 19876 of BEIJING in 2004\./);
    assert.match(on('GUANGZHOU 000007 (NOTAL)', 'GUANG|ZHOU 000007 (NOTAL)'), /Cable 7 of GUANGZHOU in 2005, the year of this cable[^]*Not sent to all addressees/);
  });

  it('tells by its number that a reference is of the year before', () => {
    const { document, offset } = withCaret('R 151200Z JAN 10\nFM AMEMBASSY WELLINGTON\nUNCLAS WELLINGTON 000008\n\nSUBJECT: TIDES\nREF: WELLINGTON 3|88\n\n1. (U) Apples.\n');
    assert.match(hover(document, offset)?.markdown ?? '', /Cable 388 of WELLINGTON in 2009: this cable has a lower number\./);
  });

  it('tells the post of a number that stands alone behind another of that post', () => {
    const { document, offset } = withCaret('R 151200Z NOV 10\nFM AMEMBASSY WELLINGTON\nUNCLAS WELLINGTON 000388\n\nSUBJECT: TIDES\nREF: A. CANBERRA 812 AND 8|20\n     B. 09 TALLINN 7\n\n1. (U) Apples.\n');
    assert.match(hover(document, offset)?.markdown ?? '', /Cable 820 of CANBERRA in 2010, the year of this cable\./);
  });

  it('tells the limits of a caption and on what they rest', () => {
    assert.match(on('SIPDIS', 'NO|DIS'), /Not beside EXDIS, SIPDIS[^]*Needs NOFORN \(since 2009\)[^]*Source: 5 FAH/);
    assert.match(on('SIPDIS', 'SIP|DIS'), /From memory/);
  });

  it('explains each control of a portion mark', () => {
    const markdown = on('1. (C) Summary', '1. (S//N|F) Summary');
    assert.match(markdown, /Secret\.[^]*- \*\*NF\*\*: Not releasable to foreign nationals/);
  });

  it('explains a list of countries as one control', () => {
    const markdown = on('1. (C) Summary', '1. (S//REL TO US|A, CAN, GBR) Summary');
    assert.match(markdown, /- \*\*REL TO USA, CAN, GBR\*\*: /);
    assert.doesNotMatch(markdown, /not a control/);
  });

  const LINE = 'C O N F I D E N T I A L SECTION 01 OF 02 GUANGZHOU 000012';

  it('tells what stands on the classification line', () => {
    assert.match(on(LINE, 'UNCLAS E F |T O GUANGZHOU 000012'), /encrypt for transmission only/);
    assert.match(on(LINE, 'C O N F I D E N T I L| GUANGZHOU 000012'), /classification: CONFIDENTIAL\n\nMisspelt; a cable writes it \*\*C O N F I D E N T I A L\*\*\./);
    assert.match(on(LINE, 'S E C R E T NOFO|RN GUANGZHOU 000012'), /control marking\n\nNot releasable to foreign nationals/);
    assert.match(on(LINE, 'S E C R E T SECT|ION 01 OF 02 GUANGZHOU 000012'), /section 1 of 2\n\n(?![^]*Not in its form)/);
    assert.match(on(LINE, 'S E C R E T SECT|ION 01 GUANGZHOU 000012'), /section marker\n[^]*Not in its form `SECTION 01 OF 04`\.$/);
    assert.match(on(LINE, 'S E C R E T GUANG|ZHOU 000012'), /Message 12 of GUANGZHOU in 2005\.\n\nPost: AMCONSUL GUANGZHOU \(China, TAGS CH\)\.\n\nArchive id: 05GUANGZHOU12\.$/);
    assert.match(on(LINE, 'S E C R E T LANTERN|TOWN 000012'), /A post that is not in the list known here\./);
    assert.match(on(LINE, 'S E C R E T GUANGZHOU 000012 ZF|R'), /service matter: cancels a transmission/);
  });

  it('tells of a number without its post, a post without its number, and one of no country what is there', () => {
    assert.match(on(LINE, 'UNCLAS 000|012'), /\n\nMessage 12 of the post in 2005\.$/);
    assert.match(on(LINE, 'UNCLAS GUANG|ZHOU'), /\(MRN\)\n\nPost: AMCONSUL GUANGZHOU \(China, TAGS CH\)\.$/);
    assert.match(on(LINE, 'UNCLAS STA|TE 000012'), /Post: DEPT OF STATE WASHINGTON DC\.\n/);
  });

  it('tells the country of a post only where there was that country in the year of the cable', () => {
    const { document, offset } = withCaret('R 151200Z NOV 79\nFM AMEMBASSY MOSCOW\nTO SECSTATE WASHDC\nUNCLAS MOS|COW 00388\n\nTAGS: SCUL, UR\nSUBJECT: TIDES\n\n1. APPLES.\n');
    assert.match(hover(document, offset)?.markdown ?? '', /\n\nPost: AMEMBASSY MOSCOW\./);
  });

  it('tells of a caption whether it is a channel, stands alone, and in which years it was seen; of a misspelt one the nearest', () => {
    assert.match(on('SIPDIS', 'ROGER CHA|NNEL'), /channel caption\n[^]*One channel caption at most\./);
    assert.match(on('SIPDIS', 'AGREMENT CHA|NNEL'), /channel caption\n[^]*Stands alone\. On classified or controlled cables only\./);
    assert.match(on('SIPDIS', 'EXD|IS'), /Not beside NODIS, SIPDIS\. Needs NOFORN \(since 2009\)\./);
    assert.match(on('SIPDIS', 'LIM|DIS'), / caption\n[^]*published cables of 1973 to 1979/);
    assert.match(on('SIPDIS', 'SIPDI|SS'), /not a known caption\. Nearest: \*\*SIPDIS\*\*\.$/);
  });

  it('tells one year from several, and no years of the day itself', () => {
    assert.match(on('DECL: 02/01/2015', 'DECL: 02/0|1/2006'), /1 February 2006, one year after the cable\.$/);
    assert.match(on('DECL: 02/01/2015', 'DECL: 02/0|1/2005'), /1 February 2005\.$/);
  });

  it('tells the date beside a declassification code, and which order was in force beside one that nobody knows', () => {
    assert.match(on('DECL: 02/01/2015', 'DNG: 02/|01/2015'), /DNG.*02.*\*\* — to be downgraded to a lower level on 1 February 2015\.$/);
    assert.match(on('DECL: 02/01/2015', 'XGD|S-2 02/01/2015'), /general declassification schedule[^]*Date: 1 February 2015\.\n\nUnder E\.O\. 11652\./);
    assert.match(on('DECL: 02/01/2015', 'DECL: X|9'), /^\*\*X9\*\* — declassification code; its meaning is not known here\.$/);
    assert.match(on('E.O. 12958', 'E.O. 99|999'), /order on classification\.\n\nOn the day of this cable, 1 February 2005, E\.O\. 12958 was in force\.$/);
  });

  it('tells a reason without a letter, or with one that no order has', () => {
    assert.match(on('1.4 (b) and (d)', '1.|4'), /section of the order that lists the reasons for classifying$/);
    assert.match(on('1.4 (b) and (d)', '1.4 (z|)'), /reason for classifying: not a known letter\.$/);
  });

  it('tells that a portion mark holds for the entire text, and what stands before the day of declassification', () => {
    assert.match(on('1. (C) Summary', '1. (C - ENTIRE T|EXT) Summary'), /portion mark: Confidential\.\n\nIt holds for the entire text\./);
    assert.match(on('(b) and (d).', '(b) and (d).\nDeclas|sify on: 02/01/2015'), /when the cable is declassified$/);
    assert.match(on('1. (C) Summary', '1. (C) CLASSIFIED BY JANE ROE.  REASON: 1.5 (b|).\n\n2. (C) Summary'), /reason for classifying: /);
    assert.match(on('STATE PASS TO USTR', 'STATE PA|SS TO'), /Tells STATE whom the cable is to be passed to\.\n/);
  });

  it('tells how a damaged portion mark should read', () => {
    assert.match(on('2. (U) Lanterns', '2. (SU|B) Lanterns'), /It should read \*\*\(SBU\)\*\*/);
  });
});
