import type { Cable, CableDocument } from '../../cable/model';
import { shift, type Span } from '../../text/span';
import { contentSpan, isKind } from '../blocks';
import { mentionsIn, quoteAt, quotesOf } from './mentions';
import type { Definition, Thing, Use } from './thing';

/**
 * A paragraph by its number.
 *
 * @param quote the quoted text that is spoken of, whose numbers are its own; null for the cable's
 */
export function paragraphThing(document: CableDocument, cable: Cable, number: number, quote: Span | null): Thing {
  const quotes = quotesOf(cable);
  const definitions: Definition[] = [];
  for (const placed of cable.blocks) {
    if (!isKind(placed, 'paragraph') || placed.block.marker?.value !== number) continue;
    const name = shift(placed.block.marker.number, placed.at);
    if (isSame(quoteAt(quotes, name.start), quote)) definitions.push({ span: contentSpan(placed) ?? name, names: [name] });
  }
  const uses: Use[] = [];
  for (const { mention, span, phrase, quote: around } of mentionsIn(document, cable)) {
    if (mention.kind !== 'paragraph' || mention.of !== 'this' || !isSame(around, quote)) continue;
    if (mention.number === number) uses.push({ span, wide: false });
    else if (mention.through !== null && mention.number < number && number < mention.through) uses.push({ span: phrase, wide: true });
  }
  return { kind: 'paragraph', name: String(number), definitions, uses };
}

function isSame(a: Span | null, b: Span | null): boolean {
  return a?.start === b?.start;
}
