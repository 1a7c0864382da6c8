import { daysLater, longDate, usDate, yearsLater } from '../../cable/calendar';
import { dateTimeSpan } from '../../cable/facts';
import type { DateTimeGroup, Declassification, ExecutiveOrderLine, Header } from '../../cable/model';
import { findDeclassificationCode, findOrder, isInForce, nearestOrders, orderInForce, type DeclassificationCode, type ExecutiveOrder } from '../../vocabulary/executive-orders';
import type { Word } from '../../text/span';
import { replace } from './edits';
import type { Facts } from './facts';
import type { FoundFix, FoundRelated } from './rule';

/** From the order of that year on a date is written mm/dd/yyyy and lies at most 25 years ahead. */
const FULL_DATES_FROM = '1995';

/** The first days in force of most orders are known from memory: so many days around one, either order may be cited. */
const UNSURE_DAYS = 7;

/** How long a date is usually set ahead, and how far it may be at most (E.O. 13526 s.1.5; ISOO note of 2003-10-10). */
export const USUAL_YEARS = 10;
export const MOST_YEARS = 25;

/**
 * The order that an E.O. line cites. Of a number that no order has, the one that is meant: that in force on the day
 * of the cable, else the nearest. Of one that only amends another, that other.
 *
 * @param date of the date-time group, ISO, or null
 */
export function citedOrder({ number }: Pick<ExecutiveOrderLine, 'number'>, date: string | null): ExecutiveOrder | undefined {
  if (!number) return undefined;
  const order = findOrder(number.text) ?? meantOrder(number.text, date);
  return order?.citedAs ? findOrder(order.citedAs) : order;
}

/** The order that a wrong number stands for. */
export function meantOrder(number: string, date: string | null): ExecutiveOrder | undefined {
  return (date === null ? undefined : orderInForce(date)) ?? nearestOrders(number)[0];
}

/** Whether an order was in force on a day, give or take what is not known of its first and last day. */
export function mayBeInForce(order: ExecutiveOrder, date: string): boolean {
  return isInForce(order, date) || isInForce(order, daysLater(date, UNSURE_DAYS)) || isInForce(order, daysLater(date, -UNSURE_DAYS));
}

/** Whether an E.O. line was written when the cable was released: it says that somebody declassified it, or when, under an order that came later. */
export function isOfRelease({ number, instruction }: Pick<ExecutiveOrderLine, 'number' | 'instruction'>, date: string | null): boolean {
  const said = instruction?.text ?? '';
  if (!/DECLASSIFIED/i.test(said)) return false;
  const order = number && findOrder(number.text);
  return /DECLASSIFIED BY/i.test(said) || (order !== null && order !== undefined && date !== null && order.from > date);
}

/** Whether an order wants dates as mm/dd/yyyy: those of 1995 and later. */
export function hasFullDates(order: ExecutiveOrder | undefined): boolean {
  return order !== undefined && order.from >= FULL_DATES_FROM;
}

/** The table's entry of the code of an exemption, a group or OADR, as `1.6(D) X1`, `(X1)` and `XGDS` too. */
export function codeOf({ code }: Declassification): DeclassificationCode | undefined {
  if (!code) return undefined;
  const plain = code.text.toUpperCase().replace(/^1\.[56] ?\(?D?\)? ?/, '').replace(/[()]/g, '');
  return findDeclassificationCode(plain) ?? findDeclassificationCode(plain.replace(/\./g, '')) ?? findDeclassificationCode(`${plain}-1`);
}

/**
 * What an E.O. line says of declassification, where a rule may look at it: an unclassified cable has nothing to
 * declassify, and unclassified-with-decl tells it so whatever is written there.
 */
export function declassificationOf({ executiveOrder }: Header, facts: Facts): Declassification | null {
  return facts.level !== null && !facts.classified ? null : executiveOrder?.declassification ?? null;
}

/** The day so many years after a date, as the E.O. line has it. */
export function dateAfter(date: string, years: number): string {
  return usDate(yearsLater(date, years));
}

/** The fixes that give a date in the place of an instruction which no longer holds; ten years may be too few for what had a code. */
export function datesInstead(instruction: Word, date: string): FoundFix[] {
  return [MOST_YEARS, USUAL_YEARS].map(years => `DECL: ${dateAfter(date, years)}`).map(becomes => ({
    title: `Write ${becomes} for ${instruction.text}`,
    edits: () => [replace(instruction, becomes)],
  }));
}

/** The place that says of which day a cable is. */
export function datedHere(group: DateTimeGroup, date: string): FoundRelated {
  return { span: dateTimeSpan(group), message: `The date-time group says ${longDate(date)}.` };
}

/** Nothing of the header stands below the E.O. line yet: it may still be being written. */
export function isBeingWritten({ tags, subject }: Header, facts: Facts): boolean {
  return !tags && !subject && !facts.hasText;
}
