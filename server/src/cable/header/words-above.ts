import { isBareLevel } from '../page-lines';
import { opensText } from '../paragraph-start';
import { wordsOn } from '../raw-lines';
import type { RawLines } from '../raw-lines';
import { readClassificationLine } from './classification-line';
import { startsPrint } from './print-reader';
import { isOfMessage, isOfTransmission } from './telegram-lines';
import { isProse } from './words';

/** What somebody writes over a telegram is no longer, in lines with words. */
const MOST_LINES = 50;
/** One of so many further lines with words tells that it is a telegram which begins. */
const CONFIRMED_WITHIN = 12;
const CONFIRMED = /^(?:FM [A-Z]|E\. ?O|TAGS|SUBJ)/;
const LONGEST_LINE = 400;
/** A line of the head of a mail, of a page of the web or of a file: `Subject: FW: Lanterns`, `tags: [rome]`. */
export const FIELD = /^[A-Za-z][a-z]{1,12}:/;
/** The first page line of a print, or what of it is left on its line. */
const FIRST_PAGE = /^PAGE {1,3}0?1(?!\d)/;

/**
 * Where a telegram begins below sentences that somebody wrote over it: an article, a mail, a note of the reader.
 *
 * @param lines those of the text
 * @returns the index of its first line; 0 where no sentences stand at the start, or no telegram below them
 */
export function telegramBelowWords(text: string, lines: RawLines): number {
  const wordsOf = (index: number): string => wordsOn(text, lines, index, LONGEST_LINE);
  let prose = false;
  // The head of a print, with the level of the page over it.
  let level = -1;
  let print = -1;
  for (let index = 0, seen = 0; index < lines.length && seen < MOST_LINES; index++) {
    const words = wordsOf(index);
    if (words === '') continue;
    seen++;
    if (isOfTransmission(words) || readClassificationLine(words, 0, words.length)?.line.number) return !prose || !isConfirmed(wordsOf, index, lines.length) ? 0 : print === -1 ? index : print;
    // The text of a cable without a header, in which another is quoted.
    if (isOfMessage(words) || opensText(words, 0, words.length)) return 0;
    if (print === -1 && (FIRST_PAGE.test(words) || startsPrint(words))) print = level === -1 ? index : level;
    level = isBareLevel(words) ? index : -1;
    if (!FIELD.test(words) && !isProse(words, 0, words.length)) continue;
    prose = true;
    // It was shown, and the words go on.
    print = -1;
  }
  return 0;
}

function isConfirmed(wordsOf: (index: number) => string, from: number, to: number): boolean {
  for (let index = from + 1, seen = 0; index < to && seen < CONFIRMED_WITHIN; index++) {
    const words = wordsOf(index);
    if (words === '') continue;
    if (CONFIRMED.test(words)) return true;
    seen++;
  }
  return false;
}
