import type { LineIndex } from '../text/lines';
import type { Steps } from '../text/steps';
import type { Cable } from './model';
import { readCable } from './reading';
import type { CableReading, Reading } from './reading';
import { extended } from './reread';
import { splitCables } from './split-cables';

/** Characters that are read in one step: a few milliseconds. */
const STEP = 100_000;

/**
 * Reads a whole file step by step, so that others may have their turn in between. What it gives equals `readWhole`.
 *
 * @param lines those of the text
 * @param step characters to read at a time
 */
export function* readInSteps(text: string, lines: LineIndex, step = STEP): Steps<Reading> {
  const cables: Cable[] = [];
  const readings: CableReading[] = [];
  for (const { start, end } of splitCables(text, lines)) {
    let to = stepEnd(lines, start + step, end);
    let read = readCable(text, lines, start, to);
    while (to < end) {
      yield;
      const before = to;
      // The last block is read again with what follows: where it is long, more follows, or its time would grow with its square.
      const last = read.cable.blocks.at(-1)?.at ?? start;
      to = stepEnd(lines, to + Math.max(step, to - last), end);
      read = extended(text, lines, read, before, to);
    }
    cables.push(read.cable);
    readings.push(read.reading);
    yield;
  }
  return { document: { text, lines, cables }, cables: readings };
}

/** Where a step ends that should end at an offset: at the start of a line. */
function stepEnd(lines: LineIndex, offset: number, end: number): number {
  return offset >= end ? end : Math.min(end, lines.start(lines.lineAt(offset) + 1));
}
