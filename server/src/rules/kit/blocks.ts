import type { PlacedBracket } from '../../cable/bracket-pairs';
import type { Block, BracketWord, Cable, PlacedBlock } from '../../cable/model';
import { textBefore } from '../../text/search';
import type { Span } from '../../text/span';
import type { CableContext } from './rule';

/** A bracket that is not closed within this many characters is taken for one that is never closed. */
const LONGEST_NOTE = 4000;

/** Whether an opening word has BEGIN before its topic; most openings go without. */
export function isBegun({ text }: BracketWord): boolean {
  return /^(?:BEGIN|START)/i.test(text);
}

/** The section that the page line of a print is of. */
const OF_SECTION = / (\d{1,2}) OF (?!\1 )\d{1,2} {1,16}\d{6}Z/;

/** A message in several sections ends in the last one, which is signed; an archive keeps all of them under the header of the first, but a print has one for each. */
export function isLastSection({ header, start, blocks }: Cable, { facts, close, place, text }: CableContext): boolean {
  const section = header.classification?.section;
  if (!section) return facts.section === null;
  if (section.section === section.sections || (close?.block.signature.length ?? 0) > 0) return true;
  if (facts.profile !== 'archive' || section.section !== 1) return false;
  const pages = !header.print ? [] : [{ at: start, block: header as Block }, ...blocks].flatMap(placed => placed.block.lines.filter(({ role }) => role === 'page').map(line => text(place(placed, line))));
  return !OF_SECTION.test(pages.findLast(line => line.endsWith('Z')) ?? '');
}

/** Whether nothing stands below the block of a bracket: then its end may still be written. A name that no line end follows may become a sentence. */
export function isBeingWritten({ placed }: PlacedBracket, { blocks }: Cable): boolean {
  const last = blocks.at(-1)?.block;
  const isBegun = last?.kind === 'close' && last.lines.every(({ role, end, next }) => role === 'blank' || end === next) && last.signature.every(({ text }) => /^[A-Z][a-z]{0,9}$/.test(text));
  return blocks.at(isBegun ? -2 : -1)?.at === placed.at;
}

/**
 * Where the bracket is closed that stands right before an opening word.
 *
 * @param own the text of the word's block
 * @returns an offset in the block; -1 when it is not closed
 */
export function closingBracket(own: string, { start }: BracketWord): number {
  let depth = 0;
  const to = Math.min(own.length, start + LONGEST_NOTE);
  for (let at = start - 1; at < to; at++) {
    const sign = own.charAt(at);
    if (sign === '(' || sign === '[') depth++;
    else if ((sign === ')' || sign === ']') && --depth === 0) return at;
  }
  return -1;
}

/** The sign that closes the bracket before an opening word. */
export function closingSign(own: string, { start }: BracketWord): string {
  return own.charAt(start - 1) === '[' ? ']' : ')';
}

/** `End note.` for a topic, in capitals where the word that it answers to is. */
export function endWords(topic: string, like: string): string {
  return inCaseOf(like, `End ${topic}.`);
}

/** A text, in capitals where another one is. */
export function inCaseOf(like: string, text: string): string {
  return like === like.toUpperCase() ? text.toUpperCase() : text;
}

/** Whether something stands below the text of a cable: then no more of it will be written. */
export function isEnded({ close }: Pick<CableContext, 'close'>): boolean {
  return close?.block.lines.some(({ role }) => role !== 'blank' && role !== 'page') === true;
}

/** The text of a block. */
export function ownText(placed: PlacedBlock, { text, place }: Pick<CableContext, 'text' | 'place'>): string {
  return text(place(placed, { start: 0, end: placed.block.length }));
}

/**
 * What is to be written behind a stretch of text so that a closing word ends it: on the same line after two blanks
 * where there is room, else on a line of its own.
 */
export function appended(words: string, last: Span, { facts, settings, text }: Pick<CableContext, 'facts' | 'settings' | 'text'>): string {
  const before = text({ start: Math.max(0, last.end - settings.lineWidth), end: last.end });
  return before.length - lastLineStart(before) + 2 + words.length <= settings.lineWidth ? `  ${words}` : facts.lineEnd + words;
}

/** Where the last line of a text starts, in the text. */
function lastLineStart(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
}

/** A closing word that is not known as one: END at the start of a sentence, with anything behind it, or UNQUOTE. */
const LOOSE_END = /(?<![A-Za-z])(?:END|End|UN-?QUOTE|Unquote|UNQTE)(?![A-Za-z])/g;

/**
 * Where something may be closed in other words than are known (`End of statement`, `END FYI`, `UNQUOTE`), for the last
 * time: an absolute offset, -1 when nowhere.
 *
 * @param closings the known closing words, which do not count
 */
export function lastLooseEnd(cable: Cable, closings: readonly Span[], text: CableContext['text']): number {
  const all = text(cable);
  const known = new Set(closings.map(({ start }) => start));
  let last = -1;
  for (const { index, 0: word } of all.matchAll(LOOSE_END)) {
    if (!known.has(cable.start + index) && (word.startsWith('U') || opensSentence(all, index))) last = cable.start + index;
  }
  return last;
}

function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:;)("'\]-])\s{0,12}$/.test(textBefore(text, at, 16));
}
