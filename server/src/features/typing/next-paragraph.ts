import type { CableDocument } from '../../cable/model';
import { withEdits } from '../../cable/reread';
import { shift, type TextEdit } from '../../text/span';
import type { Steps } from '../../text/steps';
import { isRefusal } from '../structure/answer';
import { insertParagraphBelow } from '../structure/insert';

/** How the next paragraph begins. */
export interface NextParagraph {
  /** Two line ends, its number and its mark. */
  readonly lead: string;
  /** What follows it: numbers of later paragraphs, and mentions of them. */
  readonly others: readonly TextEdit[];
}

/**
 * The paragraph below the one that ends at an offset.
 *
 * @param end absolute: behind the last word of a paragraph, or behind the underline of a heading
 * @returns null where no paragraph can begin for certain
 */
export function* nextParagraph(document: CableDocument, end: number): Steps<NextParagraph | null> {
  const answer = yield* insertParagraphBelow(document, { start: end, end });
  if (isRefusal(answer)) return null;
  const break_ = document.lines.lineEnd.repeat(2);
  const own = answer.edits.find(edit => edit.start === end && edit.end === end && edit.newText.startsWith(break_) && /^\d{1,3}\. /.test(edit.newText.slice(break_.length)));
  return own ? { lead: own.newText, others: answer.edits.filter(edit => edit !== own) } : null;
}

/**
 * The paragraph below the one that ends where the words of an edit do, once it is made; what follows counts in the document as it is.
 *
 * @returns null where no paragraph can begin for certain
 */
export function* nextParagraphAfter(document: CableDocument, edit: TextEdit): Steps<NextParagraph | null> {
  const { start, end, newText } = edit;
  const next = yield* nextParagraph(withEdits(document, [edit]), start + newText.length);
  return next && { lead: next.lead, others: next.others.map(other => ({ ...other, ...shift(other, other.start > start ? end - start - newText.length : 0) })) };
}
