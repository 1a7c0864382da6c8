import { highestPortion, levelOf } from '../cable/facts';
import type { Block, Cable, CableDocument } from '../cable/model';
import type { Level, PortionLevel } from '../vocabulary/levels';
import { blockAt } from './blocks';
import { perBlock } from './per-block';
import { countWords } from './words';

/** Lines of a section, and characters of a line, as telegrams are sent: a longer cable goes out in several sections. */
const SECTION_LINES = 100;
const LINE_WIDTH = 69;

/** One cable at a glance. */
export interface Overview {
  /** The overall level; null where no classification line tells it. */
  readonly level: Level | null;
  /** The highest level among the portion marks; null where there is none. */
  readonly highest: PortionLevel | null;
  /** Of headings and paragraphs, without numbers and marks. */
  readonly words: number;
  /** Lines that are sent, from the classification line on. */
  readonly lines: number;
  /** How many sections they make; as the classification line says, where it does. */
  readonly sections: number;
}

interface Counted {
  readonly words: number;
  readonly lines: number;
  readonly blankAtEnd: number;
}

/** The overview of the cable at an offset; null for a document without one. Costs what was changed, and a sum over the blocks. */
export function overview(document: CableDocument, offset: number): Overview | null {
  const place = blockAt(document, offset);
  return place && overviewOf(document, place.cable);
}

/** The overview of a cable that is at hand. */
export function overviewOf({ text }: CableDocument, cable: Cable): Overview {
  let words = 0;
  let lines = 0;
  let blank = 0;
  for (const placed of cable.blocks) {
    const counted = count(text, placed);
    words += counted.words;
    lines += counted.lines;
    // Blank lines at the end of the cable are not sent.
    blank = counted.blankAtEnd === counted.lines ? blank + counted.lines : counted.blankAtEnd;
  }
  lines -= Math.min(lines, blank);
  return {
    level: levelOf(cable.header),
    highest: highestPortion(cable),
    words, lines,
    sections: cable.header.classification?.section?.sections ?? Math.max(1, Math.ceil(lines / SECTION_LINES)),
  };
}

const count = perBlock((block: Block, ownText): Counted => {
  let lines = 0;
  let blankAtEnd = 0;
  const first = block.kind === 'header' ? block.classification?.start ?? block.length : 0;
  for (const { start, end, role } of block.lines) {
    // What an archive put between the lines was never sent.
    if (start < first || role === 'page' || role === 'stamp') continue;
    lines += Math.max(1, Math.ceil((end - start) / LINE_WIDTH));
    blankAtEnd = role === 'blank' ? blankAtEnd + 1 : 0;
  }
  const spans = block.kind === 'paragraph' ? block.pieces : block.kind === 'heading' ? block.title : [];
  // The mark of a heading is part of its title.
  const marks = block.kind === 'heading' && block.mark ? [block.mark] : [];
  return { words: countWords(ownText, spans, 0) - countWords(ownText, marks, 0), lines, blankAtEnd };
});

/** Counts in steps what the overviews of cables then add up. */
export const countInSteps = count.inSteps;
