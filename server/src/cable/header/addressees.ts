import { nearestPrecedences, precedenceWord } from '../../vocabulary/precedence-words';
import { findRoutingIndicator } from '../../vocabulary/posts';
import { oneOf } from '../../text/characters';
import { allMatches, excerpt } from '../../text/search';
import type { Span, Word } from '../../text/span';
import { Joined } from '../joined';
import type { Addressee, PrecedenceWord } from '../model';
import { trimmedEnd, trimmedStart } from '../raw-lines';
import { wordAt, wordsIn } from './words';

const ROUTING_INDICATOR = /^(?:ZEN(?: ?\/ ?| ))?(R[A-Z0-9]{2,9}) ?\/ ?(?=\S)/;
/** An indicator whose R or whose slash was lost; it counts where the list knows it. */
const DAMAGED_INDICATOR = /^(?:([A-Z]{4,7}) ?\/ ?|(R[A-Z]{3,7}) )(?=[A-Z])/;
/** In the place of an indicator: the telegram gets there by other means. */
const ZEN = /^ZEN(?: ?\/ ?| (?=[A-Z]))/;
/** What a routing indicator begins with, and the ZEN that stands for one. */
const mayBeIndicator = oneOf('RZ');
/** `0272`; where one telegram was sent in sections, `0272-0274` or `0272-74`. */
const NUMBER = /^\d{1,6}(?:-\d{2,6})?$/;
/** Between address and precedence, as the software of about 2000 prints them: `SECSTATE WASHDC - ROUTINE`. */
const DASH = '-';
/** A short word is as often a place as a misspelt FLASH. */
const SHORTEST_MISSPELT = 5;
/** Without a number behind it, only a word as long as PRIORITY is clearly meant for one. */
const SHORTEST_UNNUMBERED = 7;
/** Units whose name ends in a number, which is no continuity number. */
const NUMBERED_UNIT = /^(?:C?J?TF|CT[EGU]|[A-Z]*(?:RON|GRU|DIV|BDE|FLT|WING)|DET|AREA|MSR|BATTALION)$/;

/** Where the plain language address of a line begins, and the routing indicator before it. */
function readIndicator(text: string, start: number, end: number): { indicator: Word | null; nameStart: number } {
  const line = excerpt(text, start, end, 40);
  if (!mayBeIndicator(text.charCodeAt(start)) && !line.includes('/')) return { indicator: null, nameStart: start };
  const sound = ROUTING_INDICATOR.exec(line);
  const damaged = sound ? null : DAMAGED_INDICATOR.exec(line);
  const written = sound?.[1] ?? (damaged?.[1] !== undefined && findRoutingIndicator(`R${damaged[1]}`).length > 0 ? damaged[1] : damaged?.[2] !== undefined && findRoutingIndicator(damaged[2]).length > 0 ? damaged[2] : null);
  const match = sound ?? damaged;
  if (written === null || !match) return { indicator: null, nameStart: start + (ZEN.exec(line)?.[0].length ?? 0) };
  const at = start + match[0].indexOf(written);
  return { indicator: wordAt(text, at, at + written.length), nameStart: start + match[0].length };
}

/** Whether a line begins with a routing indicator and a slash. */
export function startsWithIndicator(text: string, start: number, end: number): boolean {
  return mayBeIndicator(text.charCodeAt(start)) && ROUTING_INDICATOR.test(excerpt(text, start, end, 24));
}

/**
 * Reads one addressee: routing indicator, plain language address, precedence word, message continuity number.
 *
 * @param text the text that the offsets count in
 * @param start after the keyword or at the start of a continuation line
 * @param end end of the line, trailing blanks excluded
 * @returns null when nothing stands there
 */
export function readAddressee(text: string, start: number, end: number): Addressee | null {
  const { indicator, nameStart } = readIndicator(text, start, end);
  const words = splitFusedNumber(text, wordsIn(text, nameStart, end));
  while (words.length > 0 && isPunctuation(words.at(-1)?.text ?? '')) words.pop();
  if (words.length === 0) return indicator && { start, end, routingIndicator: indicator, name: wordAt(text, nameStart, nameStart), precedence: null, number: null, excluded: [] };

  const last = words.at(-1);
  const before = words[words.length - 2]?.text ?? '';
  // AIG 1123 is the number of a group of addresses.
  const unit = before === 'AIG' || (NUMBERED_UNIT.test(before) && (last?.text.length ?? 0) < 4);
  // PRIORITY 0872, and now and then 0872 PRIORITY.
  const numberFirst = words.length > 2 && last && precedenceWord(last.text) ? words[words.length - 2] : undefined;
  const number = words.length > 1 && last && NUMBER.test(last.text) && !unit ? last : numberFirst && NUMBER.test(numberFirst.text) ? numberFirst : null;
  const rest = number ? words.filter(word => word !== number) : words;
  const precedence = readPrecedence(text, rest, number !== null);
  const lastOfName = precedence ? rest.findLast(word => word.end <= precedence.start && word.text !== DASH) : rest.at(-1);
  const nameEnd = withoutComma(lastOfName, nameStart);
  return {
    start, end: last?.end ?? end, routingIndicator: indicator,
    name: wordAt(text, nameStart, nameEnd),
    precedence, number, excluded: [],
  };
}

/** Reads the addressees of a list over several lines, as a sheet has it: with semicolons between them. */
export function readAddresseeList(text: string, lines: readonly Span[]): Addressee[] {
  if (lines.length === 0) return [];
  const joined = new Joined(text, lines);
  const place = (word: Word): Word => joined.word(word.start, word.end);
  return allMatches(/[^;]+/g, joined.text).flatMap(({ index, 0: { length } }) => {
    const read = readAddressee(joined.text, trimmedStart(joined.text, index, index + length), trimmedEnd(joined.text, index, index + length));
    if (!read) return [];
    const { routingIndicator, name, precedence, number } = read;
    return { ...joined.span(read.start, read.end), routingIndicator: routingIndicator && place(routingIndicator), name: place(name), precedence: precedence && { ...place(precedence), value: precedence.value }, number: number && place(number), excluded: [] };
  });
}

function withoutComma(word: Word | undefined, otherwise: number): number {
  if (!word) return otherwise;
  let count = 0;
  while (count < 3 && isMark(word.text.charCodeAt(word.text.length - 1 - count))) count++;
  return word.end - count;
}

/** A word of nothing but a few marks. */
function isPunctuation(word: string): boolean {
  return isMark(word.charCodeAt(0)) && /^[,;.]{1,4}$/.test(word);
}

const isMark = oneOf(',;.');

/** `IMMEDIATE5794` and `WASHDC5794`: a number of four digits that lost the blank before it. */
function splitFusedNumber(text: string, words: Word[]): Word[] {
  const last = words.at(-1);
  const digits = last && words.length > 1 ? /^[A-Z]{4,}(\d{4})$/.exec(last.text)?.[1] : undefined;
  if (!last || digits === undefined) return words;
  const at = last.end - digits.length;
  return [...words.slice(0, -1), wordAt(text, last.start, at), wordAt(text, at, last.end)];
}

/** The precedence word at the end of an address: `IMMEDIATE`, `NIACT IMMEDIATE`, or one that is clearly meant. */
function readPrecedence(text: string, words: readonly Word[], numbered: boolean): PrecedenceWord | null {
  const last = words.at(-1);
  const before = words[words.length - 2];
  if (!last || words.length < 2) return null;
  // In 1973 as often IMMEDIATE NIACT.
  const named = before && words.length > 2 ? [before, last].filter(word => word.text.toUpperCase() !== 'NIACT') : [];
  const value = named.length === 1 && precedenceWord(named[0]?.text ?? '');
  // NIACT FLASH is no slower than FLASH.
  if (before && value) return { ...wordAt(text, before.start, last.end), value: value === 'FLASH' ? value : 'NIACT IMMEDIATE' };
  if (last.text.toUpperCase() === 'NIACT') return { ...last, value: 'NIACT IMMEDIATE' };
  const exact = precedenceWord(last.text);
  if (exact) return { start: last.start, end: last.end, text: last.text, value: exact };
  // A misspelt one is only beyond doubt where no place is called so: long, or with a number behind it.
  if (last.text.length >= (numbered ? SHORTEST_MISSPELT : SHORTEST_UNNUMBERED) && nearestPrecedences(last.text).length > 0) return { ...last, value: null };
  return null;
}

const LONGEST_TAIL = 60;

/** A continuation line that holds only what belongs to the addressee before: a precedence word, a number, or both. */
export function readAddresseeTail(text: string, start: number, end: number): { precedence: PrecedenceWord | null; number: Word | null } | null {
  if (end - start > LONGEST_TAIL) return null;
  const words = wordsIn(text, start, end);
  const last = words.at(-1);
  if (!last || words.length > 3 || last.end < end) return null;
  const number = NUMBER.test(last.text) ? last : null;
  const rest = number ? words.slice(0, -1) : words;
  const first = rest[0];
  if (!first) return { precedence: null, number };
  const whole = wordAt(text, first.start, rest.at(-1)?.end ?? first.end);
  const value = precedenceWord(whole.text) ?? (whole.text === 'NIACT' ? 'NIACT IMMEDIATE' as const : null);
  return value ? { precedence: { ...whole, value }, number } : null;
}
