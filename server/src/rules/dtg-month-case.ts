import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'dtg-month-case',
  title: 'Month in the date-time group is not in capital letters',
  part: 'transmission',
  severity: 'info',
  profile: 'any',
  era: null,
  source: 'Common usage in published headers',
  fix: { does: 'changes the month to capital letters', safe: true },
  check: {
    header({ archive, dateTimeGroup, from }, { report }) {
      // Over what an archive left of a cable it is the archive's, and so it is over a print that has its own: neither has a precedence.
      if (archive && !(from && dateTimeGroup?.precedence)) return;
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
    {
      note: 'Over what an archive left of a cable.',
      text: `
        03KATHMANDU411
        Fri Mar 07 00:00:00 +0100 2003
        CONFIDENTIAL
        Embassy Kathmandu
        070954Z Mar 03
        C O N F I D E N T I A L SECTION 01 OF 02 KATHMANDU 000411

        SUBJECT: THE HARVEST
      `,
    },
    {
      note: 'Over a print, without the letter of a precedence.',
      text: `
        03KATHMANDU411
        Fri Mar 07 00:00:00 +0100 2003
        CONFIDENTIAL
        Embassy Kathmandu

        070954Z Mar 03

                                   CONFIDENTIAL     PTQ8341

        PAGE 01        KATHMA  00411  070951Z
        ACTION SA-00
        FM AMEMBASSY KATHMANDU
        TO SECSTATE WASHDC

        C O N F I D E N T I A L KATHMANDU 000411

        SUBJECT: THE HARVEST
      `,
    },
  ],
};
