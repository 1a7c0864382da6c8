import type { CableDocument } from '../../cable/model';
import { parseInSteps } from '../../cable/parse-in-steps';
import { applyEdits, contains, type Span, type TextEdit } from '../../text/span';
import type { Steps } from '../../text/steps';
import { LETTERS, meansTheSame, sameLetters } from './guard';

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
    return { start: touched[0]?.start ?? range.start, end: touched.at(-1)?.end ?? range.end };
  });
  const inside = edits.filter(edit => stretches.some(stretch => contains(stretch, edit)));
  const after = yield* parseInSteps(applyEdits(document.text, inside));
  return bagOf(document) === bagOf(after) && (yield* sameLetters(belowHeaders(document), belowHeaders(after))) && (yield* meansTheSame(document, after)) ? inside : [];
}

/** The words of the headers in whatever order, for their lines change places; marks are written in capitals. */
function bagOf({ text, cables }: CableDocument): string {
  return cables.flatMap(({ start, header }) => text.slice(start, start + header.length).toUpperCase().match(LETTERS) ?? []).sort().join();
}

function belowHeaders({ text, cables }: CableDocument): string {
  return cables.map(({ start, end, header }) => text.slice(start + header.length, end)).join('\n');
}
