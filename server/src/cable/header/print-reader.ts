import { oneOf } from '../../text/characters';
import { excerpt } from '../../text/search';
import type { HeaderState } from './header-state';
import { whole } from './piece';
import type { LineReader, Piece, Taken } from './piece';

/** Lines of the head of a print of 1973 to 1979, and of distribution lists that stand over a telegram (format guide 7); prints of the 1960s have `INR 07,GPM 03`, and copies of posts who acts on them there: `CXCAIRO:`, `DISSEMINATION: POL`. */
const OFFICE_COUNTS = /^(?:(?:ORIGIN|ACTION|INFO) {1,4})?(?:[A-Z/]{1,9}-\d{2}\*?(?: |$) ?){1,20}|^(?:[A-Z/]{1,9} \d{2},){2}/;
const START = /^(?:PAGE {1,3}0?1 [^:]{6,60} )?(?:ORIGIN|ACTION) {1,4}[A-Z/]{1,9}[ -]\d{2}(?!\d)|^INFO {1,4}[A-Z/]{1,9}(?:-\d{2}| \d{2},)|^(?:DRAFTED|APPROVED|CLEARED) BY\b|^DESIRED DISTRIBUTION|^-{10,60} ?\d{0,6}[A-Z0-9]{0,8}|^-{6,70}[A-Z0-9]{4,8} {1,3}\d{6}Z|^\/\d{3} ?W?$|^(?:CX[A-Z]{3,12}|cx[a-z]{3,12}|DISSEMINATION):/;
const LONGEST = 200;
/** What stands below INFO alone, where a scan has the columns of the list one below the other; a scan takes letters for digits. */
const OFFICE_BELOW = /^\s{1,80}[A-Z0-9/]{1,9}-\d{2}(?:\s|$)/;
const FARTHEST = 100;

/** The head of a print and all of its telegram on one line, as scans without line ends have them. */
const ON_ONE_LINE = /^(?:[^:]{0,300} )?PAGE {1,3}0?1 [^¶]{0,1500}? (?=[ZOPRFY] (?:[ZOPRFY] )?\d{6} ?Z ?[A-Z]{3} \d{2} {1,4}FM )/;
const LONGEST_HEAD = 2000;

/** Where the telegram begins that stands behind the head of a print on one line with it; -1 when the line has none. */
export function headEnd(text: string, start: number, end: number): number {
  const head = end - start < LONGEST ? null : ON_ONE_LINE.exec(excerpt(text, start, end, LONGEST_HEAD));
  return head ? start + head[0].length : -1;
}

/** Whether the words below the end of a line are an office and its count of copies. */
export function isOverOffices(text: string, next: number): boolean {
  return OFFICE_BELOW.test(`\n${text.slice(next, next + FARTHEST)}`);
}

/** Reads the head of a print: office counts, drafters and clearances, the dashed system line. */
export class PrintReader implements LineReader {
  private readonly state: HeaderState;
  private readonly fromSeen: () => boolean;

  /** @param fromSeen whether the FM line was read: the head ends there */
  constructor(state: HeaderState, fromSeen: () => boolean) {
    this.state = state;
    this.fromSeen = fromSeen;
  }

  begin(piece: Piece): Taken | null {
    if (this.state.messageStarted) return null;
    if (!mayStartPrint(this.state.text.charCodeAt(piece.start)) || !(startsPrint(this.lineOf(piece)) || this.startsOffices(piece) || this.isPrinter(piece))) return null;
    const continues = this.state.current === 'print';
    this.state.print = true;
    return whole(piece, 'print', continues);
  }

  goOn(piece: Piece): Taken | null {
    const { state } = this;
    if (state.messageStarted || state.current !== 'print' || (this.fromSeen() && !continuesPrint(this.lineOf(piece)))) return null;
    return whole(piece, 'print', true);
  }

  private startsOffices(piece: Piece): boolean {
    return !this.fromSeen() && this.lineOf(piece) === 'INFO' && isOverOffices(this.state.text, piece.next);
  }

  /** The number of two or three digits that stands alone below the first page line. */
  private isPrinter(piece: Piece): boolean {
    return this.state.print && !this.fromSeen() && /^\d{2,3}$/.test(this.lineOf(piece));
  }

  private lineOf(piece: Piece): string {
    return excerpt(this.state.text, piece.start, piece.end, LONGEST);
  }
}

/** The first sign of a line of START, or a digit. */
const mayStartPrint = oneOf('-/ACDIOPc0123456789');

/** Whether a line can only belong to the head of a print. */
export function startsPrint(line: string): boolean {
  return START.test(line) && !/^[-\s]{1,200}$/.test(line);
}

function continuesPrint(line: string): boolean {
  return startsPrint(line) || OFFICE_COUNTS.test(line) || /^[A-Z0-9/.]{1,12}[:-]/.test(line) || /^\/?\d{3} {1,2}[A-Z]$/.test(line) || /^-{10,80}/.test(line);
}
