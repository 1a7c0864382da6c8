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
    assert.match(on('DECL: 02/01/2015', 'DECL: OA|DR'), /originating agency's determination required/);
    assert.match(on('DECL: 02/01/2015', 'DECL: UPON THE END OF THE F|AIR'), /after the event/);
  });

  it('tells what a reason letter means', () => {
    assert.match(on('1.4 (b) and (d)', '1.4 (b|) and (d)'), /\*\*1\\\.4 \\\(b\\\)\*\* — reason for classifying: information that a foreign government gave/);
    assert.match(on('1.4 (b) and (d)', '1.4 (b) and (d|)'), /reason for classifying: foreign relations/);
  });

  it('tells which cable a reference means, and its year', () => {
    assert.match(on('04 BEIJING 19876', '04 BEI|JING 19876'), /reference A[^]*Cable 19876 of BEIJING in 2004\./);
    assert.match(on('GUANGZHOU 000007 (NOTAL)', 'GUANG|ZHOU 000007 (NOTAL)'), /Cable 7 of GUANGZHOU in 2005, the year of this cable[^]*Not sent to all addressees/);
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

  it('tells how a damaged portion mark should read', () => {
    assert.match(on('2. (U) Lanterns', '2. (SU|B) Lanterns'), /It should read \*\*\\\(SBU\\\)\*\*/);
  });
});
