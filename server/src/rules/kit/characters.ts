/**
 * Characters that are not in the telegraph's set, which has capitals, digits, a few signs and the blank; small letters
 * and the other signs of ASCII are let pass, since late cables have them.
 */

/** Cannot be seen, or change the order in which text is read; as the inside of a regular expression's class. */
const UNSEEN = '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F\\u2028\\u2029\\uFFF9-\\uFFFB\\p{Default_Ignorable_Code_Point}';

/** Runs of characters that cannot be seen; no second half of an í that was read as two characters. */
export const INVISIBLE = new RegExp(`[${UNSEEN}]+(?<!\\u00C3\\u00AD)`, 'gu');

/** Runs of characters that can be seen (or are tabs) and are not in the set. */
export const FOREIGN = new RegExp(`(?:(?![${UNSEEN}])[^ -~\\r\\n])+`, 'gu');

/** What the telegraph writes for signs that it does not have, where that is not what Unicode takes them for. `(C)` is a portion mark, and no sign. */
const EQUALS: ReadonlyMap<string, string> = new Map(Object.entries({
  '‘': '\'', '’': '\'', '‚': '\'', '‛': '\'', '′': '\'', '´': '\'', 'ʼ': '\'', '‹': '\'', '›': '\'',
  '“': '"', '”': '"', '„': '"', '‟': '"', '″': '"', '«': '"', '»': '"',
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '−': '-', '—': '--', '―': '--', '…': '...',
  '•': '-', '·': '-', '▪': '-', '●': '-', '◦': '-', '○': '-', '‣': '-', '\uF0B7': '-', '\uF0A7': '-', '\uF0D8': '-', '⁄': '/', '×': 'x', '÷': '/',
  '€': 'EUR', '£': 'GBP', '™': '(TM)', '©': 'Copyright', '®': '(R)', '°': ' degrees',
  'ß': 'ss', 'æ': 'ae', 'Æ': 'AE', 'œ': 'oe', 'Œ': 'OE', 'ø': 'o', 'Ø': 'O', 'ł': 'l', 'Ł': 'L', 'đ': 'd', 'Đ': 'D', 'ð': 'd', 'Ð': 'D', 'þ': 'th', 'Þ': 'TH', 'ı': 'i',
}));

/** What Windows writes with the codes 80 to 9F; texts that were read as Latin-1 have these codes in them. A blank stands for none. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** A byte of UTF-8 that goes on with a character, as it reads in Windows-1252. */
const FURTHER_BYTE = `[\\u0080-\\u00BF${WINDOWS.replaceAll(' ', '')}]`;
/** A character of two or three bytes that was read so; two may be a capital and the sign behind its word, KILIÇ’IN. */
const MISREAD = new RegExp(`[\u00C2-\u00DF](?![‘’“”…–—])${FURTHER_BYTE}|[\u00E0-\u00EF]${FURTHER_BYTE}{2}`, 'g');

/** What ends a small letter that was read as two, and may stand behind a word in capitals: IRMÃ». */
const BEHIND_CAPITALS = /[\u00C3-\u00DF][\u00A0\u00AB\u00BB]$/;

/**
 * Signs as they were before a text in UTF-8 was read as Windows-1252: `â€™` was ’, and `Ã©` é. Others stay as they are, and so does what would have no equal in the telegraph's set.
 *
 * @param before what stands before them
 */
export function asMeant(signs: string, before = ''): string {
  return signs.replace(MISREAD, (read: string, at: number) => {
    if (BEHIND_CAPITALS.test(read) && /\p{Lu}{2}$/u.test(before + signs.slice(0, at))) return read;
    const meant = new TextDecoder().decode(Uint8Array.from(read, sign => (sign > 'ÿ' ? 0x80 + WINDOWS.indexOf(sign) : sign.charCodeAt(0))));
    return (telegraphic(meant) ?? '') === '' ? read : meant;
  });
}

/**
 * A text in the signs of the telegraph: typographic signs by the plain ones, letters without their accents.
 *
 * @param text without tabs
 * @returns null when a character has no equal
 */
export function telegraphic(text: string): string | null {
  let plain = '';
  for (const character of text) {
    const equal = equalOf(character);
    if (equal === null) return null;
    plain += equal;
  }
  return plain;
}

/** Powers, and the numbers of notes. */
const RAISED = /^[\u00B2\u00B3\u00B9\u2070\u2074-\u2079]$/;

function equalOf(character: string): string | null {
  if (character >= ' ' && character <= '~') return character;
  const code = Number(character.codePointAt(0));
  if (code >= 0x80 && code <= 0x9F) {
    const meant = WINDOWS.charAt(code - 0x80);
    return meant === ' ' ? null : equalOf(meant);
  }
  const equal = EQUALS.get(character);
  if (equal !== undefined) return equal;
  if (/^\p{M}$/u.test(character)) return '';
  // `m²` is not `m2`, and no sign of the telegraph says what it is; nor what `text³` refers to.
  if (RAISED.test(character) || !/^[\p{L}\p{N}\p{P}\p{Zs}]$/u.test(character)) return null;
  const base = character.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('⁄', '/');
  return /^[ -~]+$/.test(base) ? base : null;
}

/** Between two letters or digits: a raised stop, a letter of DOS that was read as one of Windows, the point of another country. */
const OUTSIDE_WORDS = /^[“”„‟‚«»‹›•·▪●◦\u0080-\u0091\u0093-\u009F]+$/;
/** What opens a quotation, and the codes of DOS for letters; of the rest, the apostrophe may stand behind a word. */
const NOT_BEHIND = /^[„‚\u0080-\u0091\u0095-\u009F]/;
const CLOSING = /^[“”\u0093\u0094]/;
const OPENS = /[“„"\u0084\u0093]/;
const CLOSES = /[”\u0094]/;
/** So far before its end a quotation is looked for. */
export const MOST_QUOTED = 2000;
/** The last character is of a word; it may be two of UTF-16. */
const IN_WORD = /[\p{L}\p{M}\p{N}]$/u;

/**
 * Whether signs may say something else where they stand than the plain ones for them.
 *
 * @param before what stands before them
 * @param behind the character behind them, or none
 */
export function isDoubtful(signs: string, before: string, behind: string): boolean {
  if (signs.includes('÷')) return true;
  const last = before.slice(-2);
  if (!IN_WORD.test(last)) return signs.startsWith('\u0085') && /[.?!]$/.test(last);
  return NOT_BEHIND.test(signs) || (CLOSING.test(signs) && !isOpen(before)) || (OUTSIDE_WORDS.test(signs) && IN_WORD.test(behind));
}

/** Whether a quotation was opened and is not closed yet; a closing mark with no word before it is a turned one, which opens. */
function isOpen(before: string): boolean {
  for (let at = before.length - 1; at >= 0; at--) {
    const sign = before.charAt(at);
    if (OPENS.test(sign)) return true;
    if (CLOSES.test(sign)) return !/[^\s(]/.test(before.charAt(at - 1));
  }
  return false;
}

/** What a doubtful sign may stand for between two digits: a suggestion; null where there is none. */
export function doubtfully(sign: string, before: string, behind: string): string | null {
  const amid = /\d/.test(before) && /\d/.test(behind);
  return sign === '÷' ? '/' : !amid ? null : /[·•]/.test(sign) ? '.' : /[‚\u0082]/.test(sign) ? ',' : null;
}

const FIRST_OF_WORD = /^[\p{L}\p{M}\p{Nd}]/u;
const LAST_OF_WORD = /[\p{L}\p{M}\p{Nd}]$/u;

/**
 * Words and numbers that come for a sign do not grow together with those beside it: `45°N` is 45 degrees N, and 1½ is not 11/2.
 *
 * @param becomes what comes for it, if anything does
 * @param written the sign, or several
 * @param before the character before it, or none
 * @param behind the character behind it, or none
 */
export function apart(becomes: string | null, written: string, before: string, behind: string): string | null {
  if (becomes === null) return null;
  const isBeside = (sign: string, edge: RegExp, beside: string): boolean => /[A-Za-z0-9]/.test(sign) && /[A-Za-z0-9]/.test(beside) && !edge.test(written);
  return `${isBeside(becomes.charAt(0), FIRST_OF_WORD, before) ? ' ' : ''}${becomes}${isBeside(becomes.charAt(becomes.length - 1), LAST_OF_WORD, behind) ? ' ' : ''}`;
}

/** `U+2019` */
export function codeOf(character: string): string {
  return `U+${Number(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Whether writing one text for the other leaves every letter and digit as it is. */
export function keepsWords(text: string, becomes: string): boolean {
  return !/[\p{L}\p{N}\p{M}]/u.test(text) && !/[A-Za-z0-9]/.test(becomes);
}
