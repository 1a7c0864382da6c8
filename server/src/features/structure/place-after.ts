import { countBefore } from '../../text/search';
import { applyEdits, shiftBack, type Span, type TextEdit } from '../../text/span';

/** A stretch that goes to another place of the text. */
export interface Move extends Span {
  /** Absolute, outside the stretch: where it is put in. */
  readonly to: number;
  /** What is put behind it there. */
  readonly behind: string;
  /** Where it is taken away, which may reach beyond it: the blank lines around it. */
  readonly taken: Span;
}

/** Edits with a move among them, and where things stand afterwards. */
export interface Composed {
  readonly edits: readonly TextEdit[];
  /** Where an offset of the old text stands in the new one. */
  readonly after: (offset: number) => number;
}

/**
 * Puts edits and a move together to edits of the one text.
 *
 * @param edits absolute, apart from each other; none reaches over an end of the moved stretch
 */
export function compose(text: string, edits: readonly TextEdit[], move: Move | null): Composed {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  if (!move) return { edits: sorted, after: placesAfter(sorted) };
  const isInside = (edit: TextEdit): boolean => move.start <= edit.start && edit.end <= move.end;
  const inside = sorted.filter(isInside).map(edit => ({ ...edit, ...shiftBack(edit, move.start) }));
  const all = [
    ...sorted.filter(edit => !isInside(edit)),
    { start: move.taken.start, end: move.taken.end, newText: '' },
    { start: move.to, end: move.to, newText: applyEdits(text.slice(move.start, move.end), inside) + move.behind },
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  const others = all.filter(edit => edit.end < move.to || (edit.end === move.to && edit.start < move.to));
  const base = move.to + others.reduce((sum, edit) => sum + edit.newText.length - (edit.end - edit.start), 0);
  const withinMoved = placesAfter(inside);
  const elsewhere = placesAfter(all);
  return {
    edits: all,
    after: offset => (move.start <= offset && offset <= move.end ? base + withinMoved(offset - move.start) : elsewhere(offset)),
  };
}

/** Tells where an offset stands after edits; one at an insertion stands behind it, one inside a replaced stretch at the end of what replaces it. */
function placesAfter(sorted: readonly TextEdit[]): (offset: number) => number {
  // By how much what stands before each edit moves.
  const by = [0];
  for (const { start, end, newText } of sorted) by.push((by.at(-1) ?? 0) + newText.length - (end - start));
  return offset => {
    const begun = countBefore(sorted, ({ start }) => start <= offset);
    const last = sorted[begun - 1];
    if (!last || last.end <= offset) return offset + (by[begun] ?? 0);
    const before = by[begun - 1] ?? 0;
    return Math.min(last.start + before + last.newText.length, offset + before);
  };
}
