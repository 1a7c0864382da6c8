import type { CableDocument } from '../../cable/model';
import { hasBlankLine, startsLine } from '../../text/line-end';
import type { Span } from '../../text/span';
import type { Steps } from '../../text/steps';
import { refuse, type Answer, type StructureCommand } from './answer';
import { ARCHIVE, finish, UNSOUND } from './finish';
import type { Move } from './place-after';
import { hasPageLine, isHeading, isParagraph, partedBy, placeOf, unitsIn, type Place, type Unit } from './units';

/** Moves the paragraph at the cursor, or those of the selection, above what stands before. */
export const moveParagraphUp: StructureCommand = (document, selection) => moveParagraphs(document, selection, 'up');
/** Moves them below what follows. */
export const moveParagraphDown: StructureCommand = (document, selection) => moveParagraphs(document, selection, 'down');
/** Moves the section at the cursor, its heading and its paragraphs, above the section before. */
export const moveSectionUp: StructureCommand = (document, selection) => moveSection(document, selection, 'up');
/** Moves it below the section that follows. */
export const moveSectionDown: StructureCommand = (document, selection) => moveSection(document, selection, 'down');

type Direction = 'up' | 'down';

/** Units from one to another, both included. */
type Run = readonly [first: number, last: number];

function* moveParagraphs(document: CableDocument, selection: Span, direction: Direction): Steps<Answer> {
  const place = placeOf(document, selection.start);
  if (place?.cable.profile === 'archive') return refuse(ARCHIVE);
  if (!place || place.at < 0 || place.at >= place.units.length) return refuse('The cursor is not in a paragraph.');
  const chosen = unitsIn(place.units, selection);
  const [first] = chosen;
  const from = first ? place.units.indexOf(first) : place.at;
  const run: Run = [from, from + Math.max(1, chosen.length) - 1];
  if (place.units.slice(run[0], run[1] + 1).some(isHeading)) return refuse('The cursor is in a heading. To move it with its paragraphs, use Move Section.');
  if (isNote(place.units[run[0]])) return refuse('The note that opens the text has no number, and stays where it is.');
  if (direction === 'up') {
    return run[0] === 0 || isNote(place.units[run[0] - 1]) ? refuse('This is the first paragraph.') : yield* swap(document, selection, place, [run[0] - 1, run[0] - 1], run, run);
  }
  return run[1] + 1 === place.units.length ? refuse('This is the last paragraph.') : yield* swap(document, selection, place, run, [run[1] + 1, run[1] + 1], run);
}

/** A paragraph without a number. */
function isNote(unit: Unit | undefined): boolean {
  return isParagraph(unit) && unit.number === null;
}

function* moveSection(document: CableDocument, selection: Span, direction: Direction): Steps<Answer> {
  const place = placeOf(document, selection.start);
  if (place?.cable.profile === 'archive') return refuse(ARCHIVE);
  if (!place) return refuse('The cursor is not in a section.');
  const { units, at } = place;
  const from = units.findLastIndex((unit, index) => index <= at && isHeading(unit));
  if (from === -1 || at >= units.length) return refuse('The cursor is not in a section: no heading stands above it.');
  const run: Run = [from, sectionEnd(units, from)];
  if (direction === 'up') {
    const before = units.findLastIndex((unit, index) => index < from && isHeading(unit));
    return before === -1 ? refuse('This is the first section.') : yield* swap(document, selection, place, [before, from - 1], run, run);
  }
  return run[1] + 1 >= units.length ? refuse('This is the last section.') : yield* swap(document, selection, place, run, [run[1] + 1, sectionEnd(units, run[1] + 1)], run);
}

function sectionEnd(units: readonly Unit[], heading: number): number {
  const next = units.findIndex((unit, index) => index > heading && isHeading(unit));
  return next === -1 ? units.length - 1 : next - 1;
}

/** Puts the units of `b`, which follow those of `a`, before them. Numbers belong to places: each place keeps its own. */
function* swap(document: CableDocument, selection: Span, place: Place, a: Run, b: Run, own: Run): Steps<Answer> {
  const { cable, units } = place;
  const [above, below, moved] = [a, b, own].map(run => stretchOf(units, run));
  // In fused lines it would be put right behind a word.
  if (!above || !below || !moved || !startsLine(document.text, above.start)) return refuse(UNSOUND);
  const torn = partedBy(cable, [{ start: above.start, end: above.contentEnd }, { start: below.start, end: below.contentEnd }]);
  if (torn !== null) return refuse(`The move would part the beginning of the ${torn} from its end.`);
  const gapsStay = isParagraph(above) && isParagraph(below);
  // Between two paragraphs a page line stays where it is; of a heading nobody knows on which side of it that is.
  const parts = [above, below, ...(gapsStay ? [] : [{ start: above.contentEnd, contentEnd: below.start }])];
  if (parts.some(part => hasPageLine(cable, part))) return refuse('A new section of the transmission begins inside what is to be moved.');
  const order = [...units.keys()];
  order.splice(a[0], b[1] - a[0] + 1, ...range(b), ...range(a));
  const places = units.flatMap(({ number }) => (number === null ? [] : [number]));
  const numbers: (readonly number[] | null)[] = units.map(() => null);
  for (const index of order) if (units[index]?.number !== null) numbers[index] = [places.shift() ?? 0];
  const at = (offset: number): number => Math.max(moved.start, Math.min(offset, moved.contentEnd));
  return yield* finish(document, place, { edits: [], move: moveOf(document, above, below, gapsStay), numbers, count: units.length }, ({ after }) => ({ start: after(at(selection.start)), end: after(at(selection.end)) }));
}

/** Units that go together, as one. */
function stretchOf(units: readonly Unit[], [first, last]: Run): Unit | null {
  const [top, bottom] = [units[first], units[last]];
  return top && bottom ? { ...top, contentEnd: bottom.contentEnd, end: bottom.end } : null;
}

/** Between two paragraphs the blank lines stay where they are, and so does a page line; a heading keeps the blank lines below it. */
function moveOf({ text, lines }: CableDocument, above: Unit, below: Unit, gapsStay: boolean): Move {
  const gap = text.slice(below.contentEnd, below.end);
  const stretch = { start: below.start, end: below.contentEnd, to: above.start };
  if (!gapsStay && hasBlankLine(gap) && gap.trim() === '') return { ...stretch, behind: gap, taken: { start: below.start, end: below.end } };
  const between = text.slice(above.contentEnd, below.start);
  const blank = lines.lineEnd.repeat(2);
  return { ...stretch, behind: gapsStay || hasBlankLine(between) ? between : blank, taken: { start: above.contentEnd, end: below.contentEnd } };
}

function range([first, last]: Run): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
