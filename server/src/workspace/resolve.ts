import type { CableEntry } from './entry';

/** A cable as another one names it, with what tells which year is meant. */
export interface Cited {
  /** As `postKey` writes it. */
  readonly post: string;
  readonly number: number;
  /** Four digits; null where none is written. */
  readonly year: number | null;
  /** Of the cable that names it; null where it is not known. */
  readonly citingYear: number | null;
  /** ISO time, or null. */
  readonly citingDate: string | null;
}

const DAY_MS = 86_400_000;
/** Without a year, a cable of the year before is meant only if it is no older than this. */
const YEAR_MS = 366 * DAY_MS;

/**
 * Which of the cables with the same post and number a reference means. With a year, those of that year. Without one,
 * those of the same year, which is what it means by the handbook; else the newest of the twelve months before. What is
 * more than a day later than the reference is meant only where nothing is earlier: then a date is wrong. Where the
 * year of neither is known, all of them. Several are left where files have the same number.
 *
 * @param candidates cables of that post and number
 */
export function resolve({ year, citingYear, citingDate }: Cited, candidates: readonly CableEntry[]): readonly CableEntry[] {
  const wanted = year ?? citingYear;
  if (candidates.length === 0 || wanted === null) return candidates;
  const ofYear = candidates.filter(candidate => candidate.year === wanted);
  const at = year === null && citingDate !== null ? Date.parse(citingDate) : null;
  const inTime = at === null ? ofYear : ofYear.filter(({ date }) => date === null || Date.parse(date) <= at + DAY_MS);
  if (inTime.length > 0) return inTime;
  const before = at === null ? [] : newestBefore(at, ofYear.length > 0 ? Infinity : YEAR_MS, candidates);
  if (before.length > 0) return before;
  return ofYear.length > 0 ? ofYear : candidates.filter(candidate => candidate.year === null);
}

/** The newest that is no more than a day later, and no older than so many milliseconds. */
function newestBefore(at: number, longestAge: number, candidates: readonly CableEntry[]): readonly CableEntry[] {
  const near = candidates.filter(({ date }) => date !== null && Date.parse(date) <= at + DAY_MS && at - Date.parse(date) <= longestAge);
  const newest = near.reduce<string>((latest, { date: each }) => (each !== null && each > latest ? each : latest), '');
  return near.filter(candidate => candidate.date === newest);
}
