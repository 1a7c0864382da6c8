import { isLineEnd, lineEndAt } from '../text/line-end';
import { excerpt } from '../text/search';
import type { Span } from '../text/span';

/** A line of a text: `end` excludes trailing blanks and the line end, `next` is where the next line starts. */
export interface RawLine extends Span {
  readonly next: number;
}

/** Lines by their index. */
export interface RawLines {
  readonly length: number;
  /** @param index from 0 */
  at(index: number): RawLine | undefined;
}

/** The words of a line, at most so many of its letters; empty for one that is not there. */
export function wordsOn(text: string, lines: RawLines, index: number, most: number): string {
  const line = lines.at(index);
  const start = line ? trimmedStart(text, line.start, line.end) : 0;
  return line ? excerpt(text, start, line.end, most) : '';
}

const TAB = 9;
const FORM_FEED = 12;
const SPACE = 32;
const NO_BREAK = 0xA0;
const BYTE_ORDER = 0xFEFF;

/**
 * A form feed stands where a program that takes the text out of a scan begins a page, a no-break blank where a browser
 * copied two blanks, a byte order mark where files were put together.
 */
const isBlank = (code: number): boolean => code === SPACE || code === TAB || code === FORM_FEED || code === NO_BREAK || code === BYTE_ORDER;

/**
 * The lines of a text from an offset on. A line ends at `\n`, `\r\n` or `\r`.
 *
 * @param text any text
 * @param from offset of the first line, which may be in the middle of a physical line
 * @param to offset where to stop
 * @returns lines that tile the text from `from` to `to`; none when that stretch is empty
 */
export function rawLines(text: string, from = 0, to = text.length): RawLine[] {
  const lines: RawLine[] = [];
  const returns = text.includes('\r');
  for (let start = from; start < to;) {
    const next = Math.min(to, lineEnd(text, start, returns));
    lines.push({ start, end: trimmedEnd(text, start, next), next });
    start = next;
  }
  return lines;
}

/** Offset after the line end of the line that `start` lies in. */
function lineEnd(text: string, start: number, returns: boolean): number {
  if (!returns) {
    const feed = text.indexOf('\n', start);
    return feed === -1 ? text.length : feed + 1;
  }
  for (let at = start; at < text.length; at++) {
    const ends = lineEndAt(text, at);
    if (ends > 0) return at + ends;
  }
  return text.length;
}

/** `end` moved back over blanks and line ends, not before `start`. */
export function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start) {
    const code = text.charCodeAt(end - 1);
    if (!isBlank(code) && !isLineEnd(code)) break;
    end--;
  }
  return end;
}

/** `start` moved on over blanks, not beyond `end`. */
export function trimmedStart(text: string, start: number, end: number): number {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  return start;
}
