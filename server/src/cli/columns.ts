import { eastAsianWidth } from 'get-east-asian-width';

/** What stands on the letter before it: marks, and the vowels and finals of a syllable of Hangul. */
const ON_THE_LETTER_BEFORE = /^[\p{Mn}\p{Me}\u1160-\u11FF]$/u;

/** How many columns of a terminal a text takes: a letter of East Asia two, a mark over another letter none. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) if (!ON_THE_LETTER_BEFORE.test(character)) columns += eastAsianWidth(character.codePointAt(0) ?? 0);
  return columns;
}

/** What of a text stands before the letter that a mark at its end would stand on, where one begins behind it. @param behind what follows the text */
export function withoutLetterOf(behind: string, text: string): string {
  const [first = ''] = behind;
  if (!ON_THE_LETTER_BEFORE.test(first)) return text;
  const letters = Array.from(text);
  return letters.slice(0, Math.max(0, letters.findLastIndex(letter => !ON_THE_LETTER_BEFORE.test(letter)))).join('');
}
