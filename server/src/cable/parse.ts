import { LineIndex } from '../text/lines';
import { readBody } from './body/read-body';
import { cableOf } from './cable-of';
import { readHeaderOf } from './header-of';
import type { Cable, CableDocument, PlacedBlock } from './model';
import { ownCable } from './own-cable';
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
