import { allMatches } from '../../text/search';
import type { BracketWord } from '../model';

/** What Begin and End words open and close (format guide 6.4), the longer before the shorter. */
const TOPICS = ['SUMMARY AND ACTION REQUEST', 'SUMMARY AND COMMENT', 'SUMMARY AND INTRODUCTION', 'INTRODUCTION AND SUMMARY', 'COMMENT AND ACTION REQUEST', 'EXECUTIVE SUMMARY', 'ACTION REQUEST', 'BIO NOTE', 'BIOGRAPHIC NOTE', 'UNOFFICIAL TRANSLATION', 'INFORMAL TRANSLATION', 'EMBASSY COMMENT', 'POST COMMENT', 'SUMMARY', 'COMMENTS', 'COMMENT', 'NOTE', 'TEXT', 'QUOTE', 'INTRODUCTION', 'BACKGROUND', 'TRANSLATION', 'TALKING POINTS', 'POINTS', 'NON-PAPER', 'NONPAPER', 'EXCERPT', 'TRANSCRIPT', 'LETTER'] as const;
/** Openers that are so by themselves; text, quote and the like need a BEGIN. */
const ALONE = new Set(['SUMMARY AND ACTION REQUEST', 'SUMMARY AND COMMENT', 'SUMMARY AND INTRODUCTION', 'INTRODUCTION AND SUMMARY', 'COMMENT AND ACTION REQUEST', 'EXECUTIVE SUMMARY', 'ACTION REQUEST', 'BIO NOTE', 'BIOGRAPHIC NOTE', 'EMBASSY COMMENT', 'POST COMMENT', 'SUMMARY', 'COMMENTS', 'COMMENT', 'NOTE', 'INTRODUCTION', 'BACKGROUND']);

const BLANKS = '[ \\t\\r\\n]{1,6}';
const topic = TOPICS.map(name => name.replaceAll(' ', BLANKS)).join('|');
const END = new RegExp(`(?<![A-Za-z])END(?:${BLANKS}OF)?${BLANKS}(${topic})(?![A-Za-z])[.:;]?`, 'gi');
const BEGIN = new RegExp(`(?<![A-Za-z-])(?:(BEGIN|START(?:${BLANKS}OF)?)${BLANKS})?(${topic})(?: ?\\(?CONT(?:INUED|'D|D)?\\.?\\)?)? ?(?=[:.)]|--? |[ \\t]{0,80}(?:\\r?\\n|$))[:.)]?`, 'gi');

/** Words without which there is nothing to find: this is quickly told. */
const MAY_END = /END[ \t\r\n]/i;
const MAY_BEGIN = /(?:BEGIN|START)[ \t\r\n]|SUMMARY|COMMENT|NOTE|INTRODUCTION|BACKGROUND|REQUEST/i;

/**
 * The words of a block that open and close a summary, a comment, a note and the like.
 *
 * @param text the text of the block
 * @param starts offsets where something may be opened without BEGIN: after marker and mark, at a line's start after a blank line
 * @returns in order of place
 */
export function readBrackets(text: string, starts: ReadonlySet<number>): BracketWord[] {
  const words: BracketWord[] = [];
  const ends = MAY_END.test(text) ? allMatches(END, text) : [];
  for (const match of ends) {
    const name = oneBlank(match[1] ?? '');
    const start = match.index;
    const end = start + match[0].length;
    words.push({ start, end, text: match[0], edge: 'end', topic: name.toLowerCase(), bracketed: text.charAt(end) === ')' || text.charAt(end) === ']' });
  }
  let passed = 0;
  if (!MAY_BEGIN.test(text)) return words;
  for (const match of allMatches(BEGIN, text)) {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    // The topic of an end word is no opening: both lists are in order, so one pass over both tells.
    while (passed < ends.length && (ends[passed]?.index ?? 0) + (ends[passed]?.[0].length ?? 0) <= start) passed++;
    if (passed < ends.length && (ends[passed]?.index ?? 0) <= start) continue;
    const name = oneBlank(match[2] ?? '').toUpperCase();
    const before = text.charAt(start - 1);
    const bracketed = before === '(' || before === '[';
    const marked = /[:.]$/.test(match[0]);
    const opens = match[1] !== undefined
      ? start === 0 || /[\s("'[]/.test(before)
      : ALONE.has(name) && ((bracketed && match[0].endsWith(':')) || (starts.has(start) && (marked || endsLine(text, end) || /^ ?--?/.test(text.slice(end, end + 4)))) || (match[0].endsWith(':') && opensSentence(text, start)));
    if (opens) words.push({ start, end, text: text.slice(start, end), edge: 'begin', topic: name.toLowerCase(), bracketed });
  }
  return words.sort((a, b) => a.start - b.start);
}

function oneBlank(words: string): string {
  return words.split(/\s/).filter(word => word !== '').join(' ');
}

function endsLine(text: string, at: number): boolean {
  return /^[ \t]{0,80}(?:\r?\n|$)/.test(text.slice(at, at + 90));
}

/** The word begins a sentence: the one before ends in a stop, a bracket or a quotation mark. */
function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:)"'\]])[ \t\r\n]{0,8}$/.test(text.slice(Math.max(0, start - 10), start));
}
