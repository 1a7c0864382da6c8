import { excerpt } from '../../text/search';
import { LONGEST_BROKEN } from '../body/broken-line';
import { readFurniture } from '../body/furniture';
import type { Header, LineRole } from '../model';
import { LONGEST_FURNITURE } from '../page-lines';
import { plainText } from '../plain-text';
import { rawLines, trimmedStart, wordsOn } from '../raw-lines';
import type { RawLine, RawLines } from '../raw-lines';
import { AddressReader } from './address-reader';
import { archiveDataEnd, CATALOGUE, tableCellsEnd, TEXT_KEY } from './archive-data';
import { extractNoteEnd, readArchiveBanner } from './archive-banner';
import type { ReadBanner } from './archive-banner';
import { readArchiveSheet } from './archive-sheet';
import { readClassificationLine } from './classification-line';
import { ClassificationReader } from './classification-reader';
import { HandlingReader } from './handling-reader';
import { HeaderPages } from './header-pages';
import { HeaderState } from './header-state';
import { LineBreaks } from './line-breaks';
import { MessageReader } from './message-reader';
import { isNotice, LONGEST_NOTICE } from './notice';
import { upToBreak } from './piece';
import type { LineReader, Piece, Taken } from './piece';
import { headEnd, PrintReader } from './print-reader';
import { readPseudoHeader } from './pseudo-header';
import { RepeatedLines } from './repeated-lines';
import { SetReader } from './set-reader';
import { SheetReader } from './sheet-reader';
import { isOfMessage, isOfTransmission } from './telegram-lines';
import { startsText } from './text-start';
import { TransportReader } from './transport-reader';
import { telegramBelowWords } from './words-above';
import { isProse } from './words';

/** A header read from the start of a cable. */
export interface ReadHeader {
  readonly header: Header;
  /** Offset where the text begins; it may be in the middle of a line. */
  readonly end: number;
}

/** More lines than this, of which nothing is known, are no header: the file is text. */
const MOST_UNKNOWN_FIRST = 80;
const MOST_UNKNOWN = 14;
/** So many lines in small letters before anything is known are a text, not what an archive says of a cable. */
const MOST_PROSE_FIRST = 3;
/** So are so many lines with a sentence among them. */
const MOST_BEFORE_KNOWN = 8;
/** How a line of a message begins. */
const KEYWORD_LINE = /^(?:E\. ?O|TAGS|SUBJ|REF)/;
/** Title and tags of an archive's page are no longer, and a telegram begins below them. */
const LONGEST_TITLE = 12;

/**
 * Reads everything before the text of a cable.
 *
 * @param text one cable, from its start
 * @param raw its lines
 */
export function readHeader(text: string, raw: RawLines): ReadHeader {
  const plain = plainText(text);
  return new HeaderReader(plain, plain === text ? raw : rawLines(plain), text).read();
}

/**
 * Goes through a header line by line. Each line begins something, or goes on with what the line before
 * began; the first that does neither after the subject is the first of the text.
 */
class HeaderReader {
  private readonly state: HeaderState;
  private readonly raw: RawLines;
  /** The text as it is written, blanks included. */
  private readonly written: string;
  private readonly transport: TransportReader;
  private readonly address: AddressReader;
  private readonly classification: ClassificationReader;
  private readonly message: MessageReader;
  private readonly handling: HandlingReader;
  private readonly sets: SetReader;
  /** In the order in which they are asked what begins with a line. */
  private readonly readers: readonly LineReader[];
  private readonly repeated: RepeatedLines;
  private readonly pages: HeaderPages;

  private unknownInRow = 0;
  private proseInRow = 0;
  /** How many of the lines are kept when the header ends without a subject. */
  private keep = 0;

  constructor(text: string, raw: RawLines, written: string) {
    this.raw = raw;
    this.written = written;
    const state = this.state = new HeaderState(text);
    this.transport = new TransportReader(state, () => { this.address.restart(); });
    this.address = new AddressReader(state);
    const from = (): boolean => this.address.from !== null;
    this.classification = new ClassificationReader(state, () => ({ transmission: this.transport.transmission?.id !== undefined && this.transport.transmission.id !== null, from: from() }));
    this.message = new MessageReader(state);
    this.repeated = new RepeatedLines(state, this.transport, this.classification);
    this.pages = new HeaderPages(state, raw, written, this.classification, () => this.recognise());
    this.handling = new HandlingReader(state, post => this.address.isAddressed(post));
    this.sets = new SetReader(state, this.message);
    this.readers = [this.sets, new SheetReader(state, this.transport, this.address, this.handling), this.transport, this.address, this.classification, this.message, new PrintReader(state, from), this.handling];
  }

  read(): ReadHeader {
    const { text } = this.state;
    const banner = readArchiveBanner(text, this.raw) ?? readArchiveSheet(text, this.raw);
    this.state.sheet = banner?.banner.isSheet === true && banner.roles.get(banner.next - 1) === 'archive-id';
    let index = this.takeBanner(banner);
    index = this.takeArchiveData(index);
    index = index === 0 ? this.takeWordsAbove() : this.takeTitle(index);
    index = this.takePseudoHeader(index);
    let end = -1;
    for (; index < this.raw.length && end === -1; index++) {
      index = this.takeTextKey(index);
      end = this.readLine(index);
    }
    if (!this.state.subject) end = this.giveBack(end);
    const length = end === -1 ? text.length : end;
    return { header: this.finish(length, banner?.banner ?? null), end: length };
  }

  /** @returns the index of the first line after the banner */
  private takeBanner(banner: ReadBanner | null): number {
    if (!banner) return 0;
    for (let index = 0; index < banner.next; index++) {
      const line = this.raw.at(index);
      if (line) this.push(line, banner.roles.get(index) ?? 'blank');
    }
    this.recognise();
    return banner.next;
  }

  /** @returns the index of the first line after what an archive's catalogue says of the cable */
  private takeArchiveData(from: number): number {
    const end = archiveDataEnd(this.state.text, this.raw, from);
    this.pushAll(from, end, 'archive-data');
    if (end > from) this.recognise();
    return end;
  }

  /** The title of the archive over a telegram below the stamp of a release, and the catalogue where it has lost the telegram, and may say so. */
  private takeTextKey(index: number): number {
    if (this.state.messageStarted) return index;
    const words = this.wordsOf(index);
    if (!TEXT_KEY.test(words)) return CATALOGUE.test(words) ? this.takeArchiveData(index) : index;
    this.pushAll(index, index + 1, 'archive-origin');
    return index + 1;
  }

  /** @returns the index of the first line of a telegram over which somebody has written */
  private takeWordsAbove(): number {
    const end = telegramBelowWords(this.state.text, this.raw);
    this.pushAll(0, end, 'unknown');
    if (end > 0) this.recognise();
    return end;
  }

  /** The title and the tags that a page of an archive has between its banner and the telegram. */
  private takeTitle(from: number): number {
    let tags = false;
    for (let index = from; index < from + LONGEST_TITLE; index++) {
      const words = this.wordsOf(index);
      tags ||= words.startsWith('Tags:');
      const begins = isOfTransmission(words) || readClassificationLine(words, 0, words.length)?.line.number;
      if (!begins && !isOfMessage(words)) continue;
      if (!tags || !begins) return from;
      this.pushAll(from, index, 'archive-origin');
      this.recognise();
      return index;
    }
    return from;
  }

  /** The lines of a drafter's pseudo header, and the addresses without keyword that follow it. */
  private takePseudoHeader(from: number): number {
    const pseudo = readPseudoHeader(this.state.text, this.raw, from);
    if (!pseudo) return from;
    const addresses = (['from', 'to'] as const).flatMap(role => {
      const line = this.raw.at(pseudo[role]);
      return line ? { role, piece: this.pieceAt(line, line.start, trimmedStart(this.state.text, line.start, line.end)) } : [];
    });
    // Where something else is fused to an address that has no keyword, it is too doubtful to be one.
    if (addresses.some(({ role, piece }) => upToBreak(this.state, piece, role).next < piece.next)) return from;
    this.pushAll(from, pseudo.from, 'print');
    this.recognise();
    for (const { role, piece } of addresses) {
      if (role === 'to') this.pushAll(pseudo.from + 1, pseudo.to, 'blank');
      const taken = this.address.beginUnnamed(role, piece);
      if (taken) this.took(piece.at, taken);
    }
    return pseudo.to + 1;
  }

  /** Lines at the end of a header without a subject that are nothing known belong to the text. */
  private giveBack(end: number): number {
    const { state } = this;
    if (state.recognised === 0) {
      // A file of nothing but blank lines has no text.
      if (state.lines.every(line => line.role === 'blank')) return end;
      state.lines.length = 0;
      return 0;
    }
    // Blank lines stay with the header, but only when text follows them.
    const firstUnknown = state.lines.findIndex((line, at) => at >= this.keep && line.role === 'unknown');
    if (firstUnknown === -1) return end;
    const start = state.lines[firstUnknown]?.start ?? end;
    state.lines.length = firstUnknown;
    return start;
  }

  /** @returns the offset where the text begins when it does on this line, else -1 */
  private readLine(index: number): number {
    const line = this.raw.at(index);
    if (!line) return -1;
    const { state } = this;
    const { text } = state;
    const breaks = new LineBreaks(text, line.start, line.end);
    for (let at = this.takeFurniture(line, index); at < line.next;) {
      const begin = trimmedStart(text, at, line.end);
      if (begin >= line.end) break;
      const start = this.behindPilcrow(begin, line.end);
      const piece = this.pieceAt(line, at, start, breaks);
      if (state.textNext) return at;
      if (!this.sets.isOpen && startsText(state, this.message, piece, this.raw.at(index + 1)) && !isNotice(state, this.message, this.raw, index)) return at;
      const taken = this.take(piece, index);
      if (taken === -1) return at;
      if (start > begin) state.repairs.push({ kind: 'false-pilcrow', start: begin, end: begin + 1 });
      at = taken;
    }
    return this.isText() ? line.next : -1;
  }

  /**
   * A blank line, or what others than the sender have put on a line or at its beginning: archives, prints, pages.
   *
   * @returns where the rest of the line begins, or the next line
   */
  private takeFurniture(line: RawLine, index: number): number {
    const { state } = this;
    const { text } = state;
    const begin = trimmedStart(text, line.start, line.end);
    // A hyphen stood for a blank line in the 1980s.
    const hyphen = state.current === 'subject' && text.slice(begin, line.end).trimEnd() === '-';
    if (hyphen || begin >= line.end) {
      state.blankBefore = true;
      state.blanks++;
      return this.push(line, hyphen ? 'unknown' : 'blank');
    }
    state.passGap();
    const head = state.first ? headEnd(text, begin, line.end) : -1;
    if (head !== -1) {
      state.print = true;
      return this.took(line.start, { role: 'print', end: head, next: head, fused: true, continues: false });
    }
    const note = extractNoteEnd(text, begin);
    const end = note === -1 ? tableCellsEnd(text, begin, line.end) : note;
    if (end !== -1) return this.push({ start: line.start, end, next: end < line.end ? end : line.next }, note === -1 ? 'archive-data' : 'archive-origin');
    const start = this.behindPilcrow(begin, line.end);
    if (this.pages.take(index, start, line.end)) {
      state.repairs.push({ kind: 'page-line', start: line.start, end: line.next });
      return this.push(line, 'page');
    }
    return this.repeated.take(start, line.end) ? this.push(line, 'unknown') : line.start;
  }

  /** An archive puts one pilcrow; several are the text's. */
  private behindPilcrow(begin: number, end: number): number {
    const { text } = this.state;
    if (text.charAt(begin) !== '¶') return begin;
    const start = trimmedStart(text, begin + 1, end);
    return text.charAt(start) === '¶' ? begin : start;
  }

  private pieceAt(line: RawLine, at: number, start: number, breaks = new LineBreaks(this.state.text, line.start, line.end)): Piece {
    return { at, start, end: line.end, next: line.next, fused: at !== line.start, breaks };
  }

  /** So many unknown lines, or sentences before anything is known, are no header. */
  private isText(): boolean {
    const { subject, recognised, sentenceFirst, unknownFirst } = this.state;
    if (subject) return false;
    if (recognised > 0) return this.unknownInRow > MOST_UNKNOWN;
    return unknownFirst > MOST_UNKNOWN_FIRST || this.proseInRow > MOST_PROSE_FIRST || (sentenceFirst && unknownFirst > MOST_BEFORE_KNOWN);
  }

  private wordsOf(index: number): string {
    return wordsOn(this.state.text, this.raw, index, LONGEST_FURNITURE);
  }

  /**
   * Reads one piece, up to where something fused to it begins.
   *
   * @returns the offset of the next piece of the line, the next line's start, or -1 where the text begins
   */
  private take(piece: Piece, index: number): number {
    const { state } = this;
    const taken = this.ask('begin', piece) ?? this.ask('goOn', piece);
    if (taken) return this.took(piece.at, taken);
    if (state.subject ? (this.message.subjectDone || state.blankBefore) && !isNotice(state, this.message, this.raw, index) : this.beginsFurther(piece, index)) return -1;
    return this.takeUnknown(piece);
  }

  /** A long line of which nothing is known, in a section that is not the first: its text begins without a subject, unless lines of a message stand below. */
  private beginsFurther({ start, end }: Piece, index: number): boolean {
    if ((this.classification.line?.section?.section ?? 1) < 2 || end - start <= LONGEST_BROKEN) return false;
    for (let at = index; at < index + LONGEST_NOTICE; at++) if (KEYWORD_LINE.test(this.wordsOf(at))) return false;
    return true;
  }

  private takeUnknown({ at, start, end, next }: Piece): number {
    const { state } = this;
    this.unknownInRow++;
    const prose = isProse(state.text, start, end);
    this.proseInRow = prose ? this.proseInRow + 1 : 0;
    if (state.recognised === 0) {
      state.unknownFirst++;
      state.sentenceFirst ||= prose || /[.?!]$|[a-z][.?!] (?!\d)/.test(excerpt(state.text, start, end, 200));
    }
    state.blankBefore = false;
    return this.push({ start: at, end, next }, 'unknown');
  }

  private ask(what: keyof LineReader, piece: Piece): Taken | null {
    for (const reader of this.readers) {
      const taken = reader[what]?.(piece);
      if (taken) return taken;
    }
    return null;
  }

  private took(at: number, { role, end, next, fused, continues }: Taken): number {
    const { state } = this;
    if (fused) state.repairs.push({ kind: 'fused-line', start: next, end: next });
    this.push({ start: at, end, next }, role, continues);
    // BT ends the lists of addressees; a group count says nothing.
    if (role !== 'break' || state.text.startsWith('BT', trimmedStart(state.text, at, end))) state.current = role;
    state.blankBefore = false;
    state.afterPage = false;
    this.recognise();
    return next;
  }

  /** @returns the start of the next line */
  private push({ start, end, next }: RawLine, role: LineRole, continues = false): number {
    this.state.lines.push({ start, end, next, role, continues });
    return next;
  }

  /** The lines from one index to another, blank ones as what they are. */
  private pushAll(from: number, to: number, role: LineRole): void {
    for (let index = from; index < to; index++) {
      const line = this.raw.at(index);
      if (!line) continue;
      this.push(line, trimmedStart(this.state.text, line.start, line.end) >= line.end ? 'blank' : role);
    }
  }

  private recognise(): void {
    const { state } = this;
    if (state.recognised === 0) this.markArchiveData();
    state.recognised++;
    this.unknownInRow = 0;
    this.proseInRow = 0;
    this.keep = state.lines.length;
  }

  /** Lines before the first known one are what an archive's catalogue says of the cable. */
  private markArchiveData(): void {
    const { lines } = this.state;
    lines.forEach((line, at) => {
      if (line.role === 'unknown') lines[at] = { ...line, role: 'archive-data' };
    });
  }

  private finish(length: number, archive: Header['archive']): Header {
    const { state, transport, address, message, handling } = this;
    message.tellSplitWords();
    const executiveOrder = message.readOrder();
    const subject = message.readSubject();
    // With the sign behind it: a backslash between the header and text that is fused to it ends no line, and parts their words.
    const repairs = [...state.repairs, ...readFurniture(this.written.slice(0, length + 1))];
    return {
      kind: 'header', length, lines: state.lines,
      archive, transmission: transport.transmission,
      dateTimeGroup: transport.dateTimeGroup, from: address.from, to: address.to, info: address.info, strayExemptions: address.strayExemptions,
      classification: this.classification.line, captions: handling.captions, passing: handling.passing, executiveOrder,
      tags: message.readTags(), subject,
      references: message.readReferences(), classifiedBy: message.readClassifiedBy(), declassifyOn: message.readDeclassifyOn(),
      breaks: transport.breaks, print: state.print,
      repairs: repairs.filter(repair => repair.end <= length).sort((a, b) => a.start - b.start || a.end - b.end),
    };
  }
}
