import type { LineIndex } from '../text/lines';
import { countBefore } from '../text/search';
import { applyEdits, shiftBack } from '../text/span';
import type { Span, TextEdit } from '../text/span';
import { FURNITURE_REACH } from './body/body-line';
import type { BodyLine } from './body/body-line';
import { bodyLines } from './body/body-lines';
import { planBlocks } from './body/plan-blocks';
import type { Plan } from './body/plan-blocks';
import { CLOSE_CONTEXT, CLOSE_REACH, findClose } from './body/find-close';
import { readBlocks, withFirst } from './body/read-body';
import type { ReadBlock } from './body/read-body';
import { AT_THE_START, sameResume } from './body/resume';
import type { BlockShape, Resume } from './body/resume';
import { cableOf } from './cable-of';
import { HEADER_LOOKAHEAD, linesBeyond, readHeaderOf } from './header-of';
import type { Block, Cable, CableDocument, Header, PlacedBlock } from './model';
import { ownCable } from './own-cable';
import type { OwnCable } from './own-cable';
import { trimmedStart } from './raw-lines';
import { parse } from './parse';
import { LONGEST_NOTE, MAY_BOUND, splitCables } from './split-cables';

/** Lines between what decides of a boundary and the boundary: a banner's lines, the blank lines after an end of message. */
const BOUNDARY_REACH = 12;
/** Lines that an edit may change the meaning of, above and below it. */
const REACH = FURNITURE_REACH + 12;
/** Blocks read beyond an edit before the reading is expected to meet the old one. */
const BLOCKS_AHEAD = 4;

/** An edit, and the text and lines that it makes. */
export interface Edited {
  /** Half-open, inside the old text. */
  readonly edit: TextEdit;
  readonly text: string;
  readonly lines: LineIndex;
}

/** Applies an edit to a text whose lines are known. */
export function applyEdit(text: string, lines: LineIndex, edit: TextEdit): Edited {
  const edited = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
  return { edit, text: edited, lines: lines.edited(edited, edit) };
}

/**
 * Reads a file again after an edit. Only what the edit touched is read; every block whose text and place in the order
 * stay the same is the same object as before. The result equals that of reading the new text as a whole.
 *
 * @param before the text that the edit was made in, as it was read
 */
export function reread(before: CableDocument, { edit, text, lines }: Edited): CableDocument {
  const { text: old, cables } = before;
  const by = edit.newText.length - (edit.end - edit.start);
  const index = cables.findIndex(cable => edit.start >= cable.start && (edit.end < cable.end || (edit.end === cable.end && cable.end === old.length)));
  const cable = cables[index];
  if (!cable || !sameBoundaries(before, index, { edit, text, lines }, by)) return parse(text, lines);

  const read = new CableRereader(old, text, lines, cable, edit, by).read();
  const shifted = cables.slice(index + 1).map(other => shiftCable(other, by));
  return { text, lines, cables: [...cables.slice(0, index), read, ...shifted] };
}

/**
 * A document as edits would make it. What lies between the first and the last of them is read again, so that it costs no
 * more than they are apart; the result equals that of reading the new text as a whole.
 *
 * @param edits absolute, not overlapping, in any order
 * @throws RangeError when two edits overlap or one lies outside the text
 */
export function withEdits(document: CableDocument, edits: readonly TextEdit[]): CableDocument {
  if (edits.length === 0) return document;
  const { text, lines } = document;
  const start = edits.reduce((first, edit) => Math.min(first, edit.start), text.length);
  const end = edits.reduce((last, edit) => Math.max(last, edit.end), 0);
  const newText = applyEdits(text.slice(start, end), edits.map(edit => ({ ...edit, ...shiftBack(edit, start) })));
  return reread(document, applyEdit(text, lines, { start, end, newText }));
}

/**
 * Reads on in a cable that was read up to some line.
 *
 * @param from where the reading ended
 * @param to where it is to end
 */
export function extended(text: string, lines: LineIndex, cable: Cable, from: number, to: number): Cable {
  const edit = { start: from, end: from, newText: text.slice(from, to) };
  return new CableRereader(text, text, lines, cable, edit, to - from).read();
}

/** Whether the file still falls into the same cables after an edit in one of them. */
function sameBoundaries({ text: old, lines: oldLines, cables }: CableDocument, index: number, { edit, text, lines }: Edited, by: number): boolean {
  // However many blank lines part what ends a cable from what begins the next.
  const around = (own: string, at: LineIndex, start: number, end: number): Span => ({
    start: at.start(Math.max(0, at.lineAt(start) - BOUNDARY_REACH)), end: linesBeyond(own, at, end, BOUNDARY_REACH, own.length),
  });
  const was = around(old, oldLines, edit.start, edit.end);
  const is = around(text, lines, edit.start, edit.start + edit.newText.length);
  // Whatever words stand over the first telegram of a file, they may part it from what stands over them.
  const { header } = cables[0] ?? {};
  const isOverFirst = index === 0 && oldLines.lineAt(edit.start) <= LONGEST_NOTE && (!header?.classification?.number || header.lines.some(({ role }) => role === 'archive-data'));
  if (!isOverFirst && !MAY_BOUND.test(old.slice(was.start, was.end)) && !MAY_BOUND.test(text.slice(is.start, is.end))) return true;
  // Where a cable begins is told by what stands in the one before it, and a few lines from there on, which may be of the next.
  let first = Math.max(0, index - 1);
  while (first > 0 && oldLines.lineAt(cables[first]?.start ?? 0) + BOUNDARY_REACH >= oldLines.lineAt(edit.start)) first--;
  // And by the message below it, which may be beyond a short cable.
  let last = index + 1;
  while (last + 1 < cables.length && oldLines.lineAt(cables[last]?.end ?? 0) < oldLines.lineAt(edit.end) + 2 * BOUNDARY_REACH) last++;
  const near = cables.slice(first, last + 1);
  const from = near[0]?.start ?? 0;
  const starts = near.map(({ start }) => (start > edit.start ? start + by : start) - from);
  const spans = splitCables(text.slice(from, (near.at(-1)?.end ?? old.length) + by));
  return spans.length === starts.length && spans.every(({ start }, at) => start === starts[at]);
}

function shiftCable(cable: Cable, by: number): Cable {
  return { ...cable, start: cable.start + by, end: cable.end + by, blocks: shiftBlocks(cable.blocks, by) };
}

function shiftBlocks(blocks: readonly PlacedBlock[], by: number): PlacedBlock[] {
  return blocks.map(({ at, block }) => ({ at: at + by, block }));
}

function shapeOf(block: Block): BlockShape | 'header' {
  return block.kind === 'paragraph' ? (block.marker ? 'numbered' : 'unnumbered') : block.kind;
}

/** A stretch of consecutive lines of a cable's text. */
interface Window {
  readonly lines: readonly BodyLine[];
  /** It goes to the end of the cable. */
  readonly toEnd: boolean;
}

class CableRereader {
  private readonly old: string;
  private readonly text: string;
  private readonly lines: LineIndex;
  private readonly cable: Cable;
  private readonly edit: TextEdit;
  private readonly by: number;
  /** End of the cable in the new text. */
  private readonly end: number;
  /** Last line of the new text that the edit touched. */
  private readonly editLine: number;
  /** What the header says of the cable. */
  private own: OwnCable;
  /** It tells the lines of the text apart as before: what the edit did not touch is what it was. */
  private sameOwn = true;

  constructor(old: string, text: string, lines: LineIndex, cable: Cable, edit: TextEdit, by: number) {
    this.old = old;
    this.text = text;
    this.lines = lines;
    this.cable = cable;
    this.edit = edit;
    this.by = by;
    this.end = cable.end + by;
    this.editLine = lines.lineAt(edit.start + edit.newText.length);
    this.own = ownCable(old, cable.start, cable.header);
  }

  read(): Cable {
    const { cable, edit, by } = this;
    const header = this.header();
    const bodyStart = cable.start + header.length;
    const oldBodyStart = cable.start + cable.header.length;
    if (header !== cable.header) {
      const before = this.own;
      const sections = [' SECTION ', 'SIPDIS', 'Sipdis'].some(word => this.text.includes(word, bodyStart));
      this.own = ownCable(this.text, cable.start, header);
      this.sameOwn = this.own.told(sections) === before.told(sections);
    }
    // An edit inside the header that leaves the text below as it was.
    if (header !== cable.header && this.sameOwn && edit.end < oldBodyStart && bodyStart === oldBodyStart + by && this.lines.start(this.editLine + 1) <= bodyStart) {
      return this.result(header, [], 1);
    }
    return this.body(header, bodyStart);
  }

  /** The old blocks before `kept`, what was read, then the old ones from `rest` on. */
  private result(header: Header, read: readonly ReadBlock[], rest: number, kept = 1): Cable {
    const { cable } = this;
    const known = this.known(read, cable.blocks.slice(kept, rest));
    const blocks = cable.blocks.slice(1, kept).concat(known, shiftBlocks(cable.blocks.slice(rest), this.by));
    const resumes = cable.resumes.slice(1, kept).concat(read.map(({ resume }) => resume), cable.resumes.slice(rest));
    // A draft's old blocks have nothing of an archive.
    return cableOf(cable.start, this.end, header, blocks, resumes, cable.profile === 'draft' ? known : blocks);
  }

  /** The blocks that were read, and in the place of those at both ends that are what they were, the old ones: what is known of these need not be found out again. */
  private known(read: readonly ReadBlock[], before: readonly PlacedBlock[]): PlacedBlock[] {
    const blocks = read.map(({ at, block }): PlacedBlock => ({ at, block }));
    const take = (index: number, from: PlacedBlock | undefined): boolean => {
      const placed = blocks[index];
      if (!placed || !from || !this.isSame(placed, from)) return false;
      blocks[index] = { at: placed.at, block: from.block };
      return true;
    };
    const most = Math.min(blocks.length, before.length);
    let head = 0;
    while (head < most && take(head, before[head])) head++;
    for (let tail = 1; tail <= most - head && take(blocks.length - tail, before[before.length - tail]); tail++);
    return blocks;
  }

  private isSame({ at, block }: PlacedBlock, before: PlacedBlock): boolean {
    return block.length === before.block.length
      && this.text.slice(at, at + block.length) === this.old.slice(before.at, before.at + block.length)
      && sameData(block, before.block);
  }

  // -------------------------------------------------------------- header

  /** The header: the old one where the edit lies beyond all that its reader looked at. */
  private header(): Header {
    const { cable, text, lines, edit } = this;
    const looked = linesBeyond(text, lines, Math.min(cable.start + cable.header.length, edit.start), HEADER_LOOKAHEAD, this.end);
    // Where it looked at all there is, it has seen the end too, which an edit may have moved.
    if (edit.start > cable.start + cable.header.length && edit.start >= looked && looked < this.end) return cable.header;
    const header = readHeaderOf(text, lines, cable.start, this.end);
    return this.isSame({ at: cable.start, block: header }, { at: cable.start, block: cable.header }) ? cable.header : header;
  }

  // -------------------------------------------------------------- text

  private body(header: Header, bodyStart: number): Cable {
    const { cable, text } = this;
    const restart = header === cable.header ? this.restart() : 1;
    const from = restart === 1 ? bodyStart : cable.blocks[restart]?.at ?? bodyStart;
    const resume = restart === 1 ? AT_THE_START : cable.resumes[restart] ?? AT_THE_START;
    let rest: number;
    const stop = (window: Window) => (plan: Plan): boolean => {
      const index = this.meets(window, plan, Math.max(1, restart));
      if (index === -1) return false;
      rest = index;
      return true;
    };
    for (const window of this.windows(from, bodyStart)) {
      rest = cable.blocks.length;
      const first = window.lines.findIndex(line => line.next > from);
      const close = window.toEnd ? findClose(text, window.lines) : window.lines.length;
      // The close may depend on lines above the window: the next window has them.
      if (window.toEnd && (window.lines[0]?.start ?? bodyStart) > bodyStart && !restsInside(window.lines, close)) continue;
      const { plans, stopped } = planBlocks(text, window.lines, Math.max(0, first), close, resume, stop(window));
      if (!stopped && !window.toEnd) continue;
      const all = restart === 1 ? withFirst(window.lines, plans) : plans;
      const end = stopped ? (cable.blocks[rest]?.at ?? 0) + this.by : this.end;
      return this.result(header, readBlocks(text, window.lines, all, from, end), rest, restart);
    }
    // The last window goes to the end of the cable.
    throw new Error('no window reached the end of the cable');
  }

  /** Index of the last block that begins so far above the edit that nothing of it can have changed; 1 for the first of the text. */
  private restart(): number {
    const { blocks } = this.cable;
    const editLine = this.lines.lineAt(this.edit.start);
    const last = Math.max(1, countBefore(blocks, ({ at }) => this.lines.lineAt(at) + REACH < editLine) - 1);
    return blocks[last]?.block.kind === 'close' ? Math.max(1, last - 1) : last;
  }

  /** Index of the old block that a plan is the same as, with the same above it and nothing of the edit near; -1 when it is not. */
  private meets(window: Window, plan: Plan, first: number): number {
    const line = window.lines[plan.line];
    if (!this.sameOwn || !line || this.lines.lineAt(line.start) <= this.editLine + REACH) return -1;
    const index = this.firstFrom(line.start, first);
    const placed = this.cable.blocks[index];
    const resume: Resume | undefined = this.cable.resumes[index];
    return placed && resume && placed.at + this.by === line.start && shapeOf(placed.block) === plan.shape && sameResume(resume, plan.resume) ? index : -1;
  }

  /** Index of the first old block, from one on, that stands at or behind an offset of the new text; the number of blocks where none does. */
  private firstFrom(offset: number, first: number): number {
    return Math.max(first, countBefore(this.cable.blocks, ({ at }) => at + this.by < offset));
  }

  /** Stretches to read, each longer than the one before; the last goes to the end of the cable. */
  private *windows(from: number, bodyStart: number): Generator<Window> {
    const { cable, lines } = this;
    const above = Math.max(bodyStart, lines.start(Math.max(0, lines.lineAt(from) - REACH)));
    const closeFrom = this.closeFrom();
    for (let ahead = BLOCKS_AHEAD; ; ahead *= 8) {
      const meeting = lines.start(this.editLine + REACH + 2);
      const last = cable.blocks[this.firstFrom(meeting, 0) + ahead];
      const to = last ? lines.start(lines.lineAt(last.at + this.by) + REACH) : this.end;
      if (to >= closeFrom) break;
      yield { lines: this.stretch(above, to), toEnd: false };
    }
    // The close is looked for from the end; the lines that it may depend on have to be there.
    yield { lines: this.stretch(Math.max(bodyStart, Math.min(above, closeFrom)), this.end), toEnd: true };
    yield { lines: this.stretch(bodyStart, this.end), toEnd: true };
  }

  private stretch(from: number, to: number): readonly BodyLine[] {
    return bodyLines(this.text, this.lines, this.own, from, to);
  }

  /** Where the lines begin that the close depends on: so many lines from the end, and some above where it was. */
  private closeFrom(): number {
    const { text, lines, cable } = this;
    const last = cable.blocks.at(-1);
    const closeAt = last?.block.kind === 'close' && last.at > this.edit.end ? last.at + this.by : this.end;
    let line = lines.lineAt(this.end);
    for (let words = 0; line > 0 && (words < CLOSE_REACH || line > lines.lineAt(closeAt) - CLOSE_REACH); line--) {
      const start = lines.start(line);
      if (trimmedStart(text, start, lines.end(line)) < lines.end(line)) words++;
    }
    return lines.start(Math.max(0, line - REACH));
  }
}

/** Whether two values of plain data say the same. It makes nothing, since a keystroke asks it of every part of some paragraphs. */
function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let at = 0; at < a.length; at++) if (!sameData(a[at], b[at])) return false;
    return true;
  }
  const one = a as Readonly<Record<string, unknown>>;
  const other = b as Readonly<Record<string, unknown>>;
  let keys = 0;
  for (const key in one) {
    if (!sameData(one[key], other[key])) return false;
    keys++;
  }
  for (const _ in other) keys--;
  return keys === 0;
}

/** Whether enough words stand above a close inside a window for it to be no different with more above. */
function restsInside(lines: readonly BodyLine[], close: number): boolean {
  let words = 0;
  for (let at = close - 1; at >= 0 && words < CLOSE_CONTEXT; at--) if (lines[at]?.kind === 'text') words++;
  return words === CLOSE_CONTEXT;
}
