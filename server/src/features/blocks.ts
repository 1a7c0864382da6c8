import type { Block, Cable, CableDocument, Line, PlacedBlock } from '../cable/model';
import type { Span } from '../text/span';

/** A block of a document and the cable that it belongs to. */
export interface Place {
  readonly cable: Cable;
  readonly placed: PlacedBlock;
}

/**
 * The block that an offset lies in: the one whose first character is at or before it.
 *
 * @param offset absolute; one outside the text is taken to its nearest end
 * @returns null only for a document without blocks. Costs two binary searches.
 */
export function blockAt(document: CableDocument, offset: number): Place | null {
  const cable = document.cables[lastAtOrBefore(document.cables, offset, cable => cable.start)];
  const placed = cable?.blocks[lastAtOrBefore(cable.blocks, offset, block => block.at)];
  return cable && placed ? { cable, placed } : null;
}

/**
 * What a block shows, from its own start: from its first line to its last, without blank lines and page lines
 * around. Null for a block that holds nothing else.
 */
export function contentOf({ lines }: Block): Span | null {
  const first = lines.find(isContent);
  const last = lines.findLast(isContent);
  return first && last ? { start: first.start, end: last.end } : null;
}

/** What a placed block shows, absolute. */
export function contentSpan({ at, block }: PlacedBlock): Span | null {
  const content = contentOf(block);
  return content && { start: at + content.start, end: at + content.end };
}

/** The blocks of one kind, with their places. */
export function isKind<K extends Block['kind']>(placed: PlacedBlock, kind: K): placed is PlacedBlock<Extract<Block, { kind: K }>> {
  return placed.block.kind === kind;
}

function isContent(line: Line): boolean {
  return line.role !== 'blank' && line.role !== 'page';
}

/** Index of the last element that starts at or before the offset; 0 if none does. */
function lastAtOrBefore<T>(sorted: readonly T[], offset: number, startOf: (element: T) => number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const element = sorted[middle];
    if (element !== undefined && startOf(element) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
