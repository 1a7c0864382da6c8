import { findPrecedence, nearestPrecedences } from '../../reference/precedence';
import type { Word } from '../../text/span';
import type { Addressee, PrecedenceWord } from '../model';
import { wordAt, wordsIn } from './words';

const ROUTING_INDICATOR = /^(?:ZEN ?\/ ?)?(R[A-Z0-9]{2,9}) ?\/ ?/;
const ZEN = /^ZEN ?\/ ?/;
const NUMBER = /^\d{1,6}$/;
/** Words that are far too common in addresses to be a misspelt precedence. */
const PRECEDENCE_LENGTH = 5;

/**
 * Reads one addressee: routing indicator, plain language address, precedence word, message continuity number.
 *
 * @param text the text that the offsets count in
 * @param start after the keyword or at the start of a continuation line
 * @param end end of the line, trailing blanks excluded
 * @returns null when nothing stands there
 */
export function readAddressee(text: string, start: number, end: number): Addressee | null {
  const line = text.slice(start, end);
  const indicator = ROUTING_INDICATOR.exec(line);
  const indicatorText = indicator?.[1] ?? '';
  const indicatorAt = indicator ? start + indicator[0].indexOf(indicatorText) : -1;
  const nameStart = start + (indicator?.[0].length ?? ZEN.exec(line)?.[0].length ?? 0);
  const words = wordsIn(text, nameStart, end);
  if (words.length === 0 && !indicator) return null;

  const last = words[words.length - 1];
  const number = words.length > 1 && last && NUMBER.test(last.text) ? last : null;
  const rest = number ? words.slice(0, -1) : words;
  const precedence = readPrecedence(text, rest, number !== null);
  const nameWords = precedence ? rest.filter(word => word.end <= precedence.start) : rest;
  const nameEnd = nameWords[nameWords.length - 1]?.end ?? nameStart;
  return {
    start, end: last?.end ?? end,
    routingIndicator: indicator ? wordAt(text, indicatorAt, indicatorAt + indicatorText.length) : null,
    name: wordAt(text, nameStart, nameEnd),
    precedence, number, excluded: [],
  };
}

/** The precedence word at the end of an address: `IMMEDIATE`, `NIACT IMMEDIATE`, or one that is clearly meant. */
function readPrecedence(text: string, words: readonly Word[], numbered: boolean): PrecedenceWord | null {
  const last = words[words.length - 1];
  const before = words[words.length - 2];
  if (!last || words.length < 2) return null;
  if (before && words.length > 2 && before.text === 'NIACT') {
    const both = wordAt(text, before.start, last.end);
    if (findPrecedence(last.text)) return { ...both, value: 'NIACT IMMEDIATE' };
  }
  if (last.text === 'NIACT') return { ...last, value: 'NIACT IMMEDIATE' };
  const exact = findPrecedence(last.text);
  if (exact) return { ...last, value: exact.word };
  // A misspelt one is only beyond doubt where a number follows it, and no place is called so.
  if (numbered && last.text.length >= PRECEDENCE_LENGTH && nearestPrecedences(last.text).length > 0) return { ...last, value: null };
  return null;
}

/** A continuation line that holds only what belongs to the addressee before: a precedence word, a number, or both. */
export function readAddresseeTail(text: string, start: number, end: number): { precedence: PrecedenceWord | null; number: Word | null } | null {
  const words = wordsIn(text, start, end);
  const last = words[words.length - 1];
  if (!last || words.length > 3) return null;
  const number = NUMBER.test(last.text) ? last : null;
  const rest = number ? words.slice(0, -1) : words;
  const first = rest[0];
  if (!first) return { precedence: null, number };
  const whole = wordAt(text, first.start, rest[rest.length - 1]?.end ?? first.end);
  const value = findPrecedence(whole.text)?.word ?? (whole.text === 'NIACT' ? 'NIACT IMMEDIATE' as const : null);
  return value ? { precedence: { ...whole, value }, number } : null;
}

/** Whether an address is that of a collective: a list name that stands for several posts. */
export function isCollective(address: string): boolean {
  return /\bCOLLECTIVE\b|^ALL (?:DIPLOMATIC|AMERICAN|.{0,20}POSTS)|\bPOSTS$|\bPROGRAM$/.test(address);
}
