import { remove } from './kit/edits';
import type { RulePage } from './kit/page';
import { isUncertain } from './kit/portions';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'paragraph-indented',
  title: 'Indented paragraph',
  part: 'text',
  severity: 'hint',
  profile: 'any',
  era: null,
  source: '5 FAH-1 H-246.2',
  fix: { does: 'removes the spaces before the number', safe: true },
  check: {
    cable(_cable, { paragraphs, facts, place, text, report }) {
      // Where no number stands at the margin, all are indented alike, or they number a list.
      if (!paragraphs.some(({ block }) => block.marker?.indent === 0)) return;
      for (const [at, placed] of paragraphs.entries()) {
        const { marker, mark } = placed.block;
        if (!marker || marker.indent === 0 || (facts.marked && !mark)) continue;
        if (isUncertain(placed.block, span => text(place(placed, span)))) continue;
        // Several below a colon may be the items of a list, whose numbers are those of another text.
        const above = paragraphs[at - 1];
        const words = above?.block.pieces.at(-1);
        const isAmong = [above, paragraphs[at + 1]].some(other => (other?.block.marker?.indent ?? 0) > 0);
        if (isAmong && above && words && /(?:[:;]|[,;] (?:and|or))$/i.test(text(place(above, words)))) continue;
        const blanks = place(placed, { start: marker.start - marker.indent, end: marker.start });
        // The form feed of a page, and a blank without width, are told by invisible-character.
        if (/^[\f\u200B]$/.test(text(blanks))) continue;
        report({
          span: blanks,
          message: `Paragraph ${marker.number.text} is indented; paragraphs begin at the left margin.`,
          fixes: [{ title: `Move paragraph ${marker.number.text} to the margin`, edits: () => [remove(blanks)] }],
        });
      }
    },
  },
};

export const page: RulePage = {
  why: 'Paragraphs begin at the left margin; what is indented reads as an item of a list in the paragraph above it.',
  flagged: [
    {
      text: `
        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        ‹   ›3. (U) The mayor will speak.
      `,
      message: 'Paragraph 3 is indented; paragraphs begin at the left margin.',
      fixed: `
        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        3. (U) The mayor will speak.
      `,
    },
  ],
  sound: [
    {
      text: `
        1. (U) The harbor festival opens on Monday:

           A. in the morning on the quay;

           B. in the evening on the lake.

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'Items of a list that have the numbers of what they answer.',
      text: `
        1. (U) The mayor answered two of the questions:

           2. (U) Ships may come;

           3. (U) lights may burn.

        4. (U) There will be fireworks.
      `,
    },
    {
      note: 'At the top of a page of a scan.',
      text: `
        1. (U) The harbor festival opens on Monday.

        \f2. (U) There will be fireworks.
      `,
    },
    {
      note: 'A numbered list in a paragraph.',
      text: `
        1. (U) Three things are new:

           1. the fireworks;

           2. the mayor;

           3. the rain.

        2. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'Items with letters that look like marks.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The money was spent:

           2 (c) on boats, and
           3 (s) on fireworks.

        2. (U) There will be rain.
      `,
    },
    {
      note: 'A numbered list in a text without numbers.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Three things are new:

           1. The fireworks.

           2. The mayor.

           3. The rain.
      `,
    },
  ],
};
