import { bracketPairs } from '../cable/bracket-pairs';
import type { CableDocument } from '../cable/model';
import { touches, type Span } from '../text/span';
import { blockAt } from './blocks';

/**
 * The topic in the two ends of a Begin/End pair, to be edited at once: `‹NOTE›: … END ‹NOTE›.`
 *
 * @param offset absolute
 * @returns absolute, begin and end; null unless the cursor is in one of them and both read the same to the letter: an
 * editor makes the second like the first, so that `Summary` and `summary` would lose their own first letter
 */
export function linkedEditing(document: CableDocument, offset: number): readonly [begin: Span, end: Span] | null {
  const cable = blockAt(document, offset)?.cable;
  if (!cable) return null;
  for (const pair of bracketPairs(cable)) {
    if (!touches(pair.begin, offset) && !touches(pair.end, offset)) continue;
    const begin = topicIn(document.text, pair.begin, pair.topic);
    const end = topicIn(document.text, pair.end, pair.topic);
    if (!begin || !end || (!touches(begin, offset) && !touches(end, offset))) continue;
    if (document.text.slice(begin.start, begin.end) === document.text.slice(end.start, end.end)) return [begin, end];
  }
  return null;
}

/** Null where the word is of another topic, or of several words on two lines. */
function topicIn(text: string, { start, end }: Span, topic: string): Span | null {
  const at = text.slice(start, end).toLowerCase().lastIndexOf(topic);
  return at === -1 ? null : { start: start + at, end: start + at + topic.length };
}
