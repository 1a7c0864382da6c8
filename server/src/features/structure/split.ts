import type { Line } from '../../cable/model';
import { isUnderline } from '../../cable/underline';
import { hasColumns, isRow, wordsAt } from '../../rules/rewrap';
import { contains, shift } from '../../text/span';
import { mentionsIn, readMentionsInSteps, quoteAt, quotesOf } from '../named/mentions';
import { refuse, type StructureCommand } from './answer';
import { ARCHIVE, beginsLine, finish, UNSOUND } from './finish';
import { isParagraph, placeOf } from './units';

/** Ends the paragraph at the cursor there and begins another with the rest, which has the same mark. A word is not cut. */
export const splitParagraph: StructureCommand = function* (document, selection) {
  const place = placeOf(document, selection.start);
  if (place?.cable.profile === 'archive') return refuse(ARCHIVE);
  const own = place?.units[place.at];
  if (!place || !own || !isParagraph(own)) return refuse('The cursor is not in a paragraph.');
  const { text } = document;
  const { at, block } = own.first;
  let cut = selection.start;
  while (cut > own.start && isBlack(text, cut) && isBlack(text, cut - 1)) cut--;
  const begin = at + (block.pieces[0]?.start ?? 0);
  let left = cut;
  while (left > begin && !isBlack(text, left - 1)) left--;
  let right = cut;
  while (right < own.contentEnd && !isBlack(text, right)) right++;
  yield* readMentionsInSteps(document, place.cable);
  // `Begin text:` and `refs A and C` are not parted.
  const isParted = [...block.brackets.map(word => shift(word, at)), ...mentionsIn(document, place.cable).map(({ phrase }) => phrase)].some(({ start, end }) => start < right && right < end);
  if (isParted || left <= begin || right >= own.contentEnd) return refuse('Put the cursor where the new paragraph is to begin, between two sentences.');
  const blockEnd = at + block.length;
  if (quoteAt(quotesOf(place.cable), right)) return refuse('The cursor is in quoted text, whose paragraphs are not the cable\'s.');
  const inPart = block.parts.some(({ start, end }) => contains({ start: at + start, end: at + end }, { start: right, end: right }));
  const piece = block.pieces.find(({ start, end }) => at + start <= right && right < at + end);
  if (right >= blockEnd || !piece) return refuse('The cursor is not in running text.');
  if (inPart) return refuse('The cursor is in a list. Move it to the text of the paragraph.');
  if (isInTable(text.slice(at, blockEnd), block.lines, block.lines.findLastIndex(({ start }) => at + start <= right))) return refuse('The cursor is in a table. Move it to the text of the paragraph.');

  const lineEnd = document.lines.lineEnd;
  const mark = block.mark && !block.mark.entireText ? `(${block.mark.text}) ` : '';
  const sole = own.number === null;
  const number = own.number ?? 0;
  if (sole && place.units.some(unit => unit.number !== null)) return refuse('This paragraph has no number. Give it one first.');
  if (sole && !beginsLine(text, own.start)) return refuse(UNSOUND);
  const head = `${sole ? 2 : number + 1}. ${mark}`;
  const inserted = `${lineEnd}${lineEnd}${head}`;
  const numbers = place.units.map((unit, index) => (unit.number === null ? null : index < place.at ? [unit.number] : index === place.at ? [unit.number, unit.number + 1] : [unit.number + 1]));
  const edits = [{ start: left, end: right, newText: inserted }];
  // The only paragraph of a cable bears no number; with a second it gets one.
  const all = sole ? [{ start: own.start, end: own.start, newText: '1. ' }, ...edits] : edits;
  return yield* finish(document, place, { edits: all, move: null, numbers, count: place.units.length + 1, ...(sole && { changed: [place.at] }) }, ({ after }) => {
    const start = after(right);
    return { start, end: start };
  });
};

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
