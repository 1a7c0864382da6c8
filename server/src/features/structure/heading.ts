import { bracketPairs } from '../../cable/bracket-pairs';
import type { CableDocument, Heading, Line, PlacedBlock } from '../../cable/model';
import { startsLine } from '../../text/line-end';
import { shift, type Span, type TextEdit } from '../../text/span';
import type { Steps } from '../../text/steps';
import { readMentionsInSteps } from '../named/mentions';
import { refuse, type Answer, type StructureCommand } from './answer';
import { ARCHIVE, finish, ownNumbers, shiftedNumbers } from './finish';
import { ownMentions } from './renumbering';
import { placeOf, type ParagraphUnit, type Place, type Unit } from './units';

/** A heading longer than a line is none. */
const LONGEST = 69;

/**
 * Makes a heading of the line at the cursor, with an underline as long as it is: a line that stands alone, or the last of a
 * paragraph, typed below it. A number before it goes; those that follow move down. Of a heading it mends the underline, or draws it.
 */
export const promoteToHeading: StructureCommand = function* (document, { start }) {
  const place = placeOf(document, start);
  if (place?.cable.profile === 'archive') return refuse(ARCHIVE);
  const own = place?.units[place.at];
  if (!place || !own) return refuse('The cursor is not in the text.');
  const { at, block } = own.first;
  return block.kind === 'heading' ? mendUnderline(document, { at, block }) : yield* promoteLine(document, place, { ...own, first: { at, block } }, start);
};

function mendUnderline({ text, lines }: CableDocument, { at, block: { underline, title } }: PlacedBlock<Heading>): Answer {
  const length = Math.max(...title.map(word => word.text.length));
  const span = shift(underline, at);
  if (underline.text === '') {
    const newText = lines.lineEnd + '-'.repeat(length);
    const behind = span.end + newText.length;
    return { edits: [{ ...span, newText }], selection: { start: behind, end: behind }, note: null };
  }
  const wanted = underline.text.charAt(0).repeat(length);
  return text.slice(span.start, span.end) === wanted ? refuse('This is a heading already.') : { edits: [{ ...span, newText: wanted }], selection: null, note: null };
}

function* promoteLine(document: CableDocument, place: Place, own: ParagraphUnit, offset: number): Steps<Answer> {
  const { at, block } = own.first;
  const lines = block.lines.filter(({ role }) => role === 'text');
  const last = lines.at(-1);
  const line = lines.find(({ start, next }) => at + start <= offset && offset < at + next) ?? last;
  if (!line || !last || own.contentEnd !== at + last.end) return refuse('The cursor is not in a line that can be a heading.');
  const start = at + line.start;
  const end = at + line.end;
  // Lines that were run together stay on one line, which is no heading.
  if (!startsLine(document.text, start)) return refuse('A heading has a line of its own, and other words stand before this one.');
  const torn = bracketPairs(place.cable).find(pair => pair.begin.start < start && start <= pair.end.start && pair.end.start < end);
  if (torn) return refuse(`The ${torn.topic} that begins above ends in this line.`);
  if (line !== last) return refuse('Only a line that stands alone, or the last one of a paragraph, becomes a heading.');
  return yield* lines.length === 1 ? promoteParagraph(document, place, own, { start, end }) : promoteLastLine(document, place, own, line);
}

/** A paragraph of one line, whose number goes. @param line absolute */
function* promoteParagraph(document: CableDocument, place: Place, own: ParagraphUnit, { start, end }: Span): Steps<Answer> {
  const { at, block: { marker, mark, pieces } } = own.first;
  yield* readMentionsInSteps(document, place.cable);
  if (marker && isMentioned(document, place, marker.value)) return refuse(`The text mentions paragraph ${marker.value}, which would be no paragraph any more.`);
  const from = marker ? at + (mark?.start ?? pieces[0]?.start ?? end - at) : start;
  const title = document.text.slice(from, end);
  // A mark alone is no title.
  const refusal = pieces.length === 0 ? NO_WORDS : titleProblem(title);
  if (refusal !== null) return refuse(refusal);
  const edits: TextEdit[] = [...(marker ? [{ start, end: from, newText: '' }] : []), underlineBelow(document, own, end, title)];
  const numbers = marker ? shiftedNumbers(place.units, place.at + 1, -1).map((to, index) => (index === place.at ? null : to)) : ownNumbers(place.units);
  return yield* finish(document, place, { edits, move: null, numbers, count: place.units.length, changed: [place.at] }, ({ after }) => ({ start: after(end), end: after(end) }));
}

/** The last line of a paragraph of several, which keeps its number. */
function* promoteLastLine(document: CableDocument, place: Place, own: ParagraphUnit, line: Line): Steps<Answer> {
  const { at, block } = own.first;
  const start = at + line.start;
  const end = at + line.end;
  const title = document.text.slice(start, end);
  const refusal = titleProblem(title);
  if (refusal !== null) return refuse(refusal);
  if (block.parts.some(part => at + part.start <= start && start < at + part.end)) return refuse('The cursor is in a list.');
  const above = block.lines[block.lines.indexOf(line) - 1];
  const edits: TextEdit[] = [
    ...(above?.role === 'blank' ? [] : [{ start, end: start, newText: document.lines.lineEnd }]),
    underlineBelow(document, own, end, title),
  ];
  return yield* finish(document, place, { edits, move: null, numbers: ownNumbers(place.units), count: place.units.length + 1 }, ({ after }) => ({ start: after(end), end: after(end) }));
}

/** Hyphens as many as the title has characters, on a line below it. */
function underlineBelow({ lines: { lineEnd } }: CableDocument, own: Unit, end: number, title: string): TextEdit {
  return { start: end, end, newText: lineEnd + '-'.repeat(title.length) + (own.contentEnd === own.end ? lineEnd : '') };
}

const NO_WORDS = 'There are no words for a heading here.';

function titleProblem(title: string): string | null {
  if (title !== title.trim()) return 'The line is indented; a heading is not.';
  if (title.length > LONGEST) return 'The line is too long for a heading.';
  return /[.;,]$/.test(title) ? 'The line ends like a sentence; a heading has no stop at its end.' : null;
}

function isMentioned(document: CableDocument, { cable, units }: Place, number: number): boolean {
  if (units.filter(unit => unit.number === number).length > 1) return true;
  return ownMentions(document, cable).some(({ number: first, through }) => first <= number && number <= (through ?? first));
}
