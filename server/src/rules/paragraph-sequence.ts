import { countBefore } from '../text/search';
import { shift } from '../text/span';
import { misnumberedParagraphs, numberedParagraphs } from './kit/numbering';
import type { RulePage } from './kit/page';
import { renumbered } from './kit/renumber';
import type { CableContext, Rule } from './kit/rule';
import { strayNumbers, type StrayNumber } from './kit/strays';

export const rule: Rule = {
  id: 'paragraph-sequence',
  title: 'Paragraph number out of sequence',
  part: 'text',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-1 H-246.2',
  fix: { does: 'renumbers the paragraphs from here on and updates mentions of them', safe: false },
  check: {
    cable(_cable, context) {
      const wrong = context.ofCable(misnumberedParagraphs);
      if (wrong.length === 0 || context.facts.section === Infinity) return;
      const list = context.ofCable(numberedParagraphs);
      const [opening] = context.paragraphs;
      for (const each of wrong) {
        const { index, expected, twin, excised } = each;
        const paragraph = list[index];
        // A number used twice is told by paragraph-duplicate-number.
        if (twin || !paragraph) continue;
        const { value, span } = paragraph;
        const before = list[index - 1];
        if (excised) {
          const missing = value - 1 === expected ? `Paragraph ${expected} is` : `Paragraphs ${expected} to ${value - 1} are`;
          context.report({ span, severity: 'info', message: `${missing} missing beside a redaction.` });
          continue;
        }
        const strays = straysBetween(context, before?.span.end ?? 0, span.start);
        if (strays.some(stray => stray.isSound && stray.value === value - 1)) continue;
        const damaged = strays.find(stray => Number.isNaN(stray.value) || (value === expected + 1 && !stray.isSound && stray.value === expected))
          // The text opens with a mark, and no number before it.
          ?? (!before && opening?.block.mark && !opening.block.marker ? context.place(opening, opening.block.mark) : null);
        if (damaged) {
          context.report({ span: damaged, message: `Paragraph ${expected} seems to begin here, without a number that can be read: it belongs at the start of a line, with a stop and then the mark, as in ${expected}. (U).` });
          continue;
        }
        const { fixes, related } = renumbered(context, each);
        // `1. 3. 2. 4.`: the number that is due stands below, and was not read as a paragraph's.
        const [below] = straysBetween(context, span.end, list[index + 1]?.span.start ?? Infinity);
        context.report({
          span,
          message: before
            ? `Paragraph ${value} follows paragraph ${before.value}; it should be ${expected}.`
            : `The first paragraph is numbered ${value}; it should be ${expected}.`,
          related: [...before ? [{ span: before.span, message: `Paragraph ${before.value} stands before it.` }] : [], ...related],
          fixes: below?.isSound && below.value === expected ? [] : fixes,
        });
      }
    },
  },
};

/** The stray numbers of the paragraphs between two places, absolute. */
function straysBetween({ ofBlock, paragraphs }: CableContext, from: number, to: number): readonly StrayNumber[] {
  const first = countBefore(paragraphs, ({ at, block }) => at + block.length <= from);
  return paragraphs.slice(first, Math.max(first, countBefore(paragraphs, ({ at }) => at < to)))
    .flatMap(placed => ofBlock(strayNumbers, placed).map(stray => ({ ...stray, ...shift(stray, placed.at) })))
    .filter(({ start, end }) => start >= from && end <= to);
}

export const page: RulePage = {
  why: 'Paragraphs are numbered in sequence, so that other cables can cite them and a reader sees that none is lost. Where an archive redacted text a gap is to be expected; it is reported as information, without a fix.',
  flagged: [
    {
      text: `
        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        ‹4›. (U) The mayor will speak.

        5. (U) Rain is expected.
      `,
      message: 'Paragraph 4 follows paragraph 2; it should be 3.',
      fixed: `
        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        3. (U) The mayor will speak.

        4. (U) Rain is expected.
      `,
    },
    {
      note: 'One wrong number does not make the next one wrong.',
      text: `
        1. (U) The harbor festival opens on Monday.

        ‹7›. (U) There will be fireworks.

        3. (U) The mayor will speak.
      `,
      message: 'Paragraph 7 follows paragraph 1; it should be 2.',
      fixed: `
        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        3. (U) The mayor will speak.
      `,
    },
    {
      note: 'The first number.',
      text: `
        ‹2›. (U) The harbor festival opens on Monday.

        3. (U) There will be fireworks.
      `,
      message: 'The first paragraph is numbered 2; it should be 1.',
      fixed: `
        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'The line end before a paragraph was lost.',
      text: `
        1. The harbor festival opens on Monday. ‹2.› Fireworks will be
        there.

        3. The mayor will speak.
      `,
      message: 'Paragraph 2 seems to begin here, without a number that can be read: it belongs at the start of a line, with a stop and then the mark, as in 2. (U).',
    },
    {
      note: 'What the text mentions by number follows; what is of another cable stays.',
      text: `
        1. (U) The harbor festival opens on Monday, as paras 2 and 4 say.

        2. (U) There will be fireworks.

        ‹4›. (U) The mayor will speak (ref A, para 4).

        5. (U) Rain is expected (para 4).
      `,
      message: 'Paragraph 4 follows paragraph 2; it should be 3.',
      fixed: `
        1. (U) The harbor festival opens on Monday, as paras 2 and 3 say.

        2. (U) There will be fireworks.

        3. (U) The mayor will speak (ref A, para 4).

        4. (U) Rain is expected (para 3).
      `,
    },
    {
      note: 'Where the text mentions the paragraph that is missing, the mention is to be corrected first: it would come to mean another. It is told beside, in place of a fix.',
      text: `
        1. (U) The harbor festival opens on Monday, as para 2 says.

        ‹3›. (U) The mayor will speak.
      `,
      message: 'Paragraph 3 follows paragraph 1; it should be 2.',
    },
    {
      note: 'A gap beside a redaction.',
      text: `
        1. (U) The harbor festival opens on Monday.

        2. (U) The guests of honor are XXXXXXXXXXXX.

        ‹5›. (U) Rain is expected.
      `,
      message: 'Paragraphs 3 to 4 are missing beside a redaction.',
      severity: 'info',
    },
    {
      note: 'The same in words.',
      text: `
        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        [1 paragraph (6 lines) not declassified]

        ‹4›. (U) Rain is expected.
      `,
      message: 'Paragraph 3 is missing beside a redaction.',
      severity: 'info',
    },
    {
      note: 'A note of an editor.',
      text: `
        1. (U) The harbor festival opens on Monday.

        [Paragraph 2 omitted.]

        ‹3›. (U) Rain is expected. [Two lines deleted]

        ‹5›. (U) The mayor will speak.
      `,
      message: 'Paragraph 2 is missing beside a redaction.',
      severity: 'info',
    },
    {
      note: 'A damaged number is told where it stands, and the sound ones after it keep theirs.',
      text: `
        1. (U) The harbor festival opens on Monday.

        ‹2,› (U) There will be fireworks.

        3. (U) The mayor will speak.
      `,
      message: 'Paragraph 2 seems to begin here, without a number that can be read: it belongs at the start of a line, with a stop and then the mark, as in 2. (U).',
    },
    {
      note: 'A number that is still to be given.',
      text: `
        1. (U) The harbor festival opens on Monday.

        ‹X.› (U) There will be fireworks.

        3. (U) The mayor will speak.
      `,
      message: 'Paragraph 2 seems to begin here, without a number that can be read: it belongs at the start of a line, with a stop and then the mark, as in 2. (U).',
    },
    {
      text: `
        1. Boats will race. ‹2.› Rooms: 202-555-0100.

        3. The mayor will speak.
      `,
      message: 'Paragraph 2 seems to begin here, without a number that can be read: it belongs at the start of a line, with a stop and then the mark, as in 2. (U).',
    },
    {
      note: 'In other forms.',
      text: `
        1. (U) The harbor festival opens on Monday.

        ‹(2)› (U) There will be fireworks.

        3. (U) The mayor will speak.

        ‹4.-› (U) Rain is expected.

        5. (U) Boats will race.

        ‹6›(U) Anglers too.

        7. (U) The harbor is closed then.
      `,
      message: 'Paragraph 2 seems to begin here, without a number that can be read: it belongs at the start of a line, with a stop and then the mark, as in 2. (U).',
    },
    {
      note: 'In brackets with all of its paragraph.',
      text: `
        1. (U) The harbor festival opens on Monday.

        ‹(2.› (U) There will be fireworks.)

        3. (U) The mayor will speak.
      `,
      message: 'Paragraph 2 seems to begin here, without a number that can be read: it belongs at the start of a line, with a stop and then the mark, as in 2. (U).',
    },
    {
      note: 'Items of a list are in brackets too.',
      text: `
        1. (U) The harbor festival opens on Monday:

        (1) (U) on the quay;

        (2) (U) on the lake.

        ‹3›. (U) The mayor will speak.
      `,
      message: 'Paragraph 3 follows paragraph 1; it should be 2.',
      fixed: `
        1. (U) The harbor festival opens on Monday:

        (1) (U) on the quay;

        (2) (U) on the lake.

        2. (U) The mayor will speak.
      `,
    },
    {
      note: 'A number that lost its stop.',
      text: `
        1. THE HARBOR FESTIVAL OPENS ON MONDAY.
        ‹2› THERE WILL BE FIREWORKS.
        3. THE MAYOR WILL SPEAK.
      `,
      message: 'Paragraph 2 seems to begin here, without a number that can be read: it belongs at the start of a line, with a stop and then the mark, as in 2. (U).',
    },
    {
      text: `
        SUBJECT: HARBOR FESTIVAL
        REF: TALLINN 366
        ‹1› ALL THE LANTERNS OF THE HARBOR ARE IN PLACE, AND THE
        BOATS TOO.
        2. THE MAYOR WILL SPEAK.
        3. THERE WILL BE FIREWORKS.
      `,
      message: 'Paragraph 1 seems to begin here, without a number that can be read: it belongs at the start of a line, with a stop and then the mark, as in 1. (U).',
    },
    {
      text: `
        1. (U) The harbor festival opens on Monday.  ‹2.› (U) There will be fireworks.

        3. (U) The mayor will speak.
      `,
      message: 'Paragraph 2 seems to begin here, without a number that can be read: it belongs at the start of a line, with a stop and then the mark, as in 2. (U).',
    },
    {
      note: 'The first was not given one.',
      text: `
        SUBJECT: HARBOR FESTIVAL

        ‹(U)› This is the second of three cables on the festival.

        2. (U) It opens on Monday.

        3. (U) There will be fireworks.
      `,
      message: 'Paragraph 1 seems to begin here, without a number that can be read: it belongs at the start of a line, with a stop and then the mark, as in 1. (U).',
    },
    {
      note: 'And stands below a blank line.',
      text: `
        SUBJECT: HARBOR FESTIVAL

        1. The festival opens on Monday.

        ‹2› There will be fireworks.

        3. All rooms are taken.
      `,
      message: 'Paragraph 2 seems to begin here, without a number that can be read: it belongs at the start of a line, with a stop and then the mark, as in 2. (U).',
    },
    {
      note: 'Two that changed places: counting on would number the second of them twice.',
      text: `
        SUBJECT: HARBOR FESTIVAL

        1. The festival opens on Monday.

        ‹3›. All rooms are taken.

        2. There will be fireworks.

        4. More follows.
      `,
      message: 'Paragraph 3 follows paragraph 1; it should be 2.',
    },
    {
      note: 'A number and a letter in brackets apart from it may be an article: the gap is told where it is.',
      text: `
        1. (C) The harbor festival opens on Monday.

        2. (C) They read Article
        3 (C) of the treaty.

        ‹4›. (C) The mayor will speak.
      `,
      message: 'Paragraph 4 follows paragraph 2; it should be 3.',
      fixed: `
        1. (C) The harbor festival opens on Monday.

        2. (C) They read Article
        3 (C) of the treaty.

        3. (C) The mayor will speak.
      `,
    },
  ],
  sound: [
    {
      text: `
        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        3. (U) The mayor will speak.
      `,
    },
    {
      note: 'A summary without a number stands for the first.',
      text: `
        SUMMARY: The harbor festival opens on Monday. END SUMMARY.

        2. (U) There will be fireworks.

        3. (U) The mayor will speak.
      `,
    },
    {
      note: 'Parts of a paragraph, and several that were left out.',
      text: `
        1. (U) The harbor festival opens on Monday.

        2A. (U) There will be fireworks.

        2B. (U) There will be boats.

        3 - 5. (U) Omitted.

        6. (U) The mayor will speak.
      `,
    },
    {
      note: 'Items that go on with the number of the first, in rows of a form.',
      text: `
        1.  DECEASED'S FULL NAME:  GRACE MARIE HOLLOWAY
        2.  PASSPORT:  ISSUED AT CHICAGO

        3.  COSTS FOLLOW.
      `,
    },
    {
      note: 'The number of the telegram before the first, as volumes of documents have it.',
      text: `
        1006. 1. The harbor festival opens on Monday.

        2. There will be fireworks.

        3. The mayor will speak.
      `,
    },
    {
      note: 'The first after the word that opens the text of another.',
      text: `
        FOLLOWING IS TEXT OF STATEMENT:
        QUOTE 1. THE HARBOR FESTIVAL OPENS ON MONDAY.
        2. THERE WILL BE FIREWORKS.
        3. THE MAYOR WILL SPEAK. UNQUOTE
      `,
    },
    {
      note: 'A number used twice is told by another rule.',
      text: `
        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        2. (U) The mayor will speak.

        3. (U) Rain is expected.
      `,
    },
    {
      note: 'A later section goes on where the one before ended.',
      text: `
        UNCLAS SECTION 02 OF 04 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        7. (U) The harbor festival opens on Monday.

        8. (U) There will be fireworks.
      `,
    },
    {
      note: 'A paragraph of another cable, which is corrected.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. There was an error in a number.

        2. Paragraph 7 of Guangzhou 200 should read as follows:

        7. There will be fireworks on Monday.

        3. All else is unchanged.
      `,
    },
  ],
};
