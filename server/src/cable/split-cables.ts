import { isCapital, isDigit, oneOf } from '../text/characters';
import { LineIndex } from '../text/lines';
import type { Span } from '../text/span';
import { closingRole } from './body/closing-role';
import { isSurname } from './body/signature-name';
import { isColumnHead, isNote, isPageTitle, LONGEST_VIEW, mayBeArchiveId, readArchiveBanner, readArchiveId } from './header/archive-banner';
import { sheetNumber } from './header/archive-sheet';
import { beginsOther } from './header/other-telegram';
import { readPseudoHeader } from './header/pseudo-header';
import { readTransmissionId } from './header/transmission';
import { FIELD, telegramBelowWords } from './header/words-above';
import { isBelowRelease, isPrintedLevel, isReleaseLine } from './page-lines';
import { trimmedStart } from './raw-lines';
import { closes, CLOSING, FORMAT_LINE, headerFollows, isFormatLine, LONGEST_BANNER, LOOK_AHEAD, MESSAGE_LINE, messageFollows } from './split/ends';
import { FileLines, LEVEL_START, SHEET, stands } from './split/file-lines';
import { mayHoldSeveral } from './split/several';

/** An archive's page, blank lines included. */
const LONGEST_PAGE = 16;
/** A mail and the stamps of its release, blank lines included, over the telegram that it passes on. */
export const LONGEST_NOTE = 64;
/** Those of a mail's head, each on a line. */
const MOST_FIELDS = 8;
/** Lines of addressees that may stand over a classification line. */
const LONGEST_HEADER = 80;

/** FL15 or FL16; prints of the 1970s end with three letters, or with the note of an archive. */
const END_OF_MESSAGE = /^(?:NNNN|NNN$|#\d{3,6}$|<< END OF DOC)/;
const mayEndMessage = oneOf('N#<S');
/** The first sign of a line that begins another cable, and of one that ends a message. */
const mayBeginOrEnd = oneOf('0123456789VPMCLSTUN#<');
/** The station line of a section that is not the first of its telegram. */
const FURTHER_SECTION = /^DE R[A-Z0-9]{2,9} {1,3}#\d{1,6}\/(?!0?1 )\d{1,3}/;
/** The serial on any station line, which is the end of its telegram's number. */
const SERIAL = /^DE R[A-Z0-9]{2,9} {1,3}#(\d{4})\b/;

/**
 * What a line must have on it to take part in where a cable begins. An edit with nothing of this kind near it, in the old
 * text and in the new, leaves a file's cables where they are.
 */
export const MAY_BOUND = /VZCZ|NNN|END OF DOC|Signature:|Viewing cable|MRN:|PAGE {1,4}\d|\d OF {1,4}\d|\d(?:UNCLAS|C O N|CONFID|S E C|SECRET|LIMITED)|(?:^|[ \t]{9})[ \t\uFEFF]{0,9}(?:#\d|\d{2}[A-Z]|\d{4}-\d\d-\d\d|PAGE|U N C|[Uu]ncl|UNCL|C O N|[Cc]onf|CONF|S E C|[Ss]ecr|SECR|[Ss]ens|SENS|T ?O ?P |[Tt]op |L I M|[Ll]imi|LIMI|FM |TO |INFO |R[A-Z]{3,8}\/|AM[A-Z]{1,40} |E\. ?O|TAGS|SUBJ|DE R)|\d\d:\d\d:\d\d/m;

/**
 * Cuts a file into its cables: a new one begins at an archive's banner, at a transmission identifier that no banner
 * stands over, after the end of a message, at the first page of another cable's print, and at the header of another
 * cable where the one before has closed.
 *
 * @param lines those of the text
 * @returns spans that tile the text, at least one
 */
export function splitCables(text: string, lines = new LineIndex(text)): Span[] {
  const starts = mayHoldSeveral(text, lines) ? new Splitter(new FileLines(text, lines)).starts() : [0];
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length }));
}

/** Goes through the lines of a file and tells where cables begin. */
class Splitter {
  private readonly file: FileLines;
  private readonly text: string;
  /** Index of the first line of the cable that is being read; -1 before any words. */
  private first = -1;
  /** Number of that cable, as its classification line or its first page has them. */
  private number: number | null = null;
  /** Its number stands on an archive's sheet. */
  private isSheet = false;
  /** An end of message stands in it: the header of another is none that it repeats. */
  private closed = false;

  constructor(file: FileLines) {
    this.file = file;
    this.text = file.text;
  }

  starts(): number[] {
    const { text, file, file: { lines } } = this;
    const starts = [0];
    let ended = false;
    for (let at = 0; at < lines.count; at++) {
      // Once the cable has its number, the first sign of nearly every line tells that it neither begins another nor ends this one.
      if (!ended && this.first !== -1 && this.number !== null && !mayBeginOrEnd(text.charCodeAt(trimmedStart(text, lines.start(at), text.length)))) continue;
      const { start, end } = file.line(at);
      if (start === end) continue;
      const header = this.first === -1 ? -1 : ended ? at : this.beginning(at, start);
      if (header !== -1) {
        if (starts.length > 1 || !this.isBelowNote(header)) starts.push(lines.start(this.withTitle(header)));
        this.first = header;
        this.number = null;
        this.isSheet = false;
        this.closed = false;
      } else if (this.first === -1 && !isColumnHead(file.words(at))) {
        this.first = at;
      }
      if (this.number === null) {
        this.number = file.numberOn(at);
        this.isSheet = this.number !== null && stands(SHEET, text, start);
      }
      const ends = mayEndMessage(text.charCodeAt(start)) && (END_OF_MESSAGE.test(file.words(at)) || (this.isSheet && file.words(at).startsWith('Signature:')));
      // Over the first line it is left over from a message that the file does not have.
      if (ends && at === this.first) this.first = -1;
      this.closed = this.first !== -1 && (this.closed || ends);
      // What follows the end of a message is another cable, unless it is what an archive's stamp adds. Nearly no line begins so.
      ended = ends && this.first !== -1 && headerFollows(file, at + 1);
    }
    return starts;
  }

  /** Index of the line where another cable begins when a line shows that one does, else -1. */
  private beginning(at: number, start: number): number {
    if (isDigit(this.text.charCodeAt(start))) return this.hasBanner(at) && !this.isOnPage(at) ? at : -1;
    switch (this.text.charAt(start)) {
      case 'V': return this.beginsTransmission(at) || isPageTitle(this.file.words(at)) ? at : -1;
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
    const { start, end } = this.file.line(at);
    if (!readTransmissionId(this.text, start, end)) return false;
    for (let next = at + 1; next < at + 5; next++) {
      const words = this.file.words(next);
      if (FURTHER_SECTION.test(words) || this.isBelowItsHead(at, SERIAL.exec(words)?.[1])) return false;
    }
    if (this.isOnPage(at)) return false;
    const over = at - this.first;
    // An archive's page has title and tags between its banner and the telegram.
    return over > (this.number === null && mayBeArchiveId(this.text, this.file.line(this.first).start) ? LONGEST_PAGE : LONGEST_BANNER);
  }

  /** Only the head of the same telegram stands over it, as the mail of a post has it: the level with the number, and who acts on it there. */
  private isBelowItsHead(at: number, serial: string | undefined): boolean {
    if (serial === undefined || this.number === null || Number(serial) !== this.number % 10_000 || at - this.first > LONGEST_VIEW) return false;
    const banner = readArchiveBanner(this.text, this.file.rawLines(this.first, LONGEST_VIEW));
    for (let above = this.first + (banner?.next ?? 0); above < at; above++) {
      const words = this.file.words(above);
      if (words.startsWith('FM ') || MESSAGE_LINE.test(words)) return false;
    }
    return true;
  }

  /** The telegram of the archive's page has not begun. */
  private isOnPage(at: number): boolean {
    return this.number === null && at - this.first < LONGEST_VIEW && isPageTitle(this.file.words(this.first));
  }

  private hasBanner(at: number): boolean {
    const id = this.file.line(at);
    if (!readArchiveId(this.text, id.start, id.end)) return false;
    const banner = readArchiveBanner(this.text, this.file.rawLines(at, LONGEST_BANNER));
    return banner?.banner.date ? this.telegramFollows(at, banner.next) : false;
  }

  /** The first banner or telegram of the file, with nothing over it but what somebody has noted there: that is no cable of its own. */
  private isBelowNote(at: number): boolean {
    if (mayBeArchiveId(this.text, this.file.line(at).start)) return isNote(this.text, this.file.rawLines(0, at), at);
    return at < LONGEST_NOTE && telegramBelowWords(this.text, this.file.rawLines(0, at + LOOK_AHEAD)) === at;
  }

  /** A telegram begins behind a banner: a list of telegrams in a text has their titles and dates too. */
  private telegramFollows(id: number, next: number): boolean {
    for (let at = id + next; at < id + LOOK_AHEAD; at++) {
      const words = this.file.words(at);
      if (FORMAT_LINE.test(words) || MESSAGE_LINE.test(words) || this.file.numberOn(at) !== null) return true;
      if (readArchiveId(words, 0, words.length)) return false;
    }
    return false;
  }

  /** `PAGE 01 ROME 01196`: the head of a print, with the level that prints repeat over it. */
  private firstPage(at: number): number {
    const page = this.file.pageLine(at);
    if (page?.page !== 1 || this.number === null || page.number === this.number) return -1;
    const above = this.lineAbove(at);
    const begin = above > at - 5 && isPrintedLevel(this.file.words(above)) ? above : at;
    // The sheet of a release stands over the level.
    let sheet = this.lineAbove(begin);
    while (isBelowRelease(this.file.words(sheet))) sheet = this.lineAbove(sheet);
    return sheet > this.first && this.file.words(sheet).startsWith('Current Class') ? sheet : begin;
  }

  /** An archive's sheet with another number, and the levels and notes of a release that stand over it. */
  private sheet(at: number): number {
    const number = sheetNumber(this.file.words(at));
    if (number === null || this.number === null || number === this.number) return -1;
    let begin = at;
    for (let above = at - 1; above > this.first && above > at - LOOK_AHEAD; above--) {
      const words = this.file.words(above);
      if (words === '') continue;
      if (!isPrintedLevel(words) && !isReleaseLine(words) && !isBelowRelease(words)) break;
      begin = above;
    }
    return begin;
  }

  /** The classification line of another cable, with its own header over it, where the cable before has closed, whatever stands below its end but what leads to a telegram that it repeats. */
  private classification(at: number): number {
    const number = this.number === null ? null : this.file.numberOn(at);
    if (number === null || number === this.number || !messageFollows(this.file, at + 1)) return -1;
    let begin = at;
    let above = this.lineAbove(begin);
    while (above > this.first && at - above < LONGEST_HEADER && isFormatLine(this.file.words(above))) {
      begin = above;
      above = this.lineAbove(begin);
    }
    begin = this.withPseudoHeader(begin);
    above = this.lineAbove(begin);
    const said = this.file.words(above);
    // Right below the end of a message it is the title of the next, Cable 2:, unless it has the number of a paragraph.
    const leads = said.endsWith(':') && (/^\W?\d/.test(said) || !this.closes(this.lineAbove(above)));
    const isApart = this.closed && !leads && !beginsOther(said);
    return isApart || this.closes(above) || this.withTitle(begin) < begin ? begin : -1;
  }

  /** Where it begins with a drafter's pseudo header, of which the plain language addresses are the end. */
  private withPseudoHeader(begin: number): number {
    for (let at = begin - 1; at > this.first && at > begin - LOOK_AHEAD; at--) {
      if (isPrintedLevel(this.file.words(at)) && readPseudoHeader(this.text, this.file.rawLines(at, LONGEST_PAGE), 0)?.from === begin - at) return at;
    }
    return begin;
  }

  /** Where a cable begins with the title that a collection has over it: a line between blank lines, below the close of the cable before. */
  private withTitle(begin: number): number {
    const title = this.lineAbove(begin);
    const above = this.lineAbove(title);
    const words = this.file.words(title);
    const isTitle = title < begin - 1 && above < title - 1 && closingRole(words) === null && !CLOSING.test(words) && !isSurname(words) && !LEVEL_START.test(words) && !isReleaseLine(words) && !beginsOther(words);
    return isTitle && this.closes(above) && !isFormatLine(this.file.words(above)) ? title : this.withFields(begin);
  }

  /** Where it begins with the head of a mail or of a page of the web over it, below the close of the cable before. */
  private withFields(begin: number): number {
    let first = begin;
    let above = this.lineAbove(begin);
    for (let fields = 0; fields < MOST_FIELDS && FIELD.test(this.file.words(above)); fields++) {
      first = above;
      above = this.lineAbove(above);
    }
    return this.closes(above) ? first : begin;
  }

  /** Whether the cable that is being read may end with a line. */
  private closes(at: number): boolean {
    return closes(this.file, at, this.first);
  }

  /** Index of the nearest line of that cable with words above another. */
  private lineAbove(at: number): number {
    return this.file.lineAbove(at, this.first);
  }
}
