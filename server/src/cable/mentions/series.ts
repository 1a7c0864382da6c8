/** A letter or a number of a mention, read at a place of the joined text. */
export interface Item<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
  /** A range runs from this one to the next. */
  readonly range: boolean;
}

/** The letters or numbers behind a keyword, and where their phrase ends: with the keyword where there are none. */
export interface Series<T> {
  readonly items: readonly Item<T>[];
  readonly end: number;
}

/** What parts the ends of a range. A word processor makes a dash of the hyphen; between blanks it parts a sentence. */
export const RANGE = /^(?: ?(?:--?|[\u2013\u2014]) ?| thru | through | to )$/i;

/** Whether a keyword names several: `refs`, `para(s)`. */
export function isPlural(word: string): boolean {
  return /S\)?$/i.test(word);
}
