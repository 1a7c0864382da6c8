import type { Line, LineRole } from './model';

/** Makes a line of a block. */
export type LineOf = (start: number, end: number, next: number, role: LineRole, continues: boolean) => Line;

/** In a text of so many characters lines are shared: it saves a memory as large as the text. In smaller ones it takes longer than making them. */
const SHARED_FROM = 2_000_000;

/** How the lines of the blocks of a text are made. */
export function lineOf(text: string): LineOf {
  return text.length >= SHARED_FROM ? sharedLine : ownLine;
}

function ownLine(start: number, end: number, next: number, role: LineRole, continues: boolean): Line {
  return { start, end, next, role, continues };
}

/** As many lines as are kept for others to share; a power of two. */
const SHARED = 1 << 15;
const shared: (Line | undefined)[] = Array.from({ length: SHARED }, () => undefined);

/** Offsets count from the block's start, so that the lines of many paragraphs are equal: one object serves them all. */
function sharedLine(start: number, end: number, next: number, role: LineRole, continues: boolean): Line {
  // A stretch from an offset to another comes with one role nearly always; where it does not, the last one is kept.
  const index = (Math.imul(start, 0x9e3779b1) ^ Math.imul(end - start, 0x85ebca6b) ^ Math.imul(next - end, 0xc2b2ae35)) >>> 17;
  const known = shared[index];
  if (known?.start === start && known.end === end && known.next === next && known.role === role && known.continues === continues) return known;
  return shared[index] = ownLine(start, end, next, role, continues);
}
