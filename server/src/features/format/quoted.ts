import { isQuoted, readBracketPairs } from '../../cable/bracket-pairs';
import type { Cable } from '../../cable/model';
import type { Span } from '../../text/span';

/** The stretches between Begin text, Begin quote and the like and their ends: what another wrote, and laid out. Absolute. */
export function quotedStretches(cable: Cable): readonly Span[] {
  const { pairs, unclosed } = readBracketPairs(cable);
  const closed = pairs.filter(({ topic, begin, end }) => isQuoted(topic) && begin.end < end.start).map(({ begin, end }) => ({ start: begin.end, end: end.start }));
  const open = unclosed.filter(({ word }) => isQuoted(word.topic)).map(({ span }) => ({ start: span.end, end: endOfOpen(cable, span.end) }));
  return [...closed, ...open];
}

/** What is never closed goes on to the next heading or close. */
function endOfOpen({ blocks, end }: Cable, from: number): number {
  return blocks.find(({ at, block }) => at > from && (block.kind === 'heading' || block.kind === 'close'))?.at ?? end;
}

/** Whether a stretch has anything in common with one of those. */
export function isIn(stretches: readonly Span[], { start, end }: Span): boolean {
  return stretches.some(stretch => stretch.start < end && start < stretch.end);
}
