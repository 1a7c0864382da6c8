import type { BracketWord, Cable, Heading, Paragraph, PlacedBlock } from './model';
import { runningText } from './body/running-text';
import { readPortionMark } from './portion-mark';
import { isSummary } from './topics';

/** A summary without its end goes to the end of its paragraph; with one, over at most this many blocks. */
const LONGEST = 24;
/** What opens it in words that are not known: `Summary and Conclusions:`, `INTRODUCTION/SUMMARY.` */
const OPENING = /^(?:BEGIN |[A-Z]{1,16}(?: AND | ?[&/] ?))?SUMMARY(?:(?: AND | OF | ?[&/,] ?)[A-Z &/,]{1,40})?[.:] /i;

/**
 * The summary of a cable (5 FAH-1 H-246.3) on one line, without numbers, portion marks and the words that open
 * and close it; null when there is none.
 *
 * @param text the whole file
 */
export function summaryOf(text: string, cable: Cable): string | null {
  const blocks = cable.blocks.filter((placed): placed is PlacedBlock<Paragraph | Heading> => placed.block.kind === 'paragraph' || placed.block.kind === 'heading');
  const opening = blocks.findIndex(({ block }) => opens(block));
  const closing = blocks.findIndex(({ block }, at) => at >= Math.max(0, opening) && at < Math.max(0, opening) + LONGEST && closes(block));
  if (opening === -1 && closing === -1) return null;
  const first = opening === -1 ? firstNumbered(blocks, closing) : opening;
  const last = closing === -1 ? lastWithoutEnd(blocks, first) : closing;
  const parts: string[] = [];
  for (let at = first; at <= last; at++) {
    const placed = blocks[at];
    if (placed?.block.kind !== 'paragraph') continue;
    const { block } = placed;
    // Under a heading, the first paragraph may open with the word once more.
    const begin = parts.length === 0 ? wordOf(block, 'begin') : undefined;
    const end = at === closing ? wordOf(block, 'end') : undefined;
    const own = text.slice(placed.at, placed.at + block.length);
    parts.push(runningText(own, block, { start: begin?.end ?? 0, end: end?.start ?? block.length }));
  }
  const said = parts.filter(part => part !== '').join(' ').replace(/^(?:--?|[:.;])(?![.-]) ?/, '').replace(/[ (]{1,3}$/, '');
  const summary = opening === -1 ? said.replace(OPENING, '') : said;
  // `1. Summary: (SBU) The fair …`: the mark may stand behind the word.
  const mark = readPortionMark(summary, 0, summary.length);
  const bare = mark?.form === 'sound' ? summary.slice(mark.end).trimStart() : summary;
  return bare === '' ? null : bare;
}

/** The first word of a paragraph that opens a summary, or that closes one. */
function wordOf({ brackets }: Paragraph, edge: BracketWord['edge']): BracketWord | undefined {
  return brackets.find(word => word.edge === edge && isSummary(word.topic));
}

function opens(block: Paragraph | Heading): boolean {
  return block.kind === 'heading' ? /\bSUMMARY\b/i.test(block.text) : wordOf(block, 'begin') !== undefined;
}

function closes(block: Paragraph | Heading): boolean {
  return block.kind === 'heading' ? /^END (?:OF )?SUMMARY\b/i.test(block.text) : wordOf(block, 'end') !== undefined;
}

/** A summary that only has its end begins with the first paragraph. */
function firstNumbered(blocks: readonly PlacedBlock<Paragraph | Heading>[], before: number): number {
  const numbered = blocks.findIndex(({ block }) => block.kind === 'paragraph' && block.marker !== null);
  return numbered === -1 || numbered > before ? before : numbered;
}

/** Without an end: under a heading up to the next one, else the paragraph that opens it (or the one after a bare SUMMARY line). */
function lastWithoutEnd(blocks: readonly PlacedBlock<Paragraph | Heading>[], first: number): number {
  const opening = blocks[first]?.block;
  if (opening?.kind === 'heading') {
    let last = first + 1;
    while (last + 1 < blocks.length && blocks[last + 1]?.block.kind === 'paragraph') last++;
    // A bare word is above one paragraph where no other heading follows.
    return Math.min(opening.underline.text === '' && last + 1 >= blocks.length ? first + 1 : last, blocks.length - 1);
  }
  const word = opening && wordOf(opening, 'begin');
  const bare = word && !opening.pieces.some(piece => piece.end > word.end);
  return bare ? Math.min(first + 1, blocks.length - 1) : first;
}
