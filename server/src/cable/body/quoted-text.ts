import { oneOf } from '../../text/characters';
import { textBefore } from '../../text/search';
import { QUOTED_TOPICS } from '../topics';
import type { BodyLine } from './body-line';

const TOPICS = `(?:${QUOTED_TOPICS.join('|')})`;
const OPENING = `(?:BEGIN|START(?: OF)?) ${TOPICS}(?: (?:OF|IN|BY|FROM) [^:.]{1,60})?`;
/** What opens the text of another at the end of a line, at the start of a sentence or before a colon, or alone on the line; its paragraphs have numbers of their own. */
const OPENS_QUOTE = new RegExp(`(?:(?:^|[.:;)][ \u00A0]{1,2}|[([])${OPENING}[:.)-]{0,3}| ${OPENING}:)$|^Q(?:UO)?TE[:.]?$`, 'i');
/** One of its words is in each of these, and nearly no line has one: one search over all lines of a text tells most of them. */
const OPENING_WORD = /BEGIN|START|Q(?:UO)?TE/gi;
/** What closes it, anywhere on a line. */
const CLOSES_QUOTE = new RegExp(`(?<![A-Z])(?:END (?:OF )?${TOPICS}|UN-?Q(?:UO)?TE)(?![A-Z])`, 'i');
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
  return OPENS_QUOTE.test(textBefore(text, line.end, LONGEST_OPENING, line.words));
}

/** The same of one line after the other, from the first to the last. */
export class QuoteOpenings {
  private readonly text: string;
  /** The text of the lines: no search goes beyond them. */
  private readonly stretch: string;
  private readonly from: number;
  /** Where the next word stands that may open one, as far as it was looked for. */
  private next = -1;

  constructor(text: string, lines: readonly BodyLine[]) {
    this.text = text;
    this.from = lines[0]?.start ?? 0;
    this.stretch = text.slice(this.from, lines.at(-1)?.end ?? 0);
  }

  /** @param line none that stands above one that was asked about */
  opens(line: BodyLine): boolean {
    if (this.next < line.words) this.find(line.words);
    return this.next < line.end && opensQuote(this.text, line);
  }

  private find(at: number): void {
    OPENING_WORD.lastIndex = at - this.from;
    const found = OPENING_WORD.exec(this.stretch);
    this.next = found ? found.index + this.from : this.text.length;
  }
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
