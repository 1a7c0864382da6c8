import { findLevel } from '../../vocabulary/levels';
import { closingRole } from '../body/closing-role';
import { isSignature } from '../body/signature-name';
import { addressLikeness } from '../header/address-words';
import type { FileLines } from './file-lines';

/** A banner has at most this many lines before the telegram. */
export const LONGEST_BANNER = 8;
/** A header's lines that are looked for behind the line that may begin it. */
export const LOOK_AHEAD = 12;
/** Lines of pages and archives between the end of a cable and those: no edit of that end is farther from what follows than edits are looked at. */
const MOST_BELOW_END = 3;
/** What another telegram or its banner begins with. */
const HEADER_FOLLOWS = /^(?:[ZOPRY]{2} R[A-Z]|VZCZ|\d{2}[A-Z]{3,}|[ZOPR] (?:[ZOPR] )?\d{6}Z|FM |UNCLAS |C O N F I D|S E C R E T|PAGE {1,3}0?1(?: |$))/;
/** The first page line of a section that is not the first of its telegram. */
const FURTHER_PAGE = /^PAGE {1,3}0?1 .{4,60}? (?!0?1 )\d{1,2} OF \d{1,2} /;
/** A line of a transmission header. */
export const FORMAT_LINE = /^(?:FM |TO |INFO |XMT|ZN[RY] |DE R|[ZOPR]{2} R[A-Z]|[ZOPR] (?:[ZOPR] )?\d{6}Z |R[A-Z]{3,8}\/|BT$|VZCZ)/;
/** The first keywords of a message. */
export const MESSAGE_LINE = /^(?:E\. ?O|TAGS|SUBJ)/;
/** The first keyword of a draft, which begins with its E.O. line or its TAGS. */
const DRAFT_LINE = /^(?:E\. ?O\. ?\d|TAGS ?:)/;
/** What stands between a draft's level and that. */
const HANDLING_LINE = /^(?:SENSITIVE|SIPDIS|NOFORN|EXDIS|NODIS|STADIS|LIMDIS|[A-Z]{2,20}(?: [A-Z]{2,20}){0,3} (?:FOR|PASS|PLEASE PASS) [A-Z].*)$/;
/** What a telegram ends with, if not with a signature: a rule, an end of message, a group mark. */
export const CLOSING = /^(?:[-=_*#~]{3,80}|BT|NNNN|#\d{3,6}|GP-?[1-4]\.?)$/;
/** Words that may be read as a name, and below which a cable does not end: the next line is what it repeats, or of a page. */
const NO_END = /^(?:FOLLOWING|FYI|PAGE|LIMITED)\b/i;

/**
 * Whether a telegram may end with a line, or with one over what a page and an archive have below its end.
 *
 * @param at index of the line
 * @param first index of the telegram's first line
 */
export function closes(file: FileLines, at: number, first: number): boolean {
  for (let line = at, seen = 0; line > first && seen <= MOST_BELOW_END; line = file.lineAbove(line, first), seen++) {
    const words = file.words(line);
    if (CLOSING.test(words)) return true;
    if (closingRole(words) === null) return isSignature(words) && !NO_END.test(words);
  }
  return false;
}

/** Whether words are those of a transmission header's line, or the address of one. */
export function isFormatLine(words: string): boolean {
  return FORMAT_LINE.test(words) || (words === words.toUpperCase() && words.includes(' ') && addressLikeness(words.replace(/(?: (?:PRIORITY|IMMEDIATE|ROUTINE|FLASH))?(?: \d{1,6})?$/, '')) === 'sure');
}

/** Whether a keyword of a message stands on one of the next lines from `from` on. */
export function messageFollows(file: FileLines, from: number): boolean {
  for (let at = from; at < from + LOOK_AHEAD; at++) if (MESSAGE_LINE.test(file.words(at))) return true;
  return false;
}

/** The keywords of a message, with nothing above them but what a draft has there: neither an archive's notice nor another header. */
function draftFollows(file: FileLines, from: number): boolean {
  for (let at = from; at < from + LOOK_AHEAD; at++) {
    const words = file.words(at);
    if (DRAFT_LINE.test(words)) return true;
    if (words !== '' && !HANDLING_LINE.test(words)) return false;
  }
  return false;
}

/** The first page of a section that is not the first of its telegram, the rest of its page line perhaps on the next. */
function isFurtherSection(file: FileLines, at: number): boolean {
  return FURTHER_PAGE.test(`${file.words(at)} ${file.words(at + 1)}`);
}

/** Whether another telegram begins with the first words from line `from` on, which the end of a message stands over. */
export function headerFollows(file: FileLines, from: number): boolean {
  for (let at = from; at < Math.min(file.lines.count, from + LONGEST_BANNER); at++) {
    const words = file.words(at);
    if (words === '') continue;
    if (HEADER_FOLLOWS.test(words)) return !isFurtherSection(file, at);
    return findLevel(words) !== undefined && (draftFollows(file, at + 1) || (file.pageLine(at + 1)?.page === 1 && !isFurtherSection(file, at + 1)));
  }
  return false;
}
