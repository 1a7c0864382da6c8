import type { HeaderState } from './header-state';
import type { MessageReader } from './message-reader';
import { whole } from './piece';
import type { LineReader, Piece, Taken } from './piece';

/** A set has its name in front and ends in two strokes: `MSGID/GENADMIN/CNO//`. The first of them tells that others follow. */
const FIRST = /^MSGID\/(?=\S)/;
const SET = /^(?:(SUBJ)|(RMKS|GENTEXT\/(?:REMARKS|RMKS))|REF|AMPN|NARR|POC|OPER|EXER|DECL)\/ ?(?=\S|$)/;
const CLOSED = '//';

/** Reads the sets of a message of the armed forces, which stand below its level: the subject, what is referred to, and the name over the text. */
export class SetReader implements LineReader {
  private readonly state: HeaderState;
  private readonly message: MessageReader;
  /** End of the last line of sets; -1 before the first. */
  private last = -1;

  constructor(state: HeaderState, message: MessageReader) {
    this.state = state;
    this.message = message;
  }

  /** The set above goes on. */
  get isOpen(): boolean {
    const { text, lastEnd, close } = this.state;
    return this.last === lastEnd && close && !text.startsWith(CLOSED, lastEnd - CLOSED.length);
  }

  begin(piece: Piece): Taken | null {
    const { state } = this;
    const line = state.text.slice(piece.start, Math.min(piece.end, piece.start + 24));
    const named = SET.exec(line);
    // The text alone may be a set, below a subject that is none.
    const isText = state.subject && named?.[2] !== undefined && line.startsWith('1.', named[0].length);
    const set = this.last === -1 && !isText ? null : named;
    if (!set && !(this.last === -1 ? state.recognised > 0 && !state.subject && FIRST.test(line) : this.isOpen)) return null;
    state.messageStarted = true;
    this.last = piece.end;
    if (set?.[2] !== undefined) {
      const end = piece.start + set[0].length;
      state.textNext = true;
      return { role: 'unknown', end, next: end < piece.end ? end : piece.next, fused: false, continues: false };
    }
    const words = { start: piece.start, end: piece.end - (state.text.startsWith(CLOSED, piece.end - CLOSED.length) ? CLOSED.length : 0) };
    if (set?.[1] !== undefined && !state.subject) return this.message.beginSubjectSet(piece, { ...words, start: piece.start + set[0].trimEnd().length });
    if (!set && state.current === 'subject') return this.message.goOnSubjectSet(piece, words);
    return whole(piece, 'unknown', !set);
  }
}
