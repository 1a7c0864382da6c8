import { parse } from '../../server/src/cable/parse';
import type { CableDocument } from '../../server/src/cable/model';
import type { Span } from '../../server/src/text/span';

/** An invented cable with a list of references, TAGS and a text that is put in. */
export function cableWith(text: string, references = 'A. TALLINN 366\n     B. RIGA 360\n     C. VILNIUS 347'): string {
  return `UNCLAS TALLINN 000375\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL, SOCI, EN\nSUBJECT: HARBOR FESTIVAL\n\nREF: ${references}\n\n${text}\n`;
}

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
