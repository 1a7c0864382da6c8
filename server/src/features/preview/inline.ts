import { decodeEntities } from '../../cable/body/furniture';
import type { Repair } from '../../cable/model';
import type { Span } from '../../text/span';
import { escapeHtml } from '../pages/escape';

/** Tags around a stretch of running text; the span counts as the pieces do. */
export interface Wrap extends Span {
  readonly open: string;
  readonly close: string;
}

/**
 * Running text as HTML on one line: pieces joined by a blank (words that a wrap cut in two by nothing), runs of blanks
 * become one, entities are read.
 *
 * @param text what the pieces count in
 * @param wraps outer ones first where they lie in one another; where they only overlap, each is cut as it needs
 */
export function inlineHtml(text: string, pieces: readonly Span[], repairs: readonly Repair[], wraps: readonly Wrap[]): string {
  const [first] = pieces;
  const last = pieces[pieces.length - 1];
  if (!first || !last) return '';
  const own = wraps.filter(wrap => wrap.start < last.end && wrap.end > first.start);
  const entities = repairs.filter(({ kind, start, end }) => kind === 'entity' && start < last.end && end > first.start);
  const cuts = new Set(repairs.filter(({ kind }) => kind === 'split-word').map(({ start }) => start));
  const bounds = [...own, ...entities].flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);

  const out = new Output();
  pieces.forEach((piece, index) => {
    let at = piece.start;
    const put = (end: number): void => {
      if (end <= at) return;
      const active = own.filter(wrap => wrap.start <= at && wrap.end >= end);
      const written = text.slice(at, end);
      out.put(entities.some(entity => entity.start <= at && entity.end >= end) ? decodeEntities(written) : written, active);
      at = end;
    };
    for (const bound of bounds) if (bound > piece.start && bound < piece.end) put(bound);
    put(piece.end);
    const next = pieces[index + 1];
    if (next && !cuts.has(piece.end)) out.put(' ', own.filter(wrap => wrap.start < piece.end && wrap.end > next.start));
  });
  return out.end();
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
