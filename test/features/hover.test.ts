import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import { hover } from '../../server/src/features/hover';
import { cableWith, marked } from './named';
import { BAD_INPUT, cableLike, FULL, placeInSeed, PROPERTY, seed, slice, withCaret } from './samples';

const inSeed = (words: string, inside: number, nth = 1): string => hover(seed, placeInSeed(words, nth) + inside)?.markdown ?? '';

describe('hovering a paragraph that the text mentions', () => {
  const tell = (text: string): string | undefined => {
    const { document, offset } = marked(cableWith(text));
    return hover(document, offset)?.markdown;
  };

  it('tells its first words, of each where several are named', () => {
    assert.equal(tell('1. (U) It *rains*.\n\n2. (U) See para |1.'), '1\\. (U) It \\*rains\\*.');
    assert.equal(tell('1. (U) Rain.\n\n2. (U) Sun.\n\n3. (U) See pa|ras 1 and 2.'), '1\\. (U) Rain.\n\n2\\. (U) Sun.');
    assert.ok((tell(`1. (U) ${'Rain and sun. '.repeat(100)}\n\n2. (U) See para |1.`) ?? '').length < 300);
  });

  it('tells them without what an archive put between them', () => {
    assert.equal(tell('¶1. (U) It has rained since\n¶2005.  The\n\nTALLINN 00000375  002 OF 004\n\n\nboats are wet.\n\n¶2. (U) See para |1.'), '1\\. (U) It has rained since 2005. The boats are wet.');
  });

  it('tells all of a range, at the word that means it, for references too', () => {
    assert.equal(tell('1. (U) Rain.\n\n2. (U) Sun.\n\n3. (U) Hail.\n\n4. (U) See pa|ras 1-3.'), '1\\. (U) Rain.\n\n2\\. (U) Sun.\n\n3\\. (U) Hail.');
    assert.equal(tell('1. (U) Rain.\n\n2. (U) Sun.\n\n3. (U) Hail.\n\n4. (U) See paras |1-3.'), '1\\. (U) Rain.');
    const { document, offset } = withCaret('R 151200Z NOV 10\nFM AMEMBASSY TALLINN\nUNCLAS TALLINN 000388\n\nSUBJECT: TIDES\nREF: A. RIGA 1\n     B. OSLO 22\n     C. PARIS 333\n\n1. (U) See re|fs A-C.\n');
    assert.match(hover(document, offset)?.markdown ?? '', /reference A[^]*reference B[^]*reference C/);
  });

  it('is about all of a phrase at the word that means each of its paragraphs', () => {
    const { document, offset } = marked(cableWith('1. (U) Rain.\n\n2. (U) Sun.\n\n3. (U) See pa|ras 1 and 2.'));
    const { start = 0, end = 0 } = hover(document, offset)?.span ?? {};
    assert.equal(document.text.slice(start, end), 'paras 1 and 2');
  });

  it('tells nothing of a paragraph that the cable has not, or has twice, nor for one of another cable of its own', () => {
    assert.equal(tell('1. (U) Rain.\n\n2. (U) See para |3.'), undefined);
    assert.equal(tell('1. (U) Rain.\n\n1. (U) Sun.\n\n2. (U) See para |1.'), undefined);
    assert.equal(tell('1. (U) Rain.\n\n2. (U) See ref A, para |1.'), '**TALLINN 366** — reference A\n\nCable 366 of TALLINN.');
  });
});

describe('hovering a reference that the text mentions', () => {
  const tell = (text: string, references?: string): string | undefined => {
    const { document, offset } = marked(cableWith(text, references));
    return hover(document, offset)?.markdown;
  };

  it('tells what stands in the list, of each where several are named', () => {
    assert.equal(tell('1. (U) See ref |B.'), '**RIGA 360** — reference B\n\nCable 360 of RIGA.');
    assert.equal(tell('1. (U) See re|fs A and C.'), '**TALLINN 366** — reference A\n\nCable 366 of TALLINN.\n\n**VILNIUS 347** — reference C\n\nCable 347 of VILNIUS.');
    assert.match(tell('1. (U) See ref |A.', 'A. RIGA 1 (NOTAL)') ?? '', /^\*\*RIGA 1\*\* — reference A[^]*NOTAL/);
    assert.match(tell('1. (U) See ref|tel.', 'RIGA 360') ?? '', /^\*\*RIGA 360\*\* — reference\n/);
  });

  it('tells nothing of a letter that the list does not have', () => {
    assert.equal(tell('1. (U) See ref |D.'), undefined);
  });
});

describe('hovering the sample', () => {
  const places: [what: string, words: string, inside: number, pattern: RegExp][] = [
    ['a TAGS code', 'PHUM', 1, /\*\*PHUM\*\* — Human Rights[^]*Subject TAGS · category P, Political[^]*handbook/],
    ['a country code that ISO writes otherwise', 'CH\nSUBJECT', 1, /China[^]*FIPS 10-4|China[^]*ISO 3166 code: \*\*CN\*\*/],
    ['a portion mark', '(SBU) Summary', 2, /Sensitive but unclassified/],
    ['a caption', 'SENSITIVE', 2, /caption[^]*SBU/],
    ['the level', 'UNCLAS SECTION', 2, /classification: UNCLASSIFIED/],
    ['the section', 'SECTION 01 OF 04', 2, /section 1 of 4/],
    ['the message reference number', 'GUANGZHOU 000208', 2, /MRN[^]*Message 208 of GUANGZHOU in 2007[^]*China[^]*07GUANGZHOU208/],
    ['the prosign', 'OO RUEHCN', 1, /IMMEDIATE/],
    ['a precedence word', 'IMMEDIATE 5794', 1, /precedence/],
    ['a continuity number', '5794', 1, /message continuity number/],
    ['the executive order', '12958', 1, /Signed on 17 April 1995; in force from 14 October 1995 to 26 June 2010[^]*in force on the day of this cable, 14 February 2007/],
    ['its instruction', 'N/A', 1, /nothing to declassify/],
    ['the date-time group', '140905Z', 1, /Wednesday, 14 February 2007, 09:05 universal time: `2007-02-14T09:05:00Z`/],
    ['the station line', 'DE RUEHGZ', 0, /RUEHGZ: AMCONSUL GUANGZHOU[^]*serial number[^]*section 1[^]*day 45 of the year, 14 February 2007[^]*09:05/],
    ['the Julian day in it', '0450905', 1, /- \*\*045\*\*: Julian day/],
    ['a routing indicator', 'RUEHC/', 1, /routing indicator of \d addresses\n\n- SECSTATE WASHINGTON DC\n/],
    ['the originator', 'AMCONSUL GUANGZHOU', 3, /originator[^]*China/],
    ['a collective', 'CHINA POSTS COLLECTIVE', 1, /information addressee[^]*collective/i],
    ['FM', 'FM AMCONSUL', 1, /format line 6/],
    ['TO', 'TO RUEHC', 1, /format line 7[^]*1 addressee\./],
    ['INFO', 'INFO RUEHOO', 1, /format line 8[^]*6 addressees\./],
    ['ZNR', 'ZNR', 1, /may be sent in the clear/],
    ['the security letters', 'UUUUU', 1, /unclassified, sent in the clear/],
    ['ZZH, whose meaning nobody knows', 'ZZH', 1, /not known here/],
    ['the transmission identifier', 'VZCZCXRO7105', 1, /start of transmission[^]*\*\*XRO\*\*: channel[^]*\*\*7105\*\*/],
    ['a passing line', 'STATE FOR EAP/CM', 7, /passing line[^]*- \*\*EAP\/CM\*\*\n- \*\*DRL\*\*/],
    ['the keyword of TAGS', 'TAGS:', 1, /Geography and Subject[^]*6 codes/],
    ['SUBJECT', 'SUBJECT:', 1, /subject line/],
    ['a pilcrow', '¶1.', 0, /archive furniture/],
    ['a paragraph number', '1. (SBU)', 0, /Paragraph 1/],
    ['a wrapped year', '2005.  The', 1, /not a paragraph/],
    ['a page line', '00000208  002', 1, /page line/],
    ['an opening word', 'Summary:', 1, /summary begins here[^]*ends in this paragraph/],
    ['a closing word', 'End Note', 1, /note ends here[^]*begins in this paragraph/],
    ['the archive id', '07GUANGZHOU208', 1, /archive id[^]*GUANGZHOU 208 of 2007/],
    ['the signature', 'Goldberg', 1, /signature/],
  ];
  for (const [what, words, inside, pattern] of places) {
    it(`explains ${what}`, () => assert.match(inSeed(words, inside), pattern));
  }

  it('is about the word pointed at', () => {
    const found = hover(seed, placeInSeed('PHUM') + 2);
    assert.equal(found && slice(seed, found.span), 'PHUM');
    const office = hover(seed, placeInSeed('EAP/CM') + 1);
    assert.equal(office && slice(seed, office.span), 'STATE FOR EAP/CM AND DRL');
  });

  it('says of a line at the foot of a sheet\'s page that the release put it there, not the reception', () => {
    const sheet = readFileSync('seeds/12PORTLOUIS234.cable', 'utf8');
    const found = hover(parse(sheet), sheet.indexOf('Page 1 of 2'))?.markdown ?? '';
    assert.match(found, /page line[^]*when the cable was released/);
    assert.doesNotMatch(found, /reception/);
    assert.match(inSeed('00000208  002', 1), /reception/);
  });

  it('says nothing of running text', () => {
    assert.equal(hover(seed, placeInSeed('river and forest')), null);
  });
});

describe('a hover of a hostile document', () => {
  const EVIL = '[x](command:quit)<img src=x>`|$(alert)**';

  it('has nothing in it that Markdown would act on', () => {
    const { document, offset } = withCaret(`UNCLAS GUANGZHOU 000001\n\n${EVIL.toUpperCase()}\n\nTAGS: PHUM ${EVIL}\nSUBJECT: ${EVIL}\nREF: A. ${EVIL}|\n\n1. (${EVIL}) ${EVIL}\n\nEnd ${EVIL}.\n`);
    for (let at = 0; at <= document.text.length; at++) checkHarmless(hover(document, at)?.markdown ?? '');
    assert.ok(offset > 0);
  });

  for (const [what, text] of BAD_INPUT) {
    it(`is harmless and inside the document for ${what}`, () => {
      const document = parse(text);
      for (let offset = 0; offset <= text.length; offset++) checkHover(document, offset);
    });
  }

  it('is harmless and inside the document, whatever the text', () => {
    fc.assert(fc.property(cableLike, fc.nat(2000), (text, offset) => checkHover(parse(text), Math.min(offset, text.length))), PROPERTY);
  });

  it('explains every part of a sound cable', () => {
    const document = parse(FULL);
    for (let offset = 0; offset <= FULL.length; offset++) checkHover(document, offset);
  });
});

function checkHover(document: ReturnType<typeof parse>, offset: number): void {
  const found = hover(document, offset);
  if (!found) return;
  assert.ok(found.span.start <= offset && offset <= found.span.end && found.span.end <= document.text.length && found.span.start < found.span.end);
  assert.ok(found.markdown.trim() !== '' && found.markdown.length < 2500, found.markdown);
  checkHarmless(found.markdown);
  assert.doesNotMatch(found.markdown, /undefined|NaN|null/);
}

/** No link, image, HTML, entity or table out of what is not escaped. */
function checkHarmless(markdown: string): void {
  const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, '');
  assert.doesNotMatch(bare, /[[\]<>|$&]|!\[|:\/\/|www\.|@/, markdown);
  // Ours are pairs: bold type and code.
  assert.equal(bare.split('**').length % 2, 1, markdown);
  assert.equal(bare.split('`').length % 2, 1, markdown);
}
