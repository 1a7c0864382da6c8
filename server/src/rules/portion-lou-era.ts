import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'portion-lou-era',
  title: 'Obsolete portion mark LOU',
  part: 'text',
  severity: 'info',
  profile: 'any',
  // The mark went out in the mid 1990s; the years in which both were written are left alone.
  era: { from: 1998 },
  source: '00STATE018029: LIMITED OFFICIAL USE ended on 1995-10-01 and became SBU',
  fix: { does: 'changes it to SBU', safe: false },
  check: {
    mark(mark, { facts, text, report }) {
      // A cable that is LIMITED OFFICIAL USE as a whole has portions of it.
      if (mark.level !== 'LOU' || mark.entireText || facts.level === 'LIMITED OFFICIAL USE') return;
      const written = text(mark);
      const becomes = written.replace(/LOU|LIMITED OFFICIAL USE/i, 'SBU');
      report({
        span: mark,
        message: `${written} went out of use in the mid 1990s: write ${becomes}.`,
        tags: ['deprecated'],
        fixes: [{ title: `Write ${becomes}`, edits: () => [replace(mark, becomes)] }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'LIMITED OFFICIAL USE was replaced by SBU, sensitive but unclassified, in the mid 1990s. A reader of today does not know how to handle it.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. ‹(LOU)› The harbor festival opens on Monday.

        2. (SBU) There will be fireworks.
      `,
      message: '(LOU) went out of use in the mid 1990s: write (SBU).',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (SBU) The harbor festival opens on Monday.

        2. (SBU) There will be fireworks.
      `,
    },
  ],
  sound: [
    {
      text: `
        R 140905Z FEB 90
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 00208

        SUBJECT: HARBOR FESTIVAL

        1. (LOU) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'No date tells the year.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (LOU) The harbor festival opens on Monday.
      `,
    },
  ],
};
