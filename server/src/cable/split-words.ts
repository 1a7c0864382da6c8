import { isLineEnd } from '../text/line-end';
import { excerpt, textBefore } from '../text/search';
import type { Span } from '../text/span';
import { isTitleWord } from './header/title-words';
import type { Repair } from './model';

/** An archive's hard wrap cuts at this width, in the middle of words. */
const NARROWEST_WRAP = 78;
const WIDEST_WRAP = 81;
/** The software that wrote the Classified By line cut it here; its archives put a blank behind. */
const CLASSIFIER_WRAP = 71;

/** Whole words that the second part of a cut word is not: a short word at a line's start is a word of its own, and one that leads to reasons. */
const SHORT_WORDS = new Set(['A', 'I', 'AN', 'AND', 'ARE', 'AS', 'AT', 'BE', 'BUT', 'BY', 'DO', 'FOR', 'GO', 'HE', 'IF', 'IN', 'IS', 'IT', 'ITS', 'NO', 'NOT', 'OF', 'ON', 'OR', 'SO', 'THE', 'TO', 'UP', 'US', 'WAS', 'WE', 'UN', 'EU', 'UK', 'PER', 'DUE', 'BASED', 'UPON', 'FROM', 'REASON', 'REASONS', 'PURSUANT']);
/** Words that the parts of a cut word make, in the lines where archives cut most: those of the classifying officer. */
const KNOWN_WORDS = new Set(['REASON', 'REASONS', 'AND', 'FOR', 'AFFAIRS', 'AMBASSADOR', 'COUNSELOR', 'CHIEF', 'MISSION', 'DEPUTY', 'POLITICAL', 'ECONOMIC', 'CONSUL', 'GENERAL', 'CHARGE', 'MINISTER', 'OFFICER', 'ACTING', 'EMBASSY', 'SECTION', 'DIRECTOR', 'SECRETARY', 'CLASSIFIED', 'DECLASSIFY', 'CONSULAR', 'MILITARY', 'EXECUTIVE']);
/** Words with a letter for a number behind them. */
const TAKES_LETTER = /^(?:AND|OR|REFS?|REFTELS?|REFERENCES?|PARTS?|PARAS?|ANNEX|TABS?|OPTIONS?|GROUPS?|CLASS|CATEGORY|PLAN|PHASE|SECTION|APPENDIX|SCHEDULE|ITEMS?|POINTS?|VITAMIN|HEPATITIS)$/i;

/**
 * Words that a hard wrap at 79 or 80 columns cut in two (format guide 7): the line is that long, ends in a letter,
 * and what begins the next line is no word of its own, or makes a well-known word together with the line's end.
 *
 * @param text the text that the pieces count in
 * @param pieces the lines of one field or paragraph, without the blanks around them
 * @param classifier they are a Classified By line, which is cut at 71 columns too
 * @returns repairs from the end of the first part to the start of the second
 */
export function splitWords(text: string, pieces: readonly Span[], classifier = false): Repair[] {
  const repairs: Repair[] = [];
  for (let at = 1; at < pieces.length; at++) {
    const before = pieces[at - 1];
    const after = pieces[at];
    if (!before || !after) continue;
    const width = widthTo(text, before);
    const field = classifier && (width === CLASSIFIER_WRAP || width === CLASSIFIER_WRAP - 1);
    if (!field && !(width >= NARROWEST_WRAP && width <= WIDEST_WRAP)) continue;
    const head = /[A-Za-z]{1,24}$/.exec(textBefore(text, before.end, 24, before.start))?.[0] ?? '';
    // A letter with a gap behind it is what lists are marked with elsewhere: `o` and a tab.
    const tail = /^[A-Za-z]{1,24}(?![A-Za-z0-9\u00C0-\u024F]|\p{M}|\t| {2})/u.exec(excerpt(text, after.start, after.end, 26))?.[0] ?? '';
    if (head === '' || tail === '' || (!field && text.charAt(before.end) === ' ')) continue;
    const fragment = tail.length === 1 && !SHORT_WORDS.has(tail.toUpperCase()) && !takesLetter(head, tail);
    const name = field && endsName(head, tail, text.charAt(after.start + tail.length));
    if ((width !== CLASSIFIER_WRAP - 1 && (fragment || name)) || (KNOWN_WORDS.has((head + tail).toUpperCase()) && !KNOWN_WORDS.has(tail.toUpperCase()))) {
      repairs.push({ kind: 'split-word', start: before.end, end: after.start });
    }
  }
  return repairs;
}

/** The letter behind a word is its number: `REF B`, `ANNEX C`; and no word goes on with a capital letter: `see ref B`. */
function takesLetter(head: string, tail: string): boolean {
  return TAKES_LETTER.test(head) || (/[a-z]$/.test(head) && /[A-Z]/.test(tail));
}

/** `Richa` and `rd`: small letters that are no word of a title or of its reasons go on with a name. */
function endsName(head: string, tail: string, next: string): boolean {
  if (!/^[A-Z]/.test(head) || !/^[a-z]/.test(tail)) return false;
  return tail === 'a' ? next === ',' : !SHORT_WORDS.has(tail.toUpperCase()) && !isTitleWord(tail);
}

/** The width of the line up to the end of the piece; when it is above that of a hard wrap, it does not matter by how much. */
function widthTo(text: string, piece: Span): number {
  let lineStart = piece.start;
  while (lineStart > 0 && piece.end - lineStart <= WIDEST_WRAP && !isLineEnd(text.charCodeAt(lineStart - 1))) lineStart--;
  return piece.end - lineStart;
}
