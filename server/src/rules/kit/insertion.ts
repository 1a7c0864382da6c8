import type { Cable, Header, Line, LineRole } from '../../cable/model';
import type { Span, TextEdit } from '../../text/span';
import { insert, remove, replace } from './edits';
import type { Context } from './rule';

/**
 * An edit that writes a line of its own.
 *
 * @param at where a line starts, or a piece of one that was fused to the piece before
 * @param line without its line end
 */
export function insertLine(at: number, line: string, { facts, text }: Pick<Context, 'facts' | 'text'>): TextEdit {
  const own = line + facts.lineEnd;
  // Blanks between two pieces would be left at the end of the first.
  return startsLine(at, text) ? insert(at, own) : replace({ start: trimmedBack(at, text), end: at }, facts.lineEnd + own);
}

/** So far below its end a header that was not read to its end may go on. */
const REST_OF_HEADER = 4000;

/** Whether a keyword begins a line below the header: something in between made the text begin too early. */
export function standsBelow({ header, start, end }: Cable, keyword: RegExp, text: Context['text']): boolean {
  const from = start + header.length;
  return keyword.test(text({ start: from, end: Math.min(end, from + REST_OF_HEADER) }));
}

/** The last line of a header that has one of these roles. */
export function lastLine({ lines }: Pick<Header, 'lines'>, roles: readonly LineRole[]): Line | undefined {
  return lines.findLast(line => roles.includes(line.role));
}

/**
 * An edit that takes the lines of a role out of a header, with the blank line after them where one stands before them too.
 * What is fused to the line before is taken off that line. Null when lines of another role stand between them.
 */
export function removeLines({ lines }: Pick<Header, 'lines'>, role: LineRole, text: Context['text']): TextEdit | null {
  const from = lines.findIndex(line => line.role === role);
  const to = lines.findLastIndex(line => line.role === role);
  const first = lines[from];
  const last = lines[to];
  if (!first || !last || lines.slice(from, to).some(line => line.role !== role && line.role !== 'blank')) return null;
  if (!startsLine(first.start, text)) return replace({ start: trimmedBack(first.start, text), end: last.end }, '');
  const after = lines[to + 1];
  const doubled = after?.role === 'blank' && (from === 0 || lines[from - 1]?.role === 'blank');
  return remove({ start: first.start, end: doubled ? after.next : last.next });
}

/** Whether a line of the file starts at an offset. */
export function startsLine(at: number, text: (span: Span) => string): boolean {
  return at === 0 || /[\r\n]/.test(text({ start: at - 1, end: at }));
}

/** An offset moved back over blanks. */
export function trimmedBack(at: number, text: (span: Span) => string): number {
  let start = at;
  while (start > 0 && /[ \t]/.test(text({ start: start - 1, end: start }))) start--;
  return start;
}
