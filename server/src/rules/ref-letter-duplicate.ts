import { shift } from '../text/span';
import { mentionsIn } from './kit/mentioned';
import type { RulePage } from './kit/page';
import { letteringIn, reletter } from './kit/reference-letters';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'ref-letter-duplicate',
  title: 'Duplicate reference letter',
  part: 'subject and references',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'Seen in 07TALLINN375',
  fix: { does: 're-letters the references and updates the citations in the text', safe: false },
  check: {
    cable({ start }, context) {
      const lettering = context.ofCable(letteringIn);
      if (!lettering || lettering.wrong.length === 0) return;
      const fixes = reletter(lettering, start, context.ofCable(mentionsIn));
      for (const { index, twin } of lettering.wrong) {
        const item = lettering.items[index];
        if (!twin || !item) continue;
        const { letter, due } = item;
        context.report({
          span: shift(letter, start),
          message: `Reference ${letter.value} stands in the list twice; here it should be ${due}.`,
          related: [{ span: shift(twin.span, start), message: `The first reference ${letter.value}.` }],
          fixes,
        });
      }
    },
  },
};

export const page: RulePage = {
  why: 'The text cites references by their letters. When two have the same one, nobody knows which is meant.',
  flagged: [
    {
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A) TALLINN 366 B) ROE-DOE E-MAIL 05/31/2007 ‹B)› TALLINN 347

        1. (U) The harbor festival opens on Monday (ref A).
      `,
      message: 'Reference B stands in the list twice; here it should be C.',
      fixed: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A) TALLINN 366 B) ROE-DOE E-MAIL 05/31/2007 C) TALLINN 347

        1. (U) The harbor festival opens on Monday (ref A).
      `,
    },
    {
      note: 'What the text cites of those that move goes with them.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360
             ‹B.› TALLINN 347
             C. TALLINN 340

        1. (U) The festival (refs A and B) opens on Monday (refs
        C and B).
      `,
      message: 'Reference B stands in the list twice; here it should be C.',
      fixed: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360
             C. TALLINN 347
             D. TALLINN 340

        1. (U) The festival (refs A and B) opens on Monday (refs
        D and B).
      `,
    },
    {
      note: 'Two of them, and the letter in two forms.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360
             ‹B.› B) TALLINN 347
             C. TALLINN 340
             ‹C.› TALLINN 311

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'Reference B stands in the list twice; here it should be C.',
      fixed: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360
             C. C) TALLINN 347
             D. TALLINN 340
             E. TALLINN 311

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'The text cites a D, and a C that would become D: no fix.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360
             ‹B.› TALLINN 347
             C. TALLINN 340

        1. (U) The festival (refs A and B) opens on Monday (refs C and D).
      `,
      message: 'Reference B stands in the list twice; here it should be C.',
    },
    {
      note: 'The keyword may stand again before a letter: E is that after it.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360
             ‹B.› TALLINN 359
             C. TALLINN 347
             D. TALLINN 340, REF E. TALLINN 339

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'Reference B stands in the list twice; here it should be C.',
      fixed: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360
             C. TALLINN 359
             D. TALLINN 347
             E. TALLINN 340, REF F. TALLINN 339

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'Numbers in the place of letters, which the text may cite: no fix.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: (1) TALLINN 366
             (2) TALLINN 360
             ‹(2)› TALLINN 347

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'Reference 2 stands in the list twice; here it should be 3.',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360
             C. TALLINN 347

        1. (U) The harbor festival opens on Monday (refs A, B and C).
      `,
    },
    {
      note: 'The initial of a person at the start of a line.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. CONVERSATION OF AMBASSADOR ROE AND
             B. DOE OF THE PORT

        1. (U) The harbor festival opens on Monday (refs A and B).
      `,
    },
    {
      note: 'The marks of the portions are no letters.',
      text: `
        C O N F I D E N T I A L TALLINN 000375

        SUBJECT: (U) HARBOR FESTIVAL

        REF: A. (U) TALLINN 366
             B. (C) TALLINN 360
             C. (C) TALLINN 347

        1. (C) The harbor festival opens on Monday (refs A, B and C).
      `,
    },
    {
      note: 'The letter in two forms is told by another rule.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. A) TALLINN 366
             B. B) TALLINN 360

        1. (U) The harbor festival opens on Monday (refs A and B).
      `,
    },
  ],
};
