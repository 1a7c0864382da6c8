import { allMatches } from '../../text/search';
import type { Span } from '../../text/span';
import type { BracketWord } from '../model';

/** What Begin and End words open and close (format guide 6.4), the longer before the shorter. */
const TOPICS = ['SUMMARY AND ACTION REQUEST', 'SUMMARY AND COMMENT', 'SUMMARY AND INTRODUCTION', 'INTRODUCTION AND SUMMARY', 'COMMENT AND ACTION REQUEST', 'EXECUTIVE SUMMARY', 'ACTION REQUEST', 'BIO NOTE', 'BIOGRAPHIC NOTE', 'UNOFFICIAL TRANSLATION', 'INFORMAL TRANSLATION', 'EMBASSY COMMENT', 'POST COMMENT', 'SUMMARY', 'COMMENTS', 'COMMENT', 'NOTE', 'TEXT', 'QUOTE', 'INTRODUCTION', 'BACKGROUND', 'TRANSLATION', 'TALKING POINTS', 'POINTS', 'NON-PAPER', 'NONPAPER', 'EXCERPT', 'TRANSCRIPT', 'LETTER'] as const;
/** Openers that are so by themselves; text, quote and the like need a BEGIN. */
const ALONE = new Set(['SUMMARY AND ACTION REQUEST', 'SUMMARY AND COMMENT', 'SUMMARY AND INTRODUCTION', 'INTRODUCTION AND SUMMARY', 'COMMENT AND ACTION REQUEST', 'EXECUTIVE SUMMARY', 'ACTION REQUEST', 'BIO NOTE', 'BIOGRAPHIC NOTE', 'EMBASSY COMMENT', 'POST COMMENT', 'SUMMARY', 'COMMENTS', 'COMMENT', 'NOTE', 'INTRODUCTION', 'BACKGROUND']);

const BLANKS = '[ \\t\\r\\n]{1,6}';
const topic = TOPICS.map(name => name.replaceAll(' ', BLANKS)).join('|');
const END = new RegExp(`(?<![A-Za-z])END(?:${BLANKS}OF)?${BLANKS}(${topic})(?![A-Za-z])[.:;]?`, 'gi');
const BEGIN = new RegExp(`(?<![A-Za-z-])(?:(BEGIN|START(?:${BLANKS}OF)?)${BLANKS})?(${topic})(?: ?\\(?CONT(?:INUED|'D|D)?\\.?\\)?)? ?(?=[:.)]|--? |[ \\t]{0,80}(?:\\r?\\n|$)| ?(?:OF|BY|FROM|TO) ([^:\\r\\n]{1,60}):)[:.)]?`, 'gi');
/** An end word that a page line cuts in two. */
const CUT_END = new RegExp(`(?<![A-Za-z])END(?:${BLANKS}OF)?$`, 'i');
const CUT_TOPIC = new RegExp(`^(${topic})(?![A-Za-z])[.:;]?`, 'i');

/** Words without which there is nothing to find, each at the start of a word: this is quickly told. */
const MAY_HOLD = /(?:^|[^A-Za-z])(?:(?:END|BEGIN|START)[ \t\r\n]|SUMMARY|COMMENT|NOTE|INTRODUCTION|BACKGROUND|REQUEST)/i;

/**
 * The words of a block that open and close a summary, a comment, a note and the like.
 *
 * @param text the text of the block
 * @param starts offsets where something may be opened without BEGIN: after marker and mark, at a line's start after a blank line
 * @param cuts where page lines stand in the running text, with the blanks around them; in order
 * @returns in order of place
 */
export function readBrackets(text: string, starts: ReadonlySet<number>, cuts: readonly Span[]): BracketWord[] {
  const cutEnds = cuts.flatMap(cut => cutEnd(text, cut) ?? []);
  // Of most blocks that is all there is to know.
  if (!MAY_HOLD.test(text)) return cutEnds;
  const words = [...cutEnds];
  const ends = allMatches(END, text);
  for (const match of ends) {
    const name = oneBlank(match[1] ?? '');
    words.push(endWord(text, match.index, match.index + match[0].length, name));
  }
  let passed = 0;
  let cut = 0;
  for (const match of allMatches(BEGIN, text)) {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    // The topic of an end word is no opening: both lists are in order, so one pass over both tells.
    while (passed < ends.length && (ends[passed]?.index ?? 0) + (ends[passed]?.[0].length ?? 0) <= start) passed++;
    if (passed < ends.length && (ends[passed]?.index ?? 0) <= start) continue;
    while (cut < cutEnds.length && (cutEnds[cut]?.end ?? 0) <= start) cut++;
    if (cut < cutEnds.length && (cutEnds[cut]?.start ?? 0) <= start) continue;
    const name = oneBlank(match[2] ?? '').toUpperCase();
    const before = text.charAt(start - 1);
    const bracketed = before === '(' || before === '[';
    const marked = /[:.]$/.test(match[0]);
    const opens = match[1] !== undefined
      ? start === 0 || /[\s("'[]/.test(before)
      // `Summary of the talks:` says what follows; `Begin summary of the talks:` opens.
      : match[3] === undefined && ALONE.has(name) && ((bracketed && (match[0].endsWith(':') || (match[0].endsWith(')') && starts.has(start - 1)))) || (starts.has(start) && (marked || endsLine(text, end) || /^ ?--?/.test(text.slice(end, end + 4)))) || (match[0].endsWith(':') && opensSentence(text, start)));
    if (opens) words.push({ start, end, text: text.slice(start, end), edge: 'begin', topic: name.toLowerCase(), bracketed });
  }
  return words.sort((a, b) => a.start - b.start);
}

function endWord(text: string, start: number, end: number, name: string): BracketWord {
  return { start, end, text: text.slice(start, end), edge: 'end', topic: name.toLowerCase(), bracketed: text.charAt(end) === ')' || text.charAt(end) === ']' };
}

/** The end word whose END stands above a page line and whose topic below it. */
function cutEnd(text: string, cut: Span): BracketWord | null {
  const above = CUT_END.exec(text.slice(Math.max(0, cut.start - 12), cut.start));
  const below = above && CUT_TOPIC.exec(text.slice(cut.end, cut.end + 60));
  return below ? endWord(text, cut.start - above[0].length, cut.end + below[0].length, oneBlank(below[1] ?? '')) : null;
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
