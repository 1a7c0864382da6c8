import { applyEdits, type Span, type TextEdit } from '../../text/span';

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
  if (!move) return { edits: sorted, after: offset => placeAfter(sorted, offset) };
  const isInside = (edit: TextEdit): boolean => move.start <= edit.start && edit.end <= move.end;
  const inside = sorted.filter(isInside).map(edit => ({ ...edit, start: edit.start - move.start, end: edit.end - move.start }));
  const all = [
    ...sorted.filter(edit => !isInside(edit)),
    { start: move.taken.start, end: move.taken.end, newText: '' },
    { start: move.to, end: move.to, newText: applyEdits(text.slice(move.start, move.end), inside) + move.behind },
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  const others = all.filter(edit => edit.end < move.to || (edit.end === move.to && edit.start < move.to));
  const base = move.to + others.reduce((sum, edit) => sum + edit.newText.length - (edit.end - edit.start), 0);
  return {
    edits: all,
    after: offset => (move.start <= offset && offset <= move.end ? base + placeAfter(inside, offset - move.start) : placeAfter(all, offset)),
  };
}

/** Where an offset stands after edits; one at an insertion stands behind it, one inside a replaced stretch at the end of what replaces it. */
export function placeAfter(sorted: readonly TextEdit[], offset: number): number {
  let by = 0;
  for (const { start, end, newText } of sorted) {
    if (start > offset) break;
    if (end > offset) return Math.min(start + by + newText.length, offset + by);
    by += newText.length - (end - start);
  }
  return offset + by;
}
