import { Joined, oneLine } from '../../cable/joined';
import type { CableDocument, Line, PlacedBlock, Repair } from '../../cable/model';
import { isPageLine, LONGEST_FURNITURE } from '../../cable/page-lines';
import { plainText } from '../../cable/plain-text';
import { countBefore, excerpt, textBefore } from '../../text/search';
import { shift, shiftBack, type Span } from '../../text/span';
import { blockAt } from '../blocks';

/** A name or number as it stands in the text: on one line, or parted by line ends and page lines. */
export interface Marked {
  /** Absolute, in order, none empty; what lies between them stays. */
  readonly parts: readonly Span[];
  /** On one line. */
  readonly text: string;
}

/** What of a stretch of text is words of the cable: blanks at its ends, line ends and page lines are not. */
export function markedIn(document: CableDocument, span: Span): Marked | null {
  const placed = blockAt(document, span.start)?.placed;
  if (!placed) return null;
  const { text } = document;
  const { lines } = placed.block;
  const { start: from, end: to } = shiftBack(span, placed.at);
  const parts: LinePart[] = [];
  for (let index = countBefore(lines, ({ end }) => end <= from); index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.start >= to) break;
    if (!hasWords(line)) continue;
    parts.push(...partOf(text, placed.at + Math.max(line.start, from), placed.at + Math.min(line.end, to)));
  }
  if (parts.length === 0) return null;
  // On one line no word is cut; of a long block there are many marks.
  const words = parts.map(wordsOf);
  return { parts, text: oneLine(new Joined(text, words, words.length > 1 ? cutsIn(text, placed, words) : []).text) };
}

/** Where a word or number goes over the end of a piece: cut in two, or parted by its hyphen. Absolute. */
export function cutsIn(text: string, { at, block }: PlacedBlock, pieces: readonly Span[]): Repair[] {
  const hyphenated = pieces.filter(({ start, end }) => /[\p{L}\p{N}]-$/u.test(textBefore(text, end, 3, start)));
  return [...block.repairs.map(repair => ({ ...repair, ...shift(repair, at) })), ...hyphenated.map(({ end }) => ({ kind: 'split-word', start: end, end } as const))];
}

/** The stretches of a block that are words, absolute: each line but page lines, or in a paragraph its running text and what stands before it. */
export function piecesOf(text: string, { at, block }: PlacedBlock): readonly Span[] {
  return block.lines.filter(hasWords).flatMap(line => {
    const { start, end } = shift(line, at);
    const whole = text.slice(start, end).trim();
    // Without its written end, or the sign before it, a line may be seen to be a page line.
    return partOf(text, start, end).map(wordsOf).filter(words => words.start < words.end
      && (words.end - words.start === whole.length || !isPageLine(plainText(excerpt(text, words.start, words.end, LONGEST_FURNITURE)))));
  });
}

/** A line, or what is marked of it, without the blanks around it and the signs by which a mail quotes it. */
interface LinePart extends Span {
  /** Before an end that is written out. */
  readonly wordsEnd: number;
}

/** What a line ends in, written out by a mail or a page of the web; the longest is `&#x0000A;`. */
const ENDING = /(?:\s|=20|<br ?\/?>|&(?:nbsp|#x0{0,4}[ad]|#1[03]);)$/i;
const LONGEST_ENDING = 9;

/** None where a line is blank. */
function partOf(text: string, start: number, end: number): LinePart[] {
  while (start < end && /[\s>]/.test(text.charAt(start))) start++;
  while (start < end && /\s/.test(text.charAt(end - 1))) end--;
  let wordsEnd = end;
  for (let found; (found = ENDING.exec(textBefore(text, wordsEnd, LONGEST_ENDING, start)));) wordsEnd -= found[0].length;
  return start < end ? [{ start, end, wordsEnd }] : [];
}

function wordsOf({ start, wordsEnd }: LinePart): Span {
  return { start, end: wordsEnd };
}

function hasWords({ role }: Line): boolean {
  return role !== 'page' && role !== 'blank';
}
