import { bracketPairs } from '../cable/bracket-pairs';
import type { Block, Cable, CableDocument, Close, Header, PlacedBlock } from '../cable/model';
import { LineIndex } from '../text/lines';
import { countBefore } from '../text/search';
import { cover } from '../text/span';
import type { Span } from '../text/span';
import type { Steps } from '../text/steps';
import { contentOf } from './blocks';
import { headerParts } from './header-parts';
import { perBlock } from './per-block';
import { keepsBlocks } from './per-cable';

export type FoldingKind =
  | /** archive banner, transmission header, message header */ 'header'
  | /** a heading with what is under it */ 'section'
  | 'paragraph'
  | /** a page line with the blank lines around it, the stamps of an archive */ 'page'
  | /** addressees, TAGS, references */ 'list'
  | /** from `Begin …` to `End …` */ 'block';

/** Lines that fold: `startLine` stays visible, up to and with `endLine` the others hide. Lines count from 0. */
export interface FoldingRange {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: FoldingKind;
}

/** What can be folded in a cable. */
export interface CableFolds {
  /** The line that the cable begins on; each begins on a line of its own. */
  readonly line: number;
  /** Lines count from that one. The same list until something of it changes. */
  readonly ranges: readonly FoldingRange[];
}

/**
 * What can be folded in a file, cable by cable.
 *
 * @returns ranges of two lines or more in order of their start, at most one for a start line (an
 * editor shows no second one); of two ranges one contains the other or they share no line.
 */
export function folding(document: CableDocument): readonly CableFolds[] {
  return document.cables.map(cable => ({ line: document.lines.lineAt(cable.start), ranges: rangesOf(cable, document) }));
}

/** The same step by step, where nothing is known of the file yet; after an edit there is little to do. */
export function* foldingInSteps(document: CableDocument): Steps<readonly CableFolds[]> {
  for (const cable of document.cables) {
    if (foundBefore.has(cable.header)) continue;
    if (keepsBlocks(cable)) yield* keptFolds.inSteps(document.text, cable.blocks);
    rangesOf(cable, document);
    yield;
  }
  return folding(document);
}

/** What was found in a version of a cable. */
interface Found {
  readonly content: Cable['content'];
  /** Null where they are not worth their memory. */
  readonly blocks: readonly PlacedBlock[] | null;
  readonly ranges: readonly FoldingRange[];
}

/** By the header of the cable, which most edits leave as it is. */
const foundBefore = new WeakMap<Block, Found>();

function rangesOf(cable: Cable, document: CableDocument): readonly FoldingRange[] {
  const before = foundBefore.get(cable.header);
  if (before?.content === cable.content) return before.ranges;
  const isKept = keepsBlocks(cable);
  const ranges = before?.blocks && foldsAlike(before.blocks, cable.blocks, document.text) ? before.ranges : newRanges(cable, document, isKept ? keptFolds : keptFolds.anew);
  foundBefore.set(cable.header, { content: cable.content, blocks: isKept ? cable.blocks : null, ranges });
  return ranges;
}

/** Whether the blocks of two versions fold alike for certain; what a paragraph opens or closes may do so elsewhere. */
function foldsAlike(before: readonly PlacedBlock[], now: readonly PlacedBlock[], text: string): boolean {
  return before.length === now.length && now.every((placed, at) => {
    const old = before[at]?.block;
    if (placed.block === old) return true;
    if (old?.kind !== 'paragraph' || placed.block.kind !== 'paragraph' || old.brackets.length > 0 || placed.block.brackets.length > 0) return false;
    const was = keptFolds.known(old);
    return was !== undefined && sameFolds(was, keptFolds(text, placed));
  });
}

function sameFolds(a: BlockFolds, b: BlockFolds): boolean {
  return a.breaks === b.breaks && sameLines(a.shown, b.shown) && a.folds.length === b.folds.length && a.folds.every((fold, at) => fold.kind === b.folds[at]?.kind && sameLines(fold, b.folds[at]));
}

function sameLines(a: Lines | null, b: Lines | null): boolean {
  return a?.startLine === b?.startLine && a?.endLine === b?.endLine;
}

function newRanges(cable: Cable, { text, lines }: CableDocument, foldsOf: (text: string, placed: PlacedBlock) => BlockFolds): readonly FoldingRange[] {
  const found: Ranged[] = [];
  const sections = new Sections(found);
  let line = 0;
  for (const placed of cable.blocks) {
    const { folds, breaks, shown } = foldsOf(text, placed);
    sections.take(placed.block, shown, line);
    for (const { startLine, endLine, kind } of folds) found.push({ startLine: startLine + line, endLine: endLine + line, kind });
    line += breaks;
  }
  sections.end();
  const first = lines.lineAt(cable.start);
  for (const pair of pairsInSections(cable)) {
    const { startLine, endLine } = linesOf(lines, pair);
    if (endLine > startLine) found.push({ startLine: startLine - first, endLine: endLine - first, kind: 'block' });
  }
  return nested(found);
}

function takeLines(lines: LineIndex, kind: FoldingKind, span: Span, found: FoldingRange[]): void {
  const { startLine, endLine } = linesOf(lines, span);
  if (endLine > startLine) found.push({ startLine, endLine, kind });
}

function linesOf(lines: LineIndex, { start, end }: Span): Lines {
  // A span that ends with a line end does not reach the line after it.
  return { startLine: lines.lineAt(start), endLine: lines.lineAt(Math.max(start, end - 1)) };
}

/** Both count from the line that a block begins on. */
type Lines = Pick<FoldingRange, 'startLine' | 'endLine'>;

interface BlockFolds {
  /** Lines count from the one that the block begins on. */
  readonly folds: readonly FoldingRange[];
  /** So many lines end in it. */
  readonly breaks: number;
  /** The lines of what it shows: of a heading, those from the last line of its title on. */
  readonly shown: Lines | null;
}

function blockFolds(block: Block, own: string): BlockFolds {
  const folds: FoldingRange[] = [];
  const lines = new LineIndex(own);
  const take: Take = (kind, span) => takeLines(lines, kind, span, folds);
  if (block.kind === 'header') takeHeader(block, take);
  else if (block.kind === 'close') takeStamps(block, take);
  const content = contentOf(block);
  const shown = block.kind === 'heading' ? { start: (block.title.at(-1) ?? block.underline).start, end: block.underline.end } : content;
  if (content && block.kind === 'paragraph') take('paragraph', content);
  for (const run of pagesOf(block)) take('page', run);
  return { folds, breaks: lines.count - 1, shown: shown && linesOf(lines, shown) };
}

const keptFolds = perBlock(blockFolds);

/** From the last line of a heading, so that all of it stays visible, to the last line that shows something. The opening section has no line of its own to fold at. */
class Sections {
  private readonly found: FoldingRange[];
  private heading: number | null = null;
  private last = 0;

  constructor(found: FoldingRange[]) {
    this.found = found;
  }

  /** @param line the one that the block begins on */
  take({ kind }: Block, shown: Lines | null, line: number): void {
    if (kind !== 'paragraph') this.end();
    if (kind === 'heading') this.heading = line + (shown?.startLine ?? 0);
    if (shown) this.last = line + shown.endLine;
  }

  end(): void {
    if (this.heading !== null && this.last > this.heading) this.found.push({ startLine: this.heading, endLine: this.last, kind: 'section' });
    this.heading = null;
  }
}

type Take = (kind: FoldingKind, span: Span) => void;

function takeHeader(header: Header, take: Take): void {
  for (const { span } of headerParts({ start: 0, header })) take('header', span);
  const { to, info, tags, references } = header;
  for (const list of [to, info, tags, references]) if (list) take('list', list);
}

function takeStamps({ stamps }: Close, take: Take): void {
  if (stamps.length > 0) take('page', cover(stamps));
}

/** Begin/End pairs; one that runs over a heading would cut the fold of a section in two and is left out. */
function pairsInSections(cable: Cable): readonly Span[] {
  const others = cable.blocks.filter(({ block }) => block.kind !== 'paragraph');
  return bracketPairs(cable).flatMap(({ begin, end }) => {
    const next = others[countBefore(others, ({ at }) => at <= begin.start)];
    return end.end <= (next?.at ?? cable.end) ? [{ start: begin.start, end: end.end }] : [];
  });
}

/** Runs of page lines and blank lines; of the blank line before, that is what stays visible. */
function pagesOf({ lines }: Block): readonly Span[] {
  if (!lines.some(line => line.role === 'page')) return NO_PAGES;
  const runs: Span[] = [];
  let start: number | null = null;
  let end = 0;
  let paged = false;
  for (const { role, ...span } of lines) {
    if (role === 'blank' || role === 'page') {
      start ??= span.start;
      // To the start of the line, which is enough to name it, as a blank line has no more.
      end = Math.max(span.start + 1, span.end);
      paged ||= role === 'page';
      continue;
    }
    if (start !== null && paged) runs.push({ start, end });
    start = null;
    paged = false;
  }
  if (start !== null && paged) runs.push({ start, end });
  return runs;
}

const NO_PAGES: readonly Span[] = [];

/** Makes ranges nest: the larger of two with the same start stays; one that runs into the next ends before it. */
function nested(found: readonly Ranged[]): FoldingRange[] {
  const kept: Ranged[] = [];
  const around: Ranged[] = [];
  for (const range of [...found].sort(inOrder)) {
    if (kept.at(-1)?.startLine === range.startLine) continue;
    for (let last = around.at(-1); last && last.endLine < range.endLine; last = around.at(-1)) {
      if (last.endLine >= range.startLine) last.endLine = range.startLine - 1;
      around.pop();
    }
    kept.push(range);
    around.push(range);
  }
  return kept.filter(({ startLine, endLine }) => endLine > startLine);
}

/** A range of which the end may still be moved. */
interface Ranged extends FoldingRange {
  endLine: number;
}

/** By their start; of two with the same, the larger one first. */
function inOrder(a: FoldingRange, b: FoldingRange): number {
  return a.startLine - b.startLine || b.endLine - a.endLine;
}
