import { excerpt, textBefore } from '../../text/search';
import type { Span } from '../../text/span';
import { isUnderline } from '../underline';
import { cableAt, cablesIn } from './cable-numbers';
import type { Piece } from './piece';
import { leadingLetter } from './reference-letters';
import { FULL_LINE, runsOn } from './text-below';
import { isProse, SENTENCE } from './words';

/** A line that ends so is not the end of the list. */
const OPEN_END = /(?:[,;&(/]|\bAND)$/i;
/** A line from here on may have been wrapped. */
const WRAPPED_FROM = 50;
const INDENTED_FROM = 3;
/** What stands behind a cable's number at the end of a line: NOTAL, a bracket, a stop. */
const CABLE_END = /^[ .)]{0,3}(?:\(?NOTAL\)?)?\.?$/i;
const MOST_LINES = 120;
const LONGEST_SENTENCE = 100;
const LONGEST_RULE = 100;
const LONGEST_LINE = 100;
/** No post's name is longer. */
export const LONGEST_NAME = 40;
/** A reference that is no cable has fewer further lines. */
const LINES_OF_TEXT = 2;
const LINES_OF_TITLE = 4;
/** How far the letters of two lines lie apart that blank lines part, where several may stand on the first. */
const FURTHEST_APART = 4;
/** `PART I - THE MARKET` */
const PART = /^PART (?:I|1|ONE)(?: ?[:.]| -{1,2} |$)/;
/** `I. THE MARKET`, and the letter of a list's eighth item. */
const CHAPTER = /^I\. {1,3}[A-Z][A-Za-z]{1,24}(?: [A-Za-z]|$)/;
const LETTERED = /\bH\b/;
/** Lines below a letter that show what it stands over. */
const LINES_BELOW = 2;

/** Whether a stretch is a cable's number and nothing else: `17 STATE 77186`, `PARIS 22 (NOTAL)`. */
export function isCableAlone(text: string, start: number, end: number): boolean {
  const words = excerpt(text, start, end, 100);
  const cable = cableAt(words, 0);
  return cable !== null && CABLE_END.test(words.slice(cable.end));
}

/** Whether a stretch begins like a cable's number: `06 TBILISI 2601`, `STATE 015541`. */
export function startsWithCable(text: string, start: number, end: number): boolean {
  return cableAt(excerpt(text, start, end, 100), 0) !== null;
}

/**
 * Whether a line goes on with the references.
 *
 * @param pieces what the list has so far
 * @param close no blank line stands between
 */
export function continuesReferences(text: string, pieces: readonly Span[], piece: Piece, close: boolean): boolean {
  const { start, end } = piece;
  const last = pieces.at(-1);
  if (pieces.length >= MOST_LINES) return false;
  if (!last) return close || !isProse(text, start, end);
  // The rule over a heading.
  if (isUnderline(excerpt(text, start, end, LONGEST_RULE))) return false;
  const letter = leadingLetter(text, start, end);
  if (headsText(text, pieces, last, piece, letter)) return false;
  if (letter !== null && (close || mayFollow(text, pieces, letter) || cablesIn(excerpt(text, start, end, 100)).length > 0)) return true;
  if (startsWithCable(text, start, end) || awaitsNumber(text, pieces, start, end)) return true;
  if (!close) return false;
  const before = text.slice(last.start, last.end);
  if (OPEN_END.test(before.slice(-8)) || before.lastIndexOf('(') > before.lastIndexOf(')')) return true;
  if (isProse(text, start, end) && before.length < WRAPPED_FROM) return false;
  const words = excerpt(text, start, end, LONGEST_SENTENCE).trimEnd();
  if (endsList(before, words, start - piece.at < INDENTED_FROM, () => words.length >= FULL_LINE && runsOn(text, last.end, start, end, LINES_OF_TEXT, 1))) return false;
  return start - piece.at >= INDENTED_FROM || before.length >= WRAPPED_FROM || !/^[A-Z][a-z]/.test(text.slice(start, start + 2)) || isOverItem(text, pieces, piece);
}

/** Whether the next item, which ends with the number of a cable, stands a few lines below, with no blank line before it: the lines over it are of a title. */
function isOverItem(text: string, pieces: readonly Span[], { next }: Piece): boolean {
  const below = text.slice(next, next + LINES_OF_TITLE * LONGEST_LINE).split(/\r\n?|\n/, LINES_OF_TITLE);
  const item = below.find(line => line.trim() === '' || leadingLetter(line, 0, line.length) !== null) ?? '';
  const letter = leadingLetter(item, 0, item.length);
  const cable = cablesIn(item).at(-1);
  return cable !== undefined && CABLE_END.test(item.slice(cable.end)) && letter !== null && mayFollow(text, pieces, letter);
}

/**
 * Whether a line below an item heads a part of the text, with no blank line before it: `PART I - THE MARKET`, a letter
 * that begins anew, `A. OUR PLANS`, over lines that are no items, or `I. OUR PLANS` where no letter stands above.
 */
function headsText(text: string, pieces: readonly Span[], last: Span, { start, end, next }: Piece, letter: string | null): boolean {
  if (OPEN_END.test(textBefore(text, last.end, 8, last.start)) || text.charAt(last.end - 1) === ':') return false;
  // Over the next item of the list it is a title of a reference.
  if (letter === null) return PART.test(excerpt(text, start, end, LONGEST_NAME)) && (leadingLetter(text, next, text.length) ?? 'A') === 'A';
  if (letter === 'I') return CHAPTER.test(excerpt(text, start, end, LONGEST_LINE)) && !LETTERED.test(text.slice(pieces[0]?.start, last.end)) && cablesIn(excerpt(text, start, end, LONGEST_LINE)).length === 0;
  if (letter !== 'A') return false;
  const below = text.slice(next, next + LINES_BELOW * LONGEST_LINE).split(/\r\n?|\n/, LINES_BELOW);
  return below.length === LINES_BELOW && cablesIn(excerpt(text, start, end, LONGEST_LINE)).length === 0
    && below.every(line => line.trim() !== '' && leadingLetter(line, 0, line.length) === null && cablesIn(line).length === 0);
}

/**
 * Whether a line below a whole cable's number is the first of the text, without a blank line before it: it leads to what
 * follows, `FOLLOWING IS RESPONSE TO REFTEL:`, or stands at the margin and is a sentence. It names no cable itself.
 *
 * @param hasMore line upon line stands below it, as below no reference
 */
function endsList(before: string, words: string, atMargin: boolean, hasMore: () => boolean): boolean {
  if (!(words.endsWith(':') || atMargin) || /^(?:AND|NOTAL)(?![A-Z])/i.test(words) || !/ \S+ /.test(words) || cablesIn(words).length > 0) return false;
  const cable = cablesIn(before).at(-1);
  return cable !== undefined && CABLE_END.test(before.slice(cable.end)) && (SENTENCE.test(words) || hasMore());
}

/**
 * Whether a line begins with the number of the post that the list ends in: `(B) RIO DE JANEIRO`, and `00765 (C) …` on the
 * next line. It has more digits than a paragraph's.
 */
export function awaitsNumber(text: string, pieces: readonly Span[], start: number, end: number): boolean {
  const last = pieces.at(-1);
  const digits = /^\d{3,8}(?![\dA-Z.)-])/i.exec(excerpt(text, start, end, 9))?.[0];
  if (!last || digits === undefined) return false;
  const words = `${textBefore(text, last.end, LONGEST_NAME, last.start)} ${digits}`;
  const cable = cablesIn(words).at(-1);
  return cable?.known === true && cable.number.end === words.length;
}

/** Whether a letter behind a blank line goes on with the list: `I. ACTION REQUEST` below A and B heads a part of the text, and `A. BORDER ROADS` below a cable. */
function mayFollow(text: string, pieces: readonly Span[], letter: string): boolean {
  const before = pieces.findLast(({ start, end }) => leadingLetter(text, start, end) !== null);
  const last = before ? leadingLetter(text, before.start, before.end) : null;
  if (last === null) return letter !== 'A' || cablesIn(text.slice(pieces[0]?.start, pieces.at(-1)?.end)).length === 0;
  return letter > last && letter.charCodeAt(0) - last.charCodeAt(0) <= FURTHEST_APART;
}
