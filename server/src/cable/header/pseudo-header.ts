import { isBareLevel } from '../page-lines';
import { wordsOn } from '../raw-lines';
import type { RawLines } from '../raw-lines';
import { addressLikeness } from './address-words';
import { readAddressee } from './addressees';

/** A pseudo header has exactly six lines (5 FAH-2 H-221); drafts have fewer now and then, never more. */
const MOST_LINES = 6;
const FEWEST_LINES = 2;
const LONGEST = 80;
const LONGEST_LOOK = 160;
/** Blank lines between two of them. */
const MOST_BLANK = 4;
const KEYWORD = /^(?:FM|TO|INFO|XMT|FROM|[ZOPR]{1,2}|DE|ZN[RY])(?: |$)/;
/** Who sends is said already. */
const SENDER = /^F(?:M|ROM) /;

/** The indexes of the two lines that follow a pseudo header: who sends, and the first who is addressed. */
export interface PseudoHeader {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds a drafter's pseudo header: the classification, lines for the post's own use and the plain
 * language addresses of originator and action addressee without FM and TO.
 *
 * @param first index of the line where it may begin
 */
export function readPseudoHeader(text: string, raw: RawLines, first: number): PseudoHeader | null {
  const words = (index: number): string => wordsOn(text, raw, index, LONGEST_LOOK);
  const below = (index: number): number => {
    let at = index + 1;
    while (at <= index + MOST_BLANK && words(at) === '') at++;
    return at;
  };
  const level = below(first - 1);
  if (!isBareLevel(words(level)) && !/^[A-Z](?: [A-Z]){5,16}$/.test(words(level))) return null;
  let from = below(level);
  let count = 1;
  for (; !isUnnamedAddress(words(from)); from = below(from)) {
    if (words(from) === '' || words(from).length > LONGEST || count > MOST_LINES || SENDER.test(words(from))) return null;
    count++;
  }
  const to = below(from);
  return count >= FEWEST_LINES && isUnnamedAddress(words(to)) ? { from, to } : null;
}

/** An address that nothing but an address can be, with no keyword before it. */
function isUnnamedAddress(words: string): boolean {
  return !KEYWORD.test(words) && addressLikeness(readAddressee(words, 0, words.length)?.name.text ?? '') === 'sure';
}
