/**
 * What a safe fix must leave alone: the letters and digits of a text, in order and in capitals.
 * White space, pilcrows, punctuation and the difference between capitals and small letters lay a telegram out;
 * letters and digits are what it says. The letters and digits of an HTML entity are no words: it says its character.
 */
export function wordsOf(text: string): string {
  // What nobody sees may part an entity.
  return decoded(text.replace(/\p{Cf}/gu, '')).replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}

const ACCENTS: ReadonlyMap<string, string> = new Map([['grave', '\u0300'], ['acute', '\u0301'], ['circ', '\u0302'], ['tilde', '\u0303'], ['uml', '\u0308'], ['ring', '\u030A'], ['cedil', '\u0327']]);

function decoded(text: string): string {
  const once = text
    .replace(/&amp;/gi, '&')
    .replace(/&(?:lt|gt|quot|apos|nbsp|[lr][sd]quo|[nm]dash|hellip|euro|pound|bull);/gi, ' ')
    .replace(/&([a-z])(grave|acute|circ|tilde|uml|ring|cedil);/gi, (_entity, letter: string, name: string) => `${letter}${ACCENTS.get(name.toLowerCase()) ?? ''}`.normalize())
    .replace(/&#x([0-9a-f]{2,6});/gi, (entity, code: string) => character(Number.parseInt(code, 16), entity))
    .replace(/&#([0-9]{2,6});/g, (entity, code: string) => character(Number(code), entity));
  return once === text ? text : decoded(once);
}

function character(code: number, entity: string): string {
  return code > 0 && code <= 0x10FFFF ? String.fromCodePoint(code) : entity;
}
