import { oneOf } from '../../text/characters';
import { textBefore } from '../../text/search';
import { QUOTED_TOPICS } from '../topics';
import type { BodyLine } from './body-line';

const TOPICS = `(?:${QUOTED_TOPICS.join('|')})`;
const OPENING = `(?:BEGIN|START(?: OF)?) ${TOPICS}(?: (?:OF|IN|BY|FROM) [^:.]{1,60})?`;
/** What opens the text of another at the end of a line, at the start of a sentence or before a colon, or alone on the line; its paragraphs have numbers of their own. */
const OPENS_QUOTE = new RegExp(`(?:(?:^|[.:;)][ \u00A0]{1,2}|[([])${OPENING}[:.)-]{0,3}| ${OPENING}:)$|^QUOTE[:.]?$`, 'i');
/** One of its words is in each of these; looking for them alone takes half the time, and nearly no line has one. */
const OPENING_WORD = /BEGIN|START|QUOTE/i;
/** What closes it, anywhere on a line. */
const CLOSES_QUOTE = new RegExp(`(?<![A-Z])(?:END (?:OF )?${TOPICS}|UN-?QUOTE)(?![A-Z])`, 'i');
/** Of a line, no more than its end is looked at to find the first. */
const LONGEST_OPENING = 100;
/** Lines below a number that tell what it is, as the end of the text that it is taken to be of: no more than reading again after an edit looks back over. */
export const REACH_BELOW = 30;
/** A line that ends with none of these opens a text only where it is no longer. */
const mayEndOpening = oneOf(':.)-');
const LONGEST_ALONE = 60;

/** Whether the end of a line opens the text of another, whose paragraphs have numbers of their own. */
export function opensQuote(text: string, line: BodyLine): boolean {
  if (line.end - line.words > LONGEST_ALONE && !mayEndOpening(text.charCodeAt(line.end - 1))) return false;
  const end = textBefore(text, line.end, LONGEST_OPENING, line.words);
  return OPENING_WORD.test(end) && OPENS_QUOTE.test(end);
}

/** Whether a line closes it. */
export function closesQuote(text: string, line: BodyLine): boolean {
  return CLOSES_QUOTE.test(text.slice(line.words, line.end));
}

/** Whether the text of another that line `at` may be of is closed below it, and none is opened before that. */
export function isClosedBelow(text: string, lines: readonly BodyLine[], at: number): boolean {
  for (const line of lines.slice(at + 1, at + REACH_BELOW)) {
    if (opensQuote(text, line)) return false;
    if (closesQuote(text, line)) return true;
  }
  return false;
}
