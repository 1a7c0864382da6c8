import { readBracketPairs } from '../../cable/bracket-pairs';
import type { Cable } from '../../cable/model';
import { isQuoted } from '../../cable/topics';
import { countBefore } from '../../text/search';
import { united, type Span } from '../../text/span';

/**
 * The stretches between Begin text, Begin quote and the like and their ends: what another wrote, and laid out. Absolute, in order, apart from each other.
 *
 * @param isOf whether those of a topic count
 */
export function quotedStretches(cable: Cable, isOf = isQuoted): readonly Span[] {
  const { pairs, unclosed } = readBracketPairs(cable);
  const closed = pairs.filter(({ topic, begin, end }) => isOf(topic) && begin.end < end.start).map(({ begin, end }) => ({ start: begin.end, end: end.start }));
  const bounds = cable.blocks.filter(({ block }) => block.kind === 'heading' || block.kind === 'close');
  // What is never closed goes on to the next heading or close.
  const endOfOpen = (from: number): number => bounds[countBefore(bounds, ({ at }) => at <= from)]?.at ?? cable.end;
  const open = unclosed.filter(({ word }) => isOf(word.topic)).map(({ span }) => ({ start: span.end, end: endOfOpen(span.end) }));
  return united([...closed, ...open]);
}

/** What is not to be wrapped. */
export interface LaidOut {
  readonly quoted: readonly Span[];
  /** The same without talking points, which are the drafter's own words: their items are wrapped. */
  readonly texts: readonly Span[];
}

/** The stretches of a cable that are laid out by another. */
export function laidOut(cable: Cable): LaidOut {
  return { quoted: quotedStretches(cable), texts: quotedStretches(cable, topic => isQuoted(topic) && !topic.endsWith('points')) };
}

/** Whether a stretch has anything in common with one of those, which are in order. */
export function isIn(stretches: readonly Span[], { start, end }: Span): boolean {
  const first = stretches[countBefore(stretches, stretch => stretch.end <= start)];
  return first !== undefined && first.start < end;
}
