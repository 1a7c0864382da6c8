import { factsOf } from '../../rules/kit/facts';
import { DEFAULT_SETTINGS } from '../../rules/kit/settings';
import type { TextEdit } from '../../text/span';
import type { EnterPlace } from './place';

/** Enter on the empty line below a finished header begins paragraph 1, marked as the cable is as a whole. */
export function firstParagraph({ document, cable, words, start, cursor }: EnterPlace): readonly TextEdit[] {
  const { header, blocks } = cable;
  if (words !== '' || !header.subject || blocks.length > 1) return [];
  const { classified, overallMark } = factsOf(document, cable, DEFAULT_SETTINGS);
  // Of a classified cable it must be said first who has classified it.
  if (classified && !header.classifiedBy) return [];
  const last = header.lines.findLast(({ role }) => role !== 'blank');
  const isBelow = last && cable.start + last.next === start && /^(?:subject|reference|classified-by|declassify-on)$/.test(last.role);
  const lineStart = document.lines.start(document.lines.lineAt(cursor));
  return isBelow ? [{ start: lineStart, end: cursor, newText: overallMark ? `1. (${overallMark}) ` : '1. ' }] : [];
}
