import { replace } from './edits';
import type { RulePage } from './page';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'dtg-month-case',
  title: 'The month of the date-time group is not in capitals',
  part: 'transmission',
  severity: 'info',
  profile: 'any',
  era: null,
  source: 'observed in published headers',
  fix: { does: 'writes the month in capitals', safe: true },
  check: {
    header({ dateTimeGroup }, { report }) {
      const month = dateTimeGroup?.month;
      // A month that is not of three letters is told by dtg-form.
      if (month?.text.length !== 3) return;
      const capitals = month.text.toUpperCase();
      if (month.text === capitals) return;
      report({
        span: month,
        message: `The month ${month.text} should be in capitals: ${capitals}.`,
        fixes: [{ title: `Write ${capitals}`, edits: () => [replace(month, capitals)] }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'Headers are written in capitals throughout, and programs that read a date-time group look for them.',
  flagged: [
    {
      text: `
        O 140905Z ‹Feb› 07
        FM AMCONSUL GUANGZHOU
      `,
      message: 'The month Feb should be in capitals: FEB.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
    },
  ],
};
