import { bracketPairs } from '../cable/bracket-pairs';
import type { CableDocument } from '../cable/model';
import { touches } from '../text/span';
import type { Span } from '../text/span';
import { blockAt } from './blocks';
import { thingsAt } from './named/at';

/** A place to be shown with the one under the cursor. */
export interface Highlight {
  /** Absolute. */
  readonly span: Span;
  /** `pair`: one end of what Begin and End words enclose. */
  readonly kind: 'definition' | 'use' | 'pair';
}

/**
 * What belongs together with what stands at an offset: a reference letter and its mentions, a TAGS code, a paragraph
 * number and its mentions, an abbreviation, the two ends of a summary, a comment, a quoted text.
 *
 * @param offset absolute
 * @returns in order of place; empty where nothing belongs together
 */
export function highlights(document: CableDocument, offset: number): readonly Highlight[] {
  const pair = pairAt(document, offset);
  if (pair) return pair.map(span => ({ span, kind: 'pair' }));
  const found = new Map<number, Highlight>();
  for (const { definitions, uses } of thingsAt(document, offset)) {
    for (const { span, names } of definitions) for (const name of names.length > 0 ? names : [span]) found.set(name.start, { span: name, kind: 'definition' });
    for (const { span, wide } of uses) if (!wide) found.set(span.start, { span, kind: 'use' });
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

function pairAt(document: CableDocument, offset: number): [begin: Span, end: Span] | null {
  const cable = blockAt(document, offset)?.cable;
  const pair = cable && bracketPairs(cable).find(({ begin, end }) => touches(begin, offset) || touches(end, offset));
  return pair ? [pair.begin, pair.end] : null;
}
