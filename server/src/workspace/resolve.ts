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

/** Without a year, a cable of the year before is meant only if it is no older than this. */
const YEAR_MS = 366 * 86_400_000;

/**
 * Which of the cables with the same post and number a reference means. With a year, those of that year. Without one,
 * those of the same year, which is what it means by the handbook; else the newest of the twelve months before. Where the
 * year of neither is known, all of them. Several are left where files have the same number.
 *
 * @param candidates cables of that post and number
 */
export function resolve({ year, citingYear, citingDate }: Cited, candidates: readonly CableEntry[]): readonly CableEntry[] {
  const wanted = year ?? citingYear;
  if (candidates.length === 0 || wanted === null) return candidates;
  const ofYear = candidates.filter(candidate => candidate.year === wanted);
  if (ofYear.length > 0) return ofYear;
  const before = year === null ? newestBefore(citingDate, candidates) : [];
  return before.length > 0 ? before : candidates.filter(candidate => candidate.year === null);
}

function newestBefore(date: string | null, candidates: readonly CableEntry[]): readonly CableEntry[] {
  if (date === null) return [];
  const at = Date.parse(date);
  const near = candidates.filter(candidate => candidate.date !== null && candidate.date <= date && at - Date.parse(candidate.date) <= YEAR_MS);
  const newest = near.reduce<string>((latest, { date: each }) => (each !== null && each > latest ? each : latest), '');
  return near.filter(candidate => candidate.date === newest);
}
