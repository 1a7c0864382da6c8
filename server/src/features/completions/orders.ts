import { longDate } from '../../cable/calendar';
import { allOrders, isInForce } from '../../vocabulary/executive-orders';
import type { ExecutiveOrder } from '../../vocabulary/executive-orders';
import { mayBeInForce } from '../../rules/kit/orders';
import { behind, listAt, targetFrom } from './item';
import type { Candidate, Completion } from './item';
import { dayOf } from './place';
import type { CaretPlace } from './place';

const LINE = /^[ \t]{0,9}E\.? ?O\.?[ \t]{1,9}(\d{0,5})$/i;

/** The number of the E.O. line, first the order that was in force on the day of the cable. */
export function completeOrders(place: CaretPlace): Completion | null {
  const typed = LINE.exec(place.before)?.[1];
  if (typed === undefined || !place.inHeader) return null;
  const day = dayOf(place);
  const own = place.cable.header.dateTimeGroup?.iso?.slice(0, 10);
  const target = targetFrom(place, place.before.length - typed.length);
  const colon = behind(place, target).trimStart().startsWith(':') ? '' : ': ';
  // Newest first; an order that only amends another is not cited, the first one had no line, and a cable that has a date knows its own.
  const orders = allOrders().filter(order => order.citedAs === null && order.number !== '10501' && (own === undefined || mayBeInForce(order, own))).reverse();
  const fits = (order: ExecutiveOrder): boolean => day !== null && isInForce(order, day);
  const candidates = orders.sort((a, b) => Number(fits(b)) - Number(fits(a))).map((order): Candidate => ({
    kind: 'order', label: order.number, newText: order.number + colon,
    detail: fits(order) && day !== null ? `in force on the day of the cable, ${longDate(day)}` : inForce(order),
  }));
  return listAt(target, candidates);
}

function inForce({ from, until }: ExecutiveOrder): string {
  return until === null ? `in force since ${longDate(from)}` : `in force from ${longDate(from)} until ${longDate(until)}`;
}
