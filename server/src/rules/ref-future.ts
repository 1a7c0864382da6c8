import type { RulePage } from './page';
import { yearOf } from './references';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'ref-future',
  title: 'A reference is dated after the cable',
  part: 'subject and references',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'inference: a cable cites what was there before it',
  fix: null,
  check: {
    header({ references, dateTimeGroup }, { facts, report }) {
      if (facts.year === null || !dateTimeGroup) return;
      for (const item of references?.items ?? []) {
        const year = yearOf(item, facts.year);
        if (!item.year || year === null || year <= facts.year) continue;
        report({
          span: item.year,
          message: `The reference is of ${year}, and the cable of ${facts.year}.`,
          related: [{ span: dateTimeGroup.year, message: `The cable is of ${facts.year}.` }],
        });
      }
    },
  },
};

export const page: RulePage = {
  why: 'A cable cannot cite one that was not written yet: the year of the reference, or that of the date-time group, is a slip.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        REF: ‹08› STATE 12345
      `,
      message: 'The reference is of 2008, and the cable of 2007.',
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        REF: A. 06 STATE 12345
             B. 98 BEIJING 1200
             C. 2003 BEIJING 4711
      `,
    },
  ],
};
