import type { Line } from '../../cable/model';
import { countBefore } from '../../text/search';
import type { Span, TextEdit } from '../../text/span';
import type { Context } from './rule';

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

/** Whether a letter or a digit stands at an offset: what comes to stand beside it would be one word with it. */
export function isWordAt(at: number, text: Context['text']): boolean {
  return /[A-Za-z0-9]/.test(text({ start: Math.max(0, at), end: at + 1 }));
}

/** The index of the line of a block that an offset of the block lies in. */
export function lineIndexAt(lines: readonly Line[], offset: number): number {
  return countBefore(lines, line => line.next <= offset);
}

/** The line of a block that an offset of the block lies in. The lines of a block tile it: there always is one. */
export function lineAt(lines: readonly Line[], offset: number): Line {
  const line = lines[lineIndexAt(lines, offset)];
  if (!line) throw new RangeError(`no line of the block is at ${offset}`);
  return line;
}
