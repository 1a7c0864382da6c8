import type { CableDocument } from '../cable/model';
import type { Span } from '../text/span';
import { thingsAt } from './named/at';

/**
 * Where that is written down which is named at an offset: the item of the REF list for `ref A` and `reftel`, the
 * paragraph for `para 4`, the TAGS line for a code, the words in full for an abbreviation.
 *
 * @param offset absolute
 * @returns absolute spans in order; empty where the cable does not have it (`septel`, a letter that is not listed)
 */
export function definition(document: CableDocument, offset: number): readonly Span[] {
  const spans = new Map<number, Span>();
  for (const thing of thingsAt(document, offset)) for (const { span } of thing.definitions) spans.set(span.start, span);
  return [...spans.values()].sort((a, b) => a.start - b.start);
}
