import type { Span } from './span';

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

/** All matches of a pattern with `g`, in order. Not by `matchAll`, which makes a new pattern at each call: that costs more than looking. */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

/** What a pattern without `g` matches in a text, or an empty text. */
export function matchIn(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[0] ?? '';
}

/** What is written on each line from `start` to `end`, without the blanks around it. */
export function writtenOnLines(text: string, start: number, end: number): Span[] {
  return Array.from(text.slice(start, end).matchAll(/\S(?:[^\r\n]*\S)?/g), ({ index, 0: words }) => ({ start: start + index, end: start + index + words.length }));
}

/** What stands from `start` to `end`, at most so many characters. */
export function excerpt(text: string, start: number, end: number, most: number): string {
  return text.slice(start, Math.min(end, start + most));
}

/** What stands right before a place, at most so many characters, and none before `from`. */
export function textBefore(text: string, at: number, most: number, from = 0): string {
  return text.slice(Math.max(from, at - most), at);
}
