import type { Cable, CableDocument, PlacedBlock, PortionMark } from '../../cable/model';
import { readPortionMark } from '../../cable/portion-mark';
import { isPortionAbove } from '../../vocabulary/classification';
import { hasBlankLine } from '../../text/line-end';
import { countBefore, textBefore } from '../../text/search';
import { shift, touches, type Span } from '../../text/span';
import type { Steps } from '../../text/steps';
import { portionMarks } from '../../cable/facts';
import { blockAt, contentSpan } from '../blocks';
import { quoteAt, quotesOf } from '../named/mentions';
import { isRefusal, refuse, type Answer, type StructureEdit } from './answer';
import { ARCHIVE, UNSOUND } from './finish';
import { compose } from './place-after';
import { isSound } from './sound';
import { isHeading, placeOf, unitsIn, type Unit } from './units';

/** The marks that the cable at an offset may bear, the likeliest first: the plain ones up to its level, and those that it has already. */
export function marksFor(document: CableDocument, offset: number): readonly string[] {
  const cable = blockAt(document, offset)?.cable;
  const level = cable?.header.classification?.level ?? null;
  const plain = (['U', 'SBU', 'C', 'S', 'TS'] as const).filter(mark => level === null || !isPortionAbove(mark, level));
  const present = cable ? portionMarks(cable).flatMap(({ mark }) => (mark.form === 'sound' && !mark.entireText && mark.controls.length > 0 && (!mark.level || level === null || !isPortionAbove(mark.level, level)) ? [mark.text] : [])) : [];
  return [...new Set([...plain, ...present])];
}

/**
 * Marks the paragraphs at the cursors, all those that the selections touch, or the subject. A heading is marked where it bears
 * a mark, and an item with a mark of its own in the place of its paragraph (5 FAH-3 H-713: each portion is marked by itself).
 *
 * @param selections one or more
 * @param mark without brackets, `SBU` or `C/NF`
 */
export function* setPortionMark(document: CableDocument, selections: readonly Span[], mark: string): Steps<Answer> {
  const byStart = new Map<number, StructureEdit>();
  for (const selection of selections) {
    const answer = marked(document, selection, mark);
    if (isRefusal(answer)) return answer;
    for (const edit of answer.edits) byStart.set(edit.start, edit);
  }
  if (byStart.size === 0) return refuse(`It is marked (${mark}) already.`);
  const composed = compose(document.text, [...byStart.values()], null);
  const places = new Map(selections.flatMap(({ start }) => {
    const place = placeOf(document, start);
    return place ? [[place.cable, place]] : [];
  }));
  for (const place of places.values()) {
    if (!(yield* isSound(document, place, composed, { numbers: place.units.map(({ number }) => number), count: place.units.length }))) return refuse(UNSOUND);
  }
  return { edits: composed.edits, selection: null, note: null };
}

function marked(document: CableDocument, selection: Span, mark: string): Answer {
  const read = readPortionMark(`(${mark})`, 0, mark.length + 2);
  if (read?.form !== 'sound' || read.text !== mark || read.entireText) return refuse('That is no portion mark.');
  const place = placeOf(document, selection.start);
  if (!place) return refuse('This is no cable.');
  const { cable } = place;
  if (cable.profile === 'archive') return refuse(ARCHIVE);
  const level = cable.header.classification?.level ?? null;
  if (read.level && level !== null && isPortionAbove(read.level, level)) return refuse(`(${mark}) is above the classification of the cable. Raise that first.`);
  const edits: StructureEdit[] = [];
  const put = (at: number, old: PortionMark | null, words: number | null, number: Span | null = null): void => {
    if (old?.entireText || (old?.text === mark && old.form === 'sound')) return;
    if (old) edits.push({ ...shift(old, at), newText: `(${mark})` });
    // In fused lines a word may stand right before it, which would be cut in two.
    else if (words !== null && !/[\p{L}\p{N}]$/u.test(textBefore(document.text, at + words, 2))) edits.push({ start: at + words, end: at + words, newText: `(${mark}) ` });
    // The words are still to come.
    else if (words === null && number) edits.push({ start: at + number.end, end: at + number.end, newText: ` (${mark})` });
  };
  const { subject } = cable.header;
  let met = 0;
  if (subject && touches(subject, selection.start - cable.start)) {
    met++;
    put(cable.start, subject.mark, subject.pieces[0]?.start ?? null);
  }
  for (const [unit, portion] of chosen(place.units, place.at, selection).flatMap(each => portionsIn(cable, each, selection).map(one => [each, one] as const))) {
    const { at, block } = portion.first;
    if (isHeading(unit) && block.mark === null) continue;
    met++;
    const items = markedItems(document, cable.blocks, portion, selection);
    for (const item of items) put(item.at, item.mark, null);
    if (items.length > 0) continue;
    const marks = edits.length;
    if (block.kind === 'paragraph') put(at, block.mark, block.pieces[0]?.start ?? null, block.marker);
    else put(at, block.mark, null);
    if (!isHeading(unit) || !block.mark || edits.length === marks) continue;
    // An underline as long as the heading stays so.
    const { title, underline } = unit.first.block;
    const length = (by: number): number => Math.max(...title.map((line, index) => line.text.length + (index === 0 ? by : 0)));
    if (underline.text.length === length(0)) edits.push({ ...shift(underline, at), newText: underline.text.charAt(0).repeat(length(mark.length + 2 - (block.mark.end - block.mark.start))) });
  }
  return met === 0 ? refuse('The cursor is not in a paragraph, nor in the subject.') : { edits, selection: null, note: null };
}

type Portion = Pick<Unit, 'first' | 'end'>;

/**
 * What of a unit is marked by itself and touched by a selection: paragraphs without a number that bear a mark stand below that which
 * has one, and so do those of quoted text, which are meant by what begins in it alone.
 */
function portionsIn(cable: Cable, unit: Unit, { start, end }: Span): readonly Portion[] {
  const quotes = quotesOf(cable);
  const heads = [unit.first, ...blocksOf(cable.blocks, unit).filter((placed): placed is Unit['first'] => {
    const { at, block } = placed;
    const quote = quoteAt(quotes, contentSpan(placed)?.start ?? at);
    return at > unit.first.at && block.kind === 'paragraph' && block.mark !== null && (!quote || touches(quote, start));
  })];
  const begun = Math.max(0, heads.findLastIndex(({ at }) => at <= start));
  return heads.map((first, at) => ({ first, end: heads[at + 1]?.at ?? unit.end })).filter(({ first }, at) => at === begun || (at > begun && first.at < end));
}

function blocksOf(blocks: readonly PlacedBlock[], { first, end }: Portion): readonly PlacedBlock[] {
  return blocks.slice(countBefore(blocks, ({ at }) => at < first.at), countBefore(blocks, ({ at }) => at < end));
}

/** The items with marks of their own that a selection touches, where it begins in one; what begins above them means the paragraph. */
function markedItems({ text, lines }: CableDocument, blocks: readonly PlacedBlock[], portion: Portion, { start, end }: Span): readonly { readonly at: number; readonly mark: PortionMark | null }[] {
  const own = blocksOf(blocks, portion);
  const items = own.flatMap(({ at, block }) => (block.kind === 'paragraph'
    ? block.parts.map(({ start: from, mark }) => ({ at, mark, line: lines.start(lines.lineAt(at + from)) })) : []));
  const last = items.findLastIndex(({ line }) => line <= start);
  const first = items[last];
  // Below a blank line the paragraph goes on.
  if (!first?.mark || hasBlankLine(text.slice(first.line, start))) return [];
  return items.slice(last).filter(({ mark, line }) => mark && (line <= start || line < end));
}

function chosen(units: readonly Unit[], at: number, selection: Span): readonly Unit[] {
  const found = unitsIn(units, selection);
  const own = units[at];
  return found.length > 0 || !own ? found : [own];
}
