/** How many items of a sorted list stand before something: `isBefore` holds for the first ones and for none after them. */
export function countBefore<T>(sorted: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle];
    if (item !== undefined && isBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a pattern without `g` matches in a text, or an empty text. */
export function matchIn(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[0] ?? '';
}
