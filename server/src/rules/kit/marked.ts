import type { Span } from '../../text/span';

/** A text out of which the markers `‹` and `›` were taken, and what stood between them. */
export interface Marked {
  readonly text: string;
  /** In order of their start; of two that start together the longer one comes first. */
  readonly spans: readonly Span[];
}

/**
 * Reads an example of a rule page: takes off the indentation of the source file, then the markers.
 * Markers nest; `‹›` marks an empty range.
 *
 * @throws RangeError when a marker has no partner
 */
export function readMarked(source: string): Marked {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = '';
  for (const piece of unindent(source).split(/([‹›])/)) {
    if (piece === '‹') {
      open.push(text.length);
    } else if (piece === '›') {
      const start = open.pop();
      if (start === undefined) throw new RangeError('› without ‹');
      spans.push({ start, end: text.length });
    } else {
      text += piece;
    }
  }
  if (open.length > 0) throw new RangeError('‹ without ›');
  return { text, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/**
 * A text that was written indented in a template literal, without the indentation that its lines have
 * in common, the line end after the opening quote, and the last line when only blanks stand on it.
 */
export function unindent(source: string): string {
  const lines = source.split('\n');
  if (lines[0] === '') lines.shift();
  if (lines.length > 1 && lines.slice(-1).every(isBlank)) lines.pop();
  const indents = lines.filter(line => !isBlank(line)).map(line => line.search(/[^ ]/));
  const indent = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map(line => line.slice(indent)).join('\n');
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}
