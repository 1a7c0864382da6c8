import { shift } from '../text/span';
import type { Span } from '../text/span';
import type { BracketWord, Cable, Heading, Paragraph, PlacedBlock } from './model';
import { isQuoted } from './topics';

/** An opening or closing word in its place. */
export interface PlacedBracket {
  readonly word: BracketWord;
  readonly placed: PlacedBlock<Paragraph>;
  /** Absolute. */
  readonly span: Span;
}

/** The two ends of a summary, a comment, a note, a quoted text. */
export interface BracketPair {
  /** As the closing word names it. */
  readonly topic: string;
  /** Absolute. */
  readonly begin: Span;
  /** Absolute. */
  readonly end: Span;
  /** Null where the heading of a section opens it (`Comment: What Comes Next`). */
  readonly opening: PlacedBracket | null;
  readonly closing: PlacedBracket;
}

/** The opening and closing words of a cable, and which belong together. */
export interface Brackets {
  /** By the place of their closing words. */
  readonly pairs: readonly BracketPair[];
  /** In order of place: openings that nothing closes (a last comment commonly is not). */
  readonly unclosed: readonly PlacedBracket[];
  /** In order of place: closings of what nothing opens. */
  readonly unopened: readonly PlacedBracket[];
}

const KINDS = ['summary', 'comment', 'note', 'action request', 'introduction', 'background'] as const;
export type Kind = (typeof KINDS)[number] | 'quoted';

/** What a topic may be closed as: a summary and action request as a summary, an embassy comment as a comment, a letter as a text. */
export function kindsOf(topic: string): readonly Kind[] {
  return isQuoted(topic) ? ['quoted'] : KINDS.filter(kind => topic.includes(kind));
}

/**
 * Which opening word each closing word closes, over the whole text of a cable: the nearest one before it with the same
 * topic that is still open, else the nearest of the same kind. What is opened in one pair may be closed outside it. The
 * heading of a section opens too (`Comment: What Comes Next`), where no word below it has. Linear in the number of words.
 */
export function readBracketPairs(cable: Cable): Brackets {
  return new Pairing().pair(cable);
}

/** The same, read once: several features of an editor ask for them. Checks have their own way (`ofCable`), which leaves nothing behind. */
export function keptBracketPairs(cable: Cable): Brackets {
  let kept = keptOf.get(cable);
  if (!kept) keptOf.set(cable, kept = readBracketPairs(cable));
  return kept;
}

/** The pairs alone. */
export function bracketPairs(cable: Cable): readonly BracketPair[] {
  return keptBracketPairs(cable).pairs;
}

const keptOf = new WeakMap<Cable, Brackets>();

class Pairing {
  private readonly pairs: BracketPair[] = [];
  private readonly unopened: PlacedBracket[] = [];
  /** What is open, by topic, the nearest last; there are as many topics as the reader of words knows. */
  private readonly open = new Map<string, PlacedBracket[]>();
  /** That of the section, until it is closed. */
  private heading: PlacedBlock<Heading> | null = null;

  pair(cable: Cable): Brackets {
    for (const { at, block } of cable.blocks) {
      if (block.kind === 'heading') this.heading = { at, block };
      if (block.kind !== 'paragraph') continue;
      for (const word of block.brackets) {
        const bracket = { word, placed: { at, block }, span: shift(word, at) };
        if (word.edge === 'end') this.close(bracket);
        else this.openOf(word.topic).push(bracket);
      }
    }
    const unclosed = [...this.open.values()].flat().filter(({ word }) => !word.isTelegraphic).sort((a, b) => a.span.start - b.span.start);
    return { pairs: this.pairs, unclosed, unopened: this.unopened };
  }

  private close(closing: PlacedBracket): void {
    const { topic, isTelegraphic } = closing.word;
    const stack = isTelegraphic ? this.open.get(topic) : this.stackFor(topic);
    const opening = stack?.[stack.length - 1] ?? null;
    const title = this.heading && (opening === null || opening.span.start < this.heading.at) ? headingOpening(this.heading, topic) : null;
    if (title) this.heading = null;
    else stack?.pop();
    const begin = title ?? opening?.span;
    if (begin) this.pairs.push({ topic, begin, end: closing.span, opening: title ? null : opening, closing });
    else if (!isTelegraphic) this.unopened.push(closing);
  }

  /** The open words of a topic; where there are none, those of the topic of the same kind that was opened last. */
  private stackFor(topic: string): PlacedBracket[] | undefined {
    const own = this.open.get(topic);
    if (own && own.length > 0) return own;
    const kinds = kindsOf(topic);
    let nearest: PlacedBracket[] | undefined;
    for (const [other, stack] of this.open) {
      if (stack.length > 0 && startOfLast(stack) > startOfLast(nearest) && kindsOf(other).some(kind => kinds.includes(kind))) nearest = stack;
    }
    return nearest;
  }

  private openOf(topic: string): PlacedBracket[] {
    const stack = this.open.get(topic) ?? [];
    this.open.set(topic, stack);
    return stack;
  }
}

function startOfLast(stack: readonly PlacedBracket[] | undefined): number {
  return stack?.[stack.length - 1]?.span.start ?? -1;
}

/** The first word of a heading if it is that of the topic. */
function headingOpening({ at, block }: PlacedBlock<Heading>, topic: string): Span | null {
  const title = block.title[0];
  if (!title || !block.text.toLowerCase().startsWith(topic)) return null;
  const from = title.start + Math.max(0, title.text.toLowerCase().indexOf(topic));
  return { start: at + from, end: at + from + topic.length };
}
