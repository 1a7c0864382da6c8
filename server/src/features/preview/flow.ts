import type { Line, Paragraph, PortionMark } from '../../cable/model';
import { SMALL } from '../../rules/kit/rewrap';
import type { Span } from '../../text/span';

/** What a paragraph is made of for a reader; spans count from the paragraph's start. */
export type Chunk =
  /** Running text; what begins after a blank line is another. */
  | { readonly kind: 'text'; readonly rows: Rows }
  /** A sub-paragraph: how many lists its own lies in, its letter or sign, its mark, and what follows them. */
  | { readonly kind: 'item'; readonly depth: number; readonly bullet: Span; readonly mark: PortionMark | null; readonly rows: Rows }
  /** Lines whose columns would be lost in running text. */
  | { readonly kind: 'table'; readonly lines: readonly Span[] };

/** The lines that are kept as they were written, those of an address or a list of names; of running text there is one, with all its pieces. */
export type Rows = readonly (readonly Span[])[];

/** A wide gap inside a line, as between the columns of a table. */
const GAP = /\S {3,}\S/;
const NUMBER = /^(\d{1,2})[.)] /;

/**
 * Parts the running text of a paragraph as a reader sees it: where a blank line stands (unless a page line stands
 * beside it, which an archive has put there), where a sub-paragraph begins, and where columns are.
 *
 * @param own the paragraph's own text
 */
export function flowOf(own: string, paragraph: Paragraph): readonly Chunk[] {
  const flow = new Flow(own, paragraph);
  for (const piece of paragraph.pieces) flow.take(piece);
  return flow.end();
}

class Flow {
  private readonly own: string;
  private readonly paragraph: Paragraph;
  private readonly chunks: Chunk[] = [];
  private open: { bullet: Span | null; mark: PortionMark | null; pieces: Span[] } | null = null;
  private columns: Span[] = [];
  /** Where the bullets stand of the lists that are open, the outermost first. */
  private readonly lists: number[] = [];
  private last: Span | null = null;
  private line = 0;
  private part = 0;

  constructor(own: string, paragraph: Paragraph) {
    this.own = own;
    this.paragraph = paragraph;
  }

  take(piece: Span): void {
    const parted = this.isParted(piece);
    this.last = piece;
    const part = this.partIn(piece);
    if (part === null && GAP.test(this.own.slice(piece.start, piece.end))) {
      if (parted && this.columns.length > 1) this.closeColumns();
      this.columns.push(piece);
      return;
    }
    this.closeColumns();
    if (part) {
      this.close();
      const start = Math.max(piece.start, part.end);
      this.open = { bullet: part.bullet, mark: part.mark, pieces: start < piece.end ? [{ start, end: piece.end }] : [] };
      return;
    }
    if (parted) this.close();
    this.add(piece);
  }

  private add(piece: Span): void {
    this.open ??= { bullet: null, mark: null, pieces: [] };
    this.open.pieces.push(piece);
  }

  end(): readonly Chunk[] {
    this.closeColumns();
    this.close();
    return this.chunks;
  }

  /** One line with a gap in it is a sentence all the same. */
  private closeColumns(): void {
    const [first] = this.columns;
    const last = this.columns.at(-1);
    if (!first || !last) return;
    const columns = this.columns;
    this.columns = [];
    if (columns.length === 1) {
      this.add(first);
      return;
    }
    this.close();
    this.lists.length = 0;
    // Whole lines, with what stands between them: the hyphens under the names of the columns are no running text.
    const lines = this.paragraph.lines.filter(line => line.end > first.start && line.start < last.end && line.role !== 'page' && line.role !== 'blank');
    this.chunks.push({ kind: 'table', lines: lines.map(({ start, end }) => ({ start: start < first.start && end > first.start ? lineStart(this.own, first.start, start) : start, end })) });
  }

  private close(): void {
    if (!this.open) return;
    const { bullet, mark, pieces } = this.open;
    this.open = null;
    const rows = rowsOf(this.own, pieces, this.paragraph);
    if (bullet) this.chunks.push({ kind: 'item', depth: this.depthAt(bullet.start - lineBefore(this.own, bullet.start)), bullet, mark, rows });
    else if (pieces.length > 0) {
      this.lists.length = 0;
      this.chunks.push({ kind: 'text', rows });
    }
  }

  /** A bullet further in than the one above begins a list in its item; one blank more or less is nothing. */
  private depthAt(column: number): number {
    const { lists } = this;
    while ((lists.at(-1) ?? 0) > column + 1) lists.pop();
    if (column > (lists.at(-1) ?? -2) + 1 && lists.length < MOST_LISTS) lists.push(column);
    return lists.length - 1;
  }

  /** The sub-paragraph that begins with this piece, also one that only follows the number before it. */
  private partIn(piece: Span): { bullet: Span; mark: PortionMark | null; end: number } | null {
    const { parts } = this.paragraph;
    while ((parts[this.part]?.bullet.end ?? Infinity) <= piece.start) this.part++;
    const part = parts[this.part];
    if (part && part.bullet.start < piece.end) return { bullet: part.bullet, mark: part.mark, end: part.mark?.end ?? part.bullet.end };
    const before = this.open?.bullet;
    if (!before) return null;
    const number = NUMBER.exec(this.own.slice(piece.start, piece.end));
    if (!number || Number(number[1]) !== Number(/\d+/.exec(this.own.slice(before.start, before.end))?.[0] ?? NaN) + 1) return null;
    const end = piece.start + number[0].length - 1;
    return { bullet: { start: piece.start, end }, mark: null, end };
  }

  /** Whether a blank line of the drafter stands before a piece. */
  private isParted(piece: Span): boolean {
    if (!this.last) return false;
    const { lines } = this.paragraph;
    let blank = false;
    let page = false;
    for (; (lines[this.line]?.end ?? Infinity) < piece.start; this.line++) {
      const line: Line | undefined = lines[this.line];
      if (!line || line.start < this.last.end) continue;
      if (line.role === 'blank') blank = true;
      else if (line.role === 'page') page = true;
    }
    return blank && !page;
  }
}

/** Text was never broken at fewer characters than these (5 FAH-1 H-246.1): a line that has room left up to here ends on purpose. */
const NARROWEST = 55;
/** A sentence goes on behind these words. */
const OPEN_END = /(?:^|[ (])(?:the|an?|of|in|at|to|for|by|on|with|from|that|who|is|are|was|were|be|has|had|as|than|not|his|her|its|their|(?<![;,] )(?:and|or))$/i;
/** A hyphenated word, which is one. */
const PARTED = /\p{L}-$/u;

/** Where nearly every line of some ends with room left for what follows, they are no running text: names, an address. A copy that was wrapped twice has short lines too, but full ones between them. */
function rowsOf(own: string, pieces: readonly Span[], { falseMarkers, repairs }: Paragraph): Rows {
  const breaks = pieces.map((piece, at) => {
    const above = pieces[at - 1];
    if (!above) return false;
    const words = own.slice(piece.start, piece.end);
    const last = own.slice(above.start, above.end);
    const column = above.end - lineBefore(own, above.start);
    return column + 1 + words.split(' ', 1).join('').length <= NARROWEST && !SMALL.test(words) && !OPEN_END.test(last) && !PARTED.test(last)
      && !falseMarkers.some(({ number }) => number.start === piece.start) && !repairs.some(({ kind, start }) => kind === 'split-word' && start === above.end);
  });
  if (breaks.filter(Boolean).length * 3 <= (pieces.length - 1) * 2) return [pieces];
  const rows: Span[][] = [];
  for (const [at, piece] of pieces.entries()) {
    const row = rows.at(-1);
    if (row && breaks[at] !== true) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

/** Lists in one another; a cable has two or three. */
const MOST_LISTS = 5;

/** Where the line of a place begins. */
function lineBefore(own: string, at: number): number {
  return own.lastIndexOf('\n', at - 1) + 1;
}

/** A table that begins right after the number of its paragraph begins at its own first letter. */
function lineStart(own: string, piece: number, line: number): number {
  return own.slice(line, piece).trim() === '' ? line : piece;
}
