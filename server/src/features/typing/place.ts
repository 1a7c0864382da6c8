import type { Cable, CableDocument, Line, PlacedBlock } from '../../cable/model';
import { blockAt } from '../blocks';

/** Where Enter was pressed: the line break is in the document already. */
export interface EnterPlace {
  readonly document: CableDocument;
  readonly cable: Cable;
  /** The block that the line above belongs to. */
  readonly placed: PlacedBlock;
  /** The line above the cursor: where it starts, where its words end, and its words. Absolute. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** That line in the tree; its offsets count from the block. */
  readonly line: Line;
  /** The cursor. */
  readonly cursor: number;
  readonly width: number;
}

/**
 * The place of an Enter at the end of a line; null where words follow behind the cursor, or where the document is not a
 * draft.
 *
 * @param cursor absolute, behind the line break and what the editor has put behind it
 */
export function enterPlace(document: CableDocument, cursor: number, width: number): EnterPlace | null {
  const { text, lines } = document;
  const below = lines.lineAt(cursor);
  if (below === 0 || text.slice(lines.start(below), lines.end(below)).trim() !== '') return null;
  const start = lines.start(below - 1);
  const found = blockAt(document, start);
  if (!found || found.cable.profile === 'archive' || found.cable.header.print) return null;
  const { cable, placed } = found;
  const line = placed.block.lines.find(each => placed.at + each.start <= start && start < placed.at + each.next);
  if (!line) return null;
  const words = text.slice(start, lines.end(below - 1));
  return {
    document, cable, placed, line, cursor, width, start,
    end: start + words.trimEnd().length, words: words.trim(),
  };
}
