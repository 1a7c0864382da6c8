import { levelOf } from '../../cable/facts';
import type { Cable, Paragraph, PortionMark } from '../../cable/model';
import { classificationOf } from '../../vocabulary/classification';
import { comparePortionLevels } from '../../vocabulary/levels';
import type { TextEdit } from '../../text/span';
import { refuse, type StructureCommand } from './answer';
import { ARCHIVE, finish, shiftedNumbers, UNSOUND } from './finish';
import { isParagraph, placeOf } from './units';

/**
 * Makes one paragraph of the one at the cursor and the next; the higher of the two marks stays. Where the first ends in a
 * list or a quoted text, the second goes on below it.
 */
export const mergeWithNext: StructureCommand = function* (document, { start }) {
  const place = placeOf(document, start);
  if (place?.cable.profile === 'archive') return refuse(ARCHIVE);
  const own = place?.units[place.at];
  if (!place || !own || !isParagraph(own)) return refuse('The cursor is not in a paragraph.');
  const next = place.units[place.at + 1];
  if (!next) return refuse('This is the last paragraph.');
  if (!isParagraph(next)) return refuse('A heading follows. Paragraphs of two sections are not merged.');
  if (own.number === null && next.number !== null) return refuse('This paragraph has no number, and the next one would lose its own.');
  const [a, b] = [own.first, next.first];
  if (isUnmarkedPortion(place.cable, [a.block, b.block])) return refuse('One of the two paragraphs has no mark. Set one for it first.');
  const marks = mergedMark(a.block.mark, b.block.mark);
  if (marks === UNCLEAR) return refuse(`One paragraph is marked (${a.block.mark?.text ?? ''}), the other (${b.block.mark?.text ?? ''}). Set one mark for both first.`);

  const { text } = document;
  const words = b.block.pieces[0];
  const from = words ? b.at + words.start : next.contentEnd;
  const isPlain = own.end === a.at + a.block.length && a.block.parts.length === 0 && !hasBlankLine(a.block);
  // A line between them that belongs to neither (the header of a further section) must not be lost.
  if (isPlain && text.slice(own.contentEnd, next.start).trim() !== '') return refuse(UNSOUND);
  const edits: TextEdit[] = isPlain
    ? [{ start: own.contentEnd, end: from, newText: document.lines.lineEnd }]
    : [{ start: next.start, end: from, newText: '' }];
  const mark = a.block.mark;
  if (marks !== null && mark) edits.push({ start: a.at + mark.start, end: a.at + mark.end, newText: `(${marks})` });
  else if (marks !== null) {
    const at = a.at + (a.block.pieces[0]?.start ?? 0);
    edits.push({ start: at, end: at, newText: `(${marks}) ` });
  }
  // A unit that follows a paragraph and is one has a number, and so has that one, or it was refused.
  const numbers = shiftedNumbers(place.units, place.at + 1, -1);
  return yield* finish(document, place, { edits, move: null, numbers, count: place.units.length - 1, changed: [place.at + 1], dropped: [a, b].map(({ at, block }) => (block.mark ? text.slice(at + block.mark.start, at + block.mark.end) : '')).join(' ') }, ({ after }) => {
    const at = after(from);
    return { start: at, end: at };
  });
};

/** Whether one of the two has a mark, and words of a classified cable that have none would come under it. */
function isUnmarkedPortion({ header }: Cable, both: readonly Paragraph[]): boolean {
  const level = levelOf(header);
  return level !== null && classificationOf(level).classified && both.some(({ mark, pieces }) => mark === null && pieces.length > 0) && both.some(({ mark }) => mark?.entireText === false);
}

/** It is for the drafter to say what the marks of both come to. */
const UNCLEAR = Symbol('unclear');

/** The mark to be written in the first paragraph; null where it can stay. Two of one level, controls that only the lower has, and a release that only one has, are for the drafter to weigh. */
function mergedMark(a: PortionMark | null, b: PortionMark | null): string | null | typeof UNCLEAR {
  if (!b || a?.text === b.text) return null;
  if (!a) return b.text;
  if (a.level === null || b.level === null || a.entireText || b.entireText) return UNCLEAR;
  const order = comparePortionLevels(b.level, a.level);
  const [higher, lower] = order > 0 ? [b, a] : [a, b];
  const isReleased = lower.level !== 'U' && higher.controls.some(control => control.startsWith('REL') && !lower.controls.includes(control));
  if (order === 0 || isReleased || lower.controls.some(control => !higher.controls.includes(control))) return UNCLEAR;
  return higher === b ? b.text : null;
}

function hasBlankLine({ lines }: Paragraph): boolean {
  const last = lines.findLastIndex(({ role }) => role !== 'blank');
  return lines.slice(0, last).some(({ role }) => role !== 'text');
}
