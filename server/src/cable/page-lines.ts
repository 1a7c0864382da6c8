import { isDigit, oneOf } from '../text/characters';
import { findPostByPrint } from '../vocabulary/posts';

/** Page lines and what a release put on a page are short: of a longer line no more is looked at. */
export const LONGEST_FURNITURE = 120;

/** The page line of a published copy: post, number of eight digits, page of sections (format guide 6.7); editors wrote some in small letters. */
const PRINTED = /^([A-Z][A-Z .'-]{1,40}?) (\d{8}) {1,8}(\d{3})(?:\.(\d{1,2}))? {1,2}OF {1,2}(\d{3})$/i;
/** How what was sent twice is marked. */
const DUPE = 'POSS DUPE';
/** What may stand behind the number in a print of 1973 to 1979, and nothing else: section, the number of a series, date-time group, its Z apart in early 1973, the mark of a copy sent twice, or what a message centre of the 1980s gave it. */
const TAIL = String.raw`(?: {1,16}\d{1,2} OF \d{1,2})?(?: {1,16}[A-Z]{4,8} {1,4}\d{3,6})?(?: {1,16}\d{6}(?: ?Z|[27]))?(?: {1,16}${DUPE}| {1,40}DTG: \d{6}Z [A-Z]{3} \d\d {1,4}PSN: \d{4,6})?$`;
const POST = String.raw`([A-Z][A-Z .'-]{1,40}?)`;
/** The levels of a page, written out. */
export const LEVEL = '(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)';
/** What a level begins with, TOP SECRET among them. */
export const mayBeLevel = oneOf('CLSTU');
/** The page line of such a print: `PAGE 02 ROME 01196 01 OF 02 082030Z`. */
const OLD = new RegExp(String.raw`^(?:${LEVEL} {1,16})?PAGE {1,3}(\d{1,3}) {1,16}(?:OF \d{1,3} {1,16})?${POST} {1,16}(\d{3,6})${TAIL}`);
/** A nought that a scan read as a letter. */
const READ_ZERO = /(?<=\d)O|(?<= )O(?=\d)/g;
/** The same where the print of 1978 and 1979 broke it: the page on a line of its own, all the rest on the next. */
const CUT_PAGE = /^PAGE {1,3}\d{2,3}$/;
/** No such line is longer. */
export const LONGEST_CUT = 10;
const CUT_REST = new RegExp(String.raw`^${POST} {1,16}(\d{5,6})${TAIL}`);
/** That of a relay (ACP 127(G) 208.c), with the indicator and the number of the station: `PAGE 2 RUDKSOA 1234 C O N F I D E N T I A L`. */
const RELAYED = /^PAGE {1,3}(?:\d{1,2}|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN) {1,4}R[A-Z]{3,7} {1,4}\d{1,5}[A-Z]? {1,4}(?:(?:[A-Z] {1,3}){4,24}[A-Z]|UNCLAS(?: E F T O)?|LIMITED OFFICIAL USE)$/;
/** The page alone, as a sheet has it at the foot: beside a level it is furniture, else as often a line of the text. */
const PAGE_OF = /^PAGE {1,3}\d{1,3} OF {1,3}\d{1,3}$|^Page: {1,4}\d{1,4}(?: Channel: \S{1,3})?$/i;
const PAGE_NUMBER = /^-{1,2} ?\d{1,3} ?-{1,2}$|^Page \d{1,3}$/;
/** The level, the post and the number run together, with the page lost (seen in prints of 1979). Only STATE has a sixth digit there: with a nought before five it is the classification line. */
const FUSED = new RegExp(String.raw`^${LEVEL}${POST} ((?:[1-9]|(?<=STATE )0)?\d{5})${TAIL}`);
/** What a release put on each page, at its foot or across it, with nothing else on the line. Scans read its strokes as ones. */
const RELEASED = /^(?:[A-Z][a-z]{1,24} (?:[A-Z]\. )?[A-Z][a-z]{1,24} )?Declassified\/Released US Department of State .{1,40}\d{4}$|^(?:(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|SBU) {1,16})?U\.?S\.? Department of State {1,4}Case No\. [A-Z]{1,3}-\d{4}-\d{1,6} {1,4}Doc No\. [CO]?\d{1,9} {1,4}Date: \d\d[/1]\d\d[/1]\d{4}$|^DATE\/CASE ID: \d{1,2} [A-Z]{3} \d{4} {1,4}\d{6,12}$|^Current Class: {1,4}[A-Z][A-Z /]{4,100}Page: {1,4}\d{1,4}$|^[A-Z][A-Za-z\d -]{4,60}(?:Release|Full|Part) \d{4}\/\d\d\/\d\d ?: (?:CIA-RDP|LOC-HAK-)[\dA-Z-]{6,24}$|^(?:DECLASSIFIED )?Authority:? NND ?\d{5,7}$|^By \S{1,8} NARA,? Date \d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/;
/** A stamp that stands over the foot of a page, with the exemptions of what was taken out, and the lines that it may have below its first. */
const RELEASE_STAMP = /^(?:\u00BF+|PT[A-Z]\d{4}|REPRODUCED AT THE NATIONAL ARCHIVES)$|^Classified by (?:DAS, )?A\/GIS, DoS .{8,110}$|^REVIEW AUTHORITY: [A-Z][A-Za-z .'-]{2,60}(?:, Senior(?: Reviewer?.?)?)?$|^(?:Declassified in (?:Full|Part) ?\/ ?)?(?:Released?|RELEASED?) (?:in|IN) (?:Full|FULL|Part|PART)(?:[ ,]{1,2}\(?[A-Z]?\d[A-Z\d()., -]{0,40})?$|^Current Class: {1,4}[A-Z][A-Z /]{4,40}(?: {1,4}Current Handling: .{1,60})?$/;
const BELOW_STAMP = /^(?:25X\d|STAT|Page: {1,4}\d{1,4}|Channel: {1,4}\S{1,20}|(?:CLASSIFICATION: [A-Z ]{7,16}REASON|DECLASSIFY [\w ]{5,6}): [\dA-Z.(), ]{3,60}|US Department of State|Current Handling: {1,4}\S.{0,40}|Document Number: {1,4}(?:19|20)\d\d[A-Z]{1,10}\d{4,7}(?: {1,80}Channel: {1,4}\S.{0,40})?|[A-Z][A-Za-z .'-]{2,40}, Acting[ -]Director|\d{1,2}\/\d{1,2}\/\d{4}|(?:B\d(?:\([A-F]\))?|1\.4\([A-H]\))(?:[, ]{1,2}(?:B\d(?:\([A-F]\))?|1\.4\([A-H]\))){0,12})$/;
const ANY_LEVEL = String.raw`(?:U ?N ?C ?L ?A ?S ?S ?I ?F ?I ?E ?D|UNCLAS|SBU|CONFIDENTIAL|SECRET|TOP SECRET|LIMITED OFFICIAL USE|NNNN?|<< END OF DOCUMENT >>)`;
/** With the mark of the printer behind it, as in `CONFIDENTIAL PTQ6889`, with that of a copy sent twice, or without. */
const BARE_LEVEL = new RegExp(String.raw`^${ANY_LEVEL}(?: {1,16}(?:PT[A-Z]\d{4}|${DUPE}))?$`);
/** As prints of about 1970 begin, `CONFIDENTIAL 060`: below the header that may be a row of a table, and no word of a text is to be taken for a page's. */
const NUMBERED_LEVEL = new RegExp(String.raw`^${ANY_LEVEL} {1,16}(?:[A-Z]{3}\d{3,4}|\d{3})$`);

/** What is left of one where its post and number have come to stand at the end of the line above. */
const PRINTED_REST = /^\d{3}(?:\.\d{1,2})? {1,2}OF {1,2}\d{3}$/;
const PRINTED_NUMBER = / (\d{8})$/;

/** Whether a line is the rest of a page line that is fused to the words above it. */
export function isPageRest(line: string, above: string, number: number | null): boolean {
  const printed = line.length <= 14 && PRINTED_REST.test(line) ? PRINTED_NUMBER.exec(above)?.[1] : undefined;
  return printed !== undefined && Number(printed) === number;
}

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

/** The cable that a page line is asked about. */
export interface Owner {
  /**
   * Whether a page line may name it so.
   *
   * @param sure the line can be nothing but a page line: the number may tell without the post
   */
  owns(post: string, number: number, sure?: boolean): boolean;
}

/** So many letters a published copy leaves of a longer name: UNVIE VIEN. */
const LETTERS_OF_COPY = 10;

/** Where nothing is known of the cable, a post is one that is known, or one that is cut. */
const ANY_CABLE: Owner = { owns: (post, _, sure) => (sure === true && post.length === LETTERS_OF_COPY) || findPostByPrint(post) !== undefined };

/** A number at the end, the Z of a date-time group or the mark of a second copy: nearly no line of a text has one, and looking for it is quicker than the patterns. */
export function mayEndPage(line: string): boolean {
  return isDigit(line.charCodeAt(line.length - 1)) || line.endsWith('Z') || line.endsWith(DUPE);
}

/** Whether a line, without the blanks around it, is a page line of either print, and of the cable. */
export function isPageLine(line: string, owner = ANY_CABLE): boolean {
  if (line.length < 10 || line.length > 110) return false;
  const number = isDigit(line.charCodeAt(line.length - 1));
  if (!number && !mayEndPage(line)) return line.startsWith('PAGE') && RELAYED.test(line);
  if (number && RELEASED.test(line)) return true;
  const page = readPageLine(line);
  if (page) return owner.owns(page.post, page.number, page.total !== null);
  const fused = FUSED.exec(line);
  return fused !== null && owner.owns(fused[1] ?? '', Number(fused[2]));
}

/** Scans have so many blank lines between the two parts of a page line that was broken. */
export const MOST_BLANK_IN_PAGE_LINE = 4;

/** Whether two lines, one below the other and without the blanks around them, are a page line that was broken: behind the page, or before it as scans have it. */
export function isCutPageLine(line: string, below: string, owner = ANY_CABLE): boolean {
  const turned = below.length <= LONGEST_CUT && line.endsWith('Z') && CUT_PAGE.test(below) ? CUT_REST.exec(line) : null;
  // In this order it is one only with the number of the cable, where that is known.
  if (turned) return owner === ANY_CABLE ? owner.owns(turned[1] ?? '', Number(turned[2])) : owner.owns('', Number(turned[2]), true);
  const rest = line.length <= LONGEST_CUT && CUT_PAGE.test(line) ? CUT_REST.exec(below) : null;
  return rest !== null && owner.owns(rest[1] ?? '', Number(rest[2]));
}

/** What a release put on a page in a line of its own form, whatever stands around it. */
export function isReleasePage(line: string): boolean {
  return RELEASED.test(line);
}

/** `Page 1 of 2`, or `Page: 1` as a sheet has it with the level of its cable */
export function isPageOf(line: string): boolean {
  return line.length <= 20 && PAGE_OF.test(line);
}

/** The number of a page alone, as it is typed at its head or its foot: `- 2 -`, `Page 2`. Elsewhere it may be a line of the text. */
export function isPageNumber(line: string): boolean {
  return line.length <= 12 && PAGE_NUMBER.test(line);
}

/** The first line of what a release put on the pages of a cable; of one form, what stands below tells. */
export function isReleaseLine(line: string, below = ''): boolean {
  return (line === 'UNITED STATES DEPARTMENT OF STATE' && below.startsWith('REVIEW AUTHORITY: ')) || (line === 'DECLASSIFIED' && below.startsWith('Authority')) || RELEASE_STAMP.test(line) || RELEASED.test(line);
}

/** A further line of it: a name, the Department, a date, the exemptions of what was taken out. Elsewhere it may be a line of the text. */
export function isBelowRelease(line: string): boolean {
  return BELOW_STAMP.test(line);
}

/** A line that holds nothing but a level, as prints repeat it above and below a page line. */
export function isBareLevel(line: string): boolean {
  return line.length <= 44 && BARE_LEVEL.test(line);
}

/** The same over a print, where the printer's mark may be any. */
export function isPrintedLevel(line: string): boolean {
  return isBareLevel(line) || (line.length <= 44 && NUMBERED_LEVEL.test(line));
}

/** The first letter of a level's name, which tells it; that of an end of message is none's. */
export function levelLetter(words: string): string {
  return /^(?:SBU|CUI|SENSITIVE)/.test(words) ? 'U' : /^(?:NNN|<)/.test(words) ? '' : words.charAt(0);
}

/** Reads a page line, whatever cable it is of; null when the line is none, or says neither post nor number. */
export function readPageLine(line: string): PageLine | null {
  const printed = PRINTED.exec(line);
  if (printed) return { post: (printed[1] ?? '').trim().toUpperCase(), number: Number(printed[2]), page: Number(printed[3]), part: printed[4] === undefined ? null : Number(printed[4]), total: Number(printed[5]) };
  const old = line.includes('PAGE') ? OLD.exec(line.replace(READ_ZERO, '0')) : null;
  return old && { post: (old[2] ?? '').trim(), number: Number(old[3]), page: Number(old[1]), part: null, total: null };
}
