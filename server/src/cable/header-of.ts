import { detached } from '../text/detached';
import type { LineIndex } from '../text/lines';
import { readHeader } from './header/read-header';
import { IndexedLines } from './indexed-lines';
import type { Header } from './model';
import { trimmedStart } from './raw-lines';

/** The reader of a header looks at no more lines with words on them than these beyond the header's end. */
export const HEADER_LOOKAHEAD = 100;
/** Lines that are given to it first: few headers are longer. */
const FIRST_LINES = 256;

/** Reads the header of the cable from `start` to `end`: from its first lines, and from more where these do not suffice. */
export function readHeaderOf(text: string, lines: LineIndex, start: number, end: number): Header {
  for (let count = FIRST_LINES; ; count *= 2) {
    const to = Math.min(end, lines.start(lines.lineAt(start) + count));
    // What the header keeps of a text that is no longer than this keeps no more of it than a copy would.
    const own = start === 0 && to === text.length ? text : detached(text.slice(start, to));
    const read = readHeader(own, new IndexedLines(own, lines, start));
    if (to === end || linesBeyond(text, lines, start + read.end, HEADER_LOOKAHEAD, end) < to) return read.header;
  }
}

/** Offset after so many lines with words on them, counted from the line after an offset; not beyond `end`. */
export function linesBeyond(text: string, lines: LineIndex, offset: number, count: number, end: number): number {
  let line = lines.lineAt(offset) + 1;
  for (let words = 0; line < lines.count && words < count; line++) {
    const start = lines.start(line);
    if (start >= end) return end;
    if (trimmedStart(text, start, lines.end(line)) < lines.end(line)) words++;
  }
  return Math.min(end, lines.start(line));
}
