import type { Line, Paragraph, PlacedBlock } from '../../cable/model';
import { refilled } from '../../rules/kit/rewrap';
import { shift } from '../../text/span';
import { eachInSteps } from '../../text/steps';
import { type Place, proseRuns } from './prose';
import { isIn, laidOut, type LaidOut } from './quoted';
import type { Change, Draft, Step } from './step';

/** Wraps the running text of paragraphs and the items of their lists at the width. */
export const paragraphs: Step = {
  keeps: 'words',
  *changes(draft) {
    const stretches = laidOut(draft.cable);
    return (yield* eachInSteps(draft.cable.blocks, ({ at, block }) => (block.kind === 'paragraph' ? wrapped({ at, block }, draft, stretches) : []))).flat();
  },
};

/** The wraps of one paragraph, in absolute offsets; none where it is well wrapped. */
export function wrapped({ at, block }: PlacedBlock<Paragraph>, { text, width, lineEnd }: Pick<Draft, 'text' | 'width' | 'lineEnd'>, { quoted, texts }: LaidOut): Change[] {
  const own = text.slice(at, at + block.length);
  return groups(own, block).flatMap(({ lines, ...place }): Change[] => {
    const first = lines[0]?.start ?? 0;
    const last = lines.at(-1)?.end ?? first;
    const isBroken = block.repairs.some(({ kind, start }) => kind === 'split-word' && start >= first && start < last);
    const span = { start: at + first, end: at + last };
    if (isBroken || isIn(texts, span)) return [];
    // Of talking points only the items are wrapped, apart from the words around them.
    const arePoints = isIn(quoted, span);
    const wrapping = arePoints ? lines.filter(line => isIn(quoted, shift(line, at))) : lines;
    return proseRuns(own, wrapping, width, { ...place, opens: place.opens && wrapping[0] === lines[0] }).flatMap((run): Change[] => {
      if (arePoints && run.lead.trim() === '') return [];
      const edit = refilled(own, run.lines, { width, lineEnd, lead: run.lead, hanging: run.hanging });
      return own.slice(edit.start, edit.end) === edit.newText ? [] : [[{ ...edit, ...shift(edit, at) }]];
    });
  });
}

/** Lines of text with nothing between them. */
function groups(own: string, { lines }: Paragraph): (Place & { lines: Line[] })[] {
  const found: (Place & { lines: Line[] })[] = [];
  let open: Line[] | null = null;
  let last: Line | null = null;
  for (const line of lines) {
    if (line.role !== 'text') {
      open = null;
      continue;
    }
    if (open) {
      open.push(line);
    } else {
      open = [line];
      found.push({ lines: open, opens: found.length === 0, listed: last !== null && own.slice(last.start, last.end).trimEnd().endsWith(':') });
    }
    last = line;
  }
  return found;
}
