import type { Block, Line } from '../cable/model';
import { countBefore } from '../text/search';
import { cover, type Span } from '../text/span';
import { replace } from './kit/edits';
import { furnitureIn } from './kit/furniture';
import type { RulePage } from './kit/page';
import type { Context, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'page-line-in-text',
  title: 'Page header line inside the text',
  part: 'classification and captions',
  severity: 'info',
  profile: 'draft',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'removes the page line and the empty lines around it', safe: false },
  check: {
    header(header, context) {
      if (header.repairs.length === 0) return;
      const repairs = header.repairs.filter(({ kind }) => kind === 'page-line');
      if (repairs.length === 0) return;
      const lines = header.lines.filter(({ role }) => role !== 'blank' && role !== 'page');
      let told = -1;
      for (const repair of repairs) {
        const around = textAround(lines, repair);
        // Several between the same two lines go together.
        if (!around || around.start === told) continue;
        told = around.start;
        tell(header, around, context);
      }
    },
    paragraph(paragraph, context) {
      if (paragraph.repairs.length === 0) return;
      const lines = paragraph.repairs.filter(({ kind }) => kind === 'page-line');
      if (lines.length === 0) return;
      // Text goes on below the page line in the same paragraph, and not with an item of its own.
      const ends = new Set(paragraph.pieces.map(({ end }) => end));
      const starts = new Set(paragraph.pieces.map(({ start }) => start));
      const items = new Set(paragraph.parts.map(({ start }) => start));
      for (const line of lines) if (ends.has(line.start) && starts.has(line.end) && !items.has(line.end)) tell(paragraph, line, context);
    },
  },
};

function tell(block: Block, around: Span, { facts, report }: Context): void {
  report({
    span: cover(furnitureIn(block, around)),
    message: 'This page line was printed at reception and splits the text; it is not part of the telegram.',
    tags: ['unnecessary'],
    fixes: [{ title: 'Remove the page line and join the text', edits: () => [replace(around, facts.lineEnd)] }],
  });
}

/**
 * From the end of the field above a page line of the header to the start of its next line; null when a new field begins there.
 *
 * @param lines those that say something
 */
function textAround(lines: readonly Line[], { start, end }: Span): Span | null {
  const above = lines[countBefore(lines, line => line.end <= start) - 1];
  const below = lines[countBefore(lines, line => line.start < end)];
  return above && below?.continues ? { start: above.end, end: below.start } : null;
}

export const page: RulePage = {
  why: 'The printer of the receiving post put a line with the page over every page, and archives kept it in the middle of sentences. It is no part of the telegram. A draft with one counts as an archive copy, unless its profile is set to draft.',
  flagged: [
    {
      text: `
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday and is about

        ‹GUANGZHOU 00000208  002 OF 004›


        ships and lights.
      `,
      message: 'This page line was printed at reception and splits the text; it is not part of the telegram.',
      fixed: `
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday and is about
        ships and lights.
      `,
    },
    {
      note: 'In a field of the header.',
      text: `
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL AND
        ‹GUANGZHOU 00000208  002 OF 004›

        SHIPS

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'This page line was printed at reception and splits the text; it is not part of the telegram.',
      fixed: `
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL AND
        SHIPS

        1. (U) The harbor festival opens on Monday.
      `,
    },
  ],
  sound: [
    {
      note: 'Between two paragraphs it splits nothing.',
      text: `
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        GUANGZHOU 00000208  002 OF 004


        2. (U) It is about ships and lights.
      `,
    },
    {
      note: 'Nor does it split a list between two of its items.',
      text: `
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival is about

        -- ships,

        GUANGZHOU 00000208  002 OF 004


        -- lights.
      `,
    },
    {
      note: 'Or two fields of the header.',
      text: `
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        GUANGZHOU 00000208  002 OF 004


        REF: BEIJING 1200

        1. (U) The harbor festival opens on Monday.
      `,
    },
  ],
};
