import type { Block, Cable, PlacedBlock } from '../cable/model';

/** A part of a cable that stands for itself: its header, a heading with the paragraphs under it, its close. */
export interface Part {
  readonly kind: 'header' | 'section' | 'close';
  /** They tile it; their places count from its start. */
  readonly blocks: readonly PlacedBlock[];
  readonly length: number;
}

export interface PlacedPart {
  /** Absolute. */
  readonly at: number;
  /** Knows nothing of its place: the same object for as long as its blocks are. */
  readonly part: Part;
}

/** The parts that begin with a block, for as long as the block is in use. */
const known = new WeakMap<Block, Part>();

/** The parts of a cable in order; they tile it. @param keep the same ones for the same blocks */
export function partsOf({ blocks }: Cable, keep = true): readonly PlacedPart[] {
  const parts: PlacedPart[] = [];
  for (let from = 0; from < blocks.length;) {
    const first = blocks[from];
    if (!first) break;
    let to = from + 1;
    if (isText(first.block)) while (to < blocks.length && blocks[to]?.block.kind === 'paragraph') to++;
    let part = keep ? known.get(first.block) : undefined;
    if (!part || !holds(part, blocks, from, to)) {
      part = newPart(blocks.slice(from, to));
      if (keep) known.set(first.block, part);
    }
    parts.push({ at: first.at, part });
    from = to;
  }
  return parts;
}

function isText({ kind }: Block): boolean {
  return kind === 'heading' || kind === 'paragraph';
}

function holds(part: Part, blocks: readonly PlacedBlock[], from: number, to: number): boolean {
  if (part.blocks.length !== to - from) return false;
  for (let at = from; at < to; at++) if (part.blocks[at - from]?.block !== blocks[at]?.block) return false;
  return true;
}

function newPart(blocks: readonly PlacedBlock[]): Part {
  const start = blocks[0]?.at ?? 0;
  const last = blocks.at(-1);
  const kind = last?.block.kind === 'header' || last?.block.kind === 'close' ? last.block.kind : 'section';
  return { kind, blocks: blocks.map(({ at, block }) => ({ at: at - start, block })), length: last ? last.at + last.block.length - start : 0 };
}

/**
 * Keeps what is made of a part for as long as the part is in use.
 *
 * @param make must depend on the part and its own text alone; what it gives counts from the part's start
 */
export function perPart<V>(make: (part: Part, ownText: string) => V): (text: string, placed: PlacedPart) => V {
  const kept = new WeakMap<Part, { readonly value: V }>();
  return (text, { at, part }) => {
    let entry = kept.get(part);
    if (!entry) kept.set(part, entry = { value: make(part, text.slice(at, at + part.length)) });
    return entry.value;
  };
}
