import type { Block, Cable, Paragraph, PortionMark } from '../../cable/model';
import { comparePortionLevels } from '../../vocabulary/levels';
import { isListLetter } from '../../cable/portion-mark';
import { findPortionControl, type PortionControlKind } from '../../vocabulary/portion-marks';
import type { Span } from '../../text/span';
import type { CableReading } from './rule';

/** The portion marks of a block in order of place: of the subject, a heading, a paragraph and its sub-paragraphs. */
export function marksOf(block: Block): readonly PortionMark[] {
  switch (block.kind) {
    case 'header': return block.subject?.mark ? [block.subject.mark] : NONE;
    case 'heading': return block.mark ? [block.mark] : NONE;
    case 'paragraph': return paragraphMarks(block);
    case 'close': return NONE;
  }
}

const NONE: readonly PortionMark[] = [];

function paragraphMarks({ marker, mark, parts }: Paragraph): readonly PortionMark[] {
  const own = mark && (marker || !isListLetter(mark)) ? [mark] : NONE;
  const others = parts.some(part => part.mark !== null) ? parts.flatMap(part => part.mark ?? []) : NONE;
  return others.length === 0 ? own : own.concat(others);
}

/**
 * Whether the number and mark of a paragraph may be words of the one above (`under section / 2. (c) of the act`) or an item of a list (`   2 (c) on fish`):
 * the mark is in small letters, and so is what follows, or the number has no stop and is indented.
 *
 * @param text the text that the spans of the block count in
 */
export function isUncertain({ marker, mark, pieces }: Paragraph, text: (span: Span) => string): boolean {
  if (!marker || !mark || mark.text === mark.text.toUpperCase()) return false;
  const first = pieces[0];
  return (marker.stop === null && marker.indent > 0) || (first !== undefined && /^\p{Ll}/u.test(text({ start: first.start, end: Math.min(first.end, first.start + 2) })));
}

/** The levels that a mark names, of which one alone can hold: both of `(C/S)`; SBU is none beside U. */
export function levelsOf({ level, controls }: PortionMark): readonly string[] {
  const second = level === 'SBU' ? /^(?:C|S|TS)$/ : /^(?:U|C|S|TS)$/;
  return [level, ...controls.filter(control => control !== level && second.test(control))].filter(each => each !== null);
}

/** Whether a mark carries a control of a kind: NF, REL TO … */
export function hasControl({ controls }: PortionMark, kind: PortionControlKind): boolean {
  return controls.some(control => findPortionControl(control)?.kind === kind);
}

/** A mark in its place; the span is absolute. */
export interface PlacedMark {
  readonly mark: PortionMark;
  readonly span: Span;
}

/** All marks of a cable in order of place. */
export function placedMarks({ blocks }: Cable, { place }: CableReading): readonly PlacedMark[] {
  const marks: PlacedMark[] = [];
  for (const placed of blocks) for (const mark of marksOf(placed.block)) marks.push({ mark, span: place(placed, mark) });
  return marks;
}

/** The first of the marks with the highest level; undefined where no mark tells its level. */
export function highest(marks: readonly PlacedMark[]): PlacedMark | undefined {
  let found: PlacedMark | undefined;
  for (const placed of marks) {
    const level = placed.mark.level;
    if (level && (!found?.mark.level || comparePortionLevels(level, found.mark.level) > 0)) found = placed;
  }
  return found;
}
