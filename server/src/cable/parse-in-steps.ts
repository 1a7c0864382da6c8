import { LineIndex } from '../text/lines';
import type { Steps } from '../text/steps';
import type { Cable, CableDocument } from './model';
import { readCable } from './parse';
import { extended } from './reread';
import { splitCables } from './split-cables';

/** Characters that are read in one step: a few milliseconds. */
const STEP = 50_000;

/**
 * Reads a whole file step by step, so that others may have their turn in between. What it gives equals `parse`.
 *
 * @param lines those of the text, where they are known
 * @param step characters to read at a time
 */
export function* parseInSteps(text: string, lines = new LineIndex(text), step = STEP): Steps<CableDocument> {
  const cables: Cable[] = [];
  const spans = splitCables(text, lines);
  yield;
  for (const { start, end } of spans) {
    let to = stepEnd(lines, start + step, end);
    let cable = readCable(text, lines, start, to);
    while (to < end) {
      yield;
      const before = to;
      // The last block is read again with what follows: where it is long, more follows, or its time would grow with its square.
      const last = cable.blocks.at(-1)?.at ?? start;
      to = stepEnd(lines, to + Math.max(step, to - last), end);
      cable = extended(text, lines, cable, before, to);
    }
    cables.push(cable);
    yield;
  }
  return { text, lines, cables };
}

/** Where a step ends that should end at an offset: at the start of a line. */
function stepEnd(lines: LineIndex, offset: number, end: number): number {
  return offset >= end ? end : Math.min(end, lines.start(lines.lineAt(offset) + 1));
}
