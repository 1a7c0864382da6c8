import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import type { CableDocument } from '../../server/src/cable/model';
import { readMarked, unindent } from '../../server/src/rules/kit/marked';
import type { Span } from '../../server/src/text/span';

/** The real sample. */
export const seed: CableDocument = parse(readFileSync(new URL('../../seeds/07GUANGZHOU208.cable', import.meta.url), 'utf8'));

/** The one place where a text stands in the sample; `nth` counts from 1 where it stands there more than once. */
export function placeInSeed(words: string, nth = 1): number {
  let at = -1;
  for (let count = 0; count < nth; count++) at = seed.text.indexOf(words, at + 1);
  if (at === -1) throw new RangeError(`the sample has no ${words}`);
  return at;
}

/** A document with a cursor: `|` marks it and is taken out. */
export function withCaret(source: string): { document: CableDocument; offset: number } {
  const text = unindent(source);
  const offset = text.indexOf('|');
  if (offset === -1) throw new RangeError('no | in the text');
  return { document: parse(text.slice(0, offset) + text.slice(offset + 1)), offset };
}

/** A document with ranges: `‹` and `›` mark them and are taken out. */
export function withRanges(source: string): { document: CableDocument; spans: readonly Span[] } {
  const { text, spans } = readMarked(source);
  return { document: parse(text), spans };
}

/** What stands at a span. */
export function slice(document: CableDocument, { start, end }: Span): string {
  return document.text.slice(start, end);
}

/** An invented cable with every part that a cable can have. */
export const FULL = unindent(`
  VZCZCXYZ0012
  PP RUEHC RUEHGZ
  DE RUEHGZ #0012/01 0321405
  ZNY CCCCC ZZH
  P R 011405Z FEB 05
  FM AMCONSUL GUANGZHOU
  TO RUEHC/SECSTATE WASHDC PRIORITY 0101
  INFO RUEHBJ/AMEMBASSY BEIJING NIACT IMMEDIATE 0007
  RUEHOO/CHINA POSTS COLLECTIVE
  BT
  C O N F I D E N T I A L SECTION 01 OF 02 GUANGZHOU 000012

  SIPDIS

  STATE FOR EAP/CM
  STATE PASS TO USTR

  E.O. 12958: DECL: 02/01/2015
  TAGS: PREL, ECON, CH
  SUBJECT: (U) THE LANTERN FAIR OPENS
  REF: A. 04 BEIJING 19876
       B. GUANGZHOU 000007 (NOTAL)

  Classified By: Consul General Ada Exampleton.  Reasons: 1.4 (b) and (d).

  1. (C) Summary: The fair opened.  Nobody was surprised.  End summary.

  (U) The opening
  ---------------

  2. (U) Lanterns were lit at dusk.  The mayor spoke for
  an hour.  Begin text:

  3. (U) Light is what we have.  End text.

  The market
  ----------

  4. (C) Comment: Trade was brisk.

  EXAMPLETON
  BT
  #0012
  NNNN
`);

/** Texts that are no sound cable: nothing, one line, half a cable, no text at all. */
export const BAD_INPUT: readonly (readonly [name: string, text: string])[] = [
  ['an empty file', ''],
  ['a blank line', ' \n'],
  ['one line', 'SIPDIS'],
  ['one line with its end', 'TAGS: PHUM\r\n'],
  ['only a header', FULL.slice(0, FULL.indexOf('1. (C)'))],
  ['half a header', FULL.slice(0, FULL.indexOf('FM AMCONSUL') + 6)],
  ['only text', FULL.slice(FULL.indexOf('2. (U)'))],
  ['only a heading', 'The market\n----------\n'],
  ['only hyphens', '----------\n----------\n'],
  ['only a marker', '1. (U)'],
  ['only page lines', '\nGUANGZHOU 00000208  002 OF 004 \n\n\nGUANGZHOU 00000208  003 OF 004 \n'],
  ['a whole header on one line', 'UNCLAS GUANGZHOU 000208 SIPDIS E.O. 12958: N/A TAGS: PHUM CH SUBJECT: LANTERNS REF: STATE 1'],
  ['control characters', '\0\x01\x02TAGS: \0\0 PHUM\x7f\n\x1b[31m1. (U)\0 text \uFFFF'],
  ['lone surrogates', 'SUBJECT: \ud83d\n\n1. (U) \udc00 \ud83d\ude00 text\n\ud800'],
  ['mixed line ends', FULL.replaceAll('\n', () => '\r\n').replace('\r\n', '\r').replace('\r\n', '\n')],
  ['two cables', `${FULL}\n\n${FULL.replaceAll('000012', '000013')}`],
];

/** Lines of which a cable could be made, sound ones and damaged ones. */
const LINES = [
  ...new Set(FULL.split('\n')),
  ...seed.text.split('\n').slice(0, 40),
  '', ' ', '\t', 'GUANGZHOU 00000208  002 OF 004 ', '¶1. (U) Lanterns.', '¶2005.  The fair', '¶B. GUANGZHOU 000008', '1.', '(SUB) note',
  '-----', '=====', 'Heading (C)', '2. (S//NF) Begin text: (Note: it rains.', 'End note.)  End text.', 'End comment.', '- bullet', '   A. item',
  'TAGS: ECONEFIN OVIP (ROE, JANE) XYZZY', 'SUBJECT:', 'REF:', 'TO', 'FM', 'DE', 'E.O. : DECL', 'XMT AMEMBASSY SOFIA', 'NNNN', 'BT',
  '02LANTERN12', 'Wed Feb 14 00:00:00 +0100 2007', 'HIUNCLAS SECTION 01 OF 04 GUANGZHOU 000208', '\0', '\ud83d', '😀 text', 'a|b<c>`d`[e](f)',
];

/** Random heaps of such lines, with random line ends and now and then a line cut short. */
export const cableLike: fc.Arbitrary<string> = fc.array(
  fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', ' \n', ' '), fc.double({ min: 0, max: 1, noNaN: true })),
  { maxLength: 60 },
).map(rows => rows.map(([line, end, cut]) => (cut > 0.9 ? line.slice(0, Math.floor(line.length * cut)) : line) + end).join(''));

/** The same heaps in every run. */
export const PROPERTY = { seed: 20070214, numRuns: 400 } as const;
