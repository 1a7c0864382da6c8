import { hyphenated, Joined, oneLine } from '../../cable/joined';
import type { Block, CableDocument, PlacedBlock, Repair } from '../../cable/model';
import { shift, type Span } from '../../text/span';
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
  const parts = piecesOf(text, placed).flatMap((piece): Span[] => {
    let start = Math.max(piece.start, span.start);
    let end = Math.min(piece.end, span.end);
    while (start < end && /\s/.test(text.charAt(start))) start++;
    while (start < end && /\s/.test(text.charAt(end - 1))) end--;
    return start < end ? [{ start, end }] : [];
  });
  if (parts.length === 0) return null;
  return { parts, text: oneLine(new Joined(text, parts, cutsIn(text, placed, parts)).text) };
}

/** Where a word goes over the end of a piece: cut in two, or parted by its hyphen. Absolute. */
export function cutsIn(text: string, { at, block }: PlacedBlock, pieces: readonly Span[]): Repair[] {
  return [...block.repairs.map(repair => ({ ...repair, ...shift(repair, at) })), ...hyphenated(text, pieces)];
}

/** The stretches of a block that are words, absolute: each line but page lines, or in a paragraph its running text and what stands before it. */
export function piecesOf(text: string, { at, block }: PlacedBlock): readonly Span[] {
  return lineSpans(block).map(line => shift(line, at)).filter(({ start, end }) => text.slice(start, end).trim() !== '');
}

function lineSpans({ lines }: Block): readonly Span[] {
  return lines.filter(({ role }) => role !== 'page' && role !== 'blank').map(({ start, end }) => ({ start, end }));
}
