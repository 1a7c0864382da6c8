import type { Span } from '../../text/span';
import type { LineRole } from '../model';
import { trimmedEnd, trimmedStart } from '../raw-lines';
import { CELL } from './archive-data';
import type { HeaderState } from './header-state';
import type { LineBreaks } from './line-breaks';

/** What is read at once: a line of the header, or a piece of one where lines were fused. */
export interface Piece extends Span {
  /** Where it begins with the blanks, or the archive's pilcrow, before its first word. */
  readonly at: number;
  /** Start of the next line; `end` is the end of this one, trailing blanks excluded. */
  readonly next: number;
  /** It begins in the middle of a line. */
  readonly fused: boolean;
  /** Where something else may begin on the same line. */
  readonly breaks: LineBreaks;
}

/** What a reader took of a piece. */
export interface Taken {
  readonly role: LineRole;
  readonly end: number;
  /** Where the next piece begins: on the same line, or at the start of the next. */
  readonly next: number;
  /** Something is fused to it at `next`. */
  readonly fused: boolean;
  /** It goes on with what the line before began. */
  readonly continues: boolean;
}

/** Takes all of a piece. */
export function whole(piece: Piece, role: LineRole, continues = false): Taken {
  return { role, end: piece.end, next: piece.next, fused: false, continues };
}

/** Takes a piece up to where something else is fused to it, which depends on what the piece is. */
export function upToBreak({ text, order }: HeaderState, piece: Piece, role: LineRole, continues = false): Taken {
  const next = piece.breaks.after(role, piece.start, order);
  if (next === -1) return whole(piece, role, continues);
  const trimmed = trimmedEnd(text, piece.start, next);
  // The row of a table has the text behind its header in a cell of its own.
  const end = text.startsWith(CELL, trimmed - CELL.length) ? trimmed - CELL.length : trimmed;
  // Addresses with a comma between them were written on one line.
  const listed = (role === 'to' || role === 'info' || role === 'exempt') && text.charAt(end - 1) === ',';
  return { role, end, next, fused: !listed, continues };
}

/** Takes a piece up to `end`; what stands behind is a piece of its own. */
export function upTo(text: string, piece: Piece, end: number, role: LineRole, fused = false): Taken {
  const next = trimmedStart(text, end, piece.end);
  return next < piece.end ? { role, end, next, fused, continues: false } : whole(piece, role);
}

/** Reads one kind of header line. */
export interface LineReader {
  /** Reads what begins with a piece; null when nothing of its kind does. */
  begin(piece: Piece): Taken | null;
  /** Reads a piece that goes on with the line that this reader took last; null when it does not. Not there where lines never go on. */
  goOn?(piece: Piece): Taken | null;
}
