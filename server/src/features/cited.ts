import { cableMentions, type CableMention } from '../cable/cited';
import { referenceYear } from '../cable/facts';
import type { Cable, CableDocument, Heading, Paragraph, Reference } from '../cable/model';
import { countBefore } from '../text/search';
import { shift, touches, type Span } from '../text/span';
import { blockAt, isKind, isOfText } from './blocks';
import { thingsAt } from './named/at';
import { perBlock } from './per-block';
import { messageReferenceSpan } from './tokens';

/** Another cable, as a cable names it. */
export interface CitedCable {
  /** Absolute: year, post and number. */
  readonly span: Span;
  /** As written. */
  readonly post: string;
  readonly number: number;
  /** Four digits; null where none is written. */
  readonly year: number | null;
  /** The cable that names it. */
  readonly by: Cable;
}

/** The cable that is named by its number at an offset, in the list of references or in the text; null where none is. */
export function citedAt(document: CableDocument, offset: number): CitedCable | null {
  const place = blockAt(document, offset);
  if (!place) return null;
  const { cable, placed } = place;
  if (isKind(placed, 'header')) {
    const item = cable.header.references?.items.findLast(each => touches(afterLetter(each), offset - cable.start));
    return item ? citedBy(cable, item) : null;
  }
  if (!isOfText(placed)) return null;
  const mention = mentionsOfBlock(document.text, placed).find(each => touches(each, offset - placed.at));
  return mention ? { span: shift(mention, placed.at), post: mention.post, number: mention.number, year: mention.year, by: cable } : null;
}

/** The cables of the list of references that are meant at an offset of the text, by `ref A` or `reftel`. */
export function citedByLetterAt(document: CableDocument, offset: number): readonly CitedCable[] {
  const place = blockAt(document, offset);
  if (!place) return [];
  const { cable } = place;
  const meant = thingsAt(document, offset)
    .filter(({ kind }) => kind === 'reference' || kind === 'references')
    .flatMap(({ definitions }) => definitions.flatMap(({ span }) => itemsIn(cable, span)));
  return [...new Set(meant)].sort((a, b) => a.start - b.start).flatMap(item => citedBy(cable, item) ?? []);
}

/** The cable whose own number stands at an offset, on its classification line or in its archive's banner; null elsewhere. */
export function ownNumberAt(document: CableDocument, offset: number): Cable | null {
  const place = blockAt(document, offset);
  if (!place || !isKind(place.placed, 'header')) return null;
  const { cable } = place;
  const { classification, archive } = cable.header;
  const spans = [classification && messageReferenceSpan(classification), archive?.id];
  return spans.some(span => span && touches(span, offset - cable.start)) ? cable : null;
}

/** Where a cable's own number stands: on its classification line, else in its archive's banner, else its start; absolute. */
export function ownNumberSpan({ start, header: { classification, archive } }: Cable): Span {
  const span = (classification && messageReferenceSpan(classification)) ?? archive?.id;
  return shift(span ?? { start: 0, end: 0 }, start);
}

/** The cables that the text of a cable names by their numbers, absolute. Kept with the blocks. */
export function mentionedIn(document: CableDocument, cable: Cable): readonly CableMention[] {
  return cable.blocks.filter(isOfText).flatMap(placed => mentionsOfBlock(document.text, placed).map(mention => ({ ...mention, ...shift(mention, placed.at) })));
}

/** Looks through the text of a document block by block, so that `mentionedIn` has nothing left to look for. */
export function* mentionsInSteps({ text, cables }: CableDocument): Generator<undefined> {
  for (const { blocks } of cables) {
    for (const placed of blocks) {
      if (isOfText(placed)) mentionsOfBlock(text, placed);
      yield;
    }
  }
}

/** Year, post and number of a reference; null for what is no cable. Counts as the reference does. */
export function numberSpanOf({ year, post, number }: Reference): Span | null {
  if (!number) return null;
  const spans = [year, post, number].filter(span => span !== null);
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

function afterLetter({ letter, secondLetter, start, end }: Reference): Span {
  const after = (secondLetter ?? letter)?.end;
  return { start: after === undefined ? start : after + 1, end };
}

/** The cables that the references of a list name which begin in a span, absolute. */
export function citedIn(cable: Cable, span: Span): readonly CitedCable[] {
  return itemsIn(cable, span).flatMap(item => citedBy(cable, item) ?? []);
}

function itemsIn(cable: Cable, { start, end }: Span): readonly Reference[] {
  const items = cable.header.references?.items ?? [];
  const placeBefore = (offset: number): number => countBefore(items, item => cable.start + item.start < offset);
  return items.slice(placeBefore(start), placeBefore(end));
}

function citedBy(cable: Cable, item: Reference): CitedCable | null {
  const span = numberSpanOf(item);
  const post = item.post?.text ?? item.repeatedPost;
  if (item.kind !== 'cable' || !span || post === null || !item.number) return null;
  return { span: shift(span, cable.start), post, number: Number(item.number.text), year: referenceYear(item, null), by: cable };
}

const mentionsOfBlock = perBlock((block: Paragraph | Heading, text): readonly CableMention[] => cableMentions(text, 0, block.length));
