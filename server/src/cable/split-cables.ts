import { findLevel } from '../reference/levels';
import { isCapital, isDigit, oneOf } from '../text/characters';
import { LineIndex } from '../text/lines';
import { excerpt } from '../text/search';
import type { Span } from '../text/span';
import { closingRole } from './body/read-close';
import { isSignature, isSurname } from './body/signature-name';
import { addressLikeness } from './header/address-words';
import { isColumnHead, isNote, isPageTitle, LONGEST_VIEW, mayBeArchiveId, readArchiveBanner, readArchiveId } from './header/archive-banner';
import { sheetNumber } from './header/archive-sheet';
import { readClassificationLine } from './header/classification-line';
import { beginsOther } from './header/other-telegram';
import { readPseudoHeader } from './header/pseudo-header';
import { readTransmissionId } from './header/transmission';
import { FIELD, telegramBelowWords } from './header/words-above';
import { isBelowRelease, isCutPageLine, isPageLine, isPrintedLevel, isReleaseLine, readPageLine } from './page-lines';
import type { PageLine } from './page-lines';
import { trimmedEnd, trimmedStart } from './raw-lines';
import type { RawLine } from './raw-lines';

/** A banner has at most this many lines before the telegram. */
const LONGEST_BANNER = 8;
/** An archive's page, blank lines included. */
const LONGEST_PAGE = 16;
/** A mail and the stamps of its release, blank lines included, over the telegram that it passes on. */
export const LONGEST_NOTE = 64;
/** Those of a mail's head, each on a line. */
const MOST_FIELDS = 8;
/** Lines of pages and archives between the end of a cable and those: no edit of that end is farther from what follows than edits are looked at. */
const MOST_BELOW_END = 3;
/** A header's lines that are looked for behind the line that may begin it. */
const LOOK_AHEAD = 12;
/** Lines of addressees that may stand over a classification line. */
const LONGEST_HEADER = 80;

/** FL15 or FL16; prints of the 1970s end with three letters, or with the note of an archive. */
const END_OF_MESSAGE = /^(?:NNNN|NNN$|#\d{3,6}$|<< END OF DOC)/;
const mayEndMessage = oneOf('N#<S');
/** The first sign of a line that begins another cable, and of one that ends a message. */
const mayBeginOrEnd = oneOf('0123456789VPMCLSTUN#<');
const HEADER_FOLLOWS = /^(?:[ZOPRY]{2} R[A-Z]|VZCZ|\d{2}[A-Z]{3,}|[ZOPR] (?:[ZOPR] )?\d{6}Z|FM |UNCLAS |C O N F I D|S E C R E T|PAGE {1,3}0?1(?: |$))/;
/** The station line of a section that is not the first of its telegram. */
const FURTHER_SECTION = /^DE R[A-Z0-9]{2,9} {1,3}#\d{1,6}\/(?!0?1 )\d{1,3}/;
/** The serial on any station line, which is the end of its telegram's number. */
const SERIAL = /^DE R[A-Z0-9]{2,9} {1,3}#(\d{4})\b/;
/** The same on the page line of a print. */
const FURTHER_PAGE = /^PAGE {1,3}0?1 .{4,60}? (?!0?1 )\d{1,2} OF \d{1,2} /;
const FORMAT_LINE = /^(?:FM |TO |INFO |XMT|ZN[RY] |DE R|[ZOPR]{2} R[A-Z]|[ZOPR] (?:[ZOPR] )?\d{6}Z |R[A-Z]{3,8}\/|BT$|VZCZ)/;
const MESSAGE_LINE = /^(?:E\. ?O|TAGS|SUBJ)/;
/** The first keyword of a draft, which begins with its E.O. line or its TAGS. */
const DRAFT_LINE = /^(?:E\. ?O\. ?\d|TAGS ?:)/;
/** What stands between a draft's level and that. */
const HANDLING_LINE = /^(?:SENSITIVE|SIPDIS|NOFORN|EXDIS|NODIS|STADIS|LIMDIS|[A-Z]{2,20}(?: [A-Z]{2,20}){0,3} (?:FOR|PASS|PLEASE PASS) [A-Z].*)$/;
/** What every level begins with that is not misspelt. */
const LEVEL_START = /^(?:U ?N ?C|C ?O ?N|S ?E ?[CN]|T ?O ?P|L ?I ?M)/i;
/** Right behind the number of an addressee whose line the archive has run together with the classification line. */
const FUSED_LEVEL = /\d(?=(?:UNCLAS|C O N F I D E N T I A L|S E C R E T|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE) )/;
/** What a telegram ends with, if not with a signature: a rule, an end of message, a group mark. */
const CLOSING = /^(?:[-=_*#~]{3,80}|BT|NNNN|#\d{3,6}|GP-?[1-4]\.?)$/;
/** Words that may be read as a name, and below which a cable does not end: the next line is what it repeats, or of a page. */
const NO_END = /^(?:FOLLOWING|FYI|PAGE|LIMITED)\b/i;

/**
 * What a line must have on it to take part in where a cable begins. An edit with nothing of this kind near it, in the old
 * text and in the new, leaves a file's cables where they are.
 */
export const MAY_BOUND = /VZCZ|NNN|END OF DOC|Signature:|Viewing cable|MRN:|PAGE {1,4}\d|\d OF {1,4}\d|\d(?:UNCLAS|C O N|CONFID|S E C|SECRET|LIMITED)|(?:^|[ \t]{9})[ \t\uFEFF]{0,9}(?:#\d|\d{2}[A-Z]|\d{4}-\d\d-\d\d|PAGE|U N C|[Uu]ncl|UNCL|C O N|[Cc]onf|CONF|S E C|[Ss]ecr|SECR|[Ss]ens|SENS|T ?O ?P |[Tt]op |L I M|[Ll]imi|LIMI|FM |TO |INFO |R[A-Z]{3,8}\/|AM[A-Z]{1,40} |E\. ?O|TAGS|SUBJ|DE R)|\d\d:\d\d:\d\d/m;

/** Lines that may stand between two cables; one has them all, or has some once. Each is asked at the start of a line only. */
const GROUP_NUMBER = /#\d{3,6}[ \t]{0,8}[\r\n]/y;
const ARCHIVE_ID = /\d{2}(?:\d{2})?[A-Z][A-Z0-9]{2,40}\d(?:_[a-z])?[ \t]{0,8}[\r\n]/y;
const IDENTIFIER = /[ \t]{0,8}VZCZC/y;
const FIRST_PAGE = /[ \t]{0,24}PAGE {1,3}0?1(?= |[\t\r\n])/y;
const SHEET = /[ \t]{0,24}MRN:/y;
const CLASSIFICATION = /U ?N ?C ?L ?A ?S|C O N F I D|S E C R E T|T O P {1,2}S E C|CONFIDENTIAL|SECRET|L ?I ?M ?I ?T ?E ?D {1,4}O/y;

/**
 * Cuts a file into its cables: a new one begins at an archive's banner, at a transmission identifier that no banner
 * stands over, after the end of a message, at the first page of another cable's print, and at the header of another
 * cable where the one before has closed.
 *
 * @param lines those of the text
 * @returns spans that tile the text, at least one
 */
export function splitCables(text: string, lines = new LineIndex(text)): Span[] {
  const starts = mayHoldSeveral(text, lines) ? new Splitter(text, lines).starts() : [0];
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length }));
}

/** A second cable needs a second identifier, an archive's id behind the first line, an end of message, a second sheet, first page or classification line. */
function mayHoldSeveral(text: string, lines: LineIndex): boolean {
  if (goesOnBehindItsEnd(text)) return true;
  let identifiers = 0;
  let pages = 0;
  let levels = 0;
  let sheets = 0;
  for (let at = 0; at < lines.count; at++) {
    const start = trimmedStart(text, lines.start(at), text.length);
    // The first sign, and for letters the second, tell nearly every line of a text from those that are looked for.
    switch (text.charAt(start)) {
      case '#':
        if (at > 0 && stands(GROUP_NUMBER, text, start)) return true;
        break;
      case 'M':
        if (stands(SHEET, text, start)) sheets++;
        break;
      case 'P':
        if (stands(FIRST_PAGE, text, start)) pages++;
        break;
      case 'V':
        if (stands(IDENTIFIER, text, start)) identifiers++;
        break;
      case 'C': case 'L': case 'S': case 'T': case 'U':
        if (isSecondOfLevel(text.charCodeAt(start + 1)) && stands(CLASSIFICATION, text, start)) levels++;
        break;
      default:
        if (at > 0 && mayBeArchiveId(text, start) && stands(ARCHIVE_ID, text, start)) return true;
    }
    if (identifiers > 1 || pages > 1 || levels > 1 || sheets > 1) return true;
  }
  return false;
}

/** Something follows the first end of a message. */
function goesOnBehindItsEnd(text: string): boolean {
  const end = text.indexOf('NNNN');
  return end !== -1 && trimmedEnd(text, end + 4, text.length) > end + 4;
}

function stands(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The second sign of a level: `UN`, `CO`, `SE`, `TO`, `LI`, or the blank of one that is spelt out. */
const isSecondOfLevel = oneOf('NOEI ');

/** Goes through the lines of a file and tells where cables begin. */
class Splitter {
  private readonly text: string;
  private readonly lines: LineIndex;
  /** Index of the first line of the cable that is being read; -1 before any words. */
  private first = -1;
  /** Post and number of that cable, as its classification line or its first page has them. */
  private number: number | null = null;
  /** Its number stands on an archive's sheet. */
  private isSheet = false;
  /** An end of message stands in it: the header of another is none that it repeats. */
  private closed = false;

  constructor(text: string, lines: LineIndex) {
    this.text = text;
    this.lines = lines;
  }

  starts(): number[] {
    const starts = [0];
    let ended = false;
    for (let at = 0; at < this.lines.count; at++) {
      if (!ended && !this.mayBound(at)) continue;
      const { start, end } = this.line(at);
      if (start === end) continue;
      const header = this.first === -1 ? -1 : ended ? at : this.beginning(at, start);
      if (header !== -1) {
        if (starts.length > 1 || !this.isBelowNote(header)) starts.push(this.lines.start(this.withTitle(header)));
        this.first = header;
        this.number = null;
        this.isSheet = false;
        this.closed = false;
      } else if (this.first === -1 && !isColumnHead(this.words(at))) {
        this.first = at;
      }
      if (this.number === null) {
        this.number = this.numberOn(at);
        this.isSheet = this.number !== null && stands(SHEET, this.text, start);
      }
      const ends = mayEndMessage(this.text.charCodeAt(start)) && (END_OF_MESSAGE.test(this.words(at)) || (this.isSheet && this.words(at).startsWith('Signature:')));
      // Over the first line it is left over from a message that the file does not have.
      if (ends && at === this.first) this.first = -1;
      this.closed = this.first !== -1 && (this.closed || ends);
      // What follows the end of a message is another cable, unless it is what an archive's stamp adds. Nearly no line begins so.
      ended = ends && this.first !== -1 && this.headerFollows(at + 1);
    }
    return starts;
  }

  /** Whether a line may begin another cable or end this one, of which nearly all are told by their first sign once it has its number. */
  private mayBound(at: number): boolean {
    return this.first === -1 || this.number === null || mayBeginOrEnd(this.text.charCodeAt(trimmedStart(this.text, this.lines.start(at), this.text.length)));
  }

  /** A line without the blanks around it; empty for one that is not there. */
  private line(at: number): Span {
    const from = this.lines.start(at);
    const end = trimmedEnd(this.text, from, this.lines.start(at + 1));
    return { start: trimmedStart(this.text, from, end), end };
  }

  /** The words of a line, as far as anything here looks at them. */
  private words(at: number): string {
    const { start, end } = this.line(at);
    return excerpt(this.text, start, end, 120);
  }

  /** Index of the line where another cable begins when a line shows that one does, else -1. */
  private beginning(at: number, start: number): number {
    if (isDigit(this.text.charCodeAt(start))) return this.hasBanner(at) && !this.isOnPage(at) ? at : -1;
    switch (this.text.charAt(start)) {
      case 'V': return this.beginsTransmission(at) || isPageTitle(this.words(at)) ? at : -1;
      case 'P': return this.firstPage(at);
      case 'M': return this.sheet(at);
      // Most lines that begin so are of a text, and go on in small letters.
      case 'C': case 'L': case 'S': case 'T': case 'U': return this.isCapitalOrBlank(start + 1) ? this.classification(at) : -1;
      default: return -1;
    }
  }

  private isCapitalOrBlank(at: number): boolean {
    return isCapital(this.text.charCodeAt(at)) || this.text.charAt(at) === ' ';
  }

  private beginsTransmission(at: number): boolean {
    const { start, end } = this.line(at);
    if (!readTransmissionId(this.text, start, end)) return false;
    for (let next = at + 1; next < at + 5; next++) {
      const words = this.words(next);
      if (FURTHER_SECTION.test(words) || this.isBelowItsHead(at, SERIAL.exec(words)?.[1])) return false;
    }
    if (this.isOnPage(at)) return false;
    const over = at - this.first;
    // An archive's page has title and tags between its banner and the telegram.
    return over > (this.number === null && mayBeArchiveId(this.text, this.line(this.first).start) ? LONGEST_PAGE : LONGEST_BANNER);
  }

  /** Only the head of the same telegram stands over it, as the mail of a post has it: the level with the number, and who acts on it there. */
  private isBelowItsHead(at: number, serial: string | undefined): boolean {
    if (serial === undefined || this.number === null || Number(serial) !== this.number % 10_000 || at - this.first > LONGEST_VIEW) return false;
    for (let above = this.first; above < at; above++) {
      const words = this.words(above);
      if (words.startsWith('FM ') || MESSAGE_LINE.test(words)) return false;
    }
    return true;
  }

  /** The telegram of the archive's page has not begun. */
  private isOnPage(at: number): boolean {
    return this.number === null && at - this.first < LONGEST_VIEW && isPageTitle(this.words(this.first));
  }

  private hasBanner(at: number): boolean {
    const id = this.line(at);
    if (!readArchiveId(this.text, id.start, id.end)) return false;
    const banner = readArchiveBanner(this.text, this.rawLines(at, LONGEST_BANNER));
    return banner?.banner.date ? this.telegramFollows(at, banner.next) : false;
  }

  /** The first banner or telegram of the file, with nothing over it but what somebody has noted there: that is no cable of its own. */
  private isBelowNote(at: number): boolean {
    if (mayBeArchiveId(this.text, this.line(at).start)) return isNote(this.text, this.rawLines(0, at), at);
    return at < LONGEST_NOTE && telegramBelowWords(this.text, this.rawLines(0, at + LOOK_AHEAD)) === at;
  }

  private rawLines(from: number, most: number): RawLine[] {
    return Array.from({ length: Math.min(most, this.lines.count - from) }, (_, index): RawLine => {
      const start = this.lines.start(from + index);
      const next = this.lines.start(from + index + 1);
      return { start, end: trimmedEnd(this.text, start, next), next };
    });
  }

  /** A telegram begins behind a banner: a list of telegrams in a text has their titles and dates too. */
  private telegramFollows(id: number, next: number): boolean {
    for (let at = id + next; at < id + LOOK_AHEAD; at++) {
      const words = this.words(at);
      if (FORMAT_LINE.test(words) || MESSAGE_LINE.test(words) || this.numberOn(at) !== null) return true;
      if (readArchiveId(words, 0, words.length)) return false;
    }
    return false;
  }

  /** `PAGE 01 ROME 01196`: the head of a print, with the level that prints repeat over it. */
  private firstPage(at: number): number {
    const page = this.pageLine(at);
    if (page?.page !== 1 || this.number === null || page.number === this.number) return -1;
    const above = this.lineAbove(at);
    const begin = above > at - 5 && isPrintedLevel(this.words(above)) ? above : at;
    // The sheet of a release stands over the level.
    let sheet = this.lineAbove(begin);
    while (isBelowRelease(this.words(sheet))) sheet = this.lineAbove(sheet);
    return sheet > this.first && this.words(sheet).startsWith('Current Class') ? sheet : begin;
  }

  /** An archive's sheet with another number, and the levels and notes of a release that stand over it. */
  private sheet(at: number): number {
    const number = sheetNumber(this.words(at));
    if (number === null || this.number === null || number === this.number) return -1;
    let begin = at;
    for (let above = at - 1; above > this.first && above > at - LOOK_AHEAD; above--) {
      const words = this.words(above);
      if (words === '') continue;
      if (!isPrintedLevel(words) && !isReleaseLine(words) && !isBelowRelease(words)) break;
      begin = above;
    }
    return begin;
  }

  /** What the page line says that begins on a line; it may have been broken behind the page. */
  private pageLine(at: number): PageLine | null {
    const words = this.words(at);
    if (isPageLine(words)) return readPageLine(words);
    const below = words.startsWith('PAGE') ? this.words(at + 1) : '';
    return isCutPageLine(words, below) ? readPageLine(`${words} ${below}`) : null;
  }

  /** The classification line of another cable, with its own header over it, where the cable before has closed, whatever stands below its end but what leads to a telegram that it repeats. */
  private classification(at: number): number {
    const number = this.number === null ? null : this.numberOn(at);
    if (number === null || number === this.number || !this.messageFollows(at + 1)) return -1;
    let begin = at;
    let above = this.lineAbove(begin);
    while (above > this.first && at - above < LONGEST_HEADER && this.isFormatLine(this.words(above))) {
      begin = above;
      above = this.lineAbove(begin);
    }
    begin = this.withPseudoHeader(begin);
    above = this.lineAbove(begin);
    const said = this.words(above);
    // Right below the end of a message it is the title of the next, Cable 2:, unless it has the number of a paragraph.
    const leads = said.endsWith(':') && (/^\W?\d/.test(said) || !this.closes(this.lineAbove(above)));
    const isApart = this.closed && !leads && !beginsOther(said);
    return isApart || this.closes(above) || this.withTitle(begin) < begin ? begin : -1;
  }

  /** Where it begins with a drafter's pseudo header, of which the plain language addresses are the end. */
  private withPseudoHeader(begin: number): number {
    for (let at = begin - 1; at > this.first && at > begin - LOOK_AHEAD; at--) {
      if (isPrintedLevel(this.words(at)) && readPseudoHeader(this.text, this.rawLines(at, LONGEST_PAGE), 0)?.from === begin - at) return at;
    }
    return begin;
  }

  /** Where a cable begins with the title that a collection has over it: a line between blank lines, below the close of the cable before. */
  private withTitle(begin: number): number {
    const title = this.lineAbove(begin);
    const above = this.lineAbove(title);
    const words = this.words(title);
    const isTitle = title < begin - 1 && above < title - 1 && closingRole(words) === null && !CLOSING.test(words) && !isSurname(words) && !LEVEL_START.test(words) && !isReleaseLine(words) && !beginsOther(words);
    return isTitle && this.closes(above) && !this.isFormatLine(this.words(above)) ? title : this.withFields(begin);
  }

  /** Where it begins with the head of a mail or of a page of the web over it, below the close of the cable before. */
  private withFields(begin: number): number {
    let first = begin;
    let above = this.lineAbove(begin);
    for (let fields = 0; fields < MOST_FIELDS && FIELD.test(this.words(above)); fields++) {
      first = above;
      above = this.lineAbove(above);
    }
    return this.closes(above) ? first : begin;
  }

  /** Whether a telegram may end with a line, or with one over what a page and an archive have below its end. */
  private closes(at: number): boolean {
    for (let line = at, seen = 0; line > this.first && seen <= MOST_BELOW_END; line = this.lineAbove(line), seen++) {
      const words = this.words(line);
      if (CLOSING.test(words)) return true;
      if (closingRole(words) === null) return isSignature(words) && !NO_END.test(words);
    }
    return false;
  }

  private lineAbove(at: number): number {
    let above = at - 1;
    while (above > this.first && this.words(above) === '') above--;
    return above;
  }

  private isFormatLine(words: string): boolean {
    return FORMAT_LINE.test(words) || (words === words.toUpperCase() && words.includes(' ') && addressLikeness(words.replace(/(?: (?:PRIORITY|IMMEDIATE|ROUTINE|FLASH))?(?: \d{1,6})?$/, '')) === 'sure');
  }

  /** The number of the cable that a classification line or a print's page line names. */
  private numberOn(at: number): number | null {
    const { start, end } = this.line(at);
    const words = this.text.slice(start, end);
    // Of the lines that are asked about, most have no number on them.
    if (!/\d/.test(words)) return null;
    const page = this.pageLine(at);
    if (page) return page.number;
    if (words.startsWith('MRN:')) return sheetNumber(words);
    const level = FUSED_LEVEL.exec(words)?.index ?? -1;
    if ((level === -1 && !LEVEL_START.test(words)) || isPrintedLevel(words)) return null;
    const read = readClassificationLine(this.text, start + level + 1, end)?.line;
    return read?.number && read.post && !read.misspelt && (read.section?.section ?? 1) <= 1 ? Number(read.number.text) : null;
  }

  private messageFollows(from: number): boolean {
    for (let at = from; at < from + LOOK_AHEAD; at++) if (MESSAGE_LINE.test(this.words(at))) return true;
    return false;
  }

  /** The keywords of a message, with nothing above them but what a draft has there: neither an archive's notice nor another header. */
  private draftFollows(from: number): boolean {
    for (let at = from; at < from + LOOK_AHEAD; at++) {
      const words = this.words(at);
      if (DRAFT_LINE.test(words)) return true;
      if (words !== '' && !HANDLING_LINE.test(words)) return false;
    }
    return false;
  }

  /** The first page of a section that is not the first of its telegram, the rest of its page line perhaps on the next. */
  private isFurtherSection(at: number): boolean {
    return FURTHER_PAGE.test(`${this.words(at)} ${this.words(at + 1)}`);
  }

  private headerFollows(from: number): boolean {
    for (let at = from; at < Math.min(this.lines.count, from + LONGEST_BANNER); at++) {
      const words = this.words(at);
      if (words === '') continue;
      if (HEADER_FOLLOWS.test(words)) return !this.isFurtherSection(at);
      return findLevel(words) !== undefined && (this.draftFollows(at + 1) || (this.pageLine(at + 1)?.page === 1 && !this.isFurtherSection(at + 1)));
    }
    return false;
  }
}
