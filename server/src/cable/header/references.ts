import type { Span, Word } from '../../text/span';
import { Joined, oneLine } from '../joined';
import type { Reference, ReferenceLetter, ReferenceList } from '../model';
import { wordAt } from './words';

const KEYWORD = /(?:(?:R?EFERENCES?|R?EFRENCES?|R?EFTELS?|R?EFTEL\(S\)|R?EFS?|R?EF\(S\)|R?EFTS)(?: ?\(S\))?) ?(?:[:;.]|-{1,2}(?= )|(?= )|$)/iy;
const PRECISE = /^R(?:EF|EFS|EFTEL|EFTELS|EF\(S\)|EFTEL\(S\)|EFERENCE|EFERENCES)$/i;

/** The keyword of a REF line. */
interface Keyword {
  readonly word: Word;
  readonly damaged: boolean;
  readonly end: number;
}

/**
 * The keyword of a REF line at an offset (format guide 5.4): `REF:`, `REFTEL`, `REFS:`, `REF(S):`, also with its first
 * letter lost. Without a colon it only counts where a letter or a cable's number follows.
 */
export function referencesKeyword(text: string, start: number, end: number): Keyword | null {
  KEYWORD.lastIndex = start;
  const match = KEYWORD.exec(text);
  if (!match || KEYWORD.lastIndex > end) return null;
  const at = KEYWORD.lastIndex;
  const letters = match[0].replace(/[ :;.-]{1,4}$/, '');
  const marked = /[:;.-]$/.test(match[0]);
  const damaged = !PRECISE.test(letters);
  if (damaged && !match[0].endsWith(':')) return null;
  const rest = text.slice(at, Math.min(end, at + 120)).trimStart();
  if (!marked && !/^(?:\(?[A-Z]\)?[.):]|\(?[A-Z]\) |[A-Z] [-:]|(?:\d{2,4} )?[A-Z][A-Za-z .'-]{0,40}? \d{2,8}(?!\d))/.test(rest)) return null;
  return { word: wordAt(text, start, start + letters.length), damaged, end: at };
}

/** A letter in any of its forms: `A.`, `A)`, `(A)`, `A).`, `A:`; the pilcrow of an archive before it is not part of it. */
const LETTER = /(?<![A-Za-z0-9.&/'’-])\(?([A-Z]) ?(?:\)\.|\)|\.|:|-(?= ))(?=[ \dA-Z(]|$)/g;
/** The same at the start of a line, in small letters too. */
const LINE_LETTER = /^ {0,12}¶? ?\(?([A-Za-z]) ?(?:\)\.|\)|\.|:)(?! ?[A-Za-z]\.)(?=[ \dA-Z(]|$)/;

/** Whether a line begins with a reference letter; the letter in capitals, or null. */
export function leadingLetter(text: string, start: number, end: number): string | null {
  return LINE_LETTER.exec(text.slice(start, Math.min(end, start + 24)))?.[1]?.toUpperCase() ?? null;
}

/** Whether a stretch begins like a cable's number: `06 TBILISI 2601`, `STATE 015541`. */
export function startsWithCable(text: string, start: number, end: number): boolean {
  return CABLE.exec(text.slice(start, Math.min(end, start + 80)).trimStart())?.index === 0;
}

interface FoundLetter {
  readonly letter: ReferenceLetter;
  readonly second: Word | null;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the references of a REF line and its continuation lines.
 *
 * @param text the text that the pieces count in
 * @param pieces the stretches after the keyword, page lines and pilcrows left out
 */
export function readReferences(text: string, keyword: Keyword, pieces: readonly Span[]): ReferenceList {
  const joined = new Joined(text, pieces);
  const letters = findLetters(joined, new Set(pieceStarts(pieces)));
  const items: Reference[] = [];
  const first = letters[0]?.start ?? joined.text.length;
  if (joined.text.slice(0, first).trim() !== '') items.push(...readItems(joined, 0, first, null));
  letters.forEach((found, at) => {
    items.push(...readItems(joined, found.end, letters[at + 1]?.start ?? joined.text.length, found));
  });
  const last = pieces[pieces.length - 1];
  return { start: keyword.word.start, end: last?.end ?? keyword.end, keyword: keyword.word, items };
}

/** Where each piece begins in the joined text. */
function pieceStarts(pieces: readonly Span[]): number[] {
  let at = 0;
  return pieces.map(piece => {
    const start = at;
    at += piece.end - piece.start + 1;
    return start;
  });
}

/** Letters count in order; one out of order only where it begins a line (initials of persons are letters with stops too). */
function findLetters(joined: Joined, lineStarts: ReadonlySet<number>): FoundLetter[] {
  const found: FoundLetter[] = [];
  for (const match of joined.text.matchAll(LETTER)) {
    const value = match[1] ?? '';
    const start = match.index;
    const end = start + match[0].length;
    const before = found[found.length - 1];
    const expected = before ? String.fromCharCode(before.letter.value.charCodeAt(0) + 1) : 'A';
    const atLineStart = lineStarts.has(start) || start === 0;
    if (before?.letter.value === value && joined.text.slice(before.end, start).trim() === '') {
      // `A. A)`: the letter given twice.
      found[found.length - 1] = { ...before, second: joined.word(start, end), end };
      continue;
    }
    const next = joined.text.slice(end).trimStart();
    const likely = value === expected || (before?.letter.value === value && CABLE.exec(next.slice(0, 80))?.index === 0);
    if (!likely && !(atLineStart && (before !== undefined || value === 'A'))) continue;
    found.push({ letter: { ...joined.word(start, end), value }, second: null, start, end });
  }
  return found;
}

/** `[yy|yyyy] POST number`, also run together as in an archive's id. */
const CABLE = /(?:(?<!\d)(?:'?(\d{2}|(?:19|20)\d{2})(?: |-|(?=[A-Z])))|\b)([A-Z][A-Z.']{1,24}(?:[ -](?!NOTAL|AND )[A-Z][A-Z.']{0,24}){0,3}) {0,4}(?:#|NO\.? ?|NR\.? ?)?(?<![A-Z]-)(\d{1,8})(?![\dA-Z/-])/i;
/** Words that make a numbered thing which is no cable. */
const NO_CABLE = /\b(?:IIR|TD|TDX|OSC|FBIS|MSG|MESSAGE|MEMO|MEMORANDUM|E-?MAIL|TELCON|TELECON|FAX|LETTER|LTR|NOTE|NOTES|DTG|PARA|PARAS|PARAGRAPH|RESOLUTION|UNSCR|PAGE|VERSION|ARTICLE|SECTION|PHONE|TEL|NO|JAN|FEB|MAR|APR|MAY|JUN|JUNE|JULY|JUL|AUG|SEP|SEPT|OCT|NOV|DEC|JANUARY|FEBRUARY|MARCH|APRIL|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|OF|ON|DATED|AT|THE|AND|FROM|TO|FOR|IN|BY|BETWEEN)\b/i;
const DTG = /\b[ZOPR]? ?\d{6}Z ?[A-Z]{3} ?(?:\d{4}|\d{2})\b/i;
const EMAIL = /\bE-?MAILS?\b|@|\(AT\)/i;
const NOTAL = /\(? ?NOTAL ?\)?/i;

/** The items between one letter and the next: usually one, sometimes several cables with commas between them. */
function readItems(joined: Joined, from: number, to: number, found: FoundLetter | null): Reference[] {
  const parts = splitParts(joined.text, from, to);
  return parts.map(([start, end], at) => readItem(joined, start, end, at === 0 ? found : null)).filter(item => item !== null);
}

/** Cut at commas, semicolons and AND, where every part begins with a cable's number of its own. */
function splitParts(text: string, from: number, to: number): [number, number][] {
  const parts: [number, number][] = [];
  let start = from;
  for (const separator of text.slice(from, to).matchAll(/[,;]| AND | & /gi)) {
    const at = from + separator.index;
    const end = at + separator[0].length;
    const left = CABLE.exec(text.slice(start, at));
    const right = CABLE.exec(text.slice(end, Math.min(to, end + 80)).trimStart());
    if (left && right?.index === 0 && !NO_CABLE.test(left[2] ?? '') && !NO_CABLE.test(right[2] ?? '')) {
      parts.push([start, at]);
      start = end;
    }
  }
  parts.push([start, to]);
  return parts;
}

function readItem(joined: Joined, from: number, to: number, found: FoundLetter | null): Reference | null {
  const slice = joined.text.slice(from, to);
  const start = from + slice.length - slice.trimStart().length;
  const trimmed = slice.trim().replace(/[,;]$/, '').trimEnd();
  const end = start + trimmed.length;
  if (trimmed === '' && !found) return null;
  const notalMatch = NOTAL.exec(trimmed);
  const notal = notalMatch ? joined.word(start + notalMatch.index, start + notalMatch.index + notalMatch[0].length) : null;
  const text = oneLine(notalMatch ? `${trimmed.slice(0, notalMatch.index)} ${trimmed.slice(notalMatch.index + notalMatch[0].length)}` : trimmed).replace(/[,;.]$/, '');
  const span = joined.span(found?.start ?? start, Math.max(end, found?.end ?? 0));
  const base = { ...span, letter: found?.letter ?? null, secondLetter: found?.second ?? null, notal, text };
  const cable = DTG.test(trimmed) || EMAIL.test(trimmed) ? null : CABLE.exec(trimmed);
  const post = cable?.[2] ?? '';
  // The number stands near the start: one deep in a sentence is a date or an amount.
  if (cable && cable.index <= 12 && !NO_CABLE.test(post) && !NO_CABLE.test(trimmed.slice(0, cable.index))) {
    const number = cable[3] ?? '';
    const year = cable[1];
    const cableEnd = start + cable.index + cable[0].length;
    const yearAt = year === undefined ? -1 : joined.text.indexOf(year, start + cable.index);
    const postAt = joined.text.indexOf(post, year === undefined ? start + cable.index : yearAt + year.length);
    return {
      ...base, kind: 'cable',
      year: year === undefined ? null : joined.word(yearAt, yearAt + year.length),
      post: joined.word(postAt, postAt + post.length),
      number: joined.word(cableEnd - number.length, cableEnd),
    };
  }
  return { ...base, kind: DTG.test(trimmed) ? 'dtg' : EMAIL.test(trimmed) ? 'email' : 'other', year: null, post: null, number: null };
}
