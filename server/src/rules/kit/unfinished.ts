import type { Header, Line, LineRole } from '../../cable/model';
import type { Span } from '../../text/span';
import type { Facts } from './facts';
import type { Context } from './rule';

/** The last line of a header that is not blank; undefined where there is none. */
export function lastWritten({ lines }: Pick<Header, 'lines'>): Line | undefined {
  return lines.findLast(({ role }) => role !== 'blank');
}

/** Whether a header ends with a line of a role and no text stands below: a drafter may still be writing it. */
export function mayBeUnfinished(header: Pick<Header, 'lines'>, role: LineRole, { hasText }: Pick<Facts, 'hasText'>): boolean {
  return !hasText && lastWritten(header)?.role === role;
}

/** Whether a word ends the last line of a header below which no text stands: the rest of it may still be to come. */
export function mayGoOn({ end }: Span, header: Pick<Header, 'lines'>, { hasText }: Pick<Facts, 'hasText'>): boolean {
  return !hasText && lastWritten(header)?.end === end;
}

/** Whether small letters end such a line: a name that is typed to find its code, `ivory co`. */
export function mayBecomeCode({ start }: Span, header: Pick<Header, 'lines'>, { facts, text }: Pick<Context, 'facts' | 'text'>): boolean {
  const last = facts.hasText ? undefined : lastWritten(header);
  return last !== undefined && start < last.end && /^[a-z][a-z ]*$/.test(text({ start, end: last.end }));
}
