import { eastAsianWidth } from 'get-east-asian-width';

/** Characters without a width of their own: combining marks, and the vowels and finals of a Hangul syllable. */
const COMBINING = /^[\p{Mn}\p{Me}\u1160-\u11FF]$/u;

/** The width of a text in terminal columns: an East Asian wide character takes two, a combining mark none. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) if (!COMBINING.test(character)) columns += eastAsianWidth(character.codePointAt(0) ?? 0);
  return columns;
}

/** The text without its last letter if the text after it begins with a combining mark, which is shown on that letter. */
export function withoutBaseOf(following: string, text: string): string {
  const [first = ''] = following;
  if (!COMBINING.test(first)) return text;
  const letters = Array.from(text);
  return letters.slice(0, Math.max(0, letters.findLastIndex(letter => !COMBINING.test(letter)))).join('');
}
