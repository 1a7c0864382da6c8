/**
 * Edit distance between two words: inserted, lost, replaced and swapped neighbouring letters count one each
 * (Damerau-Levenshtein in its restricted form: no letter is edited twice).
 *
 * @param limit the largest distance of interest, 0 or more
 * @returns the distance in UTF-16 units, or undefined when it is above `limit`.
 * A word that is longer or shorter by more than `limit` is refused at once.
 */
export function editDistance(a: string, b: string, limit: number): number | undefined {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return undefined;

  // Letters that both words begin and end with cost nothing; codes of one list share many.
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  if (endA === start || endB === start) {
    const rest = Math.max(endA, endB) - start;
    return rest > limit ? undefined : rest;
  }
  return distanceOfMiddle(a.slice(start, endA), b.slice(start, endB), limit);
}

/** Three rows of the table of distances, used again and again: words are short and compared by the thousand. */
let rows: readonly [Int32Array, Int32Array, Int32Array] = rowsOf(64);

function rowsOf(width: number): readonly [Int32Array, Int32Array, Int32Array] {
  return [new Int32Array(width), new Int32Array(width), new Int32Array(width)];
}

function distanceOfMiddle(a: string, b: string, limit: number): number | undefined {
  const beyond = limit + 1;
  const width = b.length + 1;
  if (rows[0].length <= width) rows = rowsOf(2 * width);
  let [beforeLast, last, current] = rows;
  for (let column = 0; column < width; column++) last[column] = Math.min(column, beyond);

  for (let row = 1; row <= a.length; row++) {
    // Cells further than `limit` from the diagonal cannot be within the limit.
    const from = Math.max(1, row - limit);
    const to = Math.min(b.length, row + limit);
    // Of those only the neighbours of the others are looked at.
    current[from - 1] = from === 1 ? Math.min(row, beyond) : beyond;
    current[to + 1] = beyond;
    let best = current[from - 1] ?? beyond;

    for (let column = from; column <= to; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min((last[column - 1] ?? beyond) + (same ? 0 : 1), (last[column] ?? beyond) + 1, (current[column - 1] ?? beyond) + 1);
      const swapped = row > 1 && column > 1 && a.charCodeAt(row - 1) === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? beyond) + 1);
      current[column] = Math.min(cost, beyond);
      best = Math.min(best, cost);
    }
    if (best > limit) return undefined;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  const distance = last[b.length] ?? beyond;
  return distance > limit ? undefined : distance;
}

export interface NearestOptions<T> {
  /** The word to compare with, in the same letter case as the query. */
  readonly wordOf: (candidate: T) => string;
  /** The largest distance that still counts as near. */
  readonly limit: number;
  /** How many candidates are returned at most. Default: all that are near. */
  readonly max?: number;
  /** Decides among equals: the candidate with the higher weight comes first, then the alphabet. Default: all weigh 0. */
  readonly weightOf?: (candidate: T) => number;
}

/**
 * The candidates nearest to a word that is not known, nearest first.
 * An exact match is a candidate like any other (distance 0).
 */
export function nearest<T>(word: string, candidates: Iterable<T>, options: NearestOptions<T>): T[] {
  const found: { candidate: T; word: string; distance: number; weight: number }[] = [];
  for (const candidate of candidates) {
    const other = options.wordOf(candidate);
    const distance = editDistance(word, other, options.limit);
    if (distance !== undefined) found.push({ candidate, word: other, distance, weight: options.weightOf?.(candidate) ?? 0 });
  }
  found.sort((a, b) => a.distance - b.distance || b.weight - a.weight || (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  return found.slice(0, options.max).map(entry => entry.candidate);
}

/**
 * How many wrong letters a word of this length may have before a suggestion is a guess:
 * none in one or two letters, one up to four, two in longer ones.
 */
export function toleranceFor(length: number): number {
  if (length <= 2) return 0;
  return length <= 4 ? 1 : 2;
}
