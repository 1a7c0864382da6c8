import type { Cable, CableDocument } from '../../cable/model';
import { shift, touches } from '../../text/span';
import { blockAt, isKind } from '../blocks';
import { abbreviationAt } from './abbreviation';
import { mentionsIn, quoteAt, quotesOf, type PlacedMention } from './mentions';
import { paragraphThing } from './paragraph';
import { letterThing, referenceAt, reftelThing } from './reference';
import { tagAt } from './tag';
import type { Thing } from './thing';

/** Of a phrase that names more, the first are looked for. */
const MOST_NAMED = 26;

/**
 * What is named at an offset: one thing, or several at the keyword of a phrase (`refs A and C`).
 *
 * @param offset absolute
 * @returns empty where nothing is named that the cable defines or could define
 */
export function thingsAt(document: CableDocument, offset: number): readonly Thing[] {
  const place = blockAt(document, offset);
  if (!place) return [];
  const { cable, placed } = place;
  if (isKind(placed, 'paragraph') && placed.block.marker) {
    const { marker } = placed.block;
    const number = shift(marker.number, placed.at);
    if (touches({ start: number.start, end: placed.at + marker.end }, offset)) {
      return [paragraphThing(document, cable, marker.value, quoteAt(quotesOf(cable), number.start))];
    }
  }
  const mentioned = mentionedAt(mentionsIn(document, cable), offset);
  if (mentioned.length > 0) return (mentioned.length > 1 ? mentioned.flatMap(withRange) : mentioned).slice(0, MOST_NAMED).flatMap(each => thingOf(document, cable, each) ?? []);
  const found = (placed.block.kind === 'header' ? referenceAt(document, cable, offset) : null) ?? abbreviationAt(document, cable, offset) ?? tagAt(document, cable, offset);
  return found ? [found] : [];
}

/** The mention whose letter or number an offset lies in; else all of the phrase. Of two phrases that meet, the later. */
function mentionedAt(mentions: readonly PlacedMention[], offset: number): readonly PlacedMention[] {
  const own = mentions.findLast(({ span }) => touches(span, offset));
  if (own) return [own];
  const phrase = mentions.findLast(each => touches(each.phrase, offset))?.phrase;
  return phrase ? mentions.filter(each => each.phrase.start === phrase.start && each.phrase.end === phrase.end).slice(0, MOST_NAMED) : [];
}

/** A mention and what a range that begins with it means besides: B in `refs A-C`. */
function withRange(placed: PlacedMention): readonly PlacedMention[] {
  const { mention } = placed;
  if (mention.kind === 'telegram' || mention.through === null) return [placed];
  const numberOf = (value: string | number): number => (typeof value === 'string' ? value.charCodeAt(0) : value);
  const first = numberOf(mention.kind === 'reference' ? mention.letter : mention.number);
  return Array.from({ length: Math.min(MOST_NAMED, numberOf(mention.through) - first) }, (_, by) => ({
    ...placed, mention: mention.kind === 'reference' ? { ...mention, letter: String.fromCharCode(first + by) } : { ...mention, number: first + by },
  }));
}

/** What a mention means in its cable; of what another document has, nothing is known. */
function thingOf(document: CableDocument, cable: Cable, { mention, quote }: PlacedMention): Thing | null {
  if (mention.kind === 'paragraph' && mention.of === 'this') return paragraphThing(document, cable, mention.number, quote);
  if (quote) return null;
  switch (mention.kind) {
    case 'reference': return letterThing(document, cable, mention.letter);
    case 'telegram': return mention.word === 'septel' ? null : reftelThing(document, cable);
    case 'paragraph':
      if (mention.of === 'reftel') return reftelThing(document, cable);
      return mention.of === 'reference' && mention.letter !== null ? letterThing(document, cable, mention.letter) : null;
  }
}
