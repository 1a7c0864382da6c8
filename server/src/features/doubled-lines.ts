import type { Steps } from '../text/steps';

/** Of fewer gaps it cannot be told. */
const FEWEST = 20;
/** One in so many may be of another kind: what the archive put above is often not doubled. */
const MOST_OTHERS = 5;
/** A longer line is a whole paragraph: blank lines part it from the next. Of an archive's title and catalogue a few are as long. */
const LONGEST = 100;
const MOST_LONG = 8;
/** Lines that are looked at in one step: some milliseconds. */
const STEP = 10_000;

/**
 * A text without the blank line that a page of the web, or what copied it, has put below each line. Where that is so the
 * numbers of blank lines between words are odd: one where there was none, three where there was one.
 *
 * @returns null where it is not so, or where that would leave no blank line
 */
export function* withoutDoubledLines(text: string): Steps<string | null> {
  const kept: string[] = [];
  let [single, wide, others, broken, long] = [0, 0, 0, 0, 0];
  let blanks: string[] = [];
  let above = '';
  for (let start = 0, count = 1; start <= text.length; count++) {
    const end = (text.indexOf('\n', start) + 1 || text.length + 1) - 1;
    const line = text.slice(start, end);
    start = end + 1;
    if (count % STEP === 0) yield;
    const words = line.trim();
    if (words === '') {
      blanks.push(line);
      continue;
    }
    if (words.length > LONGEST && ++long > MOST_LONG) return null;
    if (above !== '') {
      if (blanks.length === 1) single++;
      else if (blanks.length % 2 === 1) wide++;
      else others++;
      if (blanks.length === 1 && !/[.:;?!)"'\]]$/.test(above)) broken++;
      blanks.length >>= 1;
    }
    for (const blank of blanks) kept.push(blank);
    kept.push(line);
    above = words;
    blanks = [];
  }
  // Items and headings too stand between blank lines: most lines of a text are broken off in a sentence.
  const isDoubled = single >= FEWEST && wide > 0 && others * MOST_OTHERS <= single + wide && broken * 2 > single;
  return isDoubled ? [...kept, ...blanks.slice(blanks.length >> 1)].join('\n') : null;
}
