import { addressLikeness } from '../header/address-words';
import { readAddressee } from '../header/addressees';
import { readClassificationLine } from '../header/classification-line';
import { startsExecutiveOrder } from '../header/executive-order';
import { subjectKeyword } from '../header/subject';
import { tagsKeyword } from '../header/tags';
import { readCaptions, readPassing } from '../header/captions';
import { isCapital, isLetter, oneOf } from '../../text/characters';
import type { LineIndex } from '../../text/lines';
import type { OwnCable } from '../own-cable';
import { isBareLevel, isBelowRelease, isCutPageLine, isPageLine, isPageOf, isReleaseLine, isReleasePage, LEVEL, levelLetter, LONGEST_CUT, LONGEST_FURNITURE } from '../page-lines';
import { readMarker } from '../paragraph-start';
import { plainText } from '../plain-text';
import { trimmedEnd, trimmedStart } from '../raw-lines';
import type { RawLine } from '../raw-lines';
import { isUnderline, isUnderlineSign } from '../underline';
import { isEscape } from './furniture';

/** `page`: what the reception printed or an archive kept; `section`: the header that stands over each further section as sent. */
export type BodyLineKind = 'blank' | 'page' | 'section' | 'underline' | 'text';

/** A line of the text of a cable: where its words begin, and what kind of line it is. */
export interface BodyLine extends RawLine {
  /** Offset of the first character that is no blank. */
  readonly words: number;
  readonly kind: BodyLineKind;
}

/** A page has so many lines above or below its page line, blank ones between them included. */
const MOST_PAGE_MARKS = 12;

/** Prints have it once more below the level. */
const REPEATED_CAPTION = 'SIPDIS';
/** A line that is shorter may be of a header. */
const SHORTEST_RUNNING = 40;
/** An office and its copies: scans put the last column of a print's distribution list below the stamp of its first page. */
const OFFICE = /^[A-Z0-9]{1,4}-\d{2}$/;
/** The number that a release gave the paper, right below its stamp. */
const PAPER = /^[A-Z]{1,2}\d{1,3}$/;

/** So many lines of a stamp stand below its first. */
const MOST_BELOW_STAMP = 3;

const FIRST_PAGE = /^PAGE {1,3}0?1 /;

/** What a level begins with. */
const mayBeLevel = oneOf('CLSTU');

/** How far a line of page furniture reaches: what stands farther off is never of it. */
export const FURNITURE_REACH = 24;

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
export function bodyLines(text: string, index: LineIndex, own: OwnCable, from: number, to: number): BodyLine[] {
  const plain: BodyLine[] = [];
  for (let at = index.lineAt(from), start = from; start < to; at++) {
    const next = Math.min(to, index.start(at + 1));
    const end = withoutEscape(text, start, trimmedEnd(text, start, next));
    const level = levelBehind(text, index, own, at, start, end);
    if (level !== -1) plain.push(plainLine(text, own, start, level, level));
    plain.push(plainLine(text, own, level === -1 ? start : level, end, next));
    if (level !== -1) setKind(plain, plain.length - 1, 'page');
    start = next;
    markCutPageLine(text, own, plain);
  }
  let lines: BodyLine[] | null = null;
  for (let at = 0; at < plain.length; at++) {
    const line = plain[at];
    if (line?.kind === 'page' || (line?.kind === 'text' && text.charAt(line.words) === 'P' && isPageOf(wordsOf(text, line)))) markLevelsAround(text, own, lines ??= [...plain], plain, at);
    else if (line?.kind === 'text' && isSectionLine(text, own, line)) markRepeatedHeader(text, own, lines ??= [...plain], plain, at);
    else if (isLeftCaption(text, own, plain, at)) setKind(lines ??= [...plain], at, 'section');
  }
  return lines ?? plain;
}

/** The lines from one to another, counted from `base` instead of the start of the text. */
export function linesFrom(lines: readonly BodyLine[], first: number, end: number, base: number): BodyLine[] {
  const own: BodyLine[] = [];
  for (let at = first; at < end; at++) {
    const line = lines[at];
    if (line) own.push({ start: line.start - base, end: line.end - base, next: line.next - base, words: line.words - base, kind: line.kind });
  }
  return own;
}

/** `end` moved back over the backslashes of an escaped line end, and over blanks before them. */
function withoutEscape(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charAt(at - 1) === '\\') at--;
  return at === end || !isEscape(text, at, end) ? end : trimmedEnd(text, start, at);
}

function plainLine(text: string, own: OwnCable, start: number, end: number, next: number): BodyLine {
  const words = trimmedStart(text, start, end);
  return { start, end, next, words, kind: plainKind(text, own, words, end) };
}

const mayEndPage = oneOf('0123456789Z');

function plainKind(text: string, own: OwnCable, words: number, end: number): BodyLineKind {
  if (words >= end) return 'blank';
  const first = text.charCodeAt(words);
  // Most lines of a text begin with a letter; those with another sign may be an underline.
  if (!isLetter(first)) return isUnderlineSign(first) && isUnderline(plainText(text.slice(words, end))) ? 'underline' : 'text';
  // A page line begins with a capital and ends with a number or a Z, or begins with a P; nearly no other line does.
  const isLikePage = isCapital(first) && (mayEndPage(text.charCodeAt(end - 1)) || text.charAt(words) === 'P');
  return isLikePage && (isPageLine(plainText(text.slice(words, end)), own) || isPageHead(text, own, words, end)) ? 'page' : 'text';
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
/** The last letters of the levels, which tell nearly every line. */
const LEVEL_ENDS: ReadonlySet<string> = new Set(['ED', 'AL', 'ET', 'SE']);
/** The longest level, and so much before it as tells. */
const LONGEST_LEVEL = 20 + 5;

/**
 * Where the level at the foot of a page begins that is run together with the last word above it, or -1. Prints of 1978 and
 * 1979 lost the hyphens at the ends of lines, and the line ends with them. The level stands once more below, over the page line.
 */
function levelBehind(text: string, index: LineIndex, own: OwnCable, at: number, start: number, end: number): number {
  if (!LEVEL_ENDS.has(text.slice(end - 2, end))) return -1;
  const level = LEVEL_BEHIND.exec(text.slice(Math.max(start, end - LONGEST_LEVEL), end))?.[1];
  if (level === undefined || !own.hasLevel(levelLetter(level))) return -1;
  const below: string[] = [];
  for (let line = at + 1; line < Math.min(index.count, at + MOST_PAGE_MARKS) && below.length < LINES_OF_PAGE; line++) {
    const words = text.slice(index.start(line), Math.min(index.end(line), index.start(line) + LONGEST_FURNITURE)).trim();
    if (words !== '') below.push(words);
  }
  const [again, page = '', rest = ''] = below;
  return again === level && (isPageLine(page, own) || isCutPageLine(page, rest, own)) ? end - level.length : -1;
}

/** The level, and the page line on one line or two. */
const LINES_OF_PAGE = 3;

/** Whether a line stands between the lines of the text without being of it. */
export function isFurniture({ kind }: BodyLine): boolean {
  return kind === 'page' || kind === 'section';
}

/** One hyphen alone stood for a blank line in the 1980s. */
export function isSpacer(text: string, line: BodyLine): boolean {
  return line.kind === 'text' && line.end === line.words + 1 && text.charAt(line.words) === '-';
}

function setKind(lines: BodyLine[], at: number, kind: BodyLineKind): void {
  const line = lines[at];
  if (line && line.kind !== 'blank') lines[at] = { ...line, kind };
}

function mayBePage(text: string, { words, end }: BodyLine): boolean {
  return end - words <= LONGEST_CUT && text.charAt(words) === 'P';
}

/** The last two lines may be one page line. */
function markCutPageLine(text: string, own: OwnCable, plain: BodyLine[]): void {
  const line = plain[plain.length - 2];
  const below = plain[plain.length - 1];
  // Of nearly all lines the length and the first letter tell.
  if (!line || !below || !(mayBePage(text, line) || mayBePage(text, below))) return;
  if (!isCutPageLine(wordsOf(text, line), wordsOf(text, below), own)) return;
  setKind(plain, plain.length - 2, 'page');
  setKind(plain, plain.length - 1, 'page');
}

/**
 * A level alone above or below a page line is of the page, and so is what a release put there. Levels that differ, or are not
 * the cable's, are a list of the text's; so is one below a page line that has those of both pages above it. `Page 1 of 2` is
 * no page line without a mark beside it.
 */
function markLevelsAround(text: string, own: OwnCable, lines: BodyLine[], plain: readonly BodyLine[], page: number): void {
  const words = wordsOf(text, plain[page]);
  const released = isReleasePage(words);
  const [above, below] = [-1, 1].map(step => {
    const found: number[] = [];
    let levels = '';
    let last = 0;
    for (let at = page + step, seen = 0; seen < MOST_PAGE_MARKS && at >= 0 && at < plain.length; at += step, seen++) {
      const line = plain[at];
      const said = line?.kind === 'text' ? wordsOf(text, line) : '';
      const repeated = said === REPEATED_CAPTION;
      const office = released && step === 1 && (OFFICE.test(said) || (found.length === 0 && PAPER.test(said)));
      if (!line || (line.kind === 'text' && !repeated && !office && !isPageMark(text, plain, at))) break;
      if (line.kind !== 'text') continue;
      found.push(at);
      if (isBareLevel(said)) levels += levelLetter(said);
      // A caption is of the page between its level and its line only, and so is an office between the levels below a stamp.
      if (!repeated && !office) last = found.length;
    }
    const level = levels.charAt(0);
    return { levels, marks: (released || own.hasLevel(level)) && levels === level.repeat(levels.length) ? found.slice(0, last) : [] };
  });
  const marks = [...above?.marks ?? [], ...((above?.levels.length ?? 0) < 2 || released || isPageOf(words) ? below?.marks ?? [] : [])];
  if (marks.length > 0 || plain[page]?.kind === 'page') for (const at of [page, ...marks]) setKind(lines, at, 'page');
}

function isPageMark(text: string, lines: readonly BodyLine[], at: number): boolean {
  const wordsAt = (index: number): string => wordsOf(text, lines[index]);
  let stamp = at;
  while (at - stamp < MOST_BELOW_STAMP && isBelowRelease(wordsAt(stamp))) stamp--;
  return isReleaseLine(wordsAt(stamp), wordsAt(stamp + 1)) || (stamp === at && isBareLevel(wordsAt(at)));
}

function wordsOf(text: string, line: BodyLine | undefined): string {
  return line ? plainText(text.slice(line.words, Math.min(line.end, line.words + LONGEST_FURNITURE))) : '';
}

/** The classification line of a further section, captions behind it at most: `C O N F I D E N T I A L SECTION 02 OF 03 ROME 000123`. */
function isSectionLine(text: string, own: OwnCable, line: BodyLine): boolean {
  if (!mayBeLevel(text.charCodeAt(line.words))) return false;
  if (!text.slice(line.words, line.end).includes(' SECTION ')) return false;
  const read = readClassificationLine(text, line.words, line.end);
  if (!read || read.line.misspelt) return false;
  const { section, post, number } = read.line;
  // The first section of a telegram is its beginning: in a text it is that of another.
  if (!section || (section.section ?? 0) < 2 || (!number && section.sections === null)) return false;
  const rest = trimmedStart(text, read.end, line.end);
  return (rest >= line.end || isCaptions(text, rest, line.end)) && own.ownsSection(post?.text, number ? Number(number.text) : undefined);
}

function isCaptions(text: string, start: number, end: number): boolean {
  const read = readCaptions(text, start, end);
  return read !== null && read.rest >= end && read.captions.every(caption => caption.known);
}

/** Captions, E.O., TAGS and SUBJECT lines that follow a section's classification line repeat the header; what is not in the header is the text's. */
function markRepeatedHeader(text: string, own: OwnCable, lines: BodyLine[], plain: readonly BodyLine[], from: number): void {
  setKind(lines, from, 'section');
  markPrintHead(text, own, lines, plain, from);
  markTransmission(text, own, lines, plain, from);
  /** Where the header goes on behind what the line above repeats; -1 below a blank line. */
  let upTo = -1;
  for (let at = from + 1; at < Math.min(plain.length, from + FURNITURE_REACH); at++) {
    const line = plain[at];
    if (!line) return;
    if (line.kind !== 'text' || isBareLevel(wordsOf(text, line))) {
      upTo = -1;
      continue;
    }
    if (readMarker(text, line.start, line.end)) return;
    const words = text.slice(line.words, line.end);
    const goesOn = upTo === -1 ? -1 : own.repeatedUpTo(words, upTo);
    // A copy may have lost captions above and kept them here: a line of nothing else is no sentence.
    const captions = isCaptions(text, line.words, line.end);
    const begins = captions || isField(text, line.words, line.end) || (own.isKnown && readPassing(text, line.words, line.end) !== null);
    if (goesOn === -1 && !begins) return;
    upTo = goesOn === -1 && own.isKnown ? own.repeatedUpTo(words, -1) : goesOn;
    if (!captions && (own.isKnown ? upTo === -1 : !isApart(text, line, plain[at + 1]))) return;
    setKind(lines, at, 'section');
  }
}

/** The lines of such a head: offices and how many copies they got, hyphens, the date-time group, a level, a number, BT. Anything else but an address is the text's. */
const PRINT_HEAD = new RegExp(String.raw`^(?:(?:(?:ACTION|ORIGIN|INFO) {1,4})?[A-Z/]{1,9}-\d{2}(?: |$)|-{5}|(?:[ZOPR] ){1,2}\d{6} ?Z |/?\d{1,6}(?: [A-Z])?$|(?:${LEVEL}|BT)$)`);
const ADDRESS_KEYWORD = /^(?:FM|TO|INFO|XMT) /;

function isAddress(words: string): boolean {
  const address = readAddressee(words, ADDRESS_KEYWORD.exec(words)?.[0].length ?? 0, words.length);
  const likeness = addressLikeness(address?.name.text ?? '');
  return likeness === 'sure' || (likeness === 'possible' && address !== null && address.precedence !== null);
}

/** Below the sender a line of the first header is an address, in whatever words (`INFO DIA`); its number is another in each section. */
function isRepeated(own: OwnCable, words: string): boolean {
  return own.repeatedUpTo(words.replace(/\d{1,6}$/, ''), -1) !== -1;
}

/** Lines of the transmission header that a section has like the first, down from its DE line: ZNR, date-time group, FM, TO and INFO with their addressees, BT. */
const TRANSMISSION = /^(?:DE R[A-Z]{3,7} #\d|ZN[RY] [UECST]{3,5}\b|(?:[ZOPR] ){1,2}\d{6}Z [A-Z]{3} \d{2}|FM [A-Z]|(?:(?:TO|INFO) )?R[A-Z]{3,7}\/[A-Z]|BT$)/;
const FURTHER_STATION = /^DE R[A-Z]{3,7} #\d{1,6}\/0?[2-9]\b/;
/** Those over the DE line: VZCZC, routing, on two lines where it is long. */
const ROUTING = /^(?:VZCZC[A-Z]{3}\d{3,5}$|(?:[ZOPR]{2} R[A-Z]{3,7}|RUEH[A-Z]{1,4})(?: R[A-Z]{3,7}){0,30}$)/;

/** The transmission header over the classification line of a further section, as far as it goes up with nothing between but blank lines; its DE line has the number of the section. */
function markTransmission(text: string, own: OwnCable, lines: BodyLine[], plain: readonly BodyLine[], section: number): void {
  let top = section;
  let further = false;
  for (let at = section - 1; at >= Math.max(0, section - FURNITURE_REACH); at--) {
    const words = wordsOf(text, plain[at]);
    if (words !== '' && !(further ? ROUTING.test(words) : TRANSMISSION.test(words) || isAddress(words) || isRepeated(own, words))) break;
    further ||= FURTHER_STATION.test(words);
    top = at;
  }
  if (further) for (let at = top; at < section; at++) setKind(lines, at, 'section');
}

/** The head that a print has over each section, down to its classification line: the first page, with the sender below it. */
function markPrintHead(text: string, own: OwnCable, lines: BodyLine[], plain: readonly BodyLine[], section: number): void {
  let sender = false;
  for (let at = section - 1; at >= Math.max(0, section - FURNITURE_REACH); at--) {
    const words = wordsOf(text, plain[at]);
    if (plain[at]?.kind === 'page' && FIRST_PAGE.test(words)) {
      for (let head = section - 1; sender && head > at; head--) setKind(lines, head, 'section');
      return;
    }
    if (words !== '' && !PRINT_HEAD.test(words) && !isAddress(words) && (sender || !isRepeated(own, words))) return;
    sender ||= words.startsWith('FM ');
  }
}

/**
 * The caption of a further section whose header an archive took away: the header of the cable has it too, one blank line is above
 * it, running text above that, and right below it the text goes on. Between lines of a header it is that of a telegram which the
 * text repeats, and behind a colon it is what the text speaks of.
 */
function isLeftCaption(text: string, own: OwnCable, plain: readonly BodyLine[], at: number): boolean {
  if (plain[at - 1]?.kind !== 'blank' || wordsOf(text, plain[at]) !== REPEATED_CAPTION) return false;
  if (own.isKnown && own.repeatedUpTo(REPEATED_CAPTION, -1) === -1) return false;
  const above = plain[at - 2];
  if (above && text.charAt(above.end - 1) === ':') return false;
  return [above, plain[at + 1]].every(line => line?.kind === 'text' && (line !== above || line.end - line.words >= SHORTEST_RUNNING)
    && ![isField, readClassificationLine, readPassing, isCaptions].some(read => read(text, line.words, line.end)));
}

/** An E.O. line, TAGS or SUBJECT. */
function isField(text: string, start: number, end: number): boolean {
  return [subjectKeyword, startsExecutiveOrder, tagsKeyword].some(read => read(text, start, end));
}

function isSubjectLine(text: string, line: BodyLine): boolean {
  return subjectKeyword(text, line.words, line.end) !== null;
}

/** Where no header is known, a line is one of it that is in capitals, the subject with nothing right below it. */
function isApart(text: string, line: BodyLine, below: BodyLine | undefined): boolean {
  return !/[a-z]{2}/.test(text.slice(line.words, line.end)) && (below?.kind !== 'text' || !isSubjectLine(text, line));
}
