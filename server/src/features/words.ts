import type { Span } from '../text/span';

/**
 * How many words stand in some stretches of a text. A word is a run of letters, digits and whatever
 * is joined to them without a blank; a run of hyphens or stops alone is none.
 *
 * @param at where the spans count from in `text`
 */
export function countWords(text: string, spans: readonly Span[], at: number): number {
  let count = 0;
  for (const { start, end } of spans) {
    let counted = false;
    for (let offset = at + start; offset < at + end; offset++) {
      const unit = text.charCodeAt(offset);
      if (unit <= 0x20 || unit === 0xa0) counted = false;
      else if (!counted && isWordUnit(unit)) {
        counted = true;
        count++;
      }
    }
  }
  return count;
}

/** ASCII letters and digits; what lies beyond ASCII counts as a letter, which is near enough for a number of words. */
function isWordUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39) || unit > 0xa0;
}
