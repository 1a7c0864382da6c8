import { findPost, nearestPosts } from '../../vocabulary/posts';
import { isDigit } from '../../text/characters';
import { allMatches, textBefore } from '../../text/search';
import { shift } from '../../text/span';
import type { Span } from '../../text/span';

/** The number of a cable as references write it: `[yy|yyyy] POST number`; offsets count in the words searched. */
export interface CableNumber extends Span {
  readonly year: Span | null;
  /** Null where only the number is written, `EMBTEL 1234`. */
  readonly post: Span | null;
  readonly number: Span;
  /** The name is that of a post we know. */
  readonly known: boolean;
}

/** What a number of a cable is made of; a zero among letters is a damaged O, `OSL0 465`. */
const TOKEN = /(?:[A-Z]|0(?=[A-Z]{3}))(?:[A-Z.']|0(?=[A-Z]| \d{2}))*|\d+/gi;
const LONGEST_WORD = 25;
/** No number is written at such length, its year and name included. */
const LONGEST = 100;
const MOST_WORDS = 5;
const LONGEST_NUMBER = 8;
/** What may stand between the words of a name, and between name and number. */
const WORD_GAP = /^(?: {1,2}|-)$/;
const NUMBER_GAP = /^(?: {0,3}(?:# ?)?|-| \()$/;
/** What may stand between a year and the name behind it: `06 `, `06-`, `(06) `. */
const YEAR_GAP = /^(?:\)? ?|-)$/;
/** A number that goes on like this is a date, an amount, or a document's: `10/15`, `1.4`, `314/12345-07`, `311345 Z MAY`. */
const NO_NUMBER = /^(?:[A-Z\d]|[/-]\d{1,2}(?!\d)|\.\d| Z [A-Z])/i;
/** Words between two names. */
const BREAKS_NAME = /^(?:AND|NOTAL)$/i;
/** A year between post and number: `STATE 2007 12345`, `STATE (07) 12345`, `BONN 75 12345`. */
const NUMBER_AFTER_YEAR = /^(\)?) (\d{3,8})(?![\dA-Z/.-])/i;
/** Behind the number stands its year, `(07)`, `OF 2007`, `-07`. */
const YEAR_AFTER = /^(?: ?(?:\('?((?:19|20)\d{2}|\d{2})\)|OF ((?:19|20)\d{2})(?!\d))|[/-]([01789]\d)(?![\d/-]))/i;
/** The same without a bracket, `OSLO 07718 99`: behind a number that is written with its zeros, two digits are no other number. */
const BARE_YEAR_AFTER = /^ (\d{2})(?= ?(?:[,;.]|\(?NOTAL|$))/i;
const PADDED = /^0\d{4,5}$/;
/** Between a post that is known and the digits of no year a comma may be wrong: `OSLO, 1228`. */
const COMMA = ', ';
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
  const words = text.slice(offset, offset + LONGEST);
  const plain = words.trimStart();
  const found = cablesIn(plain, true)[0];
  if (found?.start !== 0) return null;
  const by = offset + words.length - plain.length;
  return { start: found.start + by, end: found.end + by, year: found.year && shift(found.year, by), post: found.post && shift(found.post, by), number: shift(found.number, by), known: found.known };
}

/**
 * The numbers of cables in some words, in order.
 *
 * @param leading no more is wanted than the one that the words begin with
 */
export function cablesIn(text: string, leading = false): CableNumber[] {
  const cables: CableNumber[] = [];
  let name: Span[] = [];
  let year: Span | null = null;
  let last: Span | null = null;
  /** End of the last cable's number: its digits are no year of the next. */
  let taken = 0;
  let begin = -1;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const { index: start, 0: token } = match;
    if (begin === -1) begin = start;
    // What was read so far does not go back to the first word any more.
    else if (leading && (year ?? name[0])?.start !== begin) break;
    const span = { start, end: start + token.length };
    if (start < taken) continue;
    const gap = last ? text.slice(last.end, start) : '';
    if (isNumber(token)) {
      const cable: CableNumber | null = name.length > 0 && token.length <= LONGEST_NUMBER && (NUMBER_GAP.test(gap) || gap === COMMA) ? readNumber(text, name, year, span, gap) : null;
      if (cable) {
        cables.push(cable);
        taken = cable.end;
      }
      name = [];
      year = cable ? null : yearAt(text, span);
    } else if (token.length > LONGEST_WORD || BREAKS_NAME.test(token)) {
      name = [];
      year = null;
    } else if (name.length > 0 && WORD_GAP.test(gap)) {
      // The words right before the number count: no year belongs to those that are left of a longer row.
      if (name.push(span) > MOST_WORDS) {
        name.shift();
        year = null;
      }
    } else {
      // A name begins; digits right before it are its year, or make it none.
      const dated: boolean = name.length === 0 && year !== null && year.end <= start && YEAR_GAP.test(gap);
      year = dated ? year : null;
      name = dated || gap !== '' || last === null || !isNumber(text.slice(last.start, last.end)) ? [span] : [];
    }
    last = span;
  }
  return cables;
}

/** A name may begin with a zero, for an O. */
function isNumber(token: string): boolean {
  return isDigit(token.charCodeAt(0)) && (token.length === 1 || isDigit(token.charCodeAt(1)));
}

/** Two or four digits that may be a year: not the end of a date or an amount. */
function yearAt(text: string, { start, end }: Span): Span | null {
  return isYear(text, { start, end }) && text.charAt(start - 1) !== '/' ? { start, end } : null;
}

function isYear(text: string, { start, end }: Span): boolean {
  return /^(?:\d{2}|(?:19|20)\d{2})$/.test(text.slice(start, end));
}

/**
 * @param name the words before the number
 * @param before the year that stands before them
 * @param digits where the number stands
 * @param gap what stands between name and number
 */
function readNumber(text: string, name: readonly Span[], before: Span | null, digits: Span, gap: string): CableNumber | null {
  const [first] = name;
  if (!first) return null;
  const bracket = gap.endsWith('(');
  const behindYear = numberBehindYear(text, digits, bracket);
  if (bracket && !behindYear) return null;
  const number = behindYear ?? digits;
  const yearBehind = yearBehindNumber(text, number);
  const dashed = yearBehind?.dashed === true;
  if (!dashed && NO_NUMBER.test(text.slice(number.end, number.end + 4))) return null;
  const hyphen = gap === '-';
  const written = text.slice(first.start, (hyphen ? name.at(-1)?.end : digits.start) ?? first.end).replace(/[ #(,]{1,4}$/, '');
  const named = readName(written, text.slice(number.start, number.end), hyphen);
  if (!named || (dashed && !named.known)) return null;
  if (gap === COMMA && (!named.known || isYear(text, digits) || digits.end - digits.start < FEWEST_DIGITS)) return null;
  // The year belongs to the post it stands before.
  const own = named.lead === 0 ? before : null;
  const after = own || behindYear ? null : yearBehind;
  return {
    start: own ? own.start - (/['(]{1,2}$/.exec(textBefore(text, own.start, 2))?.[0].length ?? 0) : first.start + named.lead,
    end: after?.end ?? number.end,
    year: behindYear ? digits : own ?? after?.year ?? null,
    post: named.length === 0 ? null : { start: first.start + named.from, end: first.start + named.from + named.length },
    number, known: named.known,
  };
}

/**
 * The number behind a year that stands between it and its post: `STATE 2007 12345`, `STATE (07) 12345`.
 *
 * @param digits those behind the post
 * @param bracket one is open before them
 * @returns null when the digits are no year: then they are the number
 */
function numberBehindYear(text: string, digits: Span, bracket: boolean): Span | null {
  if (!isYear(text, digits)) return null;
  const [behind = '', close = '', number = ''] = NUMBER_AFTER_YEAR.exec(text.slice(digits.end, digits.end + 12)) ?? [];
  if (number === '' || (close === ')') !== bracket) return null;
  // Of two digits it is one where the number behind it has four or more: STATE 12 345 may be two numbers.
  if (!bracket && digits.end - digits.start !== 4 && number.length <= FEWEST_DIGITS) return null;
  const end = digits.end + behind.length;
  return { start: end - number.length, end };
}

/** The year behind a number, where its phrase ends, and whether nothing but a dash or a slash parts them: that may be something else. */
function yearBehindNumber(text: string, { start, end }: Span): { readonly year: Span; readonly end: number; readonly dashed: boolean } | null {
  const rest = text.slice(end, end + 16);
  const match = YEAR_AFTER.exec(rest) ?? (PADDED.test(text.slice(start, end)) ? BARE_YEAR_AFTER.exec(rest) : null);
  const year = match?.[1] ?? match?.[2] ?? match?.[3];
  if (!match || year === undefined) return null;
  const from = end + match[0].indexOf(year);
  return { year: { start: from, end: from + year.length }, end: end + match[0].length, dashed: isYearBehind(match[3], text.slice(end - FEWEST_DIGITS, end)) };
}

/** Whether `PARIS 5049-01` has its year behind it: `PARIS 1234-35` is two cables, or more, and `PARIS 10/01` a day. */
function isYearBehind(year: string | undefined, lastDigits: string): boolean {
  const ahead = Number(year) - Number(lastDigits) % 100;
  return /^\d+$/.test(lastDigits) && (ahead < 1 || ahead > 20);
}

interface Name {
  /** Where the words begin that belong to it, AMEMBASSY included. */
  readonly lead: number;
  /** Where the post's name stands in the words; the length is 0 where there is none. */
  readonly from: number;
  readonly length: number;
  readonly known: boolean;
}

const PART = /[^ -]+/g;

/** Where in the words before a number the post's name stands; null when there is none. */
function readName(words: string, digits: string, hyphen: boolean): Name | null {
  // BELGRADE'S 217, PARIS' 22
  const name = words.replace(NUMBER_SIGN, '').replace(/'S$|(?<=S)'$/i, '');
  const telegram = TELEGRAM.exec(name);
  if (telegram) return { lead: 0, from: 0, length: telegram[1]?.length ?? 0, known: true };
  if (findPost(name) !== undefined) return { lead: 0, from: 0, length: name.length, known: true };
  if (name.includes('0')) return findPost(name.replaceAll('0', 'O')) === undefined ? null : { lead: 0, from: 0, length: name.length, known: false };
  const parts = allMatches(PART, name);
  const known = parts.findIndex((part, at) => at > 0 && findPost(name.slice(part.index)) !== undefined);
  // A name we know may have such a word in it, PORT OF SPAIN.
  const last = !DEPARTMENT.test(name) ? parts.findLastIndex((part, at) => NO_POST.test(part[0]) && (known === -1 || at < known)) : -1;
  // "SEE ALSO PARIS 1234": what stands behind the last such word, if we know it.
  const own = parts.slice(last + 1);
  const mission = own.findIndex(part => !MISSION.test(part[0]));
  for (const part of own) {
    const rest = name.slice(part.index);
    const length = part === parts[known] ? rest.length : DEPARTMENT.exec(rest)?.[1]?.length;
    if (length !== undefined) return { lead: part === own[mission] ? own[0]?.index ?? 0 : part.index, from: part.index, length, known: true };
  }
  const first = own[mission];
  // A letter before the digits is that of a form or a licence: LIC. D417722.
  if (last !== -1 || !first || hyphen || own.length - mission > MOST_UNKNOWN_WORDS || /[a-z]{2}|[ .][A-Z]$/.test(name)) return null;
  // A year behind a name is no number, unless the name is near to a post's: LANTERN FAIR 2007, ISLMABAD 1913.
  const plausible = (digits.length >= FEWEST_DIGITS && !/^(?:19|20)\d\d$/.test(digits))
    || (name.length - first.index >= SHORTEST_MISSPELT && nearestPosts(name.slice(first.index), 1).length > 0);
  return plausible ? { lead: own[0]?.index ?? 0, from: first.index, length: name.length - first.index, known: false } : null;
}
