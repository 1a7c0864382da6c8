import type { BracketWord, Cable, Heading, PlacedBlock } from '../cable/model';
import { shift } from '../text/span';
import type { Span } from '../text/span';

/** The two ends of a summary, a comment, a note, a quoted text; both absolute. */
export interface BracketPair {
  readonly topic: string;
  readonly begin: Span;
  readonly end: Span;
}

interface Open {
  readonly topic: string;
  readonly span: Span;
}

/**
 * Which opening word each closing word closes, over the whole text of a cable: the nearest one before
 * it with the same topic that is still open. What was opened in between and never closed (a last
 * comment commonly is not) is in no pair, and neither is a closing word with nothing to close. The
 * heading of a section opens too (`Comment: What Comes Next`), where no other word has.
 *
 * @returns the pairs by the place of their closing words. Linear in the number of words.
 */
export function bracketPairs(cable: Cable): readonly BracketPair[] {
  const pairs: BracketPair[] = [];
  const open: Open[] = [];
  // How many of each topic are open, so that a closing word without its opening one costs no search.
  const counts = new Map<string, number>();
  /** That of the section, until it is closed. */
  let heading: PlacedBlock<Heading> | null = null;

  const take = (word: BracketWord, at: number): void => {
    const count = counts.get(word.topic) ?? 0;
    if (word.edge === 'begin') {
      open.push({ topic: word.topic, span: shift(word, at) });
      counts.set(word.topic, count + 1);
      return;
    }
    if (count === 0) {
      const begin = heading && headingOpening(heading, word.topic);
      if (begin) pairs.push({ topic: word.topic, begin, end: shift(word, at) });
      if (begin) heading = null;
      return;
    }
    for (let last = open.pop(); last; last = open.pop()) {
      counts.set(last.topic, (counts.get(last.topic) ?? 1) - 1);
      if (last.topic !== word.topic) continue;
      pairs.push({ topic: word.topic, begin: last.span, end: shift(word, at) });
      return;
    }
  };

  for (const { at, block } of cable.blocks) {
    if (block.kind === 'heading') heading = { at, block };
    if (block.kind === 'paragraph') for (const word of block.brackets) take(word, at);
  }
  return pairs;
}

/** The first word of a heading if it is that of the topic. */
function headingOpening({ at, block }: PlacedBlock<Heading>, topic: string): Span | null {
  const title = block.title[0];
  if (!title || !block.text.toLowerCase().startsWith(topic)) return null;
  const from = title.start + Math.max(0, title.text.toLowerCase().indexOf(topic));
  return { start: at + from, end: at + from + topic.length };
}
