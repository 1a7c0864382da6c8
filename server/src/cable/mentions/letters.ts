import { isPlural, RANGE, type Item, type Series } from './series';

/** A stop behind `ref` shortens it; behind the longer words a sentence ends. */
const FIRST_LETTER = /((?:(?<![le]s?)\.)? {1,2}|-|(?=\())(\()?(?=[A-Za-z])/iy;
/** `REFS A AND B PLUS A COPY` goes on with an article. */
const NEXT_LETTER = /(,? (?:as well as|plus) (?!A )|[,;] {0,2}(?:and(?:\/or)? |or |& )?| {1,2}(?:and(?:\/or)?|n?or|&(?:amp;)?) {1,2}| ?[/+] ?| [-\u2013] |[-\u2013]| thru | through | to )(\()?(?=[A-Za-z])/iy;
/** `refs A (NOTAL) and C` */
const NOTAL = / ?\(NOTAL\)(?=[,;]? )/iy;
/** What goes between two letters of several only: `refs A as well as C`, `refs A - C`; `ref A to P` goes to an office. */
const OF_SEVERAL = /^,? (?:as|plus|to|[-\u2013])/i;
/** What makes a letter part of something else: a word, U.S., A/S, T-55, R&D, d'Affaires. */
const NO_LETTER = /^(?:[A-Za-z0-9]|\.[A-Za-z]|\/(?!para)[A-Za-z]{2}|\/S|[-\u2013](?:\d|[A-Za-z]{2})|&[A-Za-z]|'[A-RT-Za-rt-z])/;
/** What shows that a letter which is also an English word (A, I) is none here. */
const AFTER_LETTER = /^ ?(?:[),;:\]"?!/]|\.(?![A-Za-z])|--|$)|^ (?:and|or|through|thru|paras?|paragraphs?)\b|^ & |^[-\u2013][A-Za-z](?![A-Za-z])/i;
const COMMA = /^[,;] *$/;
/** From the letter before to behind one that begins the next item of the list that the sentence is in: `(A) agree with ref A, (B) await a reply`, `A. As in ref A; B. Await a reply`. */
const ITEM = /^.?[^)](?:[,;][a-z& ]{0,6}\(.\)|;.{0,7}[.)] \w$)/i;
/** Letters of one group stand near to each other in the alphabet, also in a list with commas. */
const FURTHEST_AFTER_SLASH = 4;

/**
 * The letters after a keyword of references.
 *
 * @param text the joined text, which all offsets count in
 * @param word the keyword
 * @param from where it ends
 */
export function lettersBehind(text: string, word: string, from: number): Series<string> {
  const items: Item<string>[] = [];
  FIRST_LETTER.lastIndex = from;
  const first = FIRST_LETTER.exec(text);
  if (!first) return { items, end: from };
  let at = FIRST_LETTER.lastIndex;
  const letter = text.charAt(at);
  // REFTEL A COPY WAS SENT: in a text of capitals an article may follow the longer words.
  const article = letter === 'A' && word.length > 4 && word === word.toUpperCase() && !isPlural(word);
  // `Ref. A gives`, but `see ref. A meeting was held`.
  const stopped = first[1]?.startsWith('.') === true && /[AI]/i.test(letter) && !/^R[a-z]/.test(word);
  if (!isLetter(text, at, stopped || article)) return { items, end: from };
  const small = letter === letter.toLowerCase();
  let open = first[2] !== undefined;
  let commas = true;
  for (;;) {
    const value = text.charAt(at).toUpperCase();
    const close = open && text.charAt(at + 1) === ')';
    const end = at + (close ? 2 : 1);
    if (close) open = false;
    NOTAL.lastIndex = end;
    NEXT_LETTER.lastIndex = isPlural(word) && NOTAL.test(text) ? NOTAL.lastIndex : end;
    const next = NEXT_LETTER.exec(text);
    const nextAt = NEXT_LETTER.lastIndex;
    const separator = next?.[1] ?? '';
    const range = RANGE.test(separator);
    const goesOn = next !== null && followsLetter(text, nextAt, value, separator, small, isPlural(word), commas) && !items.some(item => item.value === text.charAt(nextAt).toUpperCase());
    items.push({ value, start: at, end: at + 1, range: goesOn && range });
    if (!goesOn) return { items, end };
    open ||= next[2] !== undefined;
    commas &&= COMMA.test(separator);
    at = nextAt;
  }
}

/** Whether the letter at `at` goes on with a group that has come to `before`, with nothing but commas so far or more. */
function followsLetter(text: string, at: number, before: string, separator: string, small: boolean, plural: boolean, commas: boolean): boolean {
  const letter = text.charAt(at);
  if ((letter === letter.toLowerCase()) !== small || (!plural && OF_SEVERAL.test(separator))) return false;
  const step = letter.toUpperCase().charCodeAt(0) - before.charCodeAt(0);
  if (step === 0 || (step < 0 && RANGE.test(separator))) return false;
  if (/[/+]/.test(separator) && (step < 0 || step > FURTHEST_AFTER_SLASH)) return false;
  // Behind a comma the sentence may go on, with a bureau or a name: `Per ref A, P met the Minister`, `Refs A and B, V Corps`.
  const listed = plural && commas;
  const near = Math.abs(step) <= FURTHEST_AFTER_SLASH;
  const after = text.slice(at + 1, at + 4);
  const doubtful = COMMA.test(separator) && !(listed && (near || /^ ?\(/.test(after)));
  // `Refs A and B, J. Roe said`, `Ref D, p. 2`
  if (doubtful && !listed && !near && /^\. [A-Z\d]/.test(after)) return false;
  if (!listed && ITEM.test(text.slice(at - separator.length - 2, at + 4))) return false;
  return isLetter(text, at, doubtful || (letter === 'A' && !plural));
}

/** Whether a letter stands alone at `at`; one that may be a word of the sentence must be seen to be none. */
function isLetter(text: string, at: number, doubtful: boolean): boolean {
  const letter = text.charAt(at);
  const after = text.slice(at + 1, at + 14);
  if (NO_LETTER.test(after)) return false;
  return !(doubtful || letter === 'a' || letter === 'i' || letter === 'I' || letter === 's') || AFTER_LETTER.test(after);
}
