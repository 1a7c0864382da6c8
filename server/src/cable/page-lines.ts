import { findPost } from '../reference/posts';

/** Page lines and what a release put on a page are short: of a longer line no more is looked at. */
export const LONGEST_FURNITURE = 120;

/** The page line of a published copy: post, number of eight digits, page of sections (format guide 6.7). */
const PRINTED = /^[A-Z][A-Z .'-]{1,40}? \d{8} {1,4}\d{3}(?:\.\d{1,2})? {1,2}OF {1,2}\d{3}$/;
/** The page line of the prints of 1973 to 1979: `PAGE 02 ROME 01196 01 OF 02 082030Z`. */
const OLD = /^(?:[A-Z][A-Z ]{3,40} )?PAGE {1,3}\d{1,3} {1,16}(?:OF \d{1,3} )?[A-Z][A-Z .'-]{1,40}? {1,16}\d{3,6}(?: |$)/;
/** The same where the print of 1978 and 1979 broke it: the page on a line of its own, all the rest on the next. */
const CUT_PAGE = /^PAGE {1,3}\d{2,3}$/;
const CUT_REST = /^[A-Z][A-Z .'-]{1,40}? {1,16}\d{5,6}(?: {1,16}\d{2} OF \d{2})?(?: {1,16}[A-Z]{4,8} {1,4}\d{3,6})?(?: {1,16}\d{6}Z)?$/;
const PAGE_OF = /^(?:PAGE|Page) {1,3}\d{1,3} (?:OF|of) {1,3}\d{1,3}$/;
/** The level, the post and the number run together, with the page lost (seen in prints of 1979); the post is known. */
const FUSED = /^(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)([A-Z][A-Z .'-]{1,40}) \d{5,6}(?: \d{2} OF \d{2})?(?: \d{6}Z)?$/;
/** What a release put on each page, at its foot or across it, with nothing else on the line. */
const RELEASED = /^(?:[A-Z][a-z]{1,24} (?:[A-Z]\. )?[A-Z][a-z]{1,24} )?Declassified\/Released US Department of State .{1,40}\d{4}$|^(?:(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|SBU) {1,16})?U\.?S\.? Department of State {1,4}Case No\. [A-Z]-\d{4}-\d{1,6} {1,4}Doc No\. C\d{1,9} {1,4}Date: \d\d\/\d\d\/\d{4}$/;
/** A stamp that stands over the foot of a page, with the exemptions of what was taken out, and the lines that it may have below its first. */
const RELEASE_STAMP = /^(?:Declassified in (?:Full|Part) ?\/ ?)?(?:Released?|RELEASED?) (?:in|IN) (?:Full|FULL|Part|PART)(?:[ ,]{1,2}\(?[A-Z]?\d[A-Z\d()., -]{0,40})?$/;
const BELOW_STAMP = /^(?:US Department of State|[A-Z][A-Za-z .'-]{2,40}, Acting[ -]Director|\d{1,2}\/\d{1,2}\/\d{4})$/;
/** With the mark of the printer behind it, as in `CONFIDENTIAL PTQ6889`, or without. */
const BARE_LEVEL = /^(?:U ?N ?C ?L ?A ?S ?S ?I ?F ?I ?E ?D|UNCLAS|SBU|CONFIDENTIAL|SECRET|TOP SECRET|LIMITED OFFICIAL USE|NNNN)(?: {1,4}PT[A-Z]\d{4})?$/;

/** The parts of a printed page line. */
export interface PageLine {
  readonly post: string;
  readonly number: number;
  /** The page within the message's sections. */
  readonly page: number;
  /** The second number after the stop in `002.2`, or null. */
  readonly part: number | null;
  readonly total: number | null;
}

/** Whether a line, without the blanks around it, is a page line of either print. */
export function isPageLine(line: string): boolean {
  if (line.length < 10 || line.length > 110) return false;
  // A number at the end, or the word: nearly no line of a text has either, and looking for it is quicker than the patterns.
  const last = line.charCodeAt(line.length - 1);
  const number = last >= 48 && last <= 57;
  return (number && (PRINTED.test(line) || PAGE_OF.test(line) || RELEASED.test(line))) || ((number || last === 90) && isFused(line)) || (line.includes('PAGE') && OLD.test(line));
}

/** Whether two lines, one below the other and without the blanks around them, are a page line that was broken behind the page. */
export function isCutPageLine(line: string, below: string): boolean {
  return line.length <= 10 && CUT_PAGE.test(line) && CUT_REST.test(below);
}

function isFused(line: string): boolean {
  const post = FUSED.exec(line)?.[1];
  return post !== undefined && findPost(post) !== undefined;
}

/** The first line of what a release put on the pages of a cable. */
export function isReleaseLine(line: string): boolean {
  return RELEASE_STAMP.test(line) || RELEASED.test(line);
}

/** A further line of it: a name, the Department, a date. Elsewhere it may be a line of the text. */
export function isBelowRelease(line: string): boolean {
  return BELOW_STAMP.test(line);
}

/** A line that holds nothing but a level, as prints repeat it above and below a page line. */
export function isBareLevel(line: string): boolean {
  return line.length <= 32 && BARE_LEVEL.test(line);
}

/** Reads a page line; null when the line is none, or says neither post nor number. */
export function readPageLine(line: string): PageLine | null {
  if (PRINTED.test(line)) {
    const match = /^(.*?) (\d{8}) {1,4}(\d{3})(?:\.(\d{1,2}))? {1,2}OF {1,2}(\d{3})$/.exec(line);
    if (!match) return null;
    return { post: (match[1] ?? '').trim(), number: Number(match[2]), page: Number(match[3]), part: match[4] === undefined ? null : Number(match[4]), total: Number(match[5]) };
  }
  const old = /PAGE {1,3}(\d{1,3}) {1,16}(?:OF \d{1,3} )?([A-Z][A-Z .'-]{1,40}?) {1,16}(\d{3,6})(?: |$)/.exec(line);
  return old && OLD.test(line) ? { post: (old[2] ?? '').trim(), number: Number(old[3]), page: Number(old[1]), part: null, total: null } : null;
}
