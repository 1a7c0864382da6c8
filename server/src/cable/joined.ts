import { countBefore, textBefore } from '../text/search';
import type { Span, Word } from '../text/span';
import type { Repair } from './model';

/**
 * Stretches of a text read as one line, with the way back: each stretch is separated from the next by
 * one blank, which stands for what lies between them (line end, page line, trailing blanks). Where a
 * word was cut in two, nothing stands between its parts.
 */
export class Joined {
  readonly text: string;
  /** Where each stretch begins in `text`. */
  readonly begins: number[] = [];
  private readonly pieces: readonly Span[];

  /**
   * @param source the text that the pieces count in
   * @param pieces half-open, in order, not overlapping
   * @param repairs those of the kind `split-word` tell which pieces are not to be separated
   */
  constructor(source: string, pieces: readonly Span[], repairs: readonly Repair[] = []) {
    this.pieces = pieces;
    const cuts = repairs.some(isCut) ? new Set(repairs.filter(isCut).map(repair => repair.start)) : null;
    let text = '';
    for (let index = 0; index < pieces.length; index++) {
      const piece = pieces[index];
      if (!piece) break;
      this.begins.push(text.length);
      text += source.slice(piece.start, piece.end);
      if (index + 1 < pieces.length && cuts?.has(piece.end) !== true) text += ' ';
    }
    this.text = text;
  }

  /** The offset in the source of a character of `text`. One of a joining blank is taken to the end of the stretch before it. */
  offset(index: number): number {
    const at = Math.max(0, countBefore(this.begins, begin => begin <= index) - 1);
    const piece = this.pieces[at];
    return piece ? Math.min(piece.start + index - (this.begins[at] ?? 0), piece.end) : 0;
  }

  /** The span in the source of a half-open stretch of `text`. */
  span(start: number, end: number): Span {
    const from = this.offset(start);
    return { start: from, end: end > start ? this.offset(end - 1) + 1 : from };
  }

  /** Like `span`, with the words as they read on one line. */
  word(start: number, end: number): Word {
    const { start: from, end: to } = this.span(start, end);
    return { start: from, end: to, text: this.text.slice(start, end) };
  }
}

/** A hyphen behind a letter at the end of a line; two are a dash. */
const HYPHEN_END = /\p{L}-$/u;
/** A word that goes on behind it, but for what joins two such words: SHORT- AND LONG-TERM. */
const GOES_ON = /^(?!(?:AND|OR|TO)(?!\p{L}))\p{L}/iu;

/** Where a hyphenated word goes over the end of a line: nothing stands between its parts (LONG- / TERM). */
export function hyphenated(source: string, pieces: readonly Span[]): Repair[] {
  return pieces.flatMap(({ start, end }, at): Repair[] => {
    const next = pieces[at + 1];
    const cut = next !== undefined && source.charAt(end - 1) === '-' && HYPHEN_END.test(textBefore(source, end, 3, start)) && GOES_ON.test(source.slice(next.start, next.start + 4));
    return cut ? [{ kind: 'split-word', start: end, end: next.start }] : [];
  });
}

function isCut({ kind }: Repair): boolean {
  return kind === 'split-word';
}

/** Every run of white space to one blank, none at the ends. */
export function oneLine(text: string): string {
  if (!/\s\s|[^\S ]|^\s|\s$/.test(text)) return text;
  return text.split(/\s/).filter(part => part !== '').join(' ');
}
