import { Joined, oneLine } from '../joined';
import type { BracketWord, Paragraph } from '../model';
import type { Span } from '../../text/span';

/**
 * The running text of a paragraph on one line: page lines gone, cut words joined, entities read.
 *
 * @param text the paragraph's own text
 * @param within the stretch to take, all of it unless given
 */
export function runningText(text: string, paragraph: Paragraph, within: Span = { start: 0, end: paragraph.length }): string {
  const pieces: Span[] = [];
  for (const piece of paragraph.pieces) {
    const start = Math.max(piece.start, within.start);
    const end = Math.min(piece.end, within.end);
    if (start < end) pieces.push({ start, end });
  }
  const entities = paragraph.repairs.filter(repair => repair.kind === 'entity');
  const joined = new Joined(text, pieces, paragraph.repairs);
  if (entities.length === 0) return oneLine(joined.text);
  let read = joined.text;
  for (const entity of entities) read = read.replace(text.slice(entity.start, entity.end), entity.becomes ?? '');
  return oneLine(read);
}

/** Whether a word opens or closes a summary, also one that is a comment or an action request besides. */
export function isSummaryWord(word: BracketWord): boolean {
  return word.topic.includes('summary');
}
