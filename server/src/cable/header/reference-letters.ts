import { excerpt, textBefore } from '../../text/search';
import type { Joined } from '../joined';
import type { ReferenceLetter } from '../model';
import { cableAt } from './cable-numbers';

/**
 * A letter in any of its forms: `A.`, `A)`, `(A)`, `A).`, `A:`, `[A]`, also with the keyword again before it (`REF A:`)
 * and, where a cable's number follows, with nothing behind it. Items may be numbered instead: `1.`, `(2)`. The end of a
 * word is none, with or without accents, nor that of E.O.
 */
const LETTER = /(?<![A-Za-z0-9\u00C0-\u024F.&/'’-])(?!E\.[O0]\.)(?:R(?:EF|ef)(?:S|TEL)? ?)?(?:[([] ?)?([A-Za-z]|[1-9]) ?(?:\.?[)\]][.:]?|\.|:|-(?= )|(?= (?:\d{2,4} )?[A-Z][A-Za-z]{2}))(?=[ \dA-Z([]|$)/g;
/** The same at the start of a line, behind a hyphen too. */
const LINE_LETTER = /^ {0,12}(?:[¶-] {0,8})?(?:R(?:EF|ef)(?:S|TEL)? ?)?(?:[([] ?)?([A-Za-z]) ?(?:\.?[)\]][.:]?|\.|:)(?! ?[A-Za-z]\.)(?=[ \dA-Z([]|$)/;
/** The portion mark of a reference, `C. (C) ACCRA 602`, or its letter again, `A. A)`; what the brackets of the letters hold where a letter is one too. */
const MARK = /^ {0,3}(?:\((?:[UCS]|TS|SBU|LOU)(?:[/,-][A-Z/ ,-]{1,20})?\)|[A-Z]\)) ?/i;
const MARK_LETTER = /^\([UCS]\)$/i;
/** What stands before one of the initials of a person: another, `J. B. ROE`. */
const INITIAL = /[ ,/-][A-Z]\. $/;
const LONGEST_MARK = 32;
/** How far ahead a better place for the same letter is looked for. */
const LOOK_AHEAD = 12;
/** On one line, a letter counts over so many that were left out; and one that should stand before. */
const FURTHEST_SKIPPED = 3;

/** A letter found in the words of a REF line, and where its item begins. */
export interface FoundLetter {
  readonly letter: ReferenceLetter;
  /** The letter given a second time, `A. A)`. */
  readonly second: ReferenceLetter | null;
  readonly start: number;
  readonly end: number;
}

/** Whether a line begins with a reference letter; the letter in capitals, or null. */
export function leadingLetter(text: string, start: number, end: number): string | null {
  return LINE_LETTER.exec(excerpt(text, start, end, 24))?.[1]?.toUpperCase() ?? null;
}

/** The letter that comes next. */
function due(found: readonly FoundLetter[]): string {
  const last = Math.max(...found.map(({ letter }) => letter.value.charCodeAt(0)));
  return found.length > 0 ? String.fromCharCode(last + 1) : 'A';
}

interface Candidate {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Where the letter alone is. */
  readonly sign: number;
  /** It stands at the start of a line of the file. */
  readonly opensLine: boolean;
  /** Something stands between it and the item before: a line's start, a comma, a number, a bracket. */
  readonly setOff: boolean;
  /** A cable's number follows, with its portion mark or without. */
  readonly beforeCable: boolean;
  /** It is that of a post we know. */
  readonly beforeKnown: boolean;
}

/**
 * The letters of a REF line (format guide 5.4), in order. They count in their sequence; one out of it only where it
 * begins a line, for the initials of persons are letters with stops too.
 *
 * @param lineStarts where the lines of the file begin in the joined words
 */
export function findLetters(joined: Joined, lineStarts: readonly number[]): FoundLetter[] {
  const candidates = findCandidates(joined.text, lineStarts);
  const found: FoundLetter[] = [];
  for (const [index, { value, start, end, sign }] of candidates.entries()) {
    const before = found.at(-1);
    const letter = (): ReferenceLetter => {
      const word = joined.word(start, end);
      return { start: word.start, end: word.end, text: word.text, value, sign: joined.span(sign, sign + 1) };
    };
    // Right behind a letter (C) is the mark of the portion, unless all the letters of the list are given twice: `A. (A)`.
    // `REF: (U) 12 STATE 99999`: a mark in the place of a letter that is not due.
    if (MARK_LETTER.test(joined.text.slice(start, end).trim()) && value !== due(found) && value !== before?.letter.value) continue;
    if (before && MARK_LETTER.test(joined.text.slice(before.end, end).trim()) && !/^[([]/.test(before.letter.text) && !found.some(({ second }) => second)) continue;
    if (before?.letter.value === value && joined.text.slice(before.end, start).trim() === '') {
      found[found.length - 1] = { ...before, second: letter(), end };
    } else if (accepts(joined.text, candidates, index, before?.letter.value ?? null)) {
      found.push({ letter: letter(), second: null, start, end });
    }
  }
  return found;
}

function findCandidates(text: string, lineStarts: readonly number[]): Candidate[] {
  const candidates: Candidate[] = [];
  LETTER.lastIndex = 0;
  for (let match = LETTER.exec(text); match; match = LETTER.exec(text)) {
    const { index, 0: written, 1: letter = '' } = match;
    const end = index + written.length;
    const bare = /[A-Za-z\d]$/.test(written);
    if (bare && cableAt(text, end) === null) continue;
    const opensLine = lineStarts.includes(index) || index === 0;
    const before = textBefore(text, index, 4);
    const mark = MARK.exec(text.slice(end, end + LONGEST_MARK))?.[0].length ?? 0;
    const cable = cableAt(text, end + mark);
    candidates.push({ value: letter.toUpperCase(), start: index, end, beforeCable: cable !== null, beforeKnown: cable?.known === true, sign: index + written.lastIndexOf(letter), opensLine, setOff: opensLine || before.endsWith('  ') || (/[,;.:)\d] ?$/.test(before) && (cable !== null || !INITIAL.test(before))) });
  }
  return candidates;
}

function accepts(text: string, candidates: readonly Candidate[], index: number, before: string | null): boolean {
  const candidate = candidates[index];
  if (!candidate) return false;
  const { value, opensLine, setOff, start, beforeCable, beforeKnown } = candidate;
  const first = before === null;
  if (/\d/.test(value) !== /\d/.test(before ?? (start === 0 ? value : 'A'))) return false;
  // The letter before it may be lost.
  if (first) return ((value === 'A' || value === '1') && (opensLine || /^\W*$/.test(textBefore(text, start, 40)))) || (setOff && !/\d/.test(value) && beforeCable);
  if (value === before) return opensLine || beforeCable;
  const ahead = value.charCodeAt(0) - before.charCodeAt(0);
  if (ahead !== 1) return !/\d/.test(value) && (opensLine || (setOff && beforeKnown && ahead <= FURTHEST_SKIPPED));
  if (setOff || beforeCable) return true;
  // `A. MEMO BY JOHN B. ROE B. STATE 1234`: the second B is the item's.
  return !candidates.slice(index + 1, index + 1 + LOOK_AHEAD).some(later => later.value === value && (later.setOff || later.beforeCable));
}
