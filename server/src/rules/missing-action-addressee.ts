import type { RulePage } from './page';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'missing-action-addressee',
  title: 'The message has information addressees only',
  part: 'transmission',
  severity: 'info',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-233; observed in 08STATE125686',
  fix: null,
  check: {
    header({ to, info }, { report }) {
      if (to || !info) return;
      report({ span: info.keyword, message: 'There is no TO line: nobody is asked to act on this message, it is for information only.' });
    },
  },
};

export const page: RulePage = {
  why: 'Action addressees come first and are the ones who answer. A message for information only does occur; more often the TO line was lost.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM SECSTATE WASHDC
        ‹INFO› AMEMBASSY PANAMA
        UNCLAS STATE 000208
      `,
      message: 'There is no TO line: nobody is asked to act on this message, it is for information only.',
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 07
        FM AMEMBASSY PANAMA
        TO RUEHC/SECSTATE WASHDC
        INFO AMCONSUL GUANGZHOU
        UNCLAS PANAMA 000208
      `,
    },
  ],
};
