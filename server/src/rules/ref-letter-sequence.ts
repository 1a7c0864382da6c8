import { shift } from '../text/span';
import { mentionsIn } from './kit/mentioned';
import type { RulePage } from './kit/page';
import { letterAt, letteringIn, reletter } from './kit/reference-letters';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'ref-letter-sequence',
  title: 'Reference letter out of sequence',
  part: 'subject and references',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: { does: 're-letters the references and updates the citations in the text', safe: false },
  check: {
    cable({ start }, context) {
      const lettering = context.ofCable(letteringIn);
      if (!lettering || lettering.wrong.length === 0) return;
      const fixes = reletter(lettering, start, context.ofCable(mentionsIn));
      for (const { index, twin, expected } of lettering.wrong) {
        const item = lettering.items[index];
        if (twin || !item) continue;
        const { letter } = item;
        context.report({
          span: shift(letter, start),
          message: `Reference ${letter.value} stands where ${letterAt(expected - 1, lettering.first)} should.`,
          fixes,
        });
      }
    },
  },
};

export const page: RulePage = {
  why: 'A letter that is left out makes readers look for a reference that is not there: one was lost, or the letters were not put right when one was taken out.',
  flagged: [
    {
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360
             ‹D.› TALLINN 347

        1. (U) The harbor festival opens on Monday (ref A, ref B, ref D para 2).
      `,
      message: 'Reference D stands where C should.',
      fixed: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360
             C. TALLINN 347

        1. (U) The harbor festival opens on Monday (ref A, ref B, ref C para 2).
      `,
    },
    {
      note: 'The text cites the letter that is left out: the list alone is wrong.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360
             ‹D.› TALLINN 347

        1. (U) The harbor festival opens on Monday (refs A, B and C).
      `,
      message: 'Reference D stands where C should.',
      fixed: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360
             C. TALLINN 347

        1. (U) The harbor festival opens on Monday (refs A, B and C).
      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. ROE-DOE E-MAIL 05/31/2007
             C. TALLINN 347

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'The initial of a person at the start of a line.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. CONVERSATION OF AMBASSADOR ROE AND
             J. DOE OF THE PORT
             C. TALLINN 347

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'A list in two columns.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A) TALLINN 366   D) TALLINN 347
             B) TALLINN 360   E) TALLINN 341
             C) TALLINN 358   F) TALLINN 330

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'The first one goes without its letter.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: TALLINN 366
             (B) TALLINN 360
             (C) TALLINN 347

        1. (U) The harbor festival opens on Monday (refs A and B).
      `,
    },
    {
      note: 'Numbers in the place of letters.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REFS: 1. TALLINN 366
              2. TALLINN 360
              3. TALLINN 347

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'On one line, and cited by their numbers.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: 1) TALLINN 366; 2) TALLINN 347; 3) TALLINN 330

        1. (U) The harbor festival that reftel 1 announced opens on Monday.
      `,
    },
    {
      note: 'The mark of a sole reference.',
      text: `
        UNCLAS STATE 100001

        E.O. 13526: N/A
        TAGS: AMGT
        SUBJECT: NEW FORM

        REF: (U) 12 STATE 99999

        1. (U) Reftel announced it.
      `,
    },
  ],
};
