/**
 * A copy of a stretch of text that does not keep the whole text in memory: engines make a slice a window into the
 * text it was cut from, and what is kept of a block outlives the version of the text that it was read from.
 */
export function detached(slice: string): string {
  // Of one sign engines have a string already.
  return slice.length < 2 ? slice : ` ${slice}`.slice(1);
}
