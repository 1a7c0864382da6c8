import { cover } from '../text/span';
import { insert } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'missing-action-addressee',
  title: 'Action addressee (TO line) is missing',
  part: 'transmission',
  severity: 'info',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-233; 08STATE125686',
  fix: { does: 'inserts TO before the first addressee', safe: false },
  check: {
    header({ from, to, info }, { report }) {
      // A pseudo header has neither keyword.
      if (to?.keyword.text === '' && from && from.keyword.text !== '') {
        const { start } = to;
        report({ span: cover(to.addressees.slice(0, 1)), message: 'TO is missing before this addressee, who is to act.', fixes: [{ title: 'Write TO', edits: () => [insert(start, 'TO ')] }] });
      }
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
    {
      note: 'The word was lost.',
      text: `
        O 140905Z FEB 07
        FM AMEMBASSY PANAMA
        ‹RUEHC/SECSTATE WASHDC 1234›
        INFO RUEHGZ/AMCONSUL GUANGZHOU
        UNCLAS PANAMA 000208
      `,
      message: 'TO is missing before this addressee, who is to act.',
      fixed: `
        O 140905Z FEB 07
        FM AMEMBASSY PANAMA
        TO RUEHC/SECSTATE WASHDC 1234
        INFO RUEHGZ/AMCONSUL GUANGZHOU
        UNCLAS PANAMA 000208
      `,
    },
    {
      note: 'Without a routing indicator.',
      text: `
        O 140905Z FEB 07
        FM AMEMBASSY PANAMA
        ‹SECSTATE WASHDC PRIORITY 1234›
        INFO AMCONSUL GUANGZHOU
        UNCLAS PANAMA 000208
      `,
      message: 'TO is missing before this addressee, who is to act.',
      fixed: `
        O 140905Z FEB 07
        FM AMEMBASSY PANAMA
        TO SECSTATE WASHDC PRIORITY 1234
        INFO AMCONSUL GUANGZHOU
        UNCLAS PANAMA 000208
      `,
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
