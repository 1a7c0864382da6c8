/** Signs that stand for a blank: those of other typesetting, and what escapes a line end or a blank left behind. */
const BLANK_LIKE = /[\t\v\f\u0085\u00A0\uFEFF\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u3000]|&#x0{0,4}[AaDd];|&#1[03];|<[Bb][Rr] ?\/?>|&nbsp;|\\(?=[ \t]{0,80}(?:[\r\n]|$))/g;
/** What one of them begins with. Single characters are looked for at the speed of memory, a class of them is not. */
const BEGINNINGS = ['&', '<', '\\', '\t', '\v', '\f', '\u0085', '\u00A0'] as const;
/** Those beyond Latin-1: in a text that has no such letters this is told at once. */
const WIDE_BLANK = /[\uFEFF\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u3000]/;
/** All of these at once: in a short text that is quicker than looking for one after the other. */
const ANY_BEGINNING = /[&<\\\t\v\f\u0085\u00A0\uFEFF\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u3000]/;
const SHORT = 64;

/**
 * The text with a blank in the place of everything that only stands for one: tabs, no-break blanks, a byte order mark,
 * an escaped line end. It is as long as the text, so that offsets hold in both; the patterns of headers, page lines and
 * closes know one blank.
 */
export function plainText(text: string): string {
  return mayHoldOne(text) ? text.replace(BLANK_LIKE, found => ' '.repeat(found.length)) : text;
}

function mayHoldOne(text: string): boolean {
  if (text.length < SHORT) return ANY_BEGINNING.test(text);
  for (const sign of BEGINNINGS) if (text.includes(sign)) return true;
  return WIDE_BLANK.test(text);
}
