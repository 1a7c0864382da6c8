import type { Block, PortionMark } from '../../cable/model';
import { isUncertain } from '../../rules/kit/portions';
import { shift, type TextEdit } from '../../text/span';
import { eachInSteps } from '../../text/steps';
import type { Change, Step } from './step';

/** Writes portion marks in capitals without blanks around their slashes, and one or two blanks behind the stop of a number. */
export const marks: Step = {
  keeps: 'letters',
  *changes({ text, cable }) {
    const edits = yield* eachInSteps(cable.blocks, ({ at, block }) => editsOf(block, text.slice(at, at + block.length))
      .flatMap((edit): Change[] => (edit ? [[{ ...edit, ...shift(edit, at) }]] : [])));
    return edits.flat();
  },
};

function editsOf(block: Block, own: string): (TextEdit | null)[] {
  return [...marksOf(block, own).map(mark => capitals(mark, own)), markerEdit(own, block)];
}

function marksOf(block: Block, own: string): readonly PortionMark[] {
  switch (block.kind) {
    case 'header': return block.subject?.mark ? [block.subject.mark] : [];
    case 'heading': return block.mark ? [block.mark] : [];
    case 'paragraph': return [isUncertain(block, ({ start, end }) => own.slice(start, end)) ? null : block.mark, ...block.parts.map(part => part.mark)].filter(mark => mark !== null);
    case 'close': return [];
  }
}

function capitals({ start, end, text, form, entireText }: PortionMark, own: string): TextEdit | null {
  // What goes on in small letters is an item of a list, `(c) on fish`.
  if (form !== 'sound' || entireText || (text !== text.toUpperCase() && /^ {1,4}\p{Ll}/u.test(own.slice(end, end + 6)))) return null;
  const newText = `(${text.toUpperCase().replace(/ ?(\/{1,2}) ?/g, '$1')})`;
  return newText.length === end - start && newText.slice(1, -1) === text ? null : { start, end, newText };
}

/** Three blanks and more would be columns, but where the lines below hang under the first word. */
function markerEdit(own: string, block: Block): TextEdit | null {
  if (block.kind !== 'paragraph' || !block.marker) return null;
  const { number, stop } = block.marker;
  if (!stop) return null;
  const end = block.mark?.start ?? block.pieces[0]?.start ?? stop.end;
  const before = own.slice(number.end, stop.start);
  const after = own.slice(stop.end, end);
  const blanks = / {3}|\t/.test(after) && !/^.*\r?\n[ \t]+\S/.test(own) ? ' ' : after;
  if (/\S/.test(after) || /[\r\n]/.test(after) || (before === '' && blanks === after)) return null;
  return { start: number.end, end, newText: own.slice(stop.start, stop.end) + blanks };
}
