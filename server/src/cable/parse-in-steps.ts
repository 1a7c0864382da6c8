import { LineIndex } from '../text/lines';
import { applyEdits, type TextEdit } from '../text/span';
import type { Steps } from '../text/steps';
import type { Cable, CableDocument } from './model';
import { readCable } from './parse';
import { extended, withEdits } from './reread';
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
      // The last paragraph is read again with what follows, also where it seemed to be signed: where it is long, more follows, or its time would grow with its square.
      const last = cable.blocks.findLast(({ block }) => block.kind !== 'close')?.at ?? start;
      to = stepEnd(lines, to + Math.max(step, to - last), end);
      cable = extended(text, lines, cable, before, to);
    }
    cables.push(cable);
    yield;
  }
  return { text, lines, cables };
}

/** A document as edits would make it, as `withEdits` does it: step by step where they are far apart, or may change what the header of a long cable says of its text. */
export function* withEditsInSteps(document: CableDocument, edits: readonly TextEdit[]): Steps<CableDocument> {
  const start = edits.reduce((first, edit) => Math.min(first, edit.start), document.text.length);
  const end = edits.reduce((last, edit) => Math.max(last, edit.end), 0);
  const isLong = end - start >= STEP || document.cables.some(cable => cable.end - cable.start >= STEP && cable.start <= end && start < cable.start + cable.header.length);
  return isLong ? yield* parseInSteps(applyEdits(document.text, edits)) : withEdits(document, edits);
}

/** Where a step ends that should end at an offset: at the start of a line. */
function stepEnd(lines: LineIndex, offset: number, end: number): number {
  return offset >= end ? end : Math.min(end, lines.start(lines.lineAt(offset) + 1));
}
