import type { Cable, Line, Paragraph, PlacedBlock } from '../cable/model';
import type { Span } from '../text/span';
import type { RulePage } from './page';
import type { CableContext, Rule } from './rule';

/** More than this below a name is a part of the cable that the name heads. */
const MOST_LINES = 12;
const NAME = /^[A-Z][A-Za-z'’-]{2,24}$/;
/** Words alone on a line that are a heading without its underline. */
const HEADING = /(?:TION|MENT|ITY|ING|ICS|ANCE|ENCE|ARY|ISM|NESS|LOGY|SHIP|GRAPHY|ENTS|URE)S?$|^(?:ANNEX|ATTACHMENTS?|ENCLOSURES?|APPENDIX|PARTICIPANTS|AGENDA|SCHEDULE|CONTACTS?|REFERENCES?|COMMENTS?|TEXT|TABLE|NOTES?|SUMMARY|BACKGROUND|POLITICAL|ECONOMIC|CONSULAR|DRAFTED|APPROVED|CLEARED|QUESTIONS|ANSWERS|BUDGET|BIODATA|BIO|OTHER|OVERVIEW|ISSUES|MEDIA|PRESS|NEWSPAPERS|TELEVISION|RADIO|ENERGY|TRADE|HEALTH|LABOR|HUMAN|UNQUOTE|QUOTE|END|BEGIN)$/i;

export const rule: Rule = {
  id: 'text-after-signature',
  title: 'Text follows the signature',
  part: 'text',
  severity: 'hint',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: null,
  check: {
    cable({ header }, context) {
      const { paragraphs, headings, close, place, text, report } = context;
      if (close && close.block.signature.length > 0) return;
      const at = paragraphs.findLastIndex(({ block }) => block.marker);
      const last = paragraphs[at];
      // A name is told from a heading by what the Classified By line says, or by what stands below it.
      const known = surnameOf(header);
      const signed = last && !headings.some(heading => heading.at > last.at) ? nameIn(last, context, name => name.toUpperCase() === known || (name === name.toUpperCase() && !HEADING.test(name))) : null;
      if (!signed || !last) return;
      const below = paragraphs.slice(at).flatMap(placed => textLines(placed, context)).filter(({ start }) => start > place(last, signed).start);
      const first = below[0];
      if (!first || below.length > MOST_LINES) return;
      const name = text(place(last, signed));
      report({
        span: first,
        message: `This text stands below ${name}, which looks like the signature: it belongs above it.`,
        related: [{ span: place(last, signed), message: 'The signature.' }],
      });
    },
  },
};

/** The surname of the classifying officer in capitals, or null. */
function surnameOf({ classifiedBy }: Cable['header']): string | null {
  return classifiedBy?.name?.split(/\s/).at(-1)?.toUpperCase() ?? null;
}

/** The absolute spans of the lines of a paragraph that have text on them. */
function textLines(placed: PlacedBlock<Paragraph>, { place }: CableContext): readonly Span[] {
  return placed.block.lines.filter(({ role }) => role === 'text').map(line => place(placed, line));
}

/** A line of a paragraph that is one word between blank lines, after a sentence has ended. */
function nameIn({ at, block }: PlacedBlock<Paragraph>, { place, text }: CableContext, accepts: (name: string) => boolean): Line | null {
  const { lines } = block;
  return lines.find((line, index) => {
    if (line.role !== 'text' || lines[index - 1]?.role !== 'blank' || lines[index + 1]?.role !== 'blank') return false;
    if (line.end - line.start > 26) return false;
    const before = lines.slice(0, index).findLast(({ role }) => role === 'text');
    const name = text(place({ at, block }, line));
    return before !== undefined && NAME.test(name) && accepts(name) && /[.!?)"']$/.test(text(place({ at, block }, before)));
  }) ?? null;
}

export const page: RulePage = {
  why: 'The signature ends a telegram. What stands below it was put there later, or the telegram was not put together in order. Only a name between blank lines below the last numbered paragraph is taken for a signature here.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        GOLDBERG

        ‹The mayor has since told us that rain is expected.›
      `,
      message: 'This text stands below GOLDBERG, which looks like the signature: it belongs above it.',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        GOLDBERG
        BT
        #0208
        NNNN

        UNCLASSIFIED
      `,
    },
    {
      note: 'A heading without its underline, and the signature below.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        FIREWORKS

        They begin at nine.

        GOLDBERG
      `,
    },
    {
      note: 'A heading without its underline, and no signature.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        BIOGRAPHY

        The mayor was born on a boat.
      `,
    },
  ],
};
