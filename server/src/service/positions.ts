import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { LineIndex } from '../text/lines';
import type { Span, TextEdit as Edit } from '../text/span';

/** Offsets to positions. */
export function rangeOf(lines: LineIndex, { start, end }: Span): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** Positions to offsets. */
export function spanOf(lines: LineIndex, { start, end }: Range): Span {
  return { start: lines.offsetAt(start), end: lines.offsetAt(end) };
}

/** Edits in offsets to edits in positions. */
export function textEditsOf(lines: LineIndex, edits: readonly Edit[]): TextEdit[] {
  return edits.map(edit => ({ range: rangeOf(lines, edit), newText: edit.newText }));
}

/** A range that ends at the start of a line is of the lines above it: editors send whole lines that way. */
export function spanTouched(lines: LineIndex, { start, end }: Range): Span {
  return { start: lines.offsetAt(start), end: end.character === 0 && end.line > start.line ? lines.end(end.line - 1) : lines.offsetAt(end) };
}
