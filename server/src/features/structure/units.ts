import { bracketPairs } from '../../cable/bracket-pairs';
import type { Cable, CableDocument, Heading, Paragraph, PlacedBlock } from '../../cable/model';
import { MARK_START } from '../../cable/portion-mark';
import type { Span } from '../../text/span';
import { blockAt, contentSpan, isKind, isOfText } from '../blocks';
import { quoteAt, quotesOf } from '../named/mentions';

/**
 * What is moved as one: a heading, or a paragraph with all that belongs to it up to the next paragraph (quoted text
 * with numbers of its own, a list, an address). `end` is where the next unit begins.
 */
export interface Unit extends Span {
  /** The block that it begins with. */
  readonly first: PlacedBlock<Paragraph | Heading>;
  /** The end of what it shows; blank lines and page lines up to `end` stay where they are. */
  readonly contentEnd: number;
  /** Its number; null for a heading and for a paragraph without one. */
  readonly number: number | null;
}

/** The headings and paragraphs of a cable, in order. Quoted text belongs to the paragraph that quotes it. */
export function unitsOf(cable: Cable): readonly Unit[] {
  const units: Unit[] = [];
  const quotes = quotesOf(cable);
  for (const placed of cable.blocks.filter(isOfText)) {
    const content = contentSpan(placed);
    if (!content) continue;
    const end = placed.at + placed.block.length;
    const last = units.at(-1);
    if (last && belongsTo(last, placed, quoteAt(quotes, content.start) !== null)) {
      units[units.length - 1] = { ...last, end, contentEnd: content.end };
    } else {
      units.push({ start: content.start, end, contentEnd: content.end, first: placed, number: isKind(placed, 'paragraph') ? placed.block.marker?.value ?? null : null });
    }
  }
  return units;
}

function belongsTo(last: Unit, { block }: PlacedBlock<Paragraph | Heading>, quoted: boolean): boolean {
  return quoted || (block.kind === 'paragraph' && block.marker === null && last.first.block.kind === 'paragraph');
}

/** A number that begins a paragraph for a reader, and none for the engine: `One.  2. (U) Two.`, `(U) 1. One.` */
const NUMBER_INSIDE = new RegExp(String.raw`[.!?)"] {1,3}(\d{1,3})\. {1,2}${MARK_START}|^${MARK_START}(?:[^()\s]{1,9}\))? {1,3}(\d{1,3})\.`, 'g');

/** Whether the paragraph that is due begins inside of a unit, or the unit has its number behind the mark. */
export function holdsNumber({ text }: CableDocument, { first: { at, block }, number }: Unit): boolean {
  return Array.from(text.slice(at, at + block.length).matchAll(NUMBER_INSIDE)).some(([, inside, behind]) => Number(inside ?? behind) === (number ?? 0) + 1);
}

/** Whether the unit is a heading. */
export function isHeading(unit: Unit): unit is Unit & { readonly first: PlacedBlock<Heading> } {
  return unit.first.block.kind === 'heading';
}

export type ParagraphUnit = Unit & { readonly first: PlacedBlock<Paragraph> };

/** Whether the unit is a paragraph. */
export function isParagraph(unit: Unit | undefined): unit is ParagraphUnit {
  return unit?.first.block.kind === 'paragraph';
}

/** Where a command is given. */
export interface Place {
  readonly cable: Cable;
  readonly units: readonly Unit[];
  /** Index of the unit that the cursor is in or behind; -1 in the header, the number of units in the close. */
  readonly at: number;
}

/** Where an offset lies among the units of its cable; null only for a document without blocks. */
export function placeOf(document: CableDocument, offset: number): Place | null {
  const found = blockAt(document, offset);
  if (!found) return null;
  const { cable, placed } = found;
  const units = unitsOf(cable);
  if (placed.block.kind === 'header') return { cable, units, at: -1 };
  if (placed.block.kind === 'close') return { cable, units, at: units.length };
  return { cable, units, at: units.findLastIndex(({ start }) => start <= Math.max(offset, placed.at)) };
}

/** The units that a selection touches; one that it only ends at the start of is none of them. */
export function unitsIn(units: readonly Unit[], { start, end }: Span): readonly Unit[] {
  return units.filter(unit => unit.start <= end && start <= unit.contentEnd && !(end === unit.start && start < end));
}

/** What a move of stretches would part: the topic of a summary, a note or a quoted text of which one end lies in a stretch and the other not in the same; null mostly. */
export function partedBy(cable: Cable, stretches: readonly Span[]): string | null {
  const placeOfOffset = (offset: number): number => stretches.findIndex(({ start, end }) => start <= offset && offset < end);
  for (const { topic, begin, end } of bracketPairs(cable)) {
    if (placeOfOffset(begin.start) !== placeOfOffset(end.start)) return topic;
  }
  return null;
}

/** Whether the page line or the header of a further section stands inside what is to be moved. */
export function hasPageLine(cable: Cable, { start, contentEnd }: Pick<Unit, 'start' | 'contentEnd'>): boolean {
  return cable.blocks.some(({ at, block }) => block.lines.some(line => line.role === 'page' && at + line.start >= start && at + line.start < contentEnd));
}
