import { isDigit } from '../../text/characters';
import { isBareLevel, isPageNumber, isPageOf, isReleaseLine, levelLetter, mayBeLevel } from '../page-lines';
import type { BodyLine, MarkedLines } from './body-line';
import { MOST_PAGE_MARKS } from './page-marks';

/** No mark of a page is longer but what a release put there. */
const LONGEST_MARK = 44;
/** A line that a sentence fills is no shorter. */
const FULL_LINE = 45;
const SENTENCE_ENDS = /[.?!)"'\]]/;
const GOES_ON = /[\w,]/;
/** A paragraph, an item, or another mark. */
const BEGINS = /^(?:¶|\(|-|\d{1,3}[.)]|[A-Za-z][.)] )/;
/** Of one or two digits, as the number of a page is. */
const BARE = /^\d{1,2}$/;
const FORM_FEED = 12;

/** What stands between two pages of a copy whose page lines are lost, or which never had any. */
interface Run {
  /** The index of the first line behind it. */
  readonly end: number;
  readonly marks: readonly number[];
  /** The first letter of each level. */
  readonly levels: readonly string[];
  /** It has the number of a page in a form of its own. */
  readonly numbered: boolean;
  /** And that of all pages. */
  readonly total: boolean;
  readonly feed: boolean;
}

/**
 * Marks levels and page numbers alone on their lines where a page ends: beside a form feed, or behind a line of a sentence where
 * they are two levels. Elsewhere they may be a list of the text's. Where a page line is among them, that tells.
 *
 * @param at a line that may be the first of them
 * @returns the index of the first line that is none of them
 */
export function markPageBreak(marked: MarkedLines, at: number): number {
  const run = readRun(marked, at);
  if (!run) return at + 1;
  const { levels, numbered, feed } = run;
  // A release puts its own level on the pages.
  const isReleased = feed || numbered;
  const isOwn = levels.every(letter => marked.own.hasLevel(letter) || (isReleased && letter === 'U'));
  if (isOwn && isBreak(marked, at, run)) for (const mark of run.marks) marked.mark(mark, 'page');
  return run.end;
}

function isBreak(marked: MarkedLines, at: number, { levels, numbered, total, feed, end }: Run): boolean {
  if (feed) return levels.length > 0 || numbered;
  if (levels.some(letter => letter !== levels[0])) return false;
  if (numbered && levels.length > (total ? 0 : 1)) return true;
  return levels.length === 2 ? cutsSentence(marked, at, end) || followsSentence(marked, at) : levels.length === 0 && numbered && cutsSentence(marked, at, end);
}

/** Of nearly all lines the first character and the length tell that they are no mark of a page. */
export function mayBePageMark(text: string, { words, end }: BodyLine): boolean {
  const first = text.charCodeAt(words);
  return end - words <= LONGEST_MARK && (mayBeLevel(first) || first === 45 || first === 80 || (isDigit(first) && end - words <= 2));
}

function readRun(marked: MarkedLines, first: number): Run | null {
  const { plain, text } = marked;
  const marks: number[] = [];
  const levels: string[] = [];
  let numbered = false;
  let total = false;
  let feed = false;
  for (let above = first - 1; first - above < MOST_PAGE_MARKS && plain[above]?.kind === 'blank'; above--) feed ||= isFeed(text, plain[above]);
  let at = first;
  for (; at < plain.length && at - first < MOST_PAGE_MARKS; at++) {
    const line = plain[at];
    if (!line || line.kind === 'page') return null;
    // A form feed before the words of the next page is the end of this one.
    feed ||= isFeed(text, line);
    if (line.kind === 'blank') continue;
    const words = line.kind === 'text' ? marked.words(at) : '';
    const letter = isBareLevel(words) ? levelLetter(words) : '';
    const isOfTotal = isPageOf(words);
    const isNumber = isOfTotal || isPageNumber(words);
    // A number alone may be the last of a table above, unless the page ended before it.
    const isBare = BARE.test(words) && (marks.length > 0 || feed);
    if (letter === '' && !isNumber && !isBare && !(marks.length > 0 && isReleaseLine(words, marked.words(at + 1)))) break;
    if (letter !== '') levels.push(letter);
    numbered ||= isNumber;
    total ||= isOfTotal;
    marks.push(at);
  }
  // And the first of one below.
  while (BARE.test(marked.words(marks.at(-1) ?? -1))) marks.pop();
  return marks.length > 0 ? { end: at, marks, levels, numbered, total, feed } : null;
}

function isFeed(text: string, line: BodyLine | undefined): boolean {
  return line !== undefined && text.charCodeAt(line.start) === FORM_FEED;
}

/** A sentence goes on from the line above to the one below. */
function cutsSentence(marked: MarkedLines, first: number, end: number): boolean {
  const { text, plain } = marked;
  const above = lineAbove(marked, first);
  const below = plain[end];
  return above !== null && below?.kind === 'text' && above.end - above.words >= FULL_LINE && GOES_ON.test(text.charAt(above.end - 1)) && !BEGINS.test(text.slice(below.words, below.words + 5));
}

function followsSentence(marked: MarkedLines, first: number): boolean {
  const above = lineAbove(marked, first);
  return above !== null && SENTENCE_ENDS.test(marked.text.charAt(above.end - 1));
}

function lineAbove({ plain }: MarkedLines, first: number): BodyLine | null {
  let at = first - 1;
  while (first - at < MOST_PAGE_MARKS && plain[at]?.kind === 'blank') at--;
  const line = plain[at];
  return line?.kind === 'text' ? line : null;
}
