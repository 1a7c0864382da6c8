import { misnumberedParagraphs, numberedParagraphs, renumber } from './numbering';
import type { RulePage } from './page';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'paragraph-sequence',
  title: 'A paragraph number is out of sequence',
  part: 'text',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-1 H-246.2',
  fix: { does: 'numbers the paragraphs from there on', safe: false },
  check: {
    cable(_cable, context) {
      const wrong = context.ofCable(misnumberedParagraphs);
      if (wrong.length === 0) return;
      const list = context.ofCable(numberedParagraphs);
      for (const { index, expected, twin, excised } of wrong) {
        const paragraph = list[index];
        // A number used twice is told by paragraph-duplicate-number.
        if (twin || !paragraph) continue;
        const { value, span } = paragraph;
        const before = list[index - 1];
        if (excised) {
          const missing = value - 1 === expected ? `paragraph ${expected} is` : `paragraphs ${expected} to ${value - 1} are`;
          context.report({ span, severity: 'info', message: `Beside a redaction ${missing} missing.` });
          continue;
        }
        context.report({
          span,
          message: before
            ? `Paragraph ${value} follows paragraph ${before.value}; it should be ${expected}.`
            : `The first paragraph is numbered ${value}; it should be ${expected}.`,
          related: before ? [{ span: before.span, message: `Paragraph ${before.value} stands before it.` }] : [],
          fixes: [{ title: `Number the paragraphs from here on, beginning with ${expected}`, edits: () => renumber(list, index, expected, wrong) }],
        });
      }
    },
  },
};

export const page: RulePage = {
  why: 'Paragraphs are numbered in sequence, so that other cables can cite them and a reader sees that none is lost. Where an archive redacted text a gap is to be expected; it is told as information, without a fix.',
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
      note: 'A gap beside a redaction.',
      text: `
        1. (U) The harbor festival opens on Monday.

        2. (U) The guests of honor are XXXXXXXXXXXX.

        ‹5›. (U) Rain is expected.
      `,
      message: 'Beside a redaction paragraphs 3 to 4 are missing.',
      severity: 'info',
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
  ],
};
