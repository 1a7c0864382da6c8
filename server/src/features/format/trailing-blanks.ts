import type { PlacedBlock } from '../../cable/model';
import { isLineEnd } from '../../text/line-end';
import { eachInSteps } from '../../text/steps';
import type { Change, Step } from './step';

/** Takes the blanks at the end of lines away, but not the one behind a marker where the text is still to come. */
export const trailingBlanks: Step = {
  keeps: 'words',
  *changes({ text, cable }) {
    return (yield* eachInSteps(cable.blocks, placed => lineEnds(text, placed))).flat();
  },
};

/** A number with its mark, a letter of a reference, a keyword with its colon. */
const TO_COME = /^ {0,8}(?:\d{1,3}\.(?: {1,2}\([A-Z/ -]{1,24}\))?|[A-Z][.)]|[A-Z.: ]{2,12}\d{0,5}:)$/;

function lineEnds(text: string, { at, block }: PlacedBlock): Change[] {
  const changes: Change[] = [];
  for (const line of block.lines) {
    const start = at + line.end;
    let end = start;
    while (end < at + line.next && (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9)) end++;
    // A piece of a fused line has no line end of its own.
    const endsLine = end === text.length || isLineEnd(text.charCodeAt(end));
    // What a file ends in stays: blanks below the last line end are the last line.
    const isLast = line.role === 'blank' && end === text.length;
    if (end === start || !endsLine || isLast) continue;
    const toCome = TO_COME.test(text.slice(at + line.start, start)) && text.slice(start, end) === ' ';
    if (!toCome) changes.push([{ start, end, newText: '' }]);
  }
  return changes;
}
