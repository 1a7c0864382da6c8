import type { Word } from '../../text/span';

/** The word from `start` to `end` of a text. */
export function wordAt(text: string, start: number, end: number): Word {
  return { start, end, text: text.slice(start, end) };
}

/** Every run of characters that are no blanks, from `start` to `end`. */
export function wordsIn(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  let from = -1;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 32;
    const blank = code === 32 || code === 9;
    if (blank && from !== -1) {
      words.push(wordAt(text, from, at));
      from = -1;
    } else if (!blank && from === -1) {
      from = at;
    }
  }
  return words;
}
