import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import { entryOfLetter, spelled } from './kit/precedences';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'precedence-info-above-action',
  title: 'Information precedence is higher than action precedence',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'ACP 127(G) 152.a',
  fix: { does: 'swaps the two letters', safe: false },
  check: {
    header({ dateTimeGroup }, { report }) {
      const action = dateTimeGroup?.precedence;
      const info = dateTimeGroup?.infoPrecedence;
      const actionEntry = entryOfLetter(action);
      const infoEntry = entryOfLetter(info);
      if (!action || !info || !actionEntry || !infoEntry || infoEntry.rank <= actionEntry.rank) return;
      report({
        span: { start: action.start, end: info.end },
        message: `Information addressees have the precedence ${spelled(infoEntry)}, higher than ${spelled(actionEntry)} of the action addressees.`,
        fixes: [{ title: `Write ${info.text} ${action.text}`, edits: () => [replace(action, info.text), replace(info, action.text)] }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'The first letter before the date-time group is the precedence for those who must act, the second for those who are informed. The second never goes before the first.',
  flagged: [
    {
      text: `
        ‹R O› 041820Z JAN 10
        FM AMCONSUL GUANGZHOU
      `,
      message: 'Information addressees have the precedence IMMEDIATE (O), higher than ROUTINE (R) of the action addressees.',
      fixed: `
        O R 041820Z JAN 10
        FM AMCONSUL GUANGZHOU
      `,
    },
  ],
  sound: [
    {
      text: `
        O R 041820Z JAN 10
        FM AMCONSUL GUANGZHOU
      `,
    },
    {
      text: `
        R 041820Z JAN 10
        FM AMCONSUL GUANGZHOU
      `,
    },
  ],
};
