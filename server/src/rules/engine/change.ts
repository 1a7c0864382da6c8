import type { Cable, PlacedBlock } from '../../cable/model';

/** A version of a cable, and the file that it stands in. */
export interface Version {
  readonly text: string;
  readonly cable: Cable;
}

/** Where a block stood and where the one stands that took its place; offsets from the start of the cable. */
export interface Replaced {
  readonly before: PlacedBlock;
  readonly now: PlacedBlock;
}

/**
 * How one version of a cable became another: which of its blocks are others, and where the text between them differs.
 * All offsets count from the start of the cable, so that an edit in the cable above changes nothing.
 */
export class Change {
  /** Blocks from the first on that are the same objects. */
  readonly kept: number;
  /** The same, from the last one back. */
  readonly rest: number;
  /** The blocks in between, where they are as many as before; null where they are not. */
  readonly replaced: readonly Replaced[] | null;
  /** The stretch of the old text that differs, the widest one that any edit to the same end could have touched. */
  private readonly start: number;
  private readonly end: number;
  /** How far what stands below it has moved. */
  private readonly by: number;
  /** How far what stands right at an insertion has moved: all of it alike; null where nothing has told yet. */
  private atInsertion: number | null = null;

  constructor(before: Version, now: Version) {
    const old = before.cable.blocks;
    const { blocks } = now.cable;
    const most = Math.min(old.length, blocks.length);
    let kept = 0;
    while (kept < most && old[kept]?.block === blocks[kept]?.block) kept++;
    let rest = 0;
    while (rest < most - kept && old[old.length - 1 - rest]?.block === blocks[blocks.length - 1 - rest]?.block) rest++;
    this.kept = kept;
    this.rest = rest;
    this.by = (now.cable.end - now.cable.start) - (before.cable.end - before.cable.start);
    const was = windowOf(before, kept, rest);
    const is = windowOf(now, kept, rest);
    const { start, end } = differing(was.own, is.own);
    // Where nothing differs, everything stands above what does.
    this.start = start === null ? Infinity : was.at + start;
    this.end = end === null ? Infinity : was.at + end;
    this.replaced = old.length === blocks.length ? is.blocks.flatMap((block, at) => was.blocks.slice(at, at + 1).map(other => ({ before: other, now: block }))) : null;
  }

  /** The cable is the same; at most it has moved as a whole. */
  get isNone(): boolean {
    return this.start === Infinity && this.replaced?.length === 0;
  }

  /** Whether the blocks say the same in both versions, in all but where their parts stand. */
  saysTheSame(): boolean {
    return this.replaced?.every(({ before, now }) => this.same(before.block, now.block, before.at, now.at)) ?? false;
  }

  /** Where an offset is now; null where that cannot be told, inside or at an end of what differs. */
  place(offset: number): number | null {
    if (offset < this.start) return offset;
    if (offset > this.end) return offset + this.by;
    return this.start === this.end && this.atInsertion !== null ? offset + this.atInsertion : null;
  }

  /**
   * Where stretches of the old text are now; null where one of them does not read as before.
   *
   * @param stretches a start, an end, a start, an end …
   */
  moved(stretches: readonly number[]): readonly number[] | null {
    if (this.start === Infinity || stretches.length === 0) return stretches;
    const moved: number[] = [];
    let startsBelow = false;
    for (const [index, offset] of stretches.entries()) {
      const isBelow = offset > this.end;
      const isEnd = index % 2 === 1;
      if ((!isBelow && offset >= this.start) || (isEnd && isBelow !== startsBelow)) return null;
      startsBelow = isBelow;
      moved.push(isBelow ? offset + this.by : offset);
    }
    return moved;
  }

  /**
   * Whether a value read out of a block says the same as one of before: the same in all but its offsets, and these are
   * where the change has moved them. What is named `start`, `end`, `next` or `length` is an offset.
   *
   * @param was counted from `wasAt`, `is` from `isAt`
   */
  same(was: unknown, is: unknown, wasAt: number, isAt: number): boolean {
    if (was === is && (typeof was !== 'object' || was === null)) return true;
    if (typeof was !== 'object' || typeof is !== 'object' || was === null || is === null) return false;
    if (Array.isArray(was)) return Array.isArray(is) && was.length === is.length && was.every((each, index) => this.same(each, is[index], wasAt, isAt));
    const a = was as Readonly<Record<string, unknown>>;
    const b = is as Readonly<Record<string, unknown>>;
    let keys = 0;
    for (const key in a) {
      const value = a[key];
      const other = b[key];
      if (typeof value === 'number' && isOffset(key) ? typeof other !== 'number' || !this.moves(wasAt + value, isAt + other) : !this.same(value, other, wasAt, isAt)) return false;
      keys++;
    }
    for (const _ in b) keys--;
    return keys === 0;
  }

  private moves(was: number, is: number): boolean {
    if (was === this.start && was === this.end) {
      this.atInsertion ??= is - was;
      return is - was === this.atInsertion && (is === was || is === was + this.by);
    }
    return (was <= this.start && is === was) || (was >= this.end && is === was + this.by);
  }
}

function isOffset(key: string): boolean {
  return key === 'start' || key === 'end' || key === 'next' || key === 'length';
}

/** The blocks that are not kept, with their text. */
function windowOf({ text, cable }: Version, kept: number, rest: number): { at: number; own: string; blocks: PlacedBlock[] } {
  const blocks = cable.blocks.slice(kept, cable.blocks.length - rest);
  const from = cable.blocks[kept]?.at ?? cable.end;
  const to = cable.blocks[cable.blocks.length - rest]?.at ?? cable.end;
  return {
    at: from - cable.start,
    own: text.slice(from, Math.max(from, to)),
    blocks: blocks.map(({ at, block }) => ({ at: at - cable.start, block })),
  };
}

/** The stretch of `was` that has to be replaced to make it `is`, and both ways around it that the same letters allow. */
function differing(was: string, is: string): { start: number | null; end: number | null } {
  const most = Math.min(was.length, is.length);
  const head = alike(most, (from, to) => was.slice(from, to) === is.slice(from, to));
  if (head === was.length && head === is.length) return { start: null, end: null };
  const tail = alike(most, (from, to) => was.slice(was.length - to, was.length - from) === is.slice(is.length - to, is.length - from));
  // With letters of the same kind beside the edit, both may reach over it.
  return { start: Math.min(head, was.length - tail), end: Math.max(head, was.length - tail) };
}

/** So many characters are compared at once, which is a hundred times as fast as one by one. */
const STEP = 4096;

/** The most, up to `most`, that are alike, where all up to some count are. */
function alike(most: number, areAlike: (from: number, to: number) => boolean): number {
  let known = 0;
  for (let step = STEP; step >= 1;) {
    const to = Math.min(most, known + step);
    if (to > known && areAlike(known, to)) known = to;
    else step = Math.floor(step / 2);
  }
  return known;
}
