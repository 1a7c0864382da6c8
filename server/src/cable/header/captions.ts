import { beginsNoCaption, findCaption, nearestCaptions } from '../../vocabulary/captions';
import { detached } from '../../text/detached';
import { allMatches } from '../../text/search';
import type { Word } from '../../text/span';
import { maskEntities } from '../body/furniture';
import type { Caption, PassingLine } from '../model';
import { wordAt, wordsIn } from './words';

/** A caption has at most this many words of its own. */
const LONGEST = 4;
/** With the drafter's words after it, a caption has at most this many characters. */
const LONGEST_LINE = 240;
/** Shorter words are as often an office or a place as a misspelt caption. */
const SHORTEST_MISSPELT = 5;
const LONGEST_MISSPELT = 18;

/** Captions at the start of a stretch, and where what is none begins. */
export interface ReadCaptions {
  readonly captions: readonly Caption[];
  /** Offset of the first word that is no caption; `end` of the stretch when all are. */
  readonly rest: number;
}

/**
 * Reads captions (format guide 4) from the start of a stretch of a line; several may stand on it.
 *
 * @returns null when the stretch does not begin with a caption
 */
export function readCaptions(text: string, start: number, end: number): ReadCaptions | null {
  const captions: Caption[] = [];
  let rest = start;
  for (let at = start; at < end;) {
    const caption = captionAt(text, at, end);
    if (!caption) break;
    captions.push(caption);
    at = caption.end;
    while (at < end && /[\s,;/.-]/.test(text.charAt(at))) at++;
    rest = at;
  }
  if (captions.length > 0) return { captions, rest };
  const misspelt = misspeltCaption(text, start, end);
  return misspelt && { captions: [misspelt], rest: end };
}

/** The caption of most words at an offset; one that takes words of the drafter's takes the line, up to the next caption. */
function captionAt(text: string, start: number, end: number): Caption | null {
  if (start + 2 <= end && beginsNoCaption(text, start)) return null;
  const words = wordsIn(text, start, Math.min(end, start + 160));
  for (let count = Math.min(LONGEST, words.length); count > 0; count--) {
    const last = words[count - 1];
    if (!last) continue;
    const to = start + withoutMarks(text.slice(start, last.end)).length;
    if (to <= start) continue;
    const written = text.slice(start, to);
    const found = findCaption(written);
    if (!found) continue;
    if (found.takesMore && count < words.length) continue;
    if (found.takesMore) return openEnded(text, words, start, to);
    return captionOf(text, start, to, found.name);
  }
  const slash = words[0]?.text.indexOf('/') ?? -1;
  const first = slash > 0 ? findCaption(text.slice(start, start + slash)) : undefined;
  if (first?.takesMore === false) return captionOf(text, start, start + slash, first.name);
  return openEnded(text, words, start, end);
}

/** Before a caption that is what was corrected: CORRECTED COPY - CAPTION ADDED NOFORN, CORRECTED COPY DELETES SIPDIS. */
const CHANGED = /\b(?:(?:ADD|CHANG|DELET|INSERT|MISS|OMITT?|REMOV)(?:E?D|E?S|E|ING)?|CAPTIONS?|FOR|OF|TO|WITH(?:OUT)?)[^\w)\]]{1,4}$/;

/** `CODEL ROE`, `REL TO USA, GBR`, `FOR AMBASSADOR ROE ONLY`: a name with the drafter's words after it. */
function openEnded(text: string, words: readonly Word[], start: number, end: number): Caption | null {
  if (end - start > LONGEST_LINE) return null;
  const written = text.slice(start, end);
  const found = findCaption(written);
  if (!found || (!found.takesMore && found.name !== 'FOR … ONLY')) return null;
  // The drafter's words end where another caption begins.
  const isCaption = (word: Word): boolean => findCaption(withoutMarks(word.text)) !== undefined;
  // What something is to be protected as is a caption too.
  const own = found.name === 'PROTECT AS' ? 3 : 2;
  const at = words.findIndex((word, index) => index >= own && isCaption(word));
  // What was corrected may be a caption: CORRECTED COPY (ADDED NOFORN CAPTION).
  const isCorrected = found.name === 'CORRECTED COPY' && (!words.slice(at).every(isCaption) || CHANGED.test(text.slice(start, words[at]?.start)));
  const next = isCorrected ? undefined : words[at];
  const to = next ? text.slice(start, next.start).trimEnd().replace(/[ ,;/]{1,8}$/, '').length + start : end;
  return captionOf(text, start, to, found.name);
}

function misspeltCaption(text: string, start: number, end: number): Caption | null {
  if (end - start < SHORTEST_MISSPELT || end - start > LONGEST_MISSPELT) return null;
  const written = text.slice(start, end);
  if (!/^(?:[A-Z]*|[A-Z]{5,} CHAN{1,3}EL{1,2})$/.test(written)) return null;
  return nearestCaptions(written).length > 0 ? captionOf(text, start, end, written, false) : null;
}

function captionOf(text: string, start: number, end: number, name: string, known = true): Caption {
  return { start, end, text: detached(text.slice(start, end)), name, known };
}

/** The marks that part captions, off the end. */
function withoutMarks(words: string): string {
  let end = words.length;
  while (end > 0 && ' ,;/.-'.includes(words.charAt(end - 1))) end--;
  return words.slice(0, end);
}

/** Behind PASS TO and FOR the line may end, and the list stand below. */
const VERB = /(?<![A-Za-z])(?:(?:PASS(?:ED)?(?: ALSO)? TO|FOR)$|(?:PASS(?:ED)?(?: ALSO)?(?: TO)?|FOR|POUCH(?:ED)?(?: TO)?|REPEAT(?:ED)? TO|RELAY TO|FROM)(?=[ :]{1,3}[A-Z0-9]))/i;
/** The words that soften the verb; they belong to neither side of it. */
const BEFORE_VERB = /(?: |^)(?:ALSO|PLEASE|PLS)$/i;
const ADDRESSEE = /^[A-Z][A-Za-z0-9 .,/'()&-]{0,80}$/i;
/** How a telegram is handled: HOLD FOR OPENING OF BUSINESS, DOD HANDLE AS SPECAT FOR SECDEF. Where a copy is from, and what was taken from it: Copy from the National Archives, names removed from the original. What a sentence says was pouched. */
const NO_ADDRESSEE = /^HOLD$| HANDLE(?: |$)|^COPY$| (?:removed|was|were)$/i;
const LONGEST_PASSING = 400;
/** Brackets are found to be passed over. */
const SEPARATOR = /\([^()]{0,80}\)|[,;]|^AND | AND | AND$| & | FOR | FOR$/gi;

/**
 * Reads a passing or attention line (5 FAH-2 H-252.1): `STATE FOR EAP/CM AND DRL`, `DEPT PASS TO USTR`. What stands on
 * further lines of its list is not looked at.
 *
 * @returns null when the line has not that form
 */
export function readPassing(text: string, start: number, end: number): PassingLine | null {
  if (end - start > LONGEST_PASSING) return null;
  const line = text.slice(start, end);
  const verb = VERB.exec(line);
  if (!verb) return null;
  const before = line.slice(0, verb.index).trimEnd();
  // PLEASE PASS TO USTR names nobody who is to pass it.
  const addressee = before.replace(BEFORE_VERB, '').replace(/ -$/, '').trimEnd();
  if (addressee !== '' && (!ADDRESSEE.test(addressee) || NO_ADDRESSEE.test(addressee))) return null;
  const verbAt = start + verb.index;
  const verbEnd = verbAt + verb[0].length;
  let list = verbEnd;
  while (list < end && /[ :]/.test(text.charAt(list))) list++;
  return {
    start, end,
    addressee: wordAt(text, start, start + addressee.length),
    verb: wordAt(text, verbAt, verbEnd),
    offices: readOffices(text, list, end, passes(verb[0])),
  };
}

/** Whether a verb asks to pass the telegram on: for whom, at the agency it goes to, may be said behind it. */
export function passes(verb: string): boolean {
  return /^PASS/i.test(verb);
}

/**
 * The items of a list of offices, separated by commas, semicolons or AND, but not inside brackets.
 *
 * @param parts FOR separates too: `PASS USTR FOR ROE`
 */
export function readOffices(text: string, start: number, end: number, parts = false): Word[] {
  const offices: Word[] = [];
  const list = maskEntities(text.slice(start, end));
  const add = (from: number, to: number): void => {
    const item = list.slice(from - start, to - start);
    const begin = from + item.length - item.trimStart().length;
    const stop = begin + item.trim().replace(/\.$/, '').length;
    if (stop > begin) offices.push(wordAt(text, begin, stop));
  };
  let from = 0;
  for (const separator of allMatches(SEPARATOR, list)) {
    if (separator[0].startsWith('(') || (!parts && /FOR/i.test(separator[0]))) continue;
    add(start + from, start + separator.index);
    from = separator.index + separator[0].length;
  }
  add(start + from, end);
  return offices;
}
