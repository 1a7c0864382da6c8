/**
 * What a safe fix must leave alone: the letters and digits of a text, in order and in capitals.
 * White space, pilcrows, punctuation and the difference between capitals and small letters lay a telegram out;
 * letters and digits are what it says.
 */
export function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}
