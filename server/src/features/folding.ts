import { bracketPairs } from '../cable/bracket-pairs';
import type { Block, Cable, CableDocument, Close, Header } from '../cable/model';
import { sectionsOf } from '../cable/sections';
import type { Section } from '../cable/sections';
import { LineIndex } from '../text/lines';
import { cover, shift } from '../text/span';
import type { Span } from '../text/span';
import { contentOf, isKind } from './blocks';
import { headerParts } from './header-parts';
import { partsOf, perPart } from './parts';
import type { PlacedPart } from './parts';

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

/**
 * What can be folded in a file.
 *
 * @returns ranges of two lines or more in order of their start, at most one for a start line (an
 * editor shows no second one); of two ranges one contains the other or they share no line.
 */
export function folding(document: CableDocument): readonly FoldingRange[] {
  const found: Ranged[] = [];
  const { lines, text } = document;
  for (const cable of document.cables) {
    const parts = partsOf(cable);
    for (const placed of parts) {
      const first = lines.lineAt(placed.at);
      for (const { startLine, endLine, kind } of ownFolds(text, placed)) found.push({ startLine: startLine + first, endLine: endLine + first, kind });
    }
    for (const pair of pairsInParts(cable, parts)) takeLines(lines, 'block', pair, found);
  }
  return nested(found);
}

function takeLines(lines: LineIndex, kind: FoldingKind, { start, end }: Span, found: FoldingRange[]): void {
  const startLine = lines.lineAt(start);
  // A span that ends with a line end does not reach the line after it.
  const endLine = lines.lineAt(Math.max(start, end - 1));
  if (endLine > startLine) found.push({ startLine, endLine, kind });
}

/** What can be folded in a part, with lines that count from the one that it begins on. */
const ownFolds = perPart((part, own): readonly FoldingRange[] => {
  const found: FoldingRange[] = [];
  const lines = new LineIndex(own);
  const take: Take = (kind, span) => takeLines(lines, kind, span, found);
  const [first] = part.blocks;
  if (first && isKind(first, 'header')) takeHeader(first.block, take);
  else if (first && isKind(first, 'close')) takeStamps(first.block, take);
  else for (const section of sectionsOf(part.blocks)) takeSection(section, take);
  for (const { at, block } of part.blocks) for (const run of pagesOf(block)) take('page', shift(run, at));
  return found.sort(inOrder);
});

type Take = (kind: FoldingKind, span: Span) => void;

function takeHeader(header: Header, take: Take): void {
  for (const { span } of headerParts({ start: 0, header })) take('header', span);
  const { to, info, tags, references } = header;
  for (const list of [to, info, tags, references]) if (list) take('list', list);
}

function takeSection(section: Section, take: Take): void {
  const fold = sectionFold(section);
  if (fold) take('section', fold);
  for (const { at, block } of section.blocks) {
    const content = contentOf(block);
    if (content) take('paragraph', shift(content, at));
  }
}

function takeStamps({ stamps }: Close, take: Take): void {
  if (stamps.length > 0) take('page', cover(stamps));
}

/**
 * From the last line of the heading, so that all of it stays visible, to the last line that shows
 * something. The opening section has no line of its own to fold at.
 */
function sectionFold({ heading, blocks }: Section): Span | null {
  if (!heading) return null;
  const title = heading.block.title[heading.block.title.length - 1] ?? heading.block.underline;
  let end: number | undefined;
  for (let index = blocks.length - 1; index >= 0 && end === undefined; index--) {
    const placed = blocks[index];
    const content = placed && contentOf(placed.block);
    if (content) end = placed.at + content.end;
  }
  return { start: heading.at + title.start, end: end ?? heading.at + heading.block.underline.end };
}

/** Begin/End pairs; one that runs over a heading would cut the fold of a section in two and is left out. */
function pairsInParts(cable: Cable, parts: readonly PlacedPart[]): readonly Span[] {
  const found: Span[] = [];
  let index = 0;
  for (const { begin, end } of [...bracketPairs(cable)].sort((a, b) => a.begin.start - b.begin.start)) {
    while (index < parts.length - 1 && (parts[index + 1]?.at ?? 0) <= begin.start) index++;
    if (end.end <= (parts[index + 1]?.at ?? cable.end)) found.push({ start: begin.start, end: end.end });
  }
  return found;
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
    if (kept[kept.length - 1]?.startLine === range.startLine) continue;
    for (let last = around[around.length - 1]; last && last.endLine < range.endLine; last = around[around.length - 1]) {
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
