import { readBracketPairs, type Brackets } from '../../cable/bracket-pairs';
import type { Block, Cable, PlacedBlock, Paragraph } from '../../cable/model';
import { isQuoted, isSummary } from '../../cable/topics';
import { countBefore } from '../../text/search';
import type { Span } from '../../text/span';
import type { CableReading } from './rule';

/** A numbered paragraph as the rules on numbering see it; spans are absolute. */
export interface Numbered {
  readonly value: number;
  /** The digits. */
  readonly span: Span;
  /** Something between the number of the paragraph before and the end of this paragraph is redacted. */
  readonly besideRedaction: boolean;
}

/** A number that is not the one that should stand there. */
export interface Misnumbered {
  /** Its place in the list. */
  readonly index: number;
  readonly expected: number;
  /** The paragraph that has the same number before, or null. Then the number is out of sequence. */
  readonly twin: Numbered | null;
  /** Numbers are left out where the archive redacted paragraphs. */
  readonly excised: boolean;
}

/** The numbers of a cable's paragraphs that are wrong; their places are those in `numberedParagraphs`. */
export function misnumberedParagraphs(_cable: Cable, { facts, ofCable, paragraphs: [opening], place }: CableReading): readonly Misnumbered[] {
  const list = ofCable(numberedParagraphs);
  const words = opening?.block.pieces[0];
  // A summary without a number is as good as paragraph 1.
  const summarised = list[0]?.value === 2 && words && !opening.block.marker && ofCable(readBracketPairs).pairs.some(({ topic, begin }) => isSummary(topic) && begin.start === place(opening, words).start);
  return misnumbered(list, summarised ? 2 : firstNumber(facts.section));
}

/** The numbered paragraphs of a cable in order; those of a quoted text are left out where they have numbers of their own, or where it began in another section. */
export function numberedParagraphs(_cable: Cable, { facts, paragraphs, place, ofBlock, ofCable }: CableReading): readonly Numbered[] {
  const list: Numbered[] = [];
  const brackets = ofCable(readBracketPairs);
  const isOfQuotation = quotationsOf(brackets, paragraphs);
  const begun = firstNumber(facts.section) === null ? brackets.unopened.find(({ word }) => isQuoted(word.topic))?.span.start ?? 0 : 0;
  let redacted = false;
  for (const [index, placed] of paragraphs.entries()) {
    const { marker } = placed.block;
    const here = hasRedaction(placed);
    if (marker) {
      const before = list.at(-1)?.value ?? 0;
      if (placed.at < begun || isOfQuotation(placed.at + marker.start, marker.value, before)) continue;
      const above = paragraphs[index - 1];
      if (above && marker.value !== before + 1 && ofBlock(correctedBelow, above) === marker.value) continue;
      list.push({ value: marker.value, span: place(placed, marker.number), besideRedaction: redacted || here });
      redacted = here;
    } else {
      redacted ||= here;
    }
  }
  return list;
}

/** The number that a paragraph of another cable has there, of which the next block is the text: `Para 4 of Guangzhou 200 should read:`. */
function correctedBelow(_block: Block, own: string): number {
  return Number(/\bPARA(?:GRAPH)? (\d{1,3})\b[^]{0,99}:$/i.exec(own.trimEnd().slice(-120))?.[1]);
}

interface PlacedNumber {
  /** Absolute. */
  readonly at: number;
  readonly value: number;
}

function placedNumbers(paragraphs: readonly PlacedBlock<Paragraph>[]): readonly PlacedNumber[] {
  return paragraphs.flatMap(({ at, block: { marker } }) => (marker ? [{ at: at + marker.start, value: marker.value }] : []));
}

/**
 * Tells of the numbered paragraphs in order which are of a quoted text with numbers of its own: asked with the
 * absolute place of a number, its value, and that of the cable's number before it.
 */
function quotationsOf(brackets: Brackets, paragraphs: readonly PlacedBlock<Paragraph>[]): (at: number, value: number, before: number) => boolean {
  const quotations = brackets.pairs.filter(({ topic }) => isQuoted(topic)).sort((a, b) => a.begin.start - b.begin.start);
  const numbers = quotations.length === 0 ? [] : placedNumbers(paragraphs);
  let next = 0;
  /** End of the quotation that is being passed over. */
  let skipTo = -1;
  return (at, value, before) => {
    for (let quotation = quotations[next]; quotation && quotation.begin.start < at; quotation = quotations[++next]) {
      // Where the numbers of the cable go on, the quotation has none: unless they go on behind it as if they had not.
      if (at < quotation.end.start && (value !== before + 1 || numberBehind(numbers, quotation.end.start) === value)) skipTo = Math.max(skipTo, quotation.end.start);
    }
    return at < skipTo;
  };
}

/** The first number that stands behind a place; undefined where none does. */
function numberBehind(numbers: readonly PlacedNumber[], place: number): number | undefined {
  return numbers[countBefore(numbers, ({ at }) => at <= place)]?.value;
}

/** Whether something was taken out of a paragraph before release. */
export function hasRedaction({ block }: PlacedBlock<Paragraph>): boolean {
  return block.repairs.some(repair => repair.kind === 'redaction');
}

/**
 * The numbers that are wrong, each cause once: after a gap the numbering is followed from there, a lone
 * wrong number does not make the next one wrong, and where it starts again only the start is told.
 *
 * @param list the numbered paragraphs in order
 * @param first the number that the first one should have; null when any will do
 */
export function misnumbered(list: readonly Numbered[], first: number | null): Misnumbered[] {
  const begin = first ?? list[0]?.value ?? 1;
  if (list.every(({ value }, at) => value === begin + at)) return [];
  const wrong: Misnumbered[] = [];
  const seen = new Map<number, Numbered>();
  let expected = begin;
  list.forEach((paragraph, index) => {
    const { value } = paragraph;
    const next = list[index + 1]?.value;
    if (value === expected) {
      expected++;
    } else {
      const twin = seen.get(value) ?? null;
      wrong.push({ index, expected, twin, excised: twin === null && value > expected && paragraph.besideRedaction });
      expected = expectedAfter(value, expected, next, twin !== null);
    }
    if (!seen.has(value)) seen.set(value, paragraph);
    // A number that came too early is not missed later.
    while (seen.has(expected) && next !== expected) expected++;
  });
  return wrong;
}

/** What should follow a wrong number, told by the number that does. */
function expectedAfter(wrong: number, expected: number, next: number | undefined, used: boolean): number {
  // It stands in the place of the number that was expected.
  if (next === expected + 1) return expected + 1;
  // It came in between.
  if (next === expected) return expected;
  // The numbering goes on from it.
  if (next === wrong + 1) return wrong + 1;
  return used ? expected : Math.max(expected, wrong + 1);
}

/** The number that the first paragraph should have: a later section of a message goes on where the one before ended. */
function firstNumber(section: number | null): number | null {
  return section !== null && section > 1 ? null : 1;
}
