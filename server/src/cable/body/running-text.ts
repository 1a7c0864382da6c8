import { hyphenated, Joined, oneLine } from '../joined';
import type { Paragraph } from '../model';
import type { Span } from '../../text/span';
import { decodeEntities } from './furniture';

/**
 * The running text of a paragraph on one line: page lines gone, cut and hyphenated words joined, entities read.
 *
 * @param text the paragraph's own text
 * @param within the stretch to take, all of it unless given
 */
export function runningText(text: string, paragraph: Paragraph, within: Span = { start: 0, end: paragraph.length }): string {
  const pieces: Span[] = [];
  for (const piece of paragraph.pieces) {
    const start = Math.max(piece.start, within.start);
    const end = Math.min(piece.end, within.end);
    // A hyphen alone stood for a blank line.
    if (start < end && !(pieces.length > 0 && end - start === 1 && text.charAt(start) === '-')) pieces.push({ start, end });
  }
  const line = oneLine(decodeEntities(new Joined(text, pieces, [...paragraph.repairs, ...hyphenated(text, pieces)]).text));
  // The stop behind the mark of an entire text ends the mark.
  return paragraph.mark?.entireText === true ? line.replace(/^\. ?/, '') : line;
}
