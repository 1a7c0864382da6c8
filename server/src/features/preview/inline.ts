import { decodeEntities } from '../../cable/body/furniture';
import { hyphenated } from '../../cable/joined';
import type { Repair } from '../../cable/model';
import type { Span } from '../../text/span';
import { escapeHtml } from '../pages/escape';

/** Tags around a stretch of running text; the span counts as the pieces do. */
export interface Wrap extends Span {
  readonly open: string;
  readonly close: string;
}

/**
 * Running text as HTML on one line: pieces joined by a blank (words that a wrap cut in two, or at their hyphen, by nothing), runs of blanks
 * become one, entities are read.
 *
 * @param text what the pieces count in
 * @param wraps outer ones first where they lie in one another; where they only overlap, each is cut as it needs
 */
export function inlineHtml(text: string, pieces: readonly Span[], repairs: readonly Repair[], wraps: readonly Wrap[]): string {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return '';
  const around = new Sweep(wraps.filter(wrap => wrap.start < last.end && wrap.end > first.start));
  const entities = new Sweep(repairs.filter(({ kind, start, end }) => kind === 'entity' && start < last.end && end > first.start));
  const cuts = new Set([...repairs.filter(({ kind }) => kind === 'split-word'), ...hyphenated(text, pieces)].map(({ start }) => start));
  const bounds = [...around.spans, ...entities.spans].flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);

  const out = new Output();
  let next = 0;
  pieces.forEach((piece, index) => {
    let at = piece.start;
    const put = (end: number): void => {
      if (end <= at) return;
      const written = text.slice(at, end);
      const active = around.at(at);
      out.put(entities.at(at).length > 0 ? decodeEntities(written) : written, active);
      at = end;
    };
    for (; (bounds[next] ?? Infinity) < piece.end; next++) put(bounds[next] ?? 0);
    put(piece.end);
    const below = pieces[index + 1];
    if (below && !cuts.has(piece.end)) out.put(' ', around.at(piece.end - 1).filter(wrap => wrap.end > below.start));
  });
  return out.end();
}

/** Tells which of some spans lie around a place, of places that are asked for in order. */
class Sweep<S extends Span> {
  readonly spans: readonly S[];
  /** By where they begin, with their places in the order that was given. */
  private readonly waiting: readonly (readonly [span: S, order: number])[];
  private begun = 0;
  private open: (readonly [span: S, order: number])[] = [];

  constructor(spans: readonly S[]) {
    this.spans = spans;
    this.waiting = spans.map((span, order) => [span, order] as const).sort(([a], [b]) => a.start - b.start);
  }

  /** Those around the character at an offset, in the order that was given. */
  at(offset: number): readonly S[] {
    this.open = this.open.filter(([{ end }]) => end > offset);
    for (let next = this.waiting[this.begun]; next && next[0].start <= offset; next = this.waiting[++this.begun]) if (next[0].end > offset) this.open.push(next);
    return this.open.sort(([, a], [, b]) => a - b).map(([span]) => span);
  }
}

/** Keeps tags open as long as what is put in them goes on. */
class Output {
  private readonly parts: string[] = [];
  private open: readonly Wrap[] = [];
  private blank = true;

  put(text: string, wraps: readonly Wrap[]): void {
    let words = text.replace(/\s+/g, ' ');
    if (this.blank && words.startsWith(' ')) words = words.slice(1);
    if (words === '') return;
    this.turnTo(wraps);
    this.parts.push(escapeHtml(words));
    this.blank = words.endsWith(' ');
  }

  end(): string {
    this.turnTo([]);
    return this.parts.join('');
  }

  private turnTo(wraps: readonly Wrap[]): void {
    let same = 0;
    while (same < wraps.length && wraps[same] === this.open[same]) same++;
    for (const wrap of this.open.slice(same).reverse()) this.parts.push(wrap.close);
    for (const wrap of wraps.slice(same)) this.parts.push(wrap.open);
    this.open = wraps;
  }
}
