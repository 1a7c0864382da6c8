/** A stretch of text: UTF-16 offsets, half-open (`end` is the first offset after it). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with what stands there, to the letter. */
export interface Word extends Span {
  readonly text: string;
}

/** One replacement in a text; the span is half-open, an empty one inserts. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/** The span moved by `by` code units. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/**
 * The span moved by `by` code units towards the start. Not the same as a shift by the negative: that of zero is a
 * fraction to the engine, and one span of fractions makes it keep the ends of all spans in boxes, for twice the memory.
 */
export function shiftBack(span: Span, by: number): Span {
  return { start: span.start - by, end: span.end - by };
}

/** Whether `inner` lies inside `outer` (touching ends count as inside). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the offset lies in the span or at one of its ends, as a cursor does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** From the start of the first span to the end of the last. Throws on an empty list. */
export function cover(spans: readonly Span[]): Span {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) throw new RangeError('cover() of no span');
  return { start: first.start, end: last.end };
}

/** Spans in order of place, those that overlap as one. */
export function united(spans: readonly Span[]): readonly Span[] {
  const apart: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start < last.end) apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else apart.push({ start, end });
  }
  return apart;
}

/**
 * Applies edits that do not overlap.
 *
 * @param text the text that the spans count in
 * @param edits in any order; those at the same place are applied in the order given
 * @returns the new text
 * @throws RangeError when two edits overlap or one lies outside the text
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.map((edit, at) => ({ edit, at }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.at - b.at);
  const pieces: string[] = [];
  let from = 0;
  for (const { edit } of sorted) {
    if (edit.start < from || edit.end < edit.start || edit.end > text.length) throw new RangeError('edits overlap or leave the text');
    pieces.push(text.slice(from, edit.start), edit.newText);
    from = edit.end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
