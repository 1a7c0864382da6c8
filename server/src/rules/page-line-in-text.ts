import type { Block, Header, Line, Paragraph } from '../cable/model';
import { cover, type Span } from '../text/span';
import { replace } from './edits';
import { furnitureIn } from './furniture';
import type { RulePage } from './page';
import type { Context, Rule } from './rule';

export const rule: Rule = {
  id: 'page-line-in-text',
  title: 'A page line of the archive splits running text',
  part: 'classification and captions',
  severity: 'info',
  profile: 'draft',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'removes the page line with the blank lines around it', safe: false },
  check: {
    header(header, context) {
      for (const repair of header.repairs) {
        if (repair.kind !== 'page-line') continue;
        const around = textAround(header, repair);
        if (around) tell(header, repair, around, context);
      }
    },
    paragraph(paragraph, context) {
      for (const repair of paragraph.repairs) {
        if (repair.kind === 'page-line' && splitsText(paragraph, repair)) tell(paragraph, repair, repair, context);
      }
    },
  },
};

function tell(block: Block, repair: Span, around: Span, { facts, report }: Context): void {
  report({
    span: cover(furnitureIn(block, repair)),
    message: 'This page line was printed at reception and splits the text; it is no part of the telegram.',
    tags: ['unnecessary'],
    fixes: [{ title: 'Remove the page line and join the text', edits: () => [replace(around, facts.lineEnd)] }],
  });
}

/** Text goes on below the page line in the same paragraph, and not with an item of its own. */
function splitsText({ pieces, parts }: Paragraph, { start, end }: Span): boolean {
  return pieces.some(piece => piece.end === start) && pieces.some(piece => piece.start === end) && !parts.some(part => part.start === end);
}

/** From the end of the field above a page line of the header to the start of its next line; null when a new field begins there. */
function textAround({ lines }: Header, { start, end }: Span): Span | null {
  const saysSomething = ({ role }: Line): boolean => role !== 'blank' && role !== 'page';
  const above = lines.findLast(line => line.end <= start && saysSomething(line));
  const below = lines.find(line => line.start >= end && saysSomething(line));
  return above && below?.continues ? { start: above.end, end: below.start } : null;
}

export const page: RulePage = {
  why: 'The printer of the receiving post put a line with the page over every page, and archives kept it in the middle of sentences. It is no part of the telegram.',
  flagged: [
    {
      text: `
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday and is about

        ‹GUANGZHOU 00000208  002 OF 004›


        ships and lights.
      `,
      message: 'This page line was printed at reception and splits the text; it is no part of the telegram.',
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
      message: 'This page line was printed at reception and splits the text; it is no part of the telegram.',
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
