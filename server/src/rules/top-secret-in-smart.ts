import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'top-secret-in-smart',
  title: 'TOP SECRET cable on SMART',
  part: 'classification and captions',
  severity: 'warning',
  profile: 'any',
  era: { from: 2009 },
  source: '5 FAH-3 H-713',
  fix: null,
  check: {
    header({ classification }, { report }) {
      if (classification?.level !== 'TOP SECRET') return;
      report({
        span: classification.words,
        message: `${classification.words.text} is not carried on SMART, the message system in use since 2009: send the cable by other means, or correct its level.`,
      });
    },
  },
};

export const page: RulePage = {
  why: 'SMART carries messages up to SECRET. A TOP SECRET one in its form has been written on the wrong system, or bears the wrong level.',
  flagged: [
    {
      text: `
        O 140905Z FEB 14
        FM SECSTATE WASHDC
        TO AMEMBASSY PARIS
        ‹T O P  S E C R E T› STATE 012345
      `,
      message: 'T O P  S E C R E T is not carried on SMART, the message system in use since 2009: send the cable by other means, or correct its level.',
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 75
        FM SECSTATE WASHDC
        TO AMEMBASSY PARIS
        T O P  S E C R E T STATE 012345
      `,
    },
    {
      text: `
        O 140905Z FEB 14
        FM SECSTATE WASHDC
        TO AMEMBASSY PARIS
        S E C R E T STATE 012345
      `,
    },
  ],
};
