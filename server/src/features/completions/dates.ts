import { longDate, usDate, yearsLater } from '../../cable/calendar';
import { allDeclassificationCodes, orderInForce } from '../../vocabulary/executive-orders';
import { behind, listAt, targetFrom, upTo } from './item';
import type { Candidate, Completion } from './item';
import { dayOf, levelOf } from './place';
import type { CaretPlace } from './place';

const ORDER_LINE = /^[ \t]{0,9}E\.? ?O\.?[ \t]{1,9}(\d{5})[ \t]?:[ \t]{1,9}(DECL[ \t]?:[ \t]{0,9})?(?![ \t])/i;
const DECLASSIFY_LINE = /^[ \t]{0,9}DECLASSIFY ON:[ \t]{1,9}(?![ \t])/i;

/** A keyword of its own in place of DECL. */
const DOWNGRADING = 'DNG';

/** Ten years are the rule; others are at the classifier's hand. */
const YEARS = [10, 5, 25];

/** What stands behind the number of the E.O. line or behind `Declassify on:`. */
export function completeDates(place: CaretPlace): Completion | null {
  const { before, cable } = place;
  if (!place.inHeader) return null;
  const order = ORDER_LINE.exec(before);
  const line = order ?? DECLASSIFY_LINE.exec(before);
  if (!line) return null;
  const word = targetFrom(place, line[0].length, character => /[A-Z0-9/]/i.test(character));
  const rest = behind(place, word);
  const target = upTo(word, word.replace.end + instructionLength(rest));
  const day = dayOf(place);
  const number = order?.[1] ?? (day === null ? undefined : orderInForce(day)?.number);
  const withKeyword = order !== null && order[2] === undefined;
  const prefix = withKeyword && !standsBare(number) ? 'DECL: ' : '';
  // A date that stands there already has only its keyword before it.
  if (prefix !== '' && /^[ \t]{1,9}\d/.test(rest)) return listAt(target, [{ kind: 'declassification', label: prefix.trimEnd(), detail: 'the day of declassification' }]);
  const codes = codesOf(number, day).filter(({ label }) => label !== 'N/A' && (withKeyword || label !== DOWNGRADING))
    .map(code => ({ ...code, label: code.label === DOWNGRADING ? `${DOWNGRADING}: OADR` : prefix + code.label }));
  const dates = datesAfter(day).map(date => ({ ...date, label: prefix + date.label }));
  // Until 1995 a determination was the rule, before 1982 a schedule, no date.
  const declassification = number === '12356' || standsBare(number) ? [...codes, ...dates] : [...dates, ...codes];
  const none: Candidate = { kind: 'declassification', label: 'N/A', detail: 'not applicable: the cable is unclassified' };
  const level = levelOf(cable.header);
  // There is nothing to declassify.
  if (!withKeyword && level === 'unclassified') return listAt(target, []);
  if (!withKeyword || level === 'classified') return listAt(target, declassification);
  return listAt(target, level === 'unclassified' ? [none] : [none, ...declassification]);
}

/** `DECL: 04/12/2017` behind a caret at its beginning is replaced as one. @param rest what stands behind the word at the caret */
function instructionLength(rest: string): number {
  return /^[ \t]?:[ \t]{1,9}[A-Z0-9/.-]{1,20}/i.exec(rest)?.[0].length ?? 0;
}

function codesOf(order: string | undefined, day: string | null): readonly Candidate[] {
  return allDeclassificationCodes()
    .filter(({ orders, barredFrom }) => order !== undefined && orders.includes(order) && (barredFrom === null || day === null || day < barredFrom))
    .map(({ code, meaning }) => ({ kind: 'declassification', label: code, detail: meaning ?? 'its meaning is not known here' }));
}

/** Whether a date or code stands under an order without DECL: `E.O. 11652: GDS`. */
export function standsBare(order: string | undefined): boolean {
  return order === '11652' || order === '12065';
}

function datesAfter(day: string | null): readonly Candidate[] {
  if (day === null) return [];
  return YEARS.map(years => {
    const iso = yearsLater(day, years);
    return { kind: 'declassification', label: usDate(iso), detail: `${years} years: ${longDate(iso)}` };
  });
}
