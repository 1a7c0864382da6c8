import { isPortionAbove } from '../vocabulary/classification';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'subject-above-overall',
  title: 'Portion mark of the subject is higher than the classification of the cable',
  part: 'subject and references',
  severity: 'error',
  profile: 'any',
  era: null,
  source: '5 FAH-3 H-713',
  fix: null,
  check: {
    header({ subject, classification }, { facts, text, report }) {
      const mark = subject?.mark;
      if (!mark?.level || !classification || facts.level === null || !isPortionAbove(mark.level, facts.level)) return;
      report({
        span: mark,
        message: `The subject is marked ${text(mark)}, above the classification of the cable, which is ${facts.level}: raise that of the cable or correct the mark.`,
        related: [{ span: classification.words, message: `The cable is ${facts.level}.` }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'The subject is a portion like any other: a cable bears the classification of its highest portion.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: ‹(C)› HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'The subject is marked (C), above the classification of the cable, which is UNCLASSIFIED: raise that of the cable or correct the mark.',
    },
  ],
  sound: [
    {
      text: `
        S E C R E T GUANGZHOU 000208

        SUBJECT: (C) HARBOR FESTIVAL

        1. (S) The harbor festival opens on Monday.
      `,
    },
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: (SBU) HARBOR FESTIVAL

        1. (SBU) The harbor festival opens on Monday.
      `,
    },
  ],
};
