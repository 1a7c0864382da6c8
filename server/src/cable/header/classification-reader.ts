import { excerpt } from '../../text/search';
import type { ClassificationLine } from '../model';
import { lettersOf } from '../own-cable';
import { trimmedEnd, trimmedStart } from '../raw-lines';
import { readClassificationLine, readWrappedMrn } from './classification-line';
import type { HeaderState } from './header-state';
import { beginsOther } from './other-telegram';
import { upTo, whole } from './piece';
import type { LineReader, Piece, Taken } from './piece';
import { isOfMessage, isOfTransmission } from './telegram-lines';

/** So much of a line tells whether it leads to another telegram. */
const LONGEST_OPENING = 24;

/** As a post prints what it got: level and number head each page, and so few lines below those over the first the transmission begins. */
const FARTHEST_TRANSMISSION = 32;
/** A transmission header with a long list of addressees. */
const LONGEST_HEADER = 80;
const LONGEST_HEADER_TEXT = 6000;

/** Pages cut the name of a post short, and have SECSTATE for STATE. */
function mayBeSamePost(one: string, other: string): boolean {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  return a.includes(b) || b.includes(a);
}

/** Reads the classification line with the message reference number (5 FAH-2 H-222), and tells it from a page's level. */
export class ClassificationReader implements LineReader {
  line: ClassificationLine | null = null;

  private readonly state: HeaderState;
  /** Whether a line below the classification line opens a quotation, as far as lines were looked at. */
  private quotes = false;
  private looked = 0;
  private readonly seen: () => { readonly transmission: boolean; readonly from: boolean };

  /** @param seen which format lines were read so far */
  constructor(state: HeaderState, seen: () => { readonly transmission: boolean; readonly from: boolean }) {
    this.state = state;
    this.seen = seen;
  }

  begin(piece: Piece): Taken | null {
    const { state } = this;
    if (state.subject) return null;
    const read = readClassificationLine(state.text, piece.start, piece.end, piece.fused);
    if (!read) return null;
    const { transmission, from } = this.seen();
    const full = read.line.number !== null || read.line.section !== null;
    // Below the classification line it is a caption.
    if (!full && this.line !== null && /^SENSITIVE BUT/i.test(read.line.words.text)) return null;
    // A level without a post stands below a text as well.
    if (!full && !read.line.post && state.recognised === 0 && !state.first) return null;
    // A level alone over the telegram is a page's furniture; only after FM and TO is it the classification line.
    if (this.line !== null && this.isQuoted(read.line)) return null;
    // Behind BT the message begins, whatever level stood over all of it.
    const begins = state.current === 'break' && !state.messageStarted;
    if (!full && ((this.line !== null && !begins) || ((transmission || state.print) && !from))) return whole(piece, 'page');
    if (this.line?.number) return whole(piece, 'page');
    if (full && !transmission && !from && this.isOverTransmission(read.end, read.line)) return upTo(state.text, piece, read.end, 'page');
    this.line = read.line;
    // Over a level alone FM and TO may still follow.
    state.messageStarted ||= full || from;
    return upTo(state.text, piece, read.end, 'classification');
  }

  /**
   * Only where the line stands once more below the transmission header, over the message: it may be all the classification that there is.
   *
   * @param end where the line ends; what is run together with it comes first below
   */
  private isOverTransmission(end: number, { post, number }: ClassificationLine): boolean {
    const lines = this.state.text.slice(end, end + LONGEST_HEADER_TEXT).trimStart().split(/\r\n?|\n/, LONGEST_HEADER);
    const at = lines.findIndex(isOfTransmission);
    // Where the message begins above it, in capitals or not, it is of a telegram that the message repeats.
    if (number === null || at === -1 || at > FARTHEST_TRANSMISSION || lines.slice(0, at).some(line => isOfMessage(line.toUpperCase()))) return false;
    const message = lines.findIndex((line, index) => index > at && !line.startsWith('FM ') && isOfMessage(line.toUpperCase()));
    return lines.slice(at, message === -1 ? undefined : message).some(line => {
      const again = readClassificationLine(line, trimmedStart(line, 0, line.length), trimmedEnd(line, 0, line.length));
      return again !== null && again.line.number !== null && Number(again.line.number.text) === Number(number.text) && mayBeSamePost(again.line.post?.text ?? '', post?.text ?? '');
    });
  }

  /** Whether a stretch is a whole classification line, and none was read below the sender. */
  isDue(start: number, end: number): boolean {
    const read = this.seen().from && !this.line?.number ? readClassificationLine(this.state.text, start, end) : null;
    return read !== null && read.line.number !== null && read.end === end;
  }

  /** The number of the cable; null where none was read. */
  get number(): number | null {
    return this.line?.number ? Number(this.line.number.text) : null;
  }

  /** Whether a stretch begins with the classification line of this cable, which has been read. */
  isRepeated(start: number, end: number): boolean {
    const { number } = this;
    const read = number === null ? null : readClassificationLine(this.state.text, start, end);
    return read !== null && read.line.number !== null && Number(read.line.number.text) === number;
  }

  /** A second level or number is that of a telegram which this one repeats, and its words: no furniture of a page. */
  private isQuoted({ number }: ClassificationLine): boolean {
    const { text, lines } = this.state;
    if (number && this.line?.number && Number(number.text) !== Number(this.line.number.text)) return true;
    for (; this.looked < lines.length && !this.quotes; this.looked++) {
      const line = lines[this.looked];
      this.quotes = line !== undefined && line.start > (this.line?.start ?? 0) && beginsOther(excerpt(text, line.start, line.end, LONGEST_OPENING).trimStart());
    }
    return this.quotes;
  }

  /** The message reference number on a line of its own. */
  goOn(piece: Piece): Taken | null {
    const { state, line } = this;
    if (state.current !== 'classification' || !line || line.number || !state.close) return null;
    const mrn = readWrappedMrn(state.text, piece.start, piece.end, line.post);
    if (!mrn) return null;
    this.line = { ...line, ...mrn, end: piece.end };
    state.messageStarted = true;
    return whole(piece, 'classification', true);
  }
}
