import type { CableEntry } from './entry';

/** A citation, with the facts that determine its year. */
export interface Cited {
  /** In its normal form (`postKey`). */
  readonly post: string;
  readonly number: number;
  /** Four digits; null if none is written. */
  readonly year: number | null;
  /** The year of the citing cable; null if unknown. */
  readonly citingYear: number | null;
  /** ISO time, or null. */
  readonly citingDate: string | null;
}

const DAY_MS = 86_400_000;
/** Maximum age of a cable of the previous year that a citation without a year can mean. */
const MAX_AGE_MS = 366 * DAY_MS;

/**
 * Which of the cables with the same post and number a citation means. With a year, those of that year. Without one, those
 * of the same year (as the handbook says), else the newest of the twelve months before. One that is more than a day later
 * than the citation is meant only if there is none earlier: then a date is wrong. If neither year is known, all of them.
 * Several remain if files have the same number.
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
  const before = at === null ? [] : newestBefore(at, ofYear.length > 0 ? Infinity : MAX_AGE_MS, candidates);
  if (before.length > 0) return before;
  return ofYear.length > 0 ? ofYear : candidates.filter(candidate => candidate.year === null);
}

/** The newest that is at most a day later and not older than `longestAge`, in milliseconds. */
function newestBefore(at: number, longestAge: number, candidates: readonly CableEntry[]): readonly CableEntry[] {
  const near = candidates.filter(({ date }) => date !== null && Date.parse(date) <= at + DAY_MS && at - Date.parse(date) <= longestAge);
  const newest = near.reduce<string>((latest, { date: each }) => (each !== null && each > latest ? each : latest), '');
  return near.filter(candidate => candidate.date === newest);
}
