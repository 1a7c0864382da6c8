import { replace } from './edits';
import type { RulePage } from './page';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'portion-mark-form',
  title: 'A portion mark is malformed',
  part: 'text',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-1 H-246.2',
  fix: { does: 'repairs the brackets; letters changed round are put right as a suggestion', safe: true },
  check: {
    mark(mark, { text, report }) {
      const { becomes } = mark;
      if (mark.form === 'sound' || becomes === null) return;
      report({
        span: mark,
        message: `"${text(mark)}" should read ${becomes}.`,
        fixes: [{
          title: `Write ${becomes}`,
          // Brackets are no words; letters are.
          safe: mark.form === 'bracket',
          edits: () => [replace(mark, becomes)],
        }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'A portion mark is read by people and by programs that decide who may see the text; it must be one of the known marks, in round brackets.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. ‹U)› The harbor festival opens on Monday.

        2. ‹[SBU]› There will be fireworks.

        3. ‹(SUB)› The mayor will speak.
      `,
      message: '"U)" should read (U).',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (SBU) There will be fireworks.

        3. (SBU) The mayor will speak.
      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (SBU/NF) There will be fireworks.

        3. (SBU) The mayor (who is new) will speak.
      `,
    },
    {
      text: `
        S E C R E T GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (S//NF) The harbor festival opens on Monday.

        2. (C/REL GBR AUS) There will be fireworks.
      `,
    },
    {
      note: 'The letter of a heading.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        C) The Lake
        -----------

        1. (C) There will be fireworks.
      `,
    },
  ],
};
