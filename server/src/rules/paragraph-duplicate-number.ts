import { readMarker } from '../cable/paragraph-start';
import { remove } from './kit/edits';
import { misnumberedParagraphs, numberedParagraphs } from './kit/numbering';
import type { RulePage } from './kit/page';
import { renumbered } from './kit/renumber';
import type { Rule } from './kit/rule';

/** Blanks, number and mark are no longer. */
const LONGEST = 60;
/** Behind nearly every mark the words follow. */
const NUMBER_BEHIND = /^[ \t\f\u00A0]{0,24}[¶\d]/;

/** The title of what is annexed, over its first number: it has numbers of its own. */
const ANNEX = /\n¶?(?:\([A-Z]{1,3}\) {1,2})?(?:BEGIN )?(?:ANNEX|APPENDIX|ATTACHMENT|ENCLOSURE|TAB)\b(?:(?![.;] ?\r?\n)[^]){0,99}$/i;

export const rule: Rule = {
  id: 'paragraph-duplicate-number',
  title: 'Duplicate paragraph number',
  part: 'text',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-1 H-246.2',
  fix: { does: 'renumbers the paragraphs from the second one on and updates mentions of them; removes the first of a doubled number and mark', safe: false },
  check: {
    // What was pasted has a number and mark, and Enter had written them already. A number alone may begin a list.
    paragraph({ marker, mark, length }, { text, report }) {
      if (!marker || !mark || !NUMBER_BEHIND.test(text({ start: mark.end, end: Math.min(length, mark.end + LONGEST) }))) return;
      const line = text({ start: 0, end: Math.min(length, mark.end + LONGEST) }).split(/\r?\n/, 1)[0] ?? '';
      const again = readMarker(line, mark.end, line.length);
      if (!again?.mark || again.value !== marker.value) return;
      const { start } = marker.number;
      const twice = text({ start, end: again.number.start });
      report({
        span: { start, end: again.mark.end },
        message: `Number and portion mark stand here twice: ${text({ start, end: again.mark.end })}.`,
        fixes: [{ title: `Remove the first ${twice.trimEnd()}`, edits: () => [remove({ start, end: again.number.start })] }],
      });
    },
    cable(_cable, context) {
      const wrong = context.ofCable(misnumberedParagraphs);
      if (wrong.length === 0) return;
      const list = context.ofCable(numberedParagraphs);
      for (const each of wrong) {
        const { index, expected, twin } = each;
        const paragraph = list[index];
        if (!twin || !paragraph || (twin.value === 1 && ANNEX.test(context.text({ start: Math.max(0, paragraph.span.start - 120), end: paragraph.span.start })))) continue;
        const { fixes, related } = renumbered(context, each);
        context.report({
          span: paragraph.span,
          message: `Paragraph number ${twin.value} is used twice; this one should be ${expected}.`,
          related: [{ span: twin.span, message: `The first paragraph ${twin.value}.` }, ...related],
          fixes,
        });
      }
    },
  },
};

export const page: RulePage = {
  why: 'A paragraph is cited by its number, and two with the same number cannot be told apart. Where the numbering starts again in the middle of a cable, only the start is flagged.',
  flagged: [
    {
      text: `
        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        ‹2›. (U) The mayor will speak.

        3. (U) Rain is expected.
      `,
      message: 'Paragraph number 2 is used twice; this one should be 3.',
      fixed: `
        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        3. (U) The mayor will speak.

        4. (U) Rain is expected.
      `,
    },
    {
      note: 'What the text mentions by number follows, but for the number that two have.',
      text: `
        1. (U) The harbor festival opens on Monday (paras 2 and 3).

        2. (U) There will be fireworks.

        ‹2›. (U) The mayor will speak.

        3. (U) Rain is expected.
      `,
      message: 'Paragraph number 2 is used twice; this one should be 3.',
      fixed: `
        1. (U) The harbor festival opens on Monday (paras 2 and 4).

        2. (U) There will be fireworks.

        3. (U) The mayor will speak.

        4. (U) Rain is expected.
      `,
    },
    {
      note: 'The second use stands in the place of the next number.',
      text: `
        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        ‹2›. (U) The mayor will speak.

        4. (U) Rain is expected.
      `,
      message: 'Paragraph number 2 is used twice; this one should be 3.',
      fixed: `
        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        3. (U) The mayor will speak.

        4. (U) Rain is expected.
      `,
    },
    {
      note: 'Twice in one paragraph, as where a numbered text was pasted behind the number that Enter had written.',
      text: `
        ‹1. (U) 1.  (U)› The harbor festival opens on Monday.

        ‹2. (SBU) 2. (U)› There will be fireworks.
      `,
      message: 'Number and portion mark stand here twice: 1. (U) 1.  (U).',
      fixed: `
        1.  (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.
      `,
    },
  ],
  sound: [
    {
      note: 'A list in the paragraph, and a mark behind another number.',
      text: `
        1. (U) 1. Boats.  2. Lanterns.

        2. (U) 3. (U) was left out.
      `,
    },
    {
      text: `
        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        3. (U) The mayor will speak.
      `,
    },
    {
      note: 'Annexes have numbers of their own.',
      text: `
        1. (U) The harbor festival opens on Monday.

        2. (U) The annexes have the rest.

        Annex A: Boats
        --------------

        1. (U) There are nine.

        2. (U) One is blue.

        BEGIN ANNEX NO. 2

        1. (U) There will be fireworks.

        (U)  Enclosure 3: The U.S. Paper

        1. (U) Nobody may swim.
      `,
    },
    {
      note: 'So it is between the words of the telegraph, each at an edge of its lines.',
      text: `
        1. FOLLOWING IS TEXT OF STATEMENT ON LIGHTHOUSES:

        QUOTE. MR. CHAIRMAN:

        1. THERE ARE FOURTEEN OF THEM.

        2. SIX HAVE NO KEEPER. UNQUOTE.

        2. DRAFT WAS ADOPTED.
      `,
    },
    {
      note: 'A quoted text has as many numbers as the cable has before it, and one more.',
      text: `
        1. The mayor wrote to us.

        2. Begin text:

        1. The festival is old.

        2. The festival is large.

        3. The festival is loud.

        End text.

        3. Rain is expected.
      `,
    },
    {
      note: 'A quoted text has numbers of its own.',
      text: `
        1. (U) The harbor festival opens on Monday.

        2. (U) The mayor wrote to us.  Begin text:

        1. (U) The festival is old.

        2. (U) The festival is large.

        End text.

        3. (U) Rain is expected.
      `,
    },
    {
      note: 'Or what has other signs around its words.',
      text: `
        1. (U) Text follows:

        -- Begin Text --

        Article 2. Scope.
        1. All.
        2. Everyone.

        -- End Text --

        2. (U) No reply is needed.
      `,
    },
    {
      note: 'A text that another section began has the numbers of its own up to its end.',
      text: `
        UNCLAS SECTION 02 OF 02 GUANGZHOU 000208

        6. Asks the mayor to speak.

        7. Decides to have fireworks.

        End text.

        6. The festival was a success.

        7. Rain was expected.
      `,
    },
  ],
};
