import { isoDate } from '../cable/dates';

/** Days as messages and E.O. lines write them. All take an ISO date, or an ISO time that begins with one. */

/** `02/14/2017`, as the E.O. line has it. */
export function usDate(iso: string): string {
  return `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)}`;
}

/** The same day so many years later, as an ISO date; 29 February becomes the 28th where there is none. */
export function yearsLater(iso: string, years: number): string {
  const { year, month, day } = partsOf(iso);
  return isoDate(year + years, month, day) ?? `${year + years}-02-28`;
}

function partsOf(iso: string): { year: number; month: number; day: number } {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}
