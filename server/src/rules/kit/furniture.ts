import { readPageLine, type PageLine } from '../../cable/page-lines';
import type { Block, Cable, Line } from '../../cable/model';
import type { Span } from '../../text/span';
import { lineIndexAt } from './edits';
import type { CableReading } from './rule';

/** A page line of an archive and where it stands, absolute. */
export interface PlacedPageLine extends PageLine, Span {}

/** The page lines of a cable in order that say which cable and page they are of. The cost grows with the number of blocks and of page lines. */
export function pageLinesOf(cable: Cable, { ofBlock }: CableReading): readonly PlacedPageLine[] {
  const found: PlacedPageLine[] = [];
  for (const placed of cable.blocks) {
    for (const line of ofBlock(ownPageLines, placed)) found.push(placedAt(line, line.start + placed.at, line.end + placed.at));
  }
  return found;
}

const NONE: readonly PlacedPageLine[] = [];

/** The page lines of a block, from its own start. */
function ownPageLines(block: Block, own: string): readonly PlacedPageLine[] {
  if (block.kind !== 'close' && block.repairs.length === 0) return NONE;
  const found: PlacedPageLine[] = [];
  for (const row of furnitureOf(block)) {
    const words = own.slice(row.start, row.end);
    const line = words.replace(/^[\s¶]{1,24}/, '');
    const page = readPageLine(line);
    // A header that an archive gives twice has its page line twice.
    if (block.kind === 'header' && found.some(({ start, end }) => own.slice(start, end) === line)) continue;
    if (page) found.push(placedAt(page, row.start + words.length - line.length, row.end));
  }
  return found;
}

/** Not by spreading, which costs more than reading the line. */
function placedAt({ post, number, page, part, total }: PageLine, start: number, end: number): PlacedPageLine {
  return { post, number, page, part, total, start, end };
}

/** The lines of a block that are furniture of a page. */
function furnitureOf(block: Block): readonly Line[] {
  // The close is short, and tells no repair of its page lines.
  if (block.kind === 'close') return block.lines.filter(({ role }) => role === 'page');
  return block.repairs.flatMap(repair => (repair.kind === 'page-line' ? furnitureIn(block, repair) : []));
}

/** The lines of page furniture in a stretch of a block. */
export function furnitureIn({ lines }: Block, { start, end }: Span): readonly Line[] {
  const found: Line[] = [];
  for (let at = lineIndexAt(lines, start); ; at++) {
    const line = lines[at];
    if (!line || line.start >= end) break;
    if (line.role === 'page') found.push(line);
  }
  return found;
}

/** `002`, `002.2` */
export function pageNumber({ page, part }: Pick<PageLine, 'page' | 'part'>): string {
  return `${String(page).padStart(3, '0')}${part === null ? '' : `.${part}`}`;
}

/** Page lines that say the same wrong thing have one cause: the lines by what is wrong with them, in order; null is nothing. */
export function byFault<Fault>(lines: readonly PlacedPageLine[], faultOf: (line: PlacedPageLine) => Fault | null): ReadonlyMap<Fault, { first: PlacedPageLine; others: number }> {
  const groups = new Map<Fault, { first: PlacedPageLine; others: number }>();
  for (const line of lines) {
    const fault = faultOf(line);
    if (fault === null) continue;
    const group = groups.get(fault);
    if (group) group.others++;
    else groups.set(fault, { first: line, others: 0 });
  }
  return groups;
}

/** `; so are 2 others`, for a finding that stands for several page lines; empty where it stands for one. */
export function soAreOthers(others: number): string {
  return others === 0 ? '' : others === 1 ? '; so is another' : `; so are ${others} others`;
}
