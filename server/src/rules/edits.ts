import type { Line } from '../cable/model';
import type { Span, TextEdit } from '../text/span';

/** An edit that writes `newText` in the place of a span. */
export function replace({ start, end }: Span, newText: string): TextEdit {
  return { start, end, newText };
}

/** An edit that writes `newText` in front of an offset. */
export function insert(at: number, newText: string): TextEdit {
  return { start: at, end: at, newText };
}

/** An edit that takes a span out. */
export function remove(span: Span): TextEdit {
  return replace(span, '');
}

/** The index of the line of a block that an offset lies in, or -1. */
export function lineIndexAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.next ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const line = lines[low];
  return line && line.start <= offset && offset < line.next ? low : -1;
}
