/** Stretch of a list that changed: from where, how many of the old are gone, and what stands there now. */
export interface Difference<T> {
  readonly from: number;
  readonly removed: number;
  readonly added: readonly T[];
}

/** What is left of two lists when what both begin and end with is taken off; an edit changes few neighbouring blocks. */
export function difference<T>(before: readonly T[], after: readonly T[]): Difference<T> {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let same = 0;
  while (same < shorter - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { from, removed: before.length - same - from, added: after.slice(from, after.length - same) };
}
