import { hyphenated, Joined, oneLine } from '../../cable/joined';
import type { CableDocument, Line, PlacedBlock, Repair } from '../../cable/model';
import { countBefore } from '../../text/search';
import { shift, shiftBack, type Span } from '../../text/span';
import { blockAt } from '../blocks';

/** A name or number as it stands in the text: on one line, or parted by line ends and page lines. */
export interface Marked {
  /** Absolute, in order, none empty; what lies between them stays. */
  readonly parts: readonly Span[];
  /** On one line. */
  readonly text: string;
}

/** What of a stretch of text is words of the cable: blanks at its ends, line ends and page lines are not. */
export function markedIn(document: CableDocument, span: Span): Marked | null {
  const placed = blockAt(document, span.start)?.placed;
  if (!placed) return null;
  const { text } = document;
  const { lines } = placed.block;
  const { start: from, end: to } = shiftBack(span, placed.at);
  const parts: Span[] = [];
  for (let index = countBefore(lines, ({ end }) => end <= from); index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.start >= to) break;
    if (!hasWords(line)) continue;
    let start = placed.at + Math.max(line.start, from);
    let end = placed.at + Math.min(line.end, to);
    while (start < end && /\s/.test(text.charAt(start))) start++;
    while (start < end && /\s/.test(text.charAt(end - 1))) end--;
    if (start < end) parts.push({ start, end });
  }
  if (parts.length === 0) return null;
  // On one line no word is cut; of a long block there are many marks.
  return { parts, text: oneLine(new Joined(text, parts, parts.length > 1 ? cutsIn(text, placed, parts) : []).text) };
}

/** Where a word goes over the end of a piece: cut in two, or parted by its hyphen. Absolute. */
export function cutsIn(text: string, { at, block }: PlacedBlock, pieces: readonly Span[]): Repair[] {
  return [...block.repairs.map(repair => ({ ...repair, ...shift(repair, at) })), ...hyphenated(text, pieces)];
}

/** The stretches of a block that are words, absolute: each line but page lines, or in a paragraph its running text and what stands before it. */
export function piecesOf(text: string, { at, block }: PlacedBlock): readonly Span[] {
  return block.lines.filter(hasWords).map(({ start, end }) => shift({ start, end }, at)).filter(({ start, end }) => text.slice(start, end).trim() !== '');
}

function hasWords({ role }: Line): boolean {
  return role !== 'page' && role !== 'blank';
}
