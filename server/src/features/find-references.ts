import type { CableDocument } from '../cable/model';
import type { Span } from '../text/span';
import { thingsAt } from './named/at';

/**
 * Every place that means what is named at an offset, also a range that it lies in (`refs A-D`) and a word for all of
 * the references (`reftels`).
 *
 * @param offset absolute
 * @param withDefinition whether the place where it is written down is one of them
 * @returns absolute spans, in order of place
 */
export function references(document: CableDocument, offset: number, withDefinition: boolean): readonly Span[] {
  const spans = new Map<number, Span>();
  for (const { definitions, uses } of thingsAt(document, offset)) {
    if (withDefinition) for (const { span, names: [name] } of definitions) spans.set(span.start, name ?? span);
    for (const { span } of uses) spans.set(span.start, span);
  }
  return [...spans.values()].sort((a, b) => a.start - b.start);
}
