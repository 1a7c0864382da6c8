import type { CableDocument } from '../../cable/model';
import { parseInSteps } from '../../cable/parse-in-steps';
import { applyEdits, contains, type Span, type TextEdit } from '../../text/span';
import type { Steps } from '../../text/steps';
import { meansTheSame, sameLetters } from './guard';

/**
 * Of the edits of a document, those of the blocks that a range touches: all of a block's or none.
 *
 * @param ranges absolute, in any order
 * @returns none where these alone would not leave the words as they are
 */
export function* within(document: CableDocument, edits: readonly TextEdit[], ranges: readonly Span[]): Steps<readonly TextEdit[]> {
  const blocks = document.cables.flatMap(({ blocks: all }) => all.map(({ at, block }) => ({ start: at, end: at + block.length })));
  const stretches = ranges.map(range => {
    const touched = blocks.filter(({ start, end }) => start <= range.end && range.start < end);
    return { start: touched[0]?.start ?? range.start, end: touched[touched.length - 1]?.end ?? range.end };
  });
  const inside = edits.filter(edit => stretches.some(stretch => contains(stretch, edit)));
  const text = applyEdits(document.text, inside);
  return (yield* sameLetters(document.text, text)) && (yield* meansTheSame(document, yield* parseInSteps(text))) ? inside : [];
}
