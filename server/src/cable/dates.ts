/** Dates as cables write them; what is reckoned with days is in calendar.ts. */

/** In the order of the year. */
export const MONTH_NAMES: readonly string[] = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const MONTHS: readonly string[] = MONTH_NAMES.map(name => name.slice(0, 3).toUpperCase());

/** Month 1 to 12 of a name or its first three letters in any case; null when it is none. */
export function monthOf(name: string): number | null {
  const at = MONTHS.indexOf(name.slice(0, 3).toUpperCase());
  return at === -1 ? null : at + 1;
}

/** Three capital letters of month 1 to 12. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** The number of days of a month of the Gregorian calendar; month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `07` for 7, as days, years and sections are written. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** `2007-02-14`, or null when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/**
 * The year that two digits mean. Cables with TAGS and executive orders begin in the 1960s and declassification
 * dates reach into the 2050s, so 60 to 99 are of the twentieth century and the others of this one.
 * Longer years are taken as written.
 */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year >= 60 ? 1900 + year : 2000 + year;
}

/** With digits in the place of letters that look like them: O for zero, I and l for one. */
export function asDigits(written: string): string {
  return written.replaceAll('O', '0').replace(/[Il]/g, '1');
}

/** A date found in a text. */
export interface FoundDate {
  /** Half-open, in the text searched. */
  readonly start: number;
  readonly end: number;
  /** `2017-02-14`; null when the digits make no real day in any order. */
  readonly iso: string | null;
}

/** Three numbers with the same sign between them; a zero may be written as a letter O, a sign doubled. */
const NUMERIC = /(?<![\dA-Z/])([\dO]{1,4}) ?([/.-])\2? ?([\dO]{1,2}) ?\2\2? ?([\dO]{1,4})(?![\dA-Z/])/i;
/** A sign lost between two of the numbers: `07/092018`, `0709/2018`. */
const RUN_TOGETHER = /(?<![\d/])(?:(\d{2})\/(\d{2})((?:19|20)\d{2})|(\d{2})(\d{2})\/((?:19|20)\d{2}))(?![\d/])/;
const DAY_FIRST = /(?<!\d)(\d{1,2})(?:ST|ND|RD|TH)?[ /-]?([A-Z]{3,9})[./]?,?[ -]?(\d{4}|\d{2})(?!\d)/i;
const MONTH_FIRST = /(?<![A-Z])([A-Z]{3,9})\.? ?(\d{1,2})(?:ST|ND|RD|TH)?(?:,? |,)(\d{4}|\d{2})(?!\d)/i;
const YEAR_FIRST = /(?<!\d)(\d{4})[ -]([A-Z]{3,9})[ -](\d{1,2})(?!\d)/i;
const COMPACT = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/;

/** The first date in a text, in any of the orders that cables write; null when there is none. */
export function findDate(text: string): FoundDate | null {
  const numeric = NUMERIC.exec(text);
  if (numeric && /\d/.test(numeric[0])) return found(numeric, fromNumbers(digits(numeric[1]), digits(numeric[3]), digits(numeric[4])));
  const run = RUN_TOGETHER.exec(text);
  if (run) return found(run, fromNumbers(run[1] ?? run[4] ?? '', run[2] ?? run[5] ?? '', run[3] ?? run[6] ?? ''));
  for (const [pattern, year, month, day] of [[DAY_FIRST, 3, 2, 1], [MONTH_FIRST, 3, 1, 2], [YEAR_FIRST, 1, 2, 3]] as const) {
    const match = pattern.exec(text);
    if (match && monthOf(match[month] ?? '')) return found(match, named(match[year], match[month], match[day]));
  }
  const compact = COMPACT.exec(text);
  if (compact) return found(compact, isoDate(Number(compact[1]), Number(compact[2]), Number(compact[3])));
  return null;
}

function found(match: RegExpExecArray, iso: string | null): FoundDate {
  return { start: match.index, end: match.index + match[0].length, iso };
}

function digits(written = ''): string {
  return written.replace(/O/gi, '0');
}

function named(year = '', month = '', day = ''): string | null {
  return isoDate(fullYear(year), monthOf(month) ?? 0, Number(day));
}

/** Month first is the American order and the handbook's; another order is taken only where that makes no day. */
function fromNumbers(first: string, second: string, third: string): string | null {
  if (first.length > 2) return inOurTime(first, second, third) ?? inOurTime(first, third, second);
  const year = third.length === 2 ? String(fullYear(third)) : third;
  return inOurTime(year, first, second) ?? inOurTime(year, second, first);
}

/** Numbers with a digit too many or too few make years in which no cable was sent. */
function inOurTime(year: string, month: string, day: string): string | null {
  return /^(?:19|20)\d\d$/.test(year) ? isoDate(Number(year), Number(month), Number(day)) : null;
}
