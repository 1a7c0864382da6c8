import { readMarker } from '../../cable/paragraph-start';
import { CLOSED, endsSentence } from '../../cable/body/read-paragraph';
import type { Cable, CableDocument, Paragraph } from '../../cable/model';
import { textBefore } from '../../text/search';
import type { TextEdit } from '../../text/span';
import type { Steps } from '../../text/steps';
import { isIn, quotedStretches } from '../format/quoted';
import { isRefusal } from '../structure/answer';
import { finish, shiftedNumbers } from '../structure/finish';
import { placeOf } from '../structure/units';
import { nextParagraph } from './next-paragraph';
import type { EnterPlace } from './place';
import { wrapEdits } from './wrap';

/** A stop behind one of these ends no sentence: a name or an example follows. */
const TITLE = /(?<![\p{L}.])(?:Mrs?|Ms|Dr|Amb|Gov|Sen|Rep|Gen|Lt|Col|Maj|Capt|Sgt|Adm|e\.g|i\.e|cf|vs)\.$/iu;

/** A bracket behind words that are no sentence, as in a list of names: `Rep. Jane Sample (D-XX)`. */
const NO_STOP = /[^.?!"'\u201D]\)$/;

/** Enter behind a paragraph that ends a sentence begins the next one, with its number and the last mark, and wraps the one above. */
export function* afterParagraph({ document, cable, placed: { at, block }, start, end, words, cursor, width }: EnterPlace): Steps<readonly TextEdit[]> {
  const { text } = document;
  if (block.kind !== 'paragraph' || words === '' || !isFinished(text, end) || (NO_STOP.test(words) && !CLOSED.test(words.slice(0, -1)))) return [];
  // A line right below goes on with this one.
  const below = document.lines.lineAt(cursor) + 1;
  if (text.slice(document.lines.start(below), document.lines.end(below)).trim() !== '') return [];
  const isLast = block.lines.every(line => line.role === 'blank' || at + line.start <= start);
  if (!isLast || !mayBeFollowed(block, cable, end)) return [];
  const next = yield* nextParagraph(document, end);
  if (!next) return [];
  return [...wrapEdits(document, { at, block }, width), { start: end, end: cursor, newText: next.lead }, ...next.others];
}

/** Whether what ends at an offset is a whole sentence, and nothing that announces what follows. */
export function isFinished(text: string, end: number): boolean {
  return endsSentence(text, { end }) && !/[:;]$/.test(text.slice(end - 1, end)) && !TITLE.test(textBefore(text, end, 6));
}

/** Whether a paragraph that ends at an offset is one of a row with numbers, and no text of others. */
export function mayBeFollowed(block: Paragraph, cable: Cable, end: number): boolean {
  return isNumbered(block, cable) && !isIn(quotedStretches(cable), { start: end - 1, end: end + 1 });
}

/** The paragraph has a number, or others have; one that stands alone is not numbered (5 FAH-1 H-246.2), as far as one can tell by then. */
function isNumbered({ marker }: Paragraph, { blocks }: Cable): boolean {
  return marker !== null || blocks.some(({ block }) => block.kind === 'paragraph' && block.marker !== null);
}

/**
 * Enter behind the number and mark of a paragraph that has no words takes them back, and those below get the numbers
 * that they had before; a line that is all of a number (`2007.`) may be a sentence's last.
 */
export function* emptyMarker({ document, placed: { at, block }, start, end, cursor }: EnterPlace): Steps<readonly TextEdit[]> {
  if (block.kind !== 'paragraph' || !block.marker || block.mark?.entireText || block.lines.some(line => line.role !== 'blank' && at + line.start > start)) return [];
  const found = readMarker(document.text, start, end);
  const isEmpty = found?.stop && found.textStart >= end && found.number.start === at + block.marker.number.start;
  if (!isEmpty) return [];
  const own = { start, end: cursor, newText: '' };
  return (yield* withNumbersBack(document, start, own)) ?? [own];
}

/** @returns null where the number that is taken back leaves no gap, or where not all would be sound afterwards */
function* withNumbersBack(document: CableDocument, start: number, own: TextEdit): Steps<readonly TextEdit[] | null> {
  const place = placeOf(document, start);
  if (!place) return null;
  const { units, at } = place;
  const next = units.slice(at + 1).find(({ number }) => number !== null);
  const value = units[at]?.number ?? 0;
  const above = units.slice(0, at).findLast(({ number }) => number !== null)?.number ?? value - 1;
  if (next?.number !== value + 1 || above !== value - 1) return null;
  const numbers = shiftedNumbers(units, at + 1, -1).map((number, index) => (index === at ? null : number));
  const answer = yield* finish(document, place, { edits: [own], move: null, numbers, changed: [at], count: units.length - 1, dropped: document.text.slice(start, own.end) }, () => null);
  return isRefusal(answer) ? null : answer.edits;
}
