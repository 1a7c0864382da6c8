import { isoDate, MONTH_NAMES } from './dates';

/** Days as messages and E.O. lines write them, and days reckoned from others. All take an ISO date, or an ISO time that begins with one. */

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY_MS = 86_400_000;

/** `14 February 2007`. */
export function longDate(iso: string): string {
  const { year, month, day } = partsOf(iso);
  return [day, MONTH_NAMES[month - 1], year].join(' ');
}

/** `02/14/2017`, as the E.O. line has it. */
export function usDate(iso: string): string {
  return `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)}`;
}

/** `Wednesday`. */
export function weekday(iso: string): string {
  return WEEKDAYS[new Date(millisecondsOf(iso)).getUTCDay()] ?? '';
}

/** The day that lies so many days later (or, below zero, earlier), as an ISO date. */
export function daysLater(iso: string, days: number): string {
  return isoOf(new Date(millisecondsOf(iso) + days * DAY_MS));
}

/** The same day so many years later, as an ISO date; 29 February becomes the 28th where there is none. */
export function yearsLater(iso: string, years: number): string {
  const { year, month, day } = partsOf(iso);
  return isoDate(year + years, month, day) ?? `${year + years}-02-28`;
}

/** The day of the year, 1 to 366. */
export function dayOfYear(iso: string): number {
  return (millisecondsOf(iso) - Date.UTC(partsOf(iso).year, 0, 1)) / DAY_MS + 1;
}

/** The ISO date of a day of a year, or null when the year has no such day. @param day 1 is the first of January */
export function dateOfYear(year: number, day: number): string | null {
  const date = new Date(Date.UTC(year, 0, day));
  return day >= 1 && date.getUTCFullYear() === year ? isoOf(date) : null;
}

function partsOf(iso: string): { year: number; month: number; day: number } {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

function millisecondsOf(iso: string): number {
  return Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
}

function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
