import type { Paragraph } from '../../cable/model';
import { MARK_START } from '../../cable/portion-mark';
import type { Span } from '../../text/span';

/** A number that stands where that of a paragraph could, and is none for the reader of cables. Offsets count from its block. */
export interface StrayNumber extends Span {
  /** The number that is meant; of a range the last, and not a number where it is still to be given (`X. (U)`). */
  readonly value: number;
  /** It numbers a part or several paragraphs (`2A.`, `3 - 5.`), has the form of a paragraph's, or stands behind the number of the telegram (`1006. 1.`) or the word that opens the text of another (`QUOTE 1.`); else it is one that was damaged (`l. (U)`, `1: (U)`, `(U) 1.`, `1 TEXT`) or does not begin its line. */
  readonly isSound: boolean;
}

const LINE_START = /^[ \t¶]{0,6}(\([A-Z/]{1,6}\) ?)?([lI\dO]{1,3}) ?([.,:;]{1,2}) {0,3}(?=[("A-Z])/gm;
/** Still to be given, or in another form: `X. (U)`, `(2) (U)`, `(2. (U)`, `2.- (U)`, `2.) (U)`, `2/ (U)`, `2(U)`. */
const WITH_MARK = new RegExp(String.raw`^[ \t¶]{0,6}(?:[X#?]{1,3}\. {0,3}|\((\d{1,2})[).] {0,3}|(\d{1,2})(?:\.? ?--? {0,3}|\.?[)/'] {0,3})?)(?=${MARK_START})`, 'gm');
/** Without its stop, below the end of a sentence or first in the text. */
const NO_STOP = /(?:^|[.!?)"] ?\r?\n(?:\r?\n)?)[ \t¶]{0,6}(\d{1,2}) {1,3}(?=[A-Z])/g;
/** In a line, with its mark, or behind the end of a sentence and before words; also behind the date-time group of a page line. */
const IN_LINE = new RegExp(String.raw`(?:(?:[.!?)"]|\d{6}Z) {1,3}|(?:[A-Za-z] {1,3}|(?<=[A-Za-z)]\.) {0,3})¶?(?=\d{1,3}\. {1,2}${MARK_START}))(\d{1,3}\.) {1,2}(?=${MARK_START}|[A-Z][A-Za-z]*[ :])`, 'g');
const PART_OR_RANGE = /^[ \t¶]{0,6}(?:\d{1,3} ?(?:-|to|TO|through|THROUGH) ?(\d{1,3})|(\d{1,3}) ?[A-Z]|\d{2,5}\. (1)|(?:BEGIN )?(?:QUOTE|TEXT):? {1,2}"?(1))\. /gm;

/** The stray numbers of a paragraph, in no order. */
export function strayNumbers(_block: Paragraph, own: string): readonly StrayNumber[] {
  const found: StrayNumber[] = [];
  for (const match of own.matchAll(LINE_START)) {
    const [all, mark, number = '', stop] = match;
    found.push({ start: match.index + all.length - all.trimStart().length, end: match.index + all.trimEnd().length, value: Number(number.replace(/[lI]/g, '1').replace(/O/g, '0')),
      // As it should be: then the reader had other reasons.
      isSound: mark === undefined && stop === '.' && /^\d/.test(number) });
  }
  for (const { 0: all, 1: bracketed, 2: dashed, index } of own.matchAll(WITH_MARK)) {
    const value = Number(bracketed ?? dashed);
    // An item of a list stands below the one before it.
    if (!bracketed || !own.includes(`(${value - 1}) (`)) found.push({ start: index + all.length - all.trimStart().length, end: index + all.trimEnd().length, value, isSound: false });
  }
  for (const pattern of [NO_STOP, IN_LINE]) {
    for (const { 0: all, 1: number = '', index } of own.matchAll(pattern)) {
      const end = index + all.trimEnd().length;
      found.push({ start: end - number.length, end, value: Number(number), isSound: false });
    }
  }
  for (const { 0: all, 1: last, 2: part, 3: first, 4: quoted, index } of own.matchAll(PART_OR_RANGE)) {
    found.push({ start: index, end: index + all.length, value: Number(last ?? part ?? first ?? quoted), isSound: true });
  }
  return found;
}
