import type { Block, Cable, CableDocument, Heading, Line, Paragraph, PlacedBlock } from '../cable/model';
import { countBefore } from '../text/search';
import { shift, type Span } from '../text/span';

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
  const cable = lastOf(document.cables, ({ start }) => start <= offset);
  const placed = cable && lastOf(cable.blocks, ({ at }) => at <= offset);
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
  return content && shift(content, at);
}

/** Whether a placed block is of a kind. */
export function isKind<K extends Block['kind']>(placed: PlacedBlock, kind: K): placed is PlacedBlock<Extract<Block, { kind: K }>> {
  return placed.block.kind === kind;
}

/** Whether a block is of the text: a heading or a paragraph. */
export function isOfText(placed: PlacedBlock): placed is PlacedBlock<Heading | Paragraph> {
  return isKind(placed, 'heading') || isKind(placed, 'paragraph');
}

function isContent(line: Line): boolean {
  return line.role !== 'blank' && line.role !== 'page';
}

/** The last element that holds what `isBefore` says, as the first ones do; the first where none does. */
function lastOf<T>(sorted: readonly T[], isBefore: (element: T) => boolean): T | undefined {
  return sorted[Math.max(0, countBefore(sorted, isBefore) - 1)];
}
