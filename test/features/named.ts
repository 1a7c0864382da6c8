import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import type { CableDocument } from '../../server/src/cable/model';
import type { Span } from '../../server/src/text/span';
import { cableLike } from './samples';

/** An invented cable with a list of references, TAGS and a text that is put in. */
export function cableWith(text: string, references = 'A. TALLINN 366\n     B. RIGA 360\n     C. VILNIUS 347'): string {
  return `UNCLAS TALLINN 000375\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL, SOCI, EN\nSUBJECT: HARBOR FESTIVAL\n\nREF: ${references}\n\n${text}\n`;
}

const NAMED = ['See ref |B and ref A.', 'See r|efs A-C.', 'The Public Security Bureau (P|SB) came; the PSB left.', 'The Public Security Bureau (PSB) came; the P|SB left.', 'NO|TE: IT RAINS.  END NOTE.', 'SUMMARY: IT RAINS.  END SUM|MARY.', 'See pa|ra 1 above.', '|1. (U) See para 1.'];

/** A cable with something that has a name, or is named, among lines of any kind; the cursor is in it. */
export const namedAmongLines: fc.Arbitrary<{ readonly text: string; readonly offset: number }> = fc.tuple(fc.constantFrom(...NAMED), cableLike, cableLike).map(([named, above, below]) => {
  const source = cableWith(`1. (U) First.\n\n${above}\n2. (U) ${named}\n\n${below}`);
  return { text: source.replace('|', ''), offset: source.indexOf('|') };
});

/** A text with a cursor `|`, which is taken out, and the places that are expected, in `‹›`. */
export function marked(source: string): { document: CableDocument; offset: number; expected: string } {
  const expected = source.replace('|', '');
  const offset = source.replaceAll(/[‹›]/g, '').indexOf('|');
  return { document: parse(expected.replaceAll(/[‹›]/g, '')), offset, expected };
}

/** The text with markers around some spans, which are in order and do not nest. */
export function mark({ text }: CableDocument, spans: readonly Span[]): string {
  let from = 0;
  const parts = spans.map(({ start, end }) => {
    const part = `${text.slice(from, start)}‹${text.slice(start, end)}›`;
    from = end;
    return part;
  });
  return parts.join('') + text.slice(from);
}
