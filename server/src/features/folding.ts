import { bracketPairs } from '../cable/bracket-pairs';
import type { Block, Cable, CableDocument, PlacedBlock } from '../cable/model';
import { sections } from '../cable/sections';
import type { Section } from '../cable/sections';
import { cover, shift } from '../text/span';
import type { Span } from '../text/span';
import { contentOf } from './blocks';
import { headerParts } from './header-parts';
import { perBlock } from './per-block';

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
  const found: FoldingRange[] = [];
  const { lines } = document;
  const take = (kind: FoldingKind, { start, end }: Span): void => {
    const startLine = lines.lineAt(start);
    // A span that ends with a line end does not reach the line after it.
    const endLine = lines.lineAt(Math.max(start, end - 1));
    if (endLine > startLine) found.push({ startLine, endLine, kind });
  };
  for (const cable of document.cables) {
    takeHeader(cable, take);
    takeText(document.text, cable, take);
    for (const placed of cable.blocks) takePages(document.text, placed, take);
  }
  return nested(found);
}

const contentIn = perBlock((block: Block) => contentOf(block));

type Take = (kind: FoldingKind, span: Span) => void;

function takeHeader(cable: Cable, take: Take): void {
  for (const { span } of headerParts(cable)) take('header', span);
  const { to, info, tags, references } = cable.header;
  for (const list of [to, info, tags, references]) if (list) take('list', shift(list, cable.start));
}

function takeText(text: string, cable: Cable, take: Take): void {
  const found = sections(cable);
  for (const section of found) {
    const fold = sectionFold(text, section);
    if (fold) take('section', fold);
    for (const placed of section.blocks) {
      const content = contentIn(text, placed);
      if (content) take('paragraph', shift(content, placed.at));
    }
  }
  takeBlocks(cable, found, take);
  const last = cable.blocks[cable.blocks.length - 1];
  if (last?.block.kind === 'close' && last.block.stamps.length > 0) take('page', shift(cover(last.block.stamps), last.at));
}

/**
 * From the last line of the heading, so that all of it stays visible, to the last line that shows
 * something. The opening section has no line of its own to fold at.
 */
function sectionFold(text: string, { heading, blocks }: Section): Span | null {
  if (!heading) return null;
  const title = heading.block.title[heading.block.title.length - 1] ?? heading.block.underline;
  let end: number | undefined;
  for (let index = blocks.length - 1; index >= 0 && end === undefined; index--) {
    const placed = blocks[index];
    const content = placed && contentIn(text, placed);
    if (content) end = placed.at + content.end;
  }
  return { start: heading.at + title.start, end: end ?? heading.at + heading.block.underline.end };
}

/** Begin/End pairs; one that runs over a heading would cut the fold of a section in two and is left out. */
function takeBlocks(cable: Cable, found: readonly Section[], take: Take): void {
  let index = 0;
  for (const { begin, end } of [...bracketPairs(cable)].sort((a, b) => a.begin.start - b.begin.start)) {
    while (index < found.length - 1 && (found[index]?.span.end ?? 0) < begin.start) index++;
    if (end.end <= (found[index]?.span.end ?? 0)) take('block', { start: begin.start, end: end.end });
  }
}

function takePages(text: string, placed: PlacedBlock, take: Take): void {
  for (const run of pagesOf(text, placed)) take('page', shift(run, placed.at));
}

/** Runs of page lines and blank lines; of the blank line before, that is what stays visible. */
const pagesOf = perBlock(({ lines }: Block): readonly Span[] => {
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
});

const NO_PAGES: readonly Span[] = [];

/** Makes ranges nest: the larger of two with the same start stays; one that runs into the next ends before it. */
function nested(found: readonly FoldingRange[]): FoldingRange[] {
  const sorted = [...found].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
  const kept: { startLine: number; endLine: number; kind: FoldingKind }[] = [];
  const around: { startLine: number; endLine: number }[] = [];
  for (const range of sorted) {
    if (kept[kept.length - 1]?.startLine === range.startLine) continue;
    for (let last = around[around.length - 1]; last && last.endLine < range.endLine; last = around[around.length - 1]) {
      if (last.endLine >= range.startLine) last.endLine = range.startLine - 1;
      around.pop();
    }
    const own = { ...range };
    kept.push(own);
    around.push(own);
  }
  return kept.filter(({ startLine, endLine }) => endLine > startLine);
}
