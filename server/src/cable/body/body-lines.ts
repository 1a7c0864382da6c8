import { isCapital, isLetter, oneOf } from '../../text/characters';
import type { LineIndex } from '../../text/lines';
import { excerpt, textBefore } from '../../text/search';
import type { Span } from '../../text/span';
import type { OwnCable } from '../own-cable';
import { isCutPageLine, isPageLine, isPageOf, LEVEL, levelLetter, LONGEST_FURNITURE, mayBeLevel } from '../page-lines';
import { plainText } from '../plain-text';
import { trimmedEnd, trimmedStart } from '../raw-lines';
import { isUnderline, isUnderlineSign } from '../underline';
import { MarkedLines, setKind } from './body-line';
import type { BodyLine, BodyLineKind } from './body-line';
import { isEscape } from './furniture';
import { WRITTEN_BREAK } from './line-break';
import { markPageBreak, mayBePageMark } from './page-breaks';
import { markCutPageLine, markLevelsAround, mayBePageNumber, MOST_PAGE_MARKS } from './page-marks';
import { isLeftCaption, isSectionLine, markRepeatedHeader } from './section-header';

/**
 * Tells page furniture from text: page lines, levels repeated around them, and the classification line and
 * header lines that stand over each further section (format guide 6.7). What a line is depends on the lines
 * up to FURNITURE_REACH above and below it, on the header, and on no others.
 *
 * @param index the lines of the text
 * @param own what the header says of the cable
 * @param from offset of the first line, which may be in the middle of a physical one
 * @param to offset where to stop
 */
export function bodyLines(text: string, index: LineIndex, own: OwnCable, from: number, to: number): readonly BodyLine[] {
  const plain: BodyLine[] = [];
  const stretch = text.slice(from, to);
  // Offset of the next `OF 0`; before `from` where there is none.
  let named = from + stretch.indexOf(OF_SECTION);
  for (let at = index.lineAt(from), start = from; start < to; at++) {
    const next = Math.min(to, index.start(at + 1));
    const end = withoutWrittenEnd(text, start, trimmedEnd(text, start, next));
    if (named >= start && named < next) {
      for (const page of pagesWithin(text, own, start, end)) {
        if (page.start > start) plain.push(plainLine(text, own, start, trimmedEnd(text, start, page.start), page.start));
        start = trimmedStart(text, page.end, end);
        plain.push(plainLine(text, own, page.start, page.end, start));
        setKind(plain, plain.length - 1, 'page');
      }
      named = from + stretch.indexOf(OF_SECTION, next - from);
    }
    const level = levelBehind(text, index, own, at, start, end);
    if (level !== -1) plain.push(plainLine(text, own, start, level, level));
    plain.push(plainLine(text, own, level === -1 ? start : level, end, next));
    if (level !== -1) setKind(plain, plain.length - 1, 'page');
    start = next;
    markCutPageLine(text, own, plain);
  }
  const marked = new MarkedLines(text, own, plain);
  let past = 0;
  plain.forEach((line, at) => {
    if (at >= past && line.kind === 'text' && mayBePageMark(text, line)) past = markPageBreak(marked, at);
    if (line.kind === 'page' || (line.kind === 'text' && (mayBePageNumber(text, line) || (text.charAt(line.words) === 'P' && isPageOf(marked.words(at)))))) markLevelsAround(marked, at);
    else if (line.kind === 'text' && isSectionLine(marked, line)) markRepeatedHeader(marked, at);
    else if (isLeftCaption(marked, at)) marked.mark(at, 'section');
  });
  return marked.lines;
}

/** What printed page lines have, and few other lines. */
const OF_SECTION = 'OF 0';
/** A page line from the number of its cable on. */
const NUMBERED_PAGE = /(?<!\d)(\d{8}) {1,2}\d{3}(?:\.\d{1,2})? {1,2}OF {1,2}\d{3}(?= |$)/g;
const LONGEST_BEFORE = 70;
/** What may be the post before that: up to three words in capitals behind another word; no sign of a quotation or of an archive is one. */
const MAY_BE_POST = /(?<=[^\s>¶] {1,2})[A-Z]{2,20} (?:[A-Z]{1,20} ){0,2}$/;

/** The page lines of the cable among the words of a line, as copies have them that keep each paragraph on one. */
function pagesWithin(text: string, own: OwnCable, start: number, end: number): Span[] {
  const line = text.slice(start, end);
  return [...line.matchAll(NUMBERED_PAGE)].flatMap(({ 0: written, 1: number, index }) => {
    const before = textBefore(line, index, LONGEST_BEFORE);
    // The line is a page line itself.
    if (before.length === index && own.owns(before.trim(), Number(number))) return [];
    let post = MAY_BE_POST.exec(before)?.[0] ?? '';
    while (post !== '' && !own.owns(post, Number(number))) post = post.slice(post.indexOf(' ') + 1);
    return post === '' || own.isOfAnother(Number(number)) ? [] : { start: start + index - post.length, end: start + index + written.length };
  });
}

const WRITTEN_END = new RegExp(String.raw`(?:[ \t]{0,8}${WRITTEN_BREAK}){1,8}$`);
const LONGEST_WRITTEN_END = 80;
const mayEndWritten = oneOf('>;');

/** `end` moved back over what was written out for the line end, the backslashes of an escape among it, and over blanks before that. */
function withoutWrittenEnd(text: string, start: number, end: number): number {
  if (mayEndWritten(text.charCodeAt(end - 1))) return trimmedEnd(text, start, end - (WRITTEN_END.exec(textBefore(text, end, LONGEST_WRITTEN_END, start))?.[0].length ?? 0));
  let at = end;
  while (at > start && text.charAt(at - 1) === '\\') at--;
  return at === end || !isEscape(text, at, end) ? end : trimmedEnd(text, start, at);
}

function plainLine(text: string, own: OwnCable, start: number, end: number, next: number): BodyLine {
  const words = trimmedStart(text, start, end);
  return { start, end, next, words, kind: plainKind(text, own, words, end) };
}

const mayEndPage = oneOf('0123456789Z');

/** What a newspaper puts between the paragraphs of its copy and below them, and the first letters of that. */
const ADVERTISEMENT = /^(?:Advertisement - scroll|Are you getting our free newsletter|Subscribe to Scoop|\u00a9 Scoop)/;
const mayAdvertise = oneOf('AS');

function plainKind(text: string, own: OwnCable, words: number, end: number): BodyLineKind {
  if (words >= end) return 'blank';
  const first = text.charCodeAt(words);
  if ((mayAdvertise(first) || first === 0xA9) && ADVERTISEMENT.test(text.slice(words, words + 40))) return 'page';
  // Most lines of a text begin with a letter; those with another sign may be an underline.
  if (!isLetter(first)) return isUnderlineSign(first) && isUnderline(plainText(text.slice(words, end))) ? 'underline' : 'text';
  // A page line begins with a capital and ends with a number or a Z, or begins with a P; nearly no other line does.
  const isLikePage = isCapital(first) && (mayEndPage(text.charCodeAt(end - 1)) || text.charAt(words) === 'P');
  return isLikePage && (isPageLine(plainText(text.slice(words, end)).trimEnd(), own) || isPageHead(text, own, words, end)) ? 'page' : 'text';
}

/**
 * Level, post and number of the cable, as a post's print has them at the head and the foot of each page: `UNCLAS STATE 012345`.
 * Where none stands over the header it is no such print, and the line is the text's.
 */
function isPageHead(text: string, own: OwnCable, words: number, end: number): boolean {
  return mayBeLevel(text.charCodeAt(words)) && own.headsPages(text.slice(words, end));
}

/** A level with a letter right before it, at the end of a line. NONCONFIDENTIAL and TOPSECRET are words. */
const LEVEL_BEHIND = new RegExp(String.raw`(?<=[A-Z])(?<!(?<![A-Z])(?:NON|SEMI|TOP))(${LEVEL})$`);
/** The last two letters of the levels, `ED`, `AL`, `ET`, `SE`, the very last first: these tell nearly every line. */
const mayEndLevel = oneOf('DLTE');
const mayEndLevelBefore = oneOf('EAS');
/** The longest level, and so much before it as tells. */
const LONGEST_LEVEL = 20 + 5;

/**
 * Where the level at the foot of a page begins that is run together with the last word above it, or -1. Prints of 1978 and
 * 1979 lost the hyphens at the ends of lines, and the line ends with them. The level stands once more below, over the page line.
 */
function levelBehind(text: string, index: LineIndex, own: OwnCable, at: number, start: number, end: number): number {
  if (!mayEndLevel(text.charCodeAt(end - 1)) || !mayEndLevelBefore(text.charCodeAt(end - 2))) return -1;
  const level = LEVEL_BEHIND.exec(textBefore(text, end, LONGEST_LEVEL, start))?.[1];
  if (level === undefined || !own.hasLevel(levelLetter(level))) return -1;
  const below: string[] = [];
  for (let line = at + 1; line < Math.min(index.count, at + MOST_PAGE_MARKS) && below.length < LINES_OF_PAGE; line++) {
    const words = excerpt(text, index.start(line), index.end(line), LONGEST_FURNITURE).trim();
    if (words !== '') below.push(words);
  }
  const [again, page = '', rest = ''] = below;
  return again === level && (isPageLine(page, own) || isCutPageLine(page, rest, own)) ? end - level.length : -1;
}

/** The level, and the page line on one line or two. */
const LINES_OF_PAGE = 3;
