import { oneOf } from '../../text/characters';
import type { Word } from '../../text/span';
import { asDigits, fullYear, isoDate, monthOf } from '../dates';
import type { DateTimeGroup } from '../model';
import { wordAt, wordsIn } from './words';

const SOUND = /^\d{6}Z [A-Z]{3} \d{2}(?:\d{2})?$/;
/** As far as it can be read. Prints of 1973 have blanks in it: `P 251346 Z JUN 7 3`. */
const LENIENT = /(?:(ZZ?|OO?|PP?|RR?|YY?|[zopr](?= (?:[zopr] )?\d{6}[Zz] ))(?: {1,3}|(?=\d))(?:([ZOPRYzopr]) {1,3}){0,2})?(\d{2} \d{4}|\d{4} \d\d(?=Z)|\d{4,7}) ?([A-Za-z]?) {0,3}([A-Za-z]{3,9}) {0,3}(\d{4}|\d ?\d)(?![\dA-EG-Za-z/]|F(?!M ))/y;

/** A group that is one whatever its month says: nothing else of a telegram has this form. */
const CERTAIN = /^[ZOPRY](?: [ZOPRY])? \d{6} ?Z [A-Z]{3} \d{2}(?:\d{2})?$/;

/** A group in its form but for letters that were read as digits, a zero that was read for the letter O, or a letter that is no precedence. */
const MISREAD = /(?:([A-Z0]) (?:([ZOPRY0]) )?)?([\dOIl]{6})(Z) ([A-Z]{3}) ([\dOIl]{2})(?![\dA-Za-z/])/y;

const PRECEDENCES = 'ZOPRY';
/** The letter of a precedence, or a digit. */
const mayBegin = oneOf('OPRYZ0123456789');

/** Whether a line may be FL5. */
export function mayBeGroup(text: string, start: number): boolean {
  return mayBegin(text.charCodeAt(start));
}

/**
 * FL5: precedences, date-time group, operating signals.
 *
 * @returns null when no such line stands there. A group that is not in its form is read as far as it goes,
 *   with `wellFormed` false; one that is no real date has `iso` null. Of a precedence in the form of the routing
 *   line, `OO`, it is the second letter.
 */
export function readDateTimeGroup(text: string, start: number, end: number): DateTimeGroup | null {
  const match = matchWithin(LENIENT, text, start, end) ?? matchWithin(MISREAD, text, start, end);
  if (!match) return null;
  const [all, action, info, digits = '', zone = '', month = '', yearWritten = ''] = match;
  const year = yearWritten.replace(' ', '');
  const named = monthOf(month) !== null;
  if ((!named && !CERTAIN.test(all)) || (!action && zone === '')) return null;
  const digitsAt = match.index + all.indexOf(digits, action ? 1 : 0);
  const timeEnd = zone === '' ? digitsAt + digits.length : text.indexOf(zone, digitsAt + digits.length) + 1;
  const monthAt = text.indexOf(month, timeEnd);
  const yearEnd = match.index + all.length;
  const yearAt = yearEnd - yearWritten.length;
  // A scan may have left a stop behind it.
  const after = wordsIn(text, yearEnd, end).filter(word => word.text !== '.');
  // Prose may begin "12 MAY 2003"; a line of this kind ends here, or goes on with operating signals. Behind the first anything
  // may say why the telegram is sent again: ZDK CTG RUEHC 9911 1871422, ZDK DUE TO NUMEROUS SERVICES, also without it, CORRECTED COPY, and (CCY …) in brackets. Behind PSN is the number of the processing, and behind MID that of the message.
  const again = CERTAIN.test(all) && /^(?:Z[A-Z]{2}|PSN|MID\d{8,14}[A-Z]?|\([A-Z]+|DUE|CORRECTED)$/.test(after[0]?.text ?? '');
  if (!again && after.some(word => !/^(?:Z[A-Z]{2}-?\d?|[A-Z]{2,3}\d?|[/#]?\w{1,6})$/.test(word.text))) return null;
  const group = text.slice(digitsAt, yearEnd);
  // A small letter is read as the capital that it should be.
  const precedenceAt = (at: number): Word | null => {
    const letter = text.charAt(at).toUpperCase();
    return PRECEDENCES.includes(letter) ? { start: at, end: at + 1, text: letter } : null;
  };
  const actionEnd = match.index + (action?.length ?? 0);
  const infoAt = info ? text.indexOf(info, actionEnd) : -1;
  return {
    start, end,
    precedence: action ? precedenceAt(actionEnd - 1) : null,
    infoPrecedence: info ? precedenceAt(infoAt) : null,
    time: wordAt(text, digitsAt, timeEnd),
    month: wordAt(text, monthAt, monthAt + month.length),
    year: { start: yearAt, end: yearEnd, text: year },
    iso: isoOf(asDigits(digits.replace(' ', '')), zone, month, asDigits(year)),
    wellFormed: named && SOUND.test(group) && PRECEDENCES.includes(action ?? '') && PRECEDENCES.includes(info ?? ''),
    operatingSignals: after,
  };
}

function matchWithin(pattern: RegExp, text: string, start: number, end: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  // What begins behind the piece may be fused to it: 140905Z Feb 05UNCLAS ROME 000123.
  return pattern.exec(text.slice(0, end));
}

function isoOf(digits: string, zone: string, month: string, year: string): string | null {
  if (digits.length !== 6 || (zone !== '' && zone.toUpperCase() !== 'Z')) return null;
  const day = isoDate(fullYear(year), monthOf(month) ?? 0, Number(digits.slice(0, 2)));
  const hour = Number(digits.slice(2, 4));
  const minute = Number(digits.slice(4, 6));
  return day && hour < 24 && minute < 60 ? `${day}T${digits.slice(2, 4)}:${digits.slice(4, 6)}:00Z` : null;
}

/** The date-time group as written, from its precedence to its year. */
export function groupText(text: string, group: DateTimeGroup): Word {
  return wordAt(text, group.precedence?.start ?? group.time.start, group.year.end);
}
