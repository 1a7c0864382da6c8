import { isEnded, ownText } from './kit/blocks';
import { remove } from './kit/edits';
import type { RulePage } from './kit/page';
import type { CableContext, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'paragraph-single-numbered',
  title: 'Only paragraph is numbered',
  part: 'text',
  severity: 'hint',
  profile: 'any',
  era: null,
  source: '5 FAH-1 H-246.2',
  fix: { does: 'removes the number', safe: false },
  check: {
    cable({ header }, context) {
      const { place, report } = context;
      const sole = soleParagraph(context);
      if (!sole?.block.marker) return;
      const { marker, mark, pieces } = sole.block;
      const next = mark ?? pieces[0];
      const set = header.lines.at(-1)?.role === 'blank' || header.length === 0;
      report({
        span: place(sole, { start: marker.number.start, end: (marker.stop ?? marker.number).end }),
        message: `The text is one paragraph, so it needs no number ${marker.number.text}.`,
        fixes: next && set ? [{ title: `Remove ${marker.number.text}`, edits: () => [remove(place(sole, { start: marker.start, end: next.start }))] }] : [],
      });
    },
  },
};

/** In a copy that lost its lines the second one stands behind the first. Below it one may stand whose number is not due. */
const NEXT_IN_LINE = /[.!?)"](?: {1,4}2|\s{0,4}\n[2-9])\. {0,3}[(\dA-Z]/;

/** The paragraph that is the whole text of a finished cable; null where others are, were or will be. */
function soleParagraph(context: CableContext): CableContext['paragraphs'][number] | null {
  const { paragraphs, headings, facts } = context;
  if (headings.length > 0 || facts.section !== null || facts.entireText) return null;
  const [sole, other] = paragraphs.filter(({ block }) => block.marker ?? block.pieces.length > 0);
  if (!sole || other) return null;
  // Unless something stands below the text, more may still be written, or was lost.
  if (!isEnded(context)) return null;
  const { marker, classifiedBy, repairs } = sole.block;
  if (marker?.value !== 1 || classifiedBy || repairs.some(({ kind }) => kind === 'redaction')) return null;
  return NEXT_IN_LINE.test(ownText(sole, context)) ? null : sole;
}

export const page: RulePage = {
  why: 'Paragraphs are numbered so that they can be told apart. A sole paragraph carries no number, and a reader who sees a 1 looks for a 2. The rule waits for the signature or the end of the message.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        ‹1.› (U) The harbor festival opens on Monday.

        GOLDBERG
      `,
      message: 'The text is one paragraph, so it needs no number 1.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        (U) The harbor festival opens on Monday.

        GOLDBERG
      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        (U) The harbor festival opens on Monday.

        GOLDBERG
      `,
    },
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        GOLDBERG
      `,
    },
    {
      note: 'A second paragraph may follow.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'The second paragraph has its number and no words yet.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U)

        GOLDBERG
      `,
    },
    {
      note: 'One section of several.',
      text: `
        UNCLAS SECTION 01 OF 02 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        GOLDBERG
      `,
    },
    {
      note: 'A copy that lost its lines.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.  2. (U) There will be fireworks.

        GOLDBERG
      `,
    },
    {
      note: 'The answers to a form, one behind the other.',
      text: `
        UNCLAS LAGOS 7714

        SUBJECT: TRADE OPPORTUNITY

        1. 331/332. 2. 475. 3. RICE MILLS. 4. DIRECT SALE.

        ROE
      `,
    },
    {
      note: 'A paragraph that begins with a number.',
      text: `
        UNCLAS OSLO 4121

        SUBJECT: SHIPS

        1. NORWAY SOLD NINE SHIPS IN JUNE.
        2. 7,000 MEN ARE OUT OF WORK.
        3. THE STRIKE GOES ON.
      `,
    },
  ],
};
