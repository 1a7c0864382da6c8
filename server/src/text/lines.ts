import { CR, LF, lineEndAt } from './line-end';
import type { TextEdit } from './span';

/** A place in a text as the language server protocol counts it: both from 0, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Two places, half-open. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** An array of fewer lines is a short one. */
const SHORT = 10_000;

/**
 * Where the lines of a text begin and end. A line ends at `\n`, `\r\n` or `\r`, as in the language
 * server protocol; the text after the last line end is a line too, perhaps an empty one.
 */
export class LineIndex {
  /** Offset of the first character of each line. */
  readonly starts: Int32Array;
  private readonly text: string;

  constructor(text: string, starts: Int32Array = lineStarts(text)) {
    this.text = text;
    this.starts = starts;
  }

  /**
   * The lines after an edit: those it touched are looked for again, the others are kept or shifted.
   *
   * @param text the new text
   * @param edit the stretch of the old text that was replaced, and what by
   */
  edited(text: string, edit: TextEdit): LineIndex {
    const by = edit.newText.length - (edit.end - edit.start);
    // One character more on both sides: an edit may part or join a carriage return and a line feed.
    const first = this.lineAt(Math.max(0, edit.start - 1));
    const last = this.lineAt(Math.min(this.text.length, edit.end + 1));
    const from = this.start(first);
    const to = this.start(last + 1) + by;
    const after = this.starts.subarray(last + 1);
    let between = lineStarts(text.slice(from, to));
    // The line that begins where the stretch ends is the first of those that are kept.
    if (after.length > 0 && between.length > 1) between = between.subarray(0, between.length - 1);
    const starts = new Int32Array(first + between.length + after.length);
    starts.set(this.starts.subarray(0, first));
    for (let at = 0; at < between.length; at++) starts[first + at] = from + (between[at] ?? 0);
    const shifted = first + between.length;
    for (let at = 0; at < after.length; at++) starts[shifted + at] = (after[at] ?? 0) + by;
    return new LineIndex(text, starts);
  }

  /** The number of lines, at least 1. */
  get count(): number {
    return this.starts.length;
  }

  /**
   * The line end for what is written into the text: that of the first line, and `\n` where it has none.
   * A lone `\r` counts where the second line has it too: above others it is damage, as in `\r\r\n`. Of
   * mixed line ends none is right for the whole of a file; this one is found at once, however long the
   * text is, and stays the same whatever is edited further down.
   */
  get lineEnd(): '\n' | '\r\n' | '\r' {
    const [first, second] = [0, 1].map(line => this.text.slice(this.end(line), this.start(line + 1)));
    return first === '\r\n' || (first === '\r' && second === first) ? first : '\n';
  }

  /** Offset of the first character of a line; beyond the last line, the length of the text. */
  start(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** Offset after the last character of a line, without its line end. */
  end(line: number): number {
    let end = this.start(line + 1);
    const start = this.start(line);
    if (end > start && this.text.charCodeAt(end - 1) === LF) end--;
    if (end > start && this.text.charCodeAt(end - 1) === CR) end--;
    return end;
  }

  /** The line that an offset lies in. An offset outside the text is taken to its nearest end. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /**
   * Offset to position. An offset outside the text is taken to its nearest end; one inside a line end, to the end of the
   * line; one inside a character beyond the basic plane, to its start.
   */
  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    const start = this.start(line);
    const character = Math.max(0, Math.min(offset, this.end(line)) - start);
    const isInside = isHalf(this.text.charCodeAt(start + character), 0xdc00) && isHalf(this.text.charCodeAt(start + character - 1), 0xd800);
    return { line, character: isInside ? character - 1 : character };
  }

  /** Position to offset. A column beyond the line is taken to the line's end, a line beyond the text to the text's end. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.count) return this.text.length;
    return Math.min(this.start(line) + Math.max(0, character), this.end(line));
  }
}

/** Whether a unit is one of the halves that begin at a code: 0xd800 the first, 0xdc00 the second. */
function isHalf(unit: number, from: number): boolean {
  return unit >= from && unit < from + 0x400;
}

function lineStarts(text: string): Int32Array {
  // indexOf runs at the speed of memory; a file with bare carriage returns is rare and takes the slower way.
  if (text.includes('\r')) return lineStartsWithReturns(text);
  let starts = new Int32Array(Math.max(16, text.length >> 5));
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (count === starts.length) starts = grown(starts);
    starts[count++] = at + 1;
  }
  // A copy of a short one costs more than what is not used of it.
  return count < SHORT ? starts.subarray(0, count) : starts.slice(0, count);
}

function lineStartsWithReturns(text: string): Int32Array {
  let starts = new Int32Array(Math.max(16, text.length >> 5));
  let count = 1;
  for (let at = 0; at < text.length; at++) {
    const ends = lineEndAt(text, at);
    if (ends === 0) continue;
    at += ends - 1;
    if (count === starts.length) starts = grown(starts);
    starts[count++] = at + 1;
  }
  return starts.slice(0, count);
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
