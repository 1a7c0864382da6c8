import type { Header, Line } from '../../cable/model';
import type { Word } from '../../text/span';
import { replace } from './edits';
import type { Context, FoundFix } from './rule';

/** Where lines of a header begin that are fused to the one before; offsets of the header. */
export function fusedLines({ repairs }: Header): ReadonlySet<number> {
  return new Set(repairs.filter(({ kind }) => kind === 'fused-line').map(({ start }) => start));
}

/** Breaks the line behind one that the next, which begins with a word, is fused to. */
export function breakBefore({ text }: Word, { end, next }: Line, { facts }: Context): FoundFix {
  return { title: `Break the line before ${text}`, edits: () => [replace({ start: end, end: next }, facts.lineEnd)] };
}
