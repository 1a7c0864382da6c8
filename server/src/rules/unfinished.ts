import type { Header, Line, LineRole } from '../cable/model';
import type { Facts } from './facts';

/** The last line of a header that is not blank; undefined where there is none. */
export function lastLine({ lines }: Pick<Header, 'lines'>): Line | undefined {
  return lines.findLast(({ role }) => role !== 'blank');
}

/** Whether a header ends with a line of a role and no text stands below: a drafter may still be writing it. */
export function mayBeUnfinished(header: Pick<Header, 'lines'>, role: LineRole, { hasText }: Pick<Facts, 'hasText'>): boolean {
  return !hasText && lastLine(header)?.role === role;
}
