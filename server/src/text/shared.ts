const NONE: readonly never[] = [];

/**
 * The list itself, or where it is empty the one empty list: what is kept of a large text has hundreds of thousands of
 * lists, of which most are empty. Nobody adds to it any more.
 */
export function shared<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list;
}
