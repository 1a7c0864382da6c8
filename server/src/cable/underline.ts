import { oneOf } from '../text/characters';

/**
 * A line of nothing but dashes or the like, those that word processors write for hyphens (U+2010 to U+2015) among them;
 * blanks between them come from the writer or from the archive's folding.
 */
const UNDERLINE = /^(?:[-=_*#~\u2010-\u2015]{3}|[-=_*#~\u2010-\u2015]{1,2} [-=_*#~\u2010-\u2015])[-=_*#~\u2010-\u2015 ]*$/;

/** Whether a line, without the blanks around it, underlines the one above it. */
export function isUnderline(line: string): boolean {
  return line.length >= 3 && isUnderlineSign(line.charCodeAt(0)) && UNDERLINE.test(line);
}

const isAsciiSign = oneOf('-=_*#~');

/** Whether a character may begin an underline: a sign of `UNDERLINE`, or a dash of a word processor. */
export function isUnderlineSign(code: number): boolean {
  return isAsciiSign(code) || (code >= 0x2010 && code <= 0x2015);
}

/** Two blanks behind a word, which part the columns of a row; behind a stop they part sentences. */
export const COLUMN_GAP = /[\p{L}\p{N}%][ \u00A0]{2,60}\S/u;
/** Two blanks, no-break ones among them, as browsers copy them. */
export const GAP = /[ \u00A0]{2}/;

/** Whether a line of hyphens is the rule of a table: it has gaps between columns, or the row above it has. */
export function isTableRule(underline: string, above: string): boolean {
  return GAP.test(underline) || COLUMN_GAP.test(above);
}

/** After so many characters without a blank, transmission put one in. */
const FOLD = 45;
const HYPHEN = 45;

/**
 * Where an archive's transmission put blanks into an underline: after each run of 45 hyphens.
 *
 * @param underline the line of hyphens
 * @param heading the heading it stands under; a blank that stands under a blank of the heading is the writer's
 * @returns offsets of the blanks in `underline`
 */
export function foldedBlanks(underline: string, heading: string): number[] {
  const blanks: number[] = [];
  if (underline.length <= FOLD) return blanks;
  let run = 0;
  for (let at = 0; at < underline.length; at++) {
    if (underline.charCodeAt(at) === HYPHEN) {
      run++;
      continue;
    }
    const folded = run === FOLD && isBlank(underline.charAt(at)) && underline.charCodeAt(at + 1) === HYPHEN;
    run = 0;
    // A blank under a blank of a heading that is as long as the unfolded line is the writer's.
    const unfolded = at - blanks.length;
    if (folded && !(isBlank(heading.charAt(unfolded)) && heading.length === underline.length - blanks.length)) blanks.push(at);
  }
  return blanks;
}

const isBlank = (character: string): boolean => character === ' ' || character === '\u00A0';
