import type { CableDocument, Line } from '../../cable/model';
import { isUnderline } from '../../cable/underline';
import { hasColumns, isRow, wordsAt } from '../../rules/kit/rewrap';
import { startsLine } from '../../text/line-end';
import { shift, touches, type Span } from '../../text/span';
import type { Steps } from '../../text/steps';
import { mentionsIn, readMentionsInSteps, quoteAt, quotesOf } from '../named/mentions';
import { refuse, type Answer, type StructureCommand } from './answer';
import { ARCHIVE, finish, UNSOUND } from './finish';
import { holdsNumber, isParagraph, placeOf, type ParagraphUnit, type Place } from './units';

/** A paragraph that is to be split. */
interface Split {
  readonly document: CableDocument;
  readonly place: Place;
  readonly own: ParagraphUnit;
  /** The blanks between the words that are parted; at the cursor, or before the word that it is in. Absolute. */
  readonly gap: Span;
}

/** Ends the paragraph at the cursor there and begins another with the rest, which has the same mark. A word is not cut. */
export const splitParagraph: StructureCommand = function* (document, selection) {
  const place = placeOf(document, selection.start);
  if (place?.cable.profile === 'archive') return refuse(ARCHIVE);
  const own = place?.units[place.at];
  if (!place || !own || !isParagraph(own)) return refuse('The cursor is not in a paragraph.');
  const split = { document, place, own, gap: gapBefore(document.text, own, selection.start) };
  yield* readMentionsInSteps(document, place.cable);
  const problem = problemAtGap(split) ?? problemOfNumber(split);
  return problem === null ? yield* splitAt(split) : refuse(problem);
};

/** The blanks at an offset of a paragraph, or before the word that it is in. */
function gapBefore(text: string, own: ParagraphUnit, offset: number): Span {
  let cut = offset;
  while (cut > own.start && isBlack(text, cut) && isBlack(text, cut - 1)) cut--;
  const begin = beginOf(own);
  let start = cut;
  while (start > begin && !isBlack(text, start - 1)) start--;
  let end = cut;
  while (end < own.contentEnd && !isBlack(text, end)) end++;
  return { start, end };
}

/** Where the words of a paragraph begin, behind its number and mark. */
function beginOf({ first: { at, block } }: ParagraphUnit): number {
  return at + (block.pieces[0]?.start ?? 0);
}

/** Why no paragraph can begin behind the gap; null where one can. */
function problemAtGap({ document, place, own, gap }: Split): string | null {
  const { at, block } = own.first;
  // `Begin text:` and `refs A and C` are not parted.
  const whole = [...block.brackets.map(word => shift(word, at)), ...mentionsIn(document, place.cable).map(({ phrase }) => phrase)];
  const isParted = whole.some(({ start, end }) => start < gap.end && gap.start < end);
  if (isParted || gap.start <= beginOf(own) || gap.end >= own.contentEnd) return 'Put the cursor where the new paragraph is to begin, between two sentences.';
  if (quoteAt(quotesOf(place.cable), gap.end)) return 'The cursor is in quoted text, whose paragraphs are not the cable\'s.';
  const inBlock = gap.end - at;
  if (inBlock >= block.length || !block.pieces.some(({ start, end }) => start <= inBlock && inBlock < end)) return 'The cursor is not in running text.';
  if (block.parts.some(part => touches(part, inBlock))) return 'The cursor is in a list. Move it to the text of the paragraph.';
  const row = block.lines.findLastIndex(({ start }) => start <= inBlock);
  return isInTable(document.text.slice(at, at + block.length), block.lines, row) ? 'The cursor is in a table. Move it to the text of the paragraph.' : null;
}

/** Why the new paragraph can have no number; null where it can. */
function problemOfNumber({ document, place, own }: Split): string | null {
  if (holdsNumber(document, own)) return UNSOUND;
  if (own.number !== null) return null;
  if (place.units.some(({ number }) => number !== null)) return 'This paragraph has no number. Give it one first.';
  return startsLine(document.text, own.start) ? null : UNSOUND;
}

function* splitAt({ document, place, own, gap }: Split): Steps<Answer> {
  const { mark } = own.first.block;
  const { lineEnd } = document.lines;
  const sole = own.number === null;
  const head = `${(own.number ?? 1) + 1}. ${mark && !mark.entireText ? `(${mark.text}) ` : ''}`;
  const numbers = place.units.map(({ number }, index) => (number === null ? null : index < place.at ? [number] : index === place.at ? [number, number + 1] : [number + 1]));
  const edits = [
    // The only paragraph of a cable bears no number; with a second it gets one.
    ...(sole ? [{ start: own.start, end: own.start, newText: '1. ' }] : []),
    { ...gap, newText: `${lineEnd}${lineEnd}${head}` },
  ];
  return yield* finish(document, place, { edits, move: null, numbers, count: place.units.length + 1, ...(sole && { changed: [place.at] }) }, ({ after }) => {
    const start = after(gap.end);
    return { start, end: start };
  });
}

/** Whether a line is a row of a table or the rule of one; three blanks alone may stand between two sentences. */
function isInTable(own: string, lines: readonly Line[], row: number): boolean {
  const words = (index: number): string => wordsAt(own, lines, index);
  const isOfTable = (index: number): boolean => hasColumns(words(index)) || isUnderline(words(index));
  return isRow(words, row) || isUnderline(words(row)) || (isOfTable(row) && (isOfTable(row - 1) || isOfTable(row + 1)));
}

function isBlack(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit > 0x20 && unit !== 0xa0;
}
