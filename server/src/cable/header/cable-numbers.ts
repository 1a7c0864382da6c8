import { findPost, nearestPosts } from '../../reference/posts';

/** The number of a cable as references write it: `[yy|yyyy] POST number`; offsets count in the words searched. */
export interface CableNumber {
  readonly start: number;
  readonly end: number;
  readonly year: { readonly start: number; readonly end: number } | null;
  /** Null where only the number is written, `EMBTEL 1234`. */
  readonly post: { readonly start: number; readonly end: number } | null;
  readonly number: { readonly start: number; readonly end: number };
  /** The name is that of a post we know. */
  readonly known: boolean;
}

/**
 * Year, words, number. The number must not go on as a date, an amount or a document's number does (`10/15`, `1.4`, `314/12345-07`).
 */
const NUMBER = /(?:(?<![\d/])(?:\('?((?:19|20)\d{2}|\d{2})\) ?|'?((?:19|20)\d{2}|\d{2})(?:[ -]|(?=[A-Z])))|(?<![A-Za-z0-9]))([A-Z][A-Z.']{1,24}(?:[ -](?!(?:NOTAL|AND)\b)[A-Z][A-Z.']{0,24}){0,4}) {0,3}(?:#|NO\.? ?|NR\.? ?|(-)(?=\d{2}))?(\d{1,8})(?![\dA-Z]|\/\d{1,2}(?!\d)|-\d|\.\d)/gi;
/** A year behind the number: `TBILISI 2601 (2006)`, `TBILISI 2601 OF 2006`. */
const YEAR_AFTER = /^ ?(?:\('?((?:19|20)\d{2}|\d{2})\)|OF ((?:19|20)\d{2})(?!\d))/i;
/** Words that make a numbered thing which is no cable, or that belong to a sentence. */
const NO_POST = /^(?:IIR|TD|TDX|OSC|FBIS|CERP|AIRGRAM|MSG|MESSAGE|MESSAGES|MEMO|MEMORANDUM|E-?MAILS?|TELCONS?|TELECON|FAX|LETTER|LTR|NOTE|NOTES|DTG|PARA|PARAS|PARAGRAPH|PARAGRAPHS|RESOLUTION|UNSCR|PAGE|VERSION|ARTICLE|SECTION|PHONE|TEL|NO|NR|NUMBER|VOL|JAN|FEB|MAR|APR|MAY|JUN|JUNE|JULY|JUL|AUG|SEP|SEPT|OCT|NOV|DEC|JANUARY|FEBRUARY|MARCH|APRIL|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|OF|ON|DATED|AT|THE|AND|FROM|TO|FOR|IN|BY|BETWEEN|REF|REFS|REFTEL|SEE|ALSO|PER|YOUR|OUR|MY|TELEGRAM|TELEGRAMS|CABLE|CABLES|CA|DIN|HR|PL|FAM|FAH|USC|CFR|EO|E\.O\.)$/i;
/** What stands before the name of a post and is no part of it. */
const MISSION = /^(?:AMEMBASSY|AMEMB|EMBASSY|AMCONSUL|AMCONGEN|CONSULATE|USMISSION)$/i;
/** The Department under its other names, with words behind that are no part of the name. */
const DEPARTMENT = /^(SECSTATE|STATE|DEPARTMENT|DEPT)(?: (?:WASHDC|WASHINGTON|DC|CABLE|TELEGRAM|MESSAGE|CIRCULAR|TEL))*$/i;
/** `DEPTEL 1234` is a telegram of the Department, `EMBTEL 1234` one of the own embassy. */
const TELEGRAM = /^(?:(DEPT)EL|EMB(?:ASSY)?TEL|CONTEL)$/i;
/** `PARIS NO. 22` */
const NUMBER_SIGN = /[ -](?:NO|NR|NUMBER)\.?$/i;
/** Fewer digits than this make a cable's number only behind the name of a known post. */
const FEWEST_DIGITS = 3;
const MOST_UNKNOWN_WORDS = 3;
const SHORTEST_MISSPELT = 5;

/** The cable's number that begins at an offset, blanks before it left out; null when none does. */
export function cableAt(text: string, offset: number): CableNumber | null {
  const words = text.slice(offset, offset + 100);
  const blanks = words.length - words.trimStart().length;
  const found = cablesIn(words.trimStart(), 1)[0];
  if (found?.start !== 0) return null;
  const move = (span: { readonly start: number; readonly end: number }): { start: number; end: number } => ({ start: span.start + offset + blanks, end: span.end + offset + blanks });
  return { ...found, ...move(found), year: found.year && move(found.year), post: found.post && move(found.post), number: move(found.number) };
}

/** The numbers of cables in some words, in order; with a limit, no more than so many. */
export function cablesIn(text: string, limit = Infinity): CableNumber[] {
  const cables: CableNumber[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match && cables.length < limit; match = NUMBER.exec(text)) {
    const read = readNumber(text, match);
    if (read) cables.push(read);
    // Digits that are no number may be the year of what follows: AND 06 TBILISI 2601.
    else NUMBER.lastIndex = match.index + match[0].length - (match[5]?.length ?? 0);
  }
  return cables;
}

function readNumber(text: string, match: RegExpExecArray): CableNumber | null {
  const { 0: all, 1: bracketedYear, 2: plainYear, 3: name = '', 4: hyphen, 5: digits = '' } = match;
  const end = match.index + all.length;
  const number = { start: end - digits.length, end };
  const nameStart = match.index + all.indexOf(name, (bracketedYear ?? plainYear)?.length ?? 0);
  const named = readName(name, digits, hyphen !== undefined);
  if (!named) return null;
  const post = named.length === 0 ? null : { start: nameStart + named.from, end: nameStart + named.from + named.length };
  // The year belongs to the post it stands before.
  const written = named.lead === 0 ? bracketedYear ?? plainYear : undefined;
  const yearStart = written === undefined ? -1 : text.indexOf(written, match.index);
  const after = written === undefined ? YEAR_AFTER.exec(text.slice(end, end + 16)) : null;
  const afterYear = after?.[1] ?? after?.[2];
  const year = written !== undefined ? { start: yearStart, end: yearStart + written.length }
    : after && afterYear !== undefined ? { start: end + after[0].indexOf(afterYear), end: end + after[0].indexOf(afterYear) + afterYear.length } : null;
  const start = written !== undefined ? match.index : nameStart + named.lead;
  return { start, end: Math.max(end, year?.end ?? 0), year, post, number, known: named.known };
}

interface Name {
  /** Where the words begin that belong to it, AMEMBASSY included. */
  readonly lead: number;
  /** Where the post's name stands in the words; the length is 0 where there is none. */
  readonly from: number;
  readonly length: number;
  readonly known: boolean;
}

/** Where in the words before a number the post's name stands; null when there is none. */
function readName(words: string, digits: string, hyphen: boolean): Name | null {
  const name = words.replace(NUMBER_SIGN, '');
  const telegram = TELEGRAM.exec(name);
  if (telegram) return { lead: 0, from: 0, length: telegram[1]?.length ?? 0, known: true };
  const parts = [...name.matchAll(/[^ -]+/g)];
  const last = findPost(name) === undefined && !DEPARTMENT.test(name) ? parts.findLastIndex(part => NO_POST.test(part[0])) : -1;
  // "SEE ALSO PARIS 1234": what stands behind the last such word, if we know it.
  const own = parts.slice(last + 1);
  const mission = own.findIndex(part => !MISSION.test(part[0]));
  for (const part of own) {
    const rest = name.slice(part.index);
    const length = findPost(rest) === undefined ? DEPARTMENT.exec(rest)?.[1]?.length : rest.length;
    if (length !== undefined) return { lead: part === own[mission] ? own[0]?.index ?? 0 : part.index, from: part.index, length, known: true };
  }
  const first = own[mission];
  if (last !== -1 || !first || hyphen || own.length - mission > MOST_UNKNOWN_WORDS || /[a-z]{2}/.test(name)) return null;
  // A year behind a name is no number: LANTERN FAIR 2007.
  const plausible = digits.length >= FEWEST_DIGITS ? !/^(?:19|20)\d\d$/.test(digits) : name.length - first.index >= SHORTEST_MISSPELT && nearestPosts(name.slice(first.index), 1).length > 0;
  return plausible ? { lead: own[0]?.index ?? 0, from: first.index, length: name.length - first.index, known: false } : null;
}
