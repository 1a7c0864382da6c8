import type { RulePage } from './kit/page';
import { hasControl } from './kit/portions';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'portion-nf-rel-conflict',
  title: 'Portion marked both NOFORN and REL TO',
  part: 'text',
  severity: 'error',
  profile: 'any',
  era: null,
  source: 'CAPCO Register and Manual 2016, H.8',
  fix: null,
  check: {
    mark(mark, { report }) {
      if (!hasControl(mark, 'noforn') || !hasControl(mark, 'releasable')) return;
      report({
        span: mark,
        message: `(${mark.text}) says both that foreign nationals may not see the portion and that some may: leave one of the two out.`,
      });
    },
  },
};

export const page: RulePage = {
  why: 'NOFORN forbids what REL TO allows. Which of the two is meant only the drafter knows.',
  flagged: [
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        NOFORN

        SUBJECT: HARBOR FESTIVAL

        1. (C) The harbor festival opens on Monday.

        2. ‹(C/NF/REL GBR)› There will be fireworks.
      `,
      message: '(C/NF/REL GBR) says both that foreign nationals may not see the portion and that some may: leave one of the two out.',
    },
    {
      note: 'In a part of a paragraph, in the form of the register.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        NOFORN

        SUBJECT: HARBOR FESTIVAL

        1. (C) There will be fireworks:

           A. ‹(C//REL TO USA, GBR//NF)› on the quay, and

           B. (C/NF) on the lake.
      `,
      message: '(C//REL TO USA, GBR//NF) says both that foreign nationals may not see the portion and that some may: leave one of the two out.',
    },
  ],
  sound: [
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        NOFORN

        SUBJECT: HARBOR FESTIVAL

        1. (C/REL GBR) The harbor festival opens on Monday.

        2. (C/NF) There will be fireworks.

        3. (C/REL MNF-I) The mayor will speak.
      `,
    },
  ],
};
