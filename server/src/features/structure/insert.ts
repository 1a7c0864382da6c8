import type { CableDocument } from '../../cable/model';
import { startsLine } from '../../text/line-end';
import type { Span, TextEdit } from '../../text/span';
import type { Steps } from '../../text/steps';
import { contentSpan } from '../blocks';
import { refuse, type Answer, type StructureCommand } from './answer';
import { ARCHIVE, finish, ownNumbers, shiftedNumbers, UNSOUND, type Plan } from './finish';
import { holdsNumber, isParagraph, placeOf, type Place, type Unit } from './units';

/** Begins a paragraph below the one at the cursor, with its number and mark; those that follow move up by one. */
export const insertParagraphBelow: StructureCommand = (document, selection) => insertParagraph(document, selection, 1);
/** Begins a paragraph above the one at the cursor. */
export const insertParagraphAbove: StructureCommand = (document, selection) => insertParagraph(document, selection, 0);

/** Words in the place of those that the drafter will write. */
const PROBE = 'Text.';

function* insertParagraph(document: CableDocument, { start }: Span, below: 0 | 1): Steps<Answer> {
  const place = placeOf(document, start);
  if (place?.cable.profile === 'archive') return refuse(ARCHIVE);
  if (!place) return refuse('This is no cable.');
  const { units } = place;
  if (units.length === 0) return firstParagraph(document, place);
  /** The new one comes before the unit at this index. */
  const before = place.at < 0 ? 0 : Math.min(place.at + below, units.length);
  const number = numberAt(units, before);
  const sole = units.length === 1 && units[0]?.number === null && isParagraph(units[0]) ? units[0] : null;
  // In fused lines a number would be put to a word before it.
  if (![...(before === 0 && units[0] ? [units[0].start] : []), ...(sole ? [sole.start] : [])].every(offset => startsLine(document.text, offset))) return refuse(UNSOUND);
  if ([units[before - 1], sole].some(unit => unit && holdsNumber(document, unit))) return refuse(UNSOUND);
  const mark = markNear(units, before === place.at + 1 ? place.at : before);
  const head = `${sole && before === 1 ? 2 : number}. ${mark === null ? '' : `(${mark}) `}`;
  const lineEnd = document.lines.lineEnd;
  const above = units[before - 1];
  const at = above?.contentEnd ?? units[before]?.start ?? 0;
  const words = (text: string): string => (above ? `${lineEnd}${lineEnd}${head}${text}` : `${head}${text}${lineEnd}${lineEnd}`);
  // The only paragraph of a cable bears no number; with a second it gets one.
  const soleNumber = sole ? (before === 1 ? '1. ' : '2. ') : '';
  const inserted = (text: string): TextEdit[] => (
    sole && before === 0 ? [{ start: at, end: at, newText: words(text) + soleNumber }]
    : sole ? [{ start: sole.start, end: sole.start, newText: soleNumber }, { start: at, end: at, newText: words(text) }]
    : [{ start: at, end: at, newText: words(text) }]);
  const plan: Plan = {
    edits: inserted(''), probed: inserted(PROBE), move: null, count: units.length + 1,
    numbers: sole ? ownNumbers(units) : shiftedNumbers(units, before, 1), ...(sole && { changed: [0] }),
  };
  return yield* finish(document, place, plan, ({ edits }) => {
    const by = edits.filter(edit => edit.start < at).reduce((sum, edit) => sum + edit.newText.length - (edit.end - edit.start), 0);
    const cursor = at + by + (above ? lineEnd.length * 2 : 0) + head.length;
    return { start: cursor, end: cursor };
  });
}

/** The first of the text, behind the header. */
function firstParagraph(document: CableDocument, place: Place): Answer {
  const { cable } = place;
  const lineEnd = document.lines.lineEnd;
  const header = contentSpan({ at: cable.start, block: cable.header });
  const at = header?.end ?? cable.start;
  const marked = cable.header.classification?.level;
  const head = `1. ${marked && marked !== 'UNCLASSIFIED' ? '' : '(U) '}`;
  const lead = header ? lineEnd.repeat(2) : '';
  const cursor = at + lead.length + head.length;
  return { edits: [{ start: at, end: at, newText: lead + head }], selection: { start: cursor, end: cursor }, note: null };
}

/** The number of a paragraph that comes before the unit at an index. */
function numberAt(units: readonly Unit[], before: number): number {
  const above = units.slice(0, before).findLast(({ number }) => number !== null);
  if (above && above.number !== null) return above.number + 1;
  return units.slice(before).find(({ number }) => number !== null)?.number ?? 1;
}

/** What the paragraph at an index is marked with, else the one before it, else any. */
function markNear(units: readonly Unit[], at: number): string | null {
  const paragraphs = units.filter(isParagraph);
  const own = units.slice(0, at + 1).filter(isParagraph).findLast(({ first: { block } }) => block.mark !== null) ?? paragraphs.find(({ first: { block } }) => block.mark !== null);
  const mark = own?.first.block.mark;
  return mark && !mark.entireText ? mark.text : null;
}
