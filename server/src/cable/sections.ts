import type { Span } from '../text/span';
import type { Cable, Heading, Paragraph, PlacedBlock } from './model';

/**
 * A stretch of the text of a cable: a heading with the paragraphs under it. What stands before the
 * first heading is a section too, the opening one, without a heading.
 */
export interface Section {
  /** Null in the opening section only. */
  readonly heading: PlacedBlock<Heading> | null;
  /** Empty where one heading follows right upon another. */
  readonly blocks: readonly PlacedBlock<Paragraph>[];
  /**
   * Absolute. From the first line that is not blank (the line of hyphens above a heading, if there
   * is one) to the end of the last line before the next section; blank lines at the end belong to it.
   */
  readonly span: Span;
}

/**
 * The text of a cable by sections, in order; the header and the close are in none.
 *
 * @returns the opening section if a paragraph stands before the first heading, then one section for
 * each heading. `[]` for a cable without text. The spans do not overlap.
 */
export function sections(cable: Cable): readonly Section[] {
  return sectionsOf(cable.blocks);
}

/** The same of a row of blocks; the spans count as the blocks' places do. */
export function sectionsOf(row: readonly PlacedBlock[]): readonly Section[] {
  const found: Section[] = [];
  let heading: PlacedBlock<Heading> | null = null;
  let blocks: PlacedBlock<Paragraph>[] = [];

  const finish = (): void => {
    const first = heading ?? blocks[0];
    const last = blocks.at(-1) ?? heading;
    if (first && last) found.push({ heading, blocks, span: { start: contentStart(first), end: lastLineEnd(last) } });
  };

  for (const { at, block } of row) {
    if (block.kind === 'heading') {
      finish();
      heading = { at, block };
      blocks = [];
    } else if (block.kind === 'paragraph') {
      blocks.push({ at, block });
    }
  }
  finish();
  return found;
}

/** Absolute start of the first line of a block that is not blank; of the block where all are. */
function contentStart({ at, block }: PlacedBlock): number {
  return at + (block.lines.find(line => line.role !== 'blank')?.start ?? 0);
}

function lastLineEnd({ at, block }: PlacedBlock): number {
  return at + (block.lines.at(-1)?.end ?? block.length);
}
