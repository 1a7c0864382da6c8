import { detached } from '../../text/detached';
import { textBefore } from '../../text/search';
import type { Span } from '../../text/span';
import type { BracketWord } from '../model';
import { isQuoted, OWN_TOPICS, QUOTED_TOPICS } from '../topics';

/** Openers that are so by themselves; text, quote and the like need a BEGIN. */
const ALONE: ReadonlySet<string> = new Set(OWN_TOPICS);

const BLANKS = '[ \\t\\r\\n\\u00A0]{1,90}';
const topic = [...OWN_TOPICS, ...QUOTED_TOPICS].map(name => name.replaceAll(' ', BLANKS)).join('|');
const END = new RegExp(`(?<![A-Za-z])END(?:${BLANKS}OF)?${BLANKS}(${topic})(?![A-Za-z])[.:;]?`, 'iy');
const BEGIN = new RegExp(`(?<![A-Za-z-])(?:(BEGIN|START(?:${BLANKS}OF)?)${BLANKS})?(${topic})(?: ?\\(?CONT(?:INUED|'D|D)?\\.?\\)?)? ?(?=[:.)]|--? |[-/=>*]{0,3}[ \\t]{0,80}(?:[\\r\\n]|$)| ?(?:OF|BY|FROM|TO) ([^:\\r\\n]{1,60}):)[:.)]?`, 'iy');
/**
 * Before a word that may end something, what makes it one of a sentence: `at the end of text`. Below a blank line nothing does.
 * In the text of another, which may end with any word, not all do: `the guest's end comment`, `the year-` / `end summary`.
 */
const OF_SENTENCE = /((?:YEAR|MONTH|WEEK|FRONT|BACK)-)(?: ?[\r\n]{1,2})?$|(?:(?:^|[^A-Za-z])(?:THE|AN|ITS|(TO))|(['\u2019]S))[ \t\u00A0]{0,8}(?:[ \t\u00A0]|\r\n?|\n)[ \t\u00A0]{0,8}$/i;
/** An end word that a page line cuts in two. */
const CUT_END = new RegExp(`(?<![A-Za-z])END(?:${BLANKS}OF)?$`, 'i');
const CUT_TOPIC = new RegExp(`^(${topic})(?![A-Za-z])[.:;]?`, 'i');

/** The first words of all that opens or closes, and what words begin with that speak of a reference or a paragraph: one search finds them all. */
const WORDS = String.raw`E(?:ND(?=[ \t\r\n\u00A0])|XECUTIVE|MBASSY)|B(?:EGIN(?=[ \t\r\n\u00A0])|IO|ACKGROUND)|S(?:TART(?=[ \t\r\n\u00A0])|UMMARY|EPTEL)|INTRODUCTION|COMMENT|ACTION|P(?:OST|ARA)|NOTE|(?:UN-?)?Q(?:UO)?TE|REF`;
const FIRST_AT_START = new RegExp(`^(?:${WORDS})`, 'i');
/** Anywhere else: one pass over a block tells that there is none, which is so of most. With the start of the text in it, it takes half as long again. */
const FIRST_WORD = new RegExp(`[^A-Za-z](?:${WORDS})`, 'gi');
/** The words of the telegraph around a text of another, each at an edge of its lines: inside a sentence they are quotation marks. */
const TELEGRAPHIC = /Q(?:UO)?TE(?:[.:]|(?=[ \t]{0,80}(?:[\r\n]|$)))|UN-?Q(?:UO)?TE\.?(?=[ \t]{0,80}(?:[\r\n]|$))/y;

export interface FoundWords {
  /** In order of place. */
  readonly brackets: readonly BracketWord[];
  /** A word is among the others that may speak of a reference or a paragraph. */
  readonly mayMention: boolean;
}

/**
 * The words of a block that open and close a summary, a comment, a note and the like.
 *
 * @param text the text of the block
 * @param starts offsets where something may be opened without BEGIN: after marker and mark, at a line's start after a blank line; in order
 * @param cuts where page lines stand in the running text, with the blanks around them; in order
 */
export function readBrackets(text: string, starts: readonly number[], cuts: readonly Span[]): FoundWords {
  const cutEnds = cuts.length === 0 ? [] : cuts.flatMap(cut => cutEnd(text, cut) ?? []);
  const words: BracketWord[] = [...cutEnds];
  let mayMention = false;
  let next = 0;
  let cut = 0;
  const atStart = FIRST_AT_START.exec(text);
  FIRST_WORD.lastIndex = atStart ? atStart[0].length : 0;
  for (let at = atStart ? 0 : nextFirstWord(text); at !== -1; at = nextFirstWord(text)) {
    if (isMention(text, at)) {
      mayMention = true;
      continue;
    }
    const end = matchAt(END, text, at);
    if (end) {
      const word = endWord(text, at, at + end[0].length, oneBlank(end[1] ?? ''));
      const before = OF_SENTENCE.exec(textBefore(text, at, 24));
      if (!before || (isQuoted(word.topic) && before.slice(1).some(Boolean))) words.push(word);
      FIRST_WORD.lastIndex = at + end[0].length;
      continue;
    }
    while (cut < cutEnds.length && (cutEnds[cut]?.end ?? 0) <= at) cut++;
    if (cut < cutEnds.length && (cutEnds[cut]?.start ?? 0) <= at) continue;
    while (next < starts.length && (starts[next] ?? 0) < at - 1) next++;
    const startsHere = starts[next] === at || starts[next + 1] === at;
    const quote = matchAt(TELEGRAPHIC, text, at)?.[0];
    if (quote !== undefined) {
      if (quote.startsWith('U')) words.push({ ...endWord(text, at, at + quote.length, 'QUOTE'), isTelegraphic: true });
      else if (startsHere) words.push({ start: at, end: at + quote.length, text: quote, edge: 'begin', topic: 'quote', bracketed: false, isTelegraphic: true });
      continue;
    }
    const begin = matchAt(BEGIN, text, at);
    if (!begin) continue;
    const word = beginWord(text, begin, startsHere, starts[next] === at - 1);
    if (word) words.push(word);
    FIRST_WORD.lastIndex = at + begin[0].trimEnd().length;
  }
  return { brackets: cutEnds.length === 0 ? words : words.sort((a, b) => a.start - b.start), mayMention };
}

/** Where the next of them begins, from where the search has come to; -1 when there is none. */
function nextFirstWord(text: string): number {
  const match = FIRST_WORD.exec(text);
  return match ? match.index + 1 : -1;
}

/** Whether the word that was found is `REF`, `SEPTEL` or `PARA`: the first two letters tell them from the others. */
function isMention(text: string, at: number): boolean {
  const first = text.charAt(at).toUpperCase();
  const second = text.charAt(at + 1).toUpperCase();
  return first === 'R' || (first === 'S' && second === 'E') || (first === 'P' && second === 'A');
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * @param match of BEGIN
 * @param starts it stands where something may be opened without BEGIN
 * @param startsBracket so does the sign before it
 */
function beginWord(text: string, match: RegExpExecArray, starts: boolean, startsBracket: boolean): BracketWord | null {
  const start = match.index;
  const written = match[0].trimEnd();
  const end = start + written.length;
  const name = oneBlank(match[2] ?? '').toUpperCase();
  const before = text.charAt(start - 1);
  const bracketed = before === '(' || before === '[';
  if (match[1] !== undefined) {
    if (start > 0 && !/[\s("'[\-/=<*]/.test(before)) return null;
  } else {
    // `Summary of the talks:` says what follows; `Begin summary of the talks:` opens.
    if (match[3] !== undefined || !ALONE.has(name)) return null;
    const inBrackets = bracketed && (match[0].endsWith(':') || (match[0].endsWith(')') && startsBracket));
    const atStart = starts && (/[:.]$/.test(match[0]) || endsLine(text, end) || /^ ?--?/.test(text.slice(end, end + 4)));
    if (!inBrackets && !atStart && !(match[0].endsWith(':') && opensSentence(text, start, name))) return null;
  }
  return { start, end, text: detached(written), edge: 'begin', topic: name.toLowerCase(), bracketed, isTelegraphic: false };
}

function endWord(text: string, start: number, end: number, name: string): BracketWord {
  return { start, end, text: detached(text.slice(start, end)), edge: 'end', topic: name.toLowerCase(), bracketed: text.charAt(end) === ')' || text.charAt(end) === ']', isTelegraphic: false };
}

/** The end word whose END stands above a page line and whose topic below it. */
function cutEnd(text: string, cut: Span): BracketWord | null {
  const above = CUT_END.exec(textBefore(text, cut.start, 12));
  const below = above && CUT_TOPIC.exec(text.slice(cut.end, cut.end + 60));
  return below ? { ...endWord(text, cut.start - above[0].length, cut.end + below[0].length, oneBlank(below[1] ?? '')), text: `${above[0]} ${below[0]}` } : null;
}

/** @param words with nothing around them */
function oneBlank(words: string): string {
  return words.replace(/\s+/g, ' ');
}

function endsLine(text: string, at: number): boolean {
  return /^[ \t]{0,80}(?:[\r\n]|$)/.test(text.slice(at, at + 90));
}

/** The word begins a sentence: the one before ends in a stop, a bracket or a quotation mark. Behind a name in one of these COMMENTS is a verb: `THE "HERALD" COMMENTS:`. */
function opensSentence(text: string, start: number, name: string): boolean {
  return (name === 'COMMENTS' ? /(?:^|[.!?:][)"'\]]?)[ \t\r\n]{0,8}$/ : /(?:^|[.!?:)"'\]])[ \t\r\n]{0,8}$/).test(textBefore(text, start, 10));
}
