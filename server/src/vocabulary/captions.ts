import { addTo } from '../text/add-to';
import { isCapital } from '../text/characters';
import { CAPTIONS, FOR_ONLY } from './data/captions-table';
import type { Caption } from './data/captions-table';
import { lazy } from './lazy';
import { nearest, toleranceFor } from './nearest';

export type { Caption };

/** The most restrictive caption is asked for first (5 FAH-2 H-252.1-1) on cables from this year on: STADIS stands over EXDIS on those of the 1970s. */
export const MOST_RESTRICTIVE_FIRST_SINCE = 1980;

/** The year of the text that bars all captions beside AGREMENT and DIRGEN (5 FAH-2 H-442c); that of 2008 only bars NODIS and EXDIS. */
export const ALL_BARRED_SINCE = 2023;

/** Every caption, `FOR … ONLY` last. */
export function allCaptions(): readonly Caption[] {
  return [...CAPTIONS, FOR_ONLY];
}

interface Writing {
  readonly caption: Caption;
  readonly letters: string;
}

/** Every writing of every caption in the letters by which they are compared, the longest first, by their first two letters: nearly no line begins so. */
const byStart = lazy(() => {
  const writings = CAPTIONS.flatMap(caption => [caption.name, ...caption.alsoWritten].map((name): Writing => ({ caption, letters: lettersOf(name) }))).sort((a, b) => b.letters.length - a.letters.length);
  const map = new Map<number, Writing[]>();
  for (const writing of writings) addTo(map, startOf(writing.letters), writing);
  return map;
});

function startOf(letters: string): number {
  return letters.charCodeAt(0) * 0x10000 + letters.charCodeAt(1);
}

/**
 * The caption that a line is, in any letter case, spaced or not (`C O R R E C T E D COPY`), with the drafter's own words
 * after it where it takes some. The longest name wins: `SPECAT EXCLUSIVE FOR ROE` is not SPECAT.
 */
export function findCaption(text: string): Caption | undefined {
  if (beginsNoCaption(text, 0)) return undefined;
  const letters = lettersOf(text);
  const found = byStart().get(startOf(letters))?.find(
    writing => letters === writing.letters || (writing.caption.takesMore && letters.startsWith(writing.letters) && endsWord(text, writing.letters.length)),
  );
  if (found) return found.caption;
  const upper = text.trim().toUpperCase();
  return upper.startsWith('FOR ') && upper.endsWith(' ONLY') && upper.length > 'FOR  ONLY'.length ? FOR_ONLY : undefined;
}

const FO = startOf('FO');

/** Whether two letters at an offset show that no caption begins there: of most lines that is all that must be looked at. */
export function beginsNoCaption(text: string, at: number): boolean {
  const start = (text.charCodeAt(at) & CAPITAL) * 0x10000 + (text.charCodeAt(at + 1) & CAPITAL);
  return isCapital(start >> 16) && isCapital(start & 0xffff) && start !== FO && !byStart().has(start);
}

/** Makes a letter of ASCII the capital. */
const CAPITAL = ~32;

const names = lazy(() => CAPTIONS.map((caption): Writing => ({ caption, letters: lettersOf(caption.name) })));

/** The captions that a misspelt one may mean (`SIPDSI`), nearest first. */
export function nearestCaptions(text: string, max = 1): Caption[] {
  const letters = lettersOf(text);
  return nearest(letters, names(), { wordOf: name => name.letters, limit: toleranceFor(letters.length), max }).map(({ caption }) => caption);
}

/** Whether a word ends after the first `count` letters of a text, blanks and hyphens not counted. */
function endsWord(text: string, count: number): boolean {
  let at = 0;
  for (let seen = 0; seen < count; at++) if (!/[\s-]/.test(text.charAt(at))) seen++;
  return !/[A-Za-z]/.test(text.charAt(at));
}

/** Captions are compared without blanks and hyphens: the classification-like ones are spaced letter by letter at times. */
function lettersOf(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase();
}
