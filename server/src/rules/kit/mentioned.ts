import { readBracketPairs } from '../../cable/bracket-pairs';
import type { Cable } from '../../cable/model';
import { findMentions, mentionsOf, type Mention } from '../../cable/mentions/find-mentions';
import { isQuoted } from '../../cable/topics';
import { shift, type Span } from '../../text/span';
import type { CableContext, CableReading } from './rule';

/** A mention in the text of a cable; spans are absolute. */
export interface Mentioned {
  readonly mention: Mention;
  /** Of the letter, the number or the word. */
  readonly span: Span;
  /** Of the whole phrase that it is part of. */
  readonly phrase: Span;
  /** It stands in a text that the cable quotes, whose references are not this cable's. */
  readonly quoted: boolean;
}

/** What headings and paragraphs mention of references and paragraphs, in order of place. */
export function mentionsIn(_cable: Cable, { headings, paragraphs, ofBlock, ofCable }: CableReading): readonly Mentioned[] {
  const found: Mentioned[] = [];
  let open = false;
  // QUOTE alone on its line may never be ended: only one that is opens a text.
  const paired = new Set(ofCable(readBracketPairs).pairs.flatMap(({ opening, closing }) => opening?.word.isTelegraphic ? [opening.word, closing.word] : []));
  let quotes = 0;
  for (const placed of paragraphs) {
    const { block, at } = placed;
    let bracket = 0;
    const openAt = (offset: number): boolean => {
      for (let word = block.brackets[bracket]; word && word.start <= offset; word = block.brackets[++bracket]) {
        if (!isQuoted(word.topic)) continue;
        if (!word.isTelegraphic) open = word.edge === 'begin';
        if (paired.has(word)) quotes += word.edge === 'begin' ? 1 : -1;
      }
      return open || quotes > 0;
    };
    for (const mention of ofBlock(mentionsOf, placed)) found.push(absolute(mention, at, openAt(mention.span.start)));
    openAt(block.length);
  }
  for (const placed of headings) {
    for (const mention of ofBlock(mentionsOf, placed)) found.push(absolute(mention, placed.at, false));
  }
  return headings.length === 0 ? found : found.sort((a, b) => a.span.start - b.span.start);
}

/** What the subject mentions, in order of place. */
export function mentionsInSubject({ header, start }: Cable, text: CableContext['text']): readonly Mentioned[] {
  if (!header.subject) return [];
  return findMentions(text({ start, end: start + header.length }), header.subject.pieces).map(mention => absolute(mention, start, false));
}

function absolute(mention: Mention, at: number, quoted: boolean): Mentioned {
  return { mention, span: shift(mention.span, at), phrase: shift(mention.kind === 'telegram' ? mention.span : mention.phrase, at), quoted };
}
