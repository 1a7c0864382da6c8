import { bracketPairs } from '../../cable/bracket-pairs';
import { findMentions, mentionsOf, type Mention } from '../../cable/mentions/find-mentions';
import type { Cable, CableDocument, Heading, Paragraph } from '../../cable/model';
import { isQuoted } from '../../cable/topics';
import { countBefore } from '../../text/search';
import { shift, united, type Span } from '../../text/span';
import { isOfText } from '../blocks';
import { perBlock } from '../per-block';
import type { Steps } from '../../text/steps';

/** A mention in its place. */
export interface PlacedMention {
  readonly mention: Mention;
  /** Absolute: the letter, the number or the word. */
  readonly span: Span;
  /** Absolute: the whole phrase, `refs A and C`. */
  readonly phrase: Span;
  /** The quoted text that it stands in, whose references and paragraphs are not the cable's; else null. */
  readonly quote: Span | null;
}

/**
 * What subject, headings and paragraphs of a cable mention, in order of place. Kept with the cable; what a block
 * mentions is kept with the block, so that after an edit only the blocks that it touched are read.
 */
export function mentionsIn(document: CableDocument, cable: Cable): readonly PlacedMention[] {
  let mentions = known.get(cable);
  if (!mentions) known.set(cable, mentions = readMentions(document, cable));
  return mentions;
}

const known = new WeakMap<Cable, readonly PlacedMention[]>();

/** Reads step by step what `mentionsIn` then has. */
export function* readMentionsInSteps(document: CableDocument, cable: Cable): Steps<void> {
  yield* mentionsOfBlock.inSteps(document.text, cable.blocks.filter(isOfText));
}

/** What one block mentions; spans count from its start. */
export const mentionsOfBlock = perBlock<Paragraph | Heading, readonly Mention[]>(mentionsOf);

function readMentions({ text }: CableDocument, cable: Cable): readonly PlacedMention[] {
  const { header, start } = cable;
  const found: PlacedMention[] = [];
  const quotes = quotesOf(cable);
  const take = (mentions: readonly Mention[], at: number): void => {
    for (const mention of mentions) {
      const span = shift(mention.span, at);
      const phrase = mention.kind === 'telegram' ? span : shift(mention.phrase, at);
      found.push({ mention, span, phrase, quote: quoteAt(quotes, span.start) });
    }
  };
  if (header.subject) take(findMentions(text.slice(start, start + header.length), header.subject.pieces, header.repairs), start);
  for (const placed of cable.blocks.filter(isOfText)) take(mentionsOfBlock(text, placed), placed.at);
  return found;
}

/** The texts of others between their Begin and End words, in order; one inside another is part of it. */
export function quotesOf(cable: Cable): readonly Span[] {
  return united(bracketPairs(cable).flatMap(({ topic, begin, end }) => (isQuoted(topic) ? [{ start: begin.end, end: end.start }] : [])));
}

/** The quoted text that an offset lies in. */
export function quoteAt(quotes: readonly Span[], offset: number): Span | null {
  const quote = quotes[countBefore(quotes, ({ end }) => end <= offset)];
  return quote && quote.start <= offset ? quote : null;
}
