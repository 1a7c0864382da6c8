import { oneOf } from '../../text/characters';
import { detached } from '../../text/detached';
import { excerpt } from '../../text/search';
import type { Word } from '../../text/span';

/** The word from `start` to `end` of a text, of which it keeps no more. */
export function wordAt(text: string, start: number, end: number): Word {
  return { start, end, text: detached(text.slice(start, end)) };
}

const isBlank = oneOf(' \t');

/** Every run of characters that are no blanks, from `start` to `end`. */
export function wordsIn(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  let from = -1;
  for (let at = start; at <= end; at++) {
    const blank = at === end || isBlank(text.charCodeAt(at));
    if (blank && from !== -1) {
      words.push(wordAt(text, from, at));
      from = -1;
    } else if (!blank && from === -1) {
      from = at;
    }
  }
  return words;
}

/** Where the words of a line begin: a hyphen stood for its indent from 1973 to 1996. */
export function behindIndent(text: string, start: number, end: number): number {
  return start + (/^-{1,2} {2,40}/.exec(excerpt(text, start, end, 42))?.[0].length ?? 0);
}

/** What a sentence in capitals has, and no subject or reference. */
export const SENTENCE = /(?<![A-Z])(?:IS|ARE|WAS|WERE|HAS|HAVE|HAD|WILL|WOULD|SHOULD|PLEASE|FOLLOWING|FOLLOWS?|REFTELS?)(?![A-Z])/i;
/** The words of a prose line that begin in small letters, of all its words. */
const PROSE_WORDS = 7;
const LONGEST_LOOK = 400;

/** Whether a line reads like a sentence in small letters: no line of a header but a subject does. */
export function isProse(text: string, start: number, end: number): boolean {
  const words = wordsIn(text, start, Math.min(end, start + LONGEST_LOOK));
  return words.length >= PROSE_WORDS && words.filter(word => /^[a-z]/.test(word.text)).length * 2 > words.length;
}
