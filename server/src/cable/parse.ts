import { LineIndex } from '../text/lines';
import { readBody } from './body/read-body';
import { readHeader } from './header/read-header';
import type { Block, Cable, CableDocument, PlacedBlock, Profile } from './model';
import { rawLines } from './raw-lines';
import { splitCables } from './split-cables';

/**
 * Reads a file of cables. Never throws and never fails: any text gives a tree, and what is wrong with the text is
 * data in it. The cost grows with the length of the text.
 *
 * @param text the whole file; offsets in the tree are UTF-16 units
 */
export function parse(text: string): CableDocument {
  const spans = splitCables(text);
  return { text, lines: new LineIndex(text), cables: spans.map(span => readCable(text.slice(span.start, span.end), span.start)) };
}

function readCable(text: string, start: number): Cable {
  const { header, end } = readHeader(text, rawLines(text));
  const blocks: PlacedBlock[] = [{ at: start, block: header }, ...readBody(text, end).map(({ at, block }) => ({ at: start + at, block }))];
  return { start, end: start + text.length, profile: profileOf(header.archive !== null, blocks.map(({ block }) => block)), header, blocks };
}

/** A banner, a pilcrow or a page line is an archive's. */
function profileOf(banner: boolean, blocks: readonly Block[]): Profile {
  return banner || blocks.some(block => block.repairs.some(({ kind }) => kind === 'pilcrow' || kind === 'false-pilcrow' || kind === 'page-line')) ? 'archive' : 'draft';
}
