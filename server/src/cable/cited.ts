import { findPost } from '../vocabulary/posts';
import { textBefore } from '../text/search';
import type { Span } from '../text/span';
import { fullYear } from './dates';
import { cablesIn } from './header/cable-numbers';
import { isCutPageLine, isPageLine } from './page-lines';

/** The number of a cable in running text, `07 GUANGZHOU 208`. */
export interface CableMention extends Span {
  /** As written. */
  readonly post: string;
  readonly number: number;
  /** Four digits; null where none is written. */
  readonly year: number | null;
}

/** The last letters of a name in capitals, and a number of up to eight digits that no date, amount or list goes on from. It looks back only where a blank follows a capital: most of a text is passed over much faster so. */
const HIT = /[A-Z](?=[ \t\r\n])(?<=[A-Z]{2})[ \t\r\n]{1,3}#?(\d{1,8})(?![\dA-Za-z%]|[/.,-]\d)/g;
/** The id by which archives name a cable, `07GUANGZHOU208`. */
const ID = /(?<![\w-])(\d{2})([A-Z]{3,25})(\d{1,6})(?![\w/-])/g;
/** The classification line of a further section repeats the cable's own number: `SECTION 02 OF 02 WELLINGTON 000081`. */
const SECTION_BEFORE = /SECTION {1,3}\d{1,3} {1,3}OF {1,3}(?:\d{1,3} {1,3})?$/;
/** What may stand before a number: its year and the words of a name. */
const REACH = 48;
/** How far a written year may stand behind a number, ` (2006)`. */
const BEHIND = 16;
/** What is looked at to tell a text in capitals from one in which a name in capitals is the name of a telegram. */
const AROUND = 60;
/** A number of fewer digits needs a year. */
const FEWEST = 3;
/** A number of so many digits is written with the zeros of a message reference number. */
const ZEROS = 5;

/**
 * The cables that are named in some text by post and number, in order. The post must be one we know and stand in
 * capitals. Without a year, `PARIS 300` is a cable only where the text around it has small letters, or the number has
 * its zeros; a number that may be a year, `LONDON 2012`, needs one.
 *
 * @param start absolute; the text before it is not looked at
 * @param end absolute, exclusive
 * @returns absolute spans, from year or name to the last digit. Costs one walk over the text
 */
export function cableMentions(text: string, start: number, end: number): CableMention[] {
  const found: CableMention[] = [];
  HIT.lastIndex = start;
  for (let hit = HIT.exec(text); hit && hit.index < end; hit = HIT.exec(text)) {
    const digits = hit[1] ?? '';
    const to = hit.index + hit[0].length;
    const mention = to > end ? null : mentionBefore(text, start, to, digits);
    if (mention && mention.start >= (found.at(-1)?.end ?? start)) found.push(mention);
  }
  const ids = cableIds(text, start, end);
  return ids.length === 0 ? found : [...found, ...ids].sort((a, b) => a.start - b.start);
}

function cableIds(text: string, start: number, end: number): CableMention[] {
  const found: CableMention[] = [];
  ID.lastIndex = start;
  for (let hit = ID.exec(text); hit && hit.index < end; hit = ID.exec(text)) {
    const [id, year = '', post = '', number = ''] = hit;
    if (hit.index + id.length <= end && findPost(post)) found.push({ start: hit.index, end: hit.index + id.length, post, number: Number(number), year: fullYear(year) });
  }
  return found;
}

function mentionBefore(text: string, start: number, to: number, digits: string): CableMention | null {
  let from = Math.max(start, to - digits.length - REACH);
  // Not from the middle of a word.
  while (from > start && from < to && /\S/.test(text.charAt(from - 1))) from++;
  const words = text.slice(from, to + BEHIND).replace(/[\r\n\t¶]/g, ' ');
  const cable = cablesIn(words).find(({ number }) => number.end === to - from);
  if (!cable?.known || !cable.post || cable.post.end === cable.post.start) return null;
  const post = words.slice(cable.post.start, cable.post.end);
  if (post !== post.toUpperCase()) return null;
  const year = cable.year && fullYear(words.slice(cable.year.start, cable.year.end));
  // `ROME 88` may be anything; `07 ROME 88` in a sentence is a cable of January.
  const isSure = digits.length < FEWEST ? year !== null && hasSmallLetters(text, from, to) : year !== null || isPlain(text, from, to, digits);
  if (!isSure) return null;
  if (onPageLine(text, to) || SECTION_BEFORE.test(words.slice(0, cable.start))) return null;
  // A bracket that is open before the year is no part of it.
  return { start: from + Math.min(cable.post.start, cable.year?.start ?? Infinity), end: Math.max(to, from + cable.end), post, number: Number(digits), year };
}

/** Whether a number without a year can be nothing but a cable's. */
function isPlain(text: string, from: number, to: number, digits: string): boolean {
  if (digits.length >= ZEROS) return true;
  return !/^(?:19|20)\d\d$/.test(digits) && hasSmallLetters(text, from, to);
}

/** A name in capitals among small letters is that of a telegram. */
function hasSmallLetters(text: string, from: number, to: number): boolean {
  return /[a-z]{2}/.test(text.slice(Math.max(0, from - AROUND), to + AROUND));
}

/** Page lines are short: of a longer line no more is looked at. */
const LONGEST_PAGE_LINE = 130;

function onPageLine(text: string, at: number): boolean {
  const before = textBefore(text, at, LONGEST_PAGE_LINE);
  const after = text.slice(at, at + LONGEST_PAGE_LINE);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const end = after.search(/[\r\n]/);
  const line = (before.slice(start) + (end === -1 ? after : after.slice(0, end))).trim();
  return isPageLine(line) || isCutPageLine(before.slice(0, start).trimEnd().split(/[\r\n]/).at(-1)?.trim() ?? '', line);
}
