import { isDigit } from '../../text/characters';
import type { OwnCable } from '../own-cable';
import { isBareLevel, isBelowRelease, isCutPageLine, isPageOf, isReleaseLine, isReleasePage, levelLetter, LONGEST_CUT, MOST_BLANK_IN_PAGE_LINE } from '../page-lines';
import { isSpacer, setKind, wordsOf } from './body-line';
import type { BodyLine, MarkedLines } from './body-line';
import { REPEATED_CAPTION } from './section-header';

/** A page has so many lines above or below its page line, blank ones between them included. */
export const MOST_PAGE_MARKS = 12;

/** An office and its copies: scans put the last column of a print's distribution list below the stamp of its first page. */
const OFFICE = /^[A-Z0-9]{1,4}-\d{2}$/;
/** The number that a release gave the paper, right below its stamp. */
const PAPER = /^[A-Z]{1,2}\d{1,3}$/;

const LONGEST_NUMBER = 2;

/** So many lines of a stamp stand below its first, blank ones between them included. */
const MOST_BELOW_STAMP = 8;

function mayBePage(text: string, { words, end }: BodyLine): boolean {
  return end - words <= LONGEST_CUT && text.charAt(words) === 'P';
}

/** Whether a line is one or two digits, as the number of a page is. */
export function mayBePageNumber(text: string, line: BodyLine | undefined): boolean {
  return line !== undefined && line.end - line.words <= LONGEST_NUMBER && isDigit(text.charCodeAt(line.words)) && isDigit(text.charCodeAt(line.end - 1));
}

/** Marks the last two of the lines read so far that have words where they are one page line that was broken. */
export function markCutPageLine(text: string, own: OwnCable, plain: BodyLine[]): void {
  const below = plain.at(-1);
  if (!below || below.kind === 'blank') return;
  let above = plain.length - 2;
  let line = plain[above];
  while (line && (line.kind === 'blank' || isSpacer(text, line)) && plain.length - above < MOST_BLANK_IN_PAGE_LINE + 2) line = plain[--above];
  // Of nearly all lines the length and the first letter tell.
  if (!line || !(mayBePage(text, line) || mayBePage(text, below))) return;
  if (!isCutPageLine(wordsOf(text, line), wordsOf(text, below), own)) return;
  for (let at = above; at < plain.length; at++) setKind(plain, at, 'page');
}

/**
 * A level alone above or below a page line is of the page, and so is what a release put there. Levels that differ, or are not
 * the cable's, are a list of the text's; so is one below a page line that has those of both pages above it. Without a sheet
 * `Page 1 of 2` is no page line that has no mark beside it, and a number alone is none without the same level above and below it.
 */
export function markLevelsAround(marked: MarkedLines, page: number): void {
  const { own, plain } = marked;
  const words = marked.words(page);
  const released = isReleasePage(words);
  // Pages that a text lists: one stands beside another.
  let counted = false as boolean;
  const [above, below] = [-1, 1].map(step => {
    const found: number[] = [];
    let levels = '';
    let last = 0;
    for (let at = page + step, seen = 0; seen < MOST_PAGE_MARKS && at >= 0 && at < plain.length; at += step, seen++) {
      const line = plain[at];
      const said = line?.kind === 'text' ? marked.words(at) : '';
      const repeated = said === REPEATED_CAPTION;
      const office = released && step === 1 && (OFFICE.test(said) || (found.length === 0 && PAPER.test(said)));
      if (!line || (line.kind === 'text' && !repeated && !office && !isPageMark(marked, at))) break;
      if (line.kind !== 'text') continue;
      counted ||= isOfTotal(said);
      found.push(at);
      if (isBareLevel(said)) levels += levelLetter(said);
      // A caption is of the page between its level and its line only, and so is an office between the levels below a stamp.
      if (!repeated && !office) last = found.length;
    }
    const level = levels.charAt(0);
    return { levels, marks: (released || own.hasLevel(level)) && levels === level.repeat(levels.length) ? found.slice(0, last) : [] };
  });
  if (mayBePageNumber(marked.text, plain[page]) && !(above?.marks.length && below?.marks.length && above.levels.startsWith(below.levels.charAt(0)))) return;
  if (counted && isOfTotal(words)) return;
  const marks = [...above?.marks ?? [], ...((above?.levels.length ?? 0) < 2 || released || isPageOf(words) ? below?.marks ?? [] : [])];
  if (marks.length > 0 || plain[page]?.kind === 'page' || (own.isSheet && isOfTotal(words))) for (const at of [page, ...marks]) marked.mark(at, 'page');
}

/** `Page 1 of 3`, not the `Page: 1` of a sheet's head. */
function isOfTotal(words: string): boolean {
  return isPageOf(words) && words.includes(' of ');
}

function isPageMark(marked: MarkedLines, at: number): boolean {
  let stamp = at;
  while (at - stamp < MOST_BELOW_STAMP && (marked.words(stamp) === '' || isBelowRelease(marked.words(stamp)))) stamp--;
  return isReleaseLine(marked.words(stamp), marked.words(stamp + 1)) || (stamp === at && (isBareLevel(marked.words(at)) || isPageOf(marked.words(at))));
}
