import { detached } from '../text/detached';
import { LineIndex } from '../text/lines';
import { AT_THE_START } from './body/resume';
import { readBody } from './body/read-body';
import { readHeader } from './header/read-header';
import type { Block, Cable, CableDocument, Header, PlacedBlock, Profile } from './model';
import { ownCable } from './own-cable';
import { trimmedEnd, trimmedStart } from './raw-lines';
import type { RawLine, RawLines } from './raw-lines';
import { splitCables } from './split-cables';

/**
 * Reads a file of cables. Never throws and never fails: any text gives a tree, and what is wrong with the text is
 * data in it. The cost grows with the length of the text.
 *
 * @param text the whole file; offsets in the tree are UTF-16 units
 * @param lines those of the text, where they are known
 */
export function parse(text: string, lines = new LineIndex(text)): CableDocument {
  return { text, lines, cables: splitCables(text, lines).map(({ start, end }) => readCable(text, lines, start, end)) };
}

/** Reads the cable from `start` to `end`. */
export function readCable(text: string, lines: LineIndex, start: number, end: number): Cable {
  const header = readHeaderOf(text, lines, start, end);
  const body = readBody(text, lines, ownCable(text, start, header), start + header.length, end);
  return cableOf(start, end, header, body.map(({ at, block }): PlacedBlock => ({ at, block })), body.map(({ resume }) => resume));
}

/** The reader of a header looks at no more lines with words on them than these beyond the header's end. */
export const HEADER_LOOKAHEAD = 100;
/** Lines that are given to it first: few headers are longer. */
const FIRST_LINES = 256;

/** Reads the header of the cable from `start` to `end`: from its first lines, and from more where these do not suffice. */
export function readHeaderOf(text: string, lines: LineIndex, start: number, end: number): Header {
  for (let count = FIRST_LINES; ; count *= 2) {
    const to = Math.min(end, lines.start(lines.lineAt(start) + count));
    // What the header keeps of a text that is no longer than this keeps no more of it than a copy would.
    const own = start === 0 && to === text.length ? text : detached(text.slice(start, to));
    const read = readHeader(own, new IndexedLines(own, lines, start));
    if (to === end || linesBeyond(text, lines, start + read.end, HEADER_LOOKAHEAD, end) < to) return read.header;
  }
}

/** The lines of a cable's first stretch, out of the index of its file; each is made when it is asked for, for a header needs but the first. */
class IndexedLines implements RawLines {
  readonly length: number;
  private readonly made: (RawLine | undefined)[] = [];
  private readonly text: string;
  private readonly lines: LineIndex;
  private readonly offset: number;
  /** The line of the file that the text begins in. */
  private readonly first: number;

  /**
   * @param text the stretch
   * @param lines those of the whole file
   * @param offset where in the file the stretch begins
   */
  constructor(text: string, lines: LineIndex, offset: number) {
    this.text = text;
    this.lines = lines;
    this.offset = offset;
    this.first = lines.lineAt(offset);
    this.length = text === '' ? 0 : lines.lineAt(offset + text.length - 1) + 1 - this.first;
  }

  at(index: number): RawLine | undefined {
    if (index < 0 || index >= this.length) return undefined;
    return this.made[index] ??= this.make(index);
  }

  private make(index: number): RawLine {
    const { lines, offset, first, text } = this;
    const start = Math.max(lines.start(first + index) - offset, 0);
    const next = Math.min(lines.start(first + index + 1) - offset, text.length);
    return { start, end: trimmedEnd(text, start, next), next };
  }
}

/** Offset after so many lines with words on them, counted from the line after an offset; not beyond `end`. */
export function linesBeyond(text: string, lines: LineIndex, offset: number, count: number, end: number): number {
  let line = lines.lineAt(offset) + 1;
  for (let words = 0; line < lines.count && words < count; line++) {
    const start = lines.start(line);
    if (start >= end) return end;
    if (trimmedStart(text, start, lines.end(line)) < lines.end(line)) words++;
  }
  return Math.min(end, lines.start(line));
}

/**
 * Puts a cable together.
 *
 * @param body all blocks but the header, with absolute places
 * @param resumes for each of these
 */
export function cableOf(start: number, end: number, header: Header, body: readonly PlacedBlock[], resumes: Cable['resumes']): Cable {
  return { start, end, profile: profileOf(header, body), header, blocks: [{ at: start, block: header }, ...body], resumes: [AT_THE_START, ...resumes], content: {} };
}

/** A banner, a pilcrow or a page line is an archive's. */
function profileOf(header: Header, body: readonly PlacedBlock[]): Profile {
  return header.archive !== null || hasFurniture(header) || body.some(({ block }) => hasFurniture(block)) ? 'archive' : 'draft';
}

function hasFurniture(block: Block): boolean {
  return block.repairs.length > 0 && block.repairs.some(({ kind }) => kind === 'pilcrow' || kind === 'false-pilcrow' || kind === 'page-line');
}
