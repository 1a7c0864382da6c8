import { longDate, yearsLater } from '../cable/calendar';
import { replace } from './kit/edits';
import { dateAfter, datedHere, declassificationOf, MOST_YEARS } from './kit/orders';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'decl-date-over-25-years',
  title: 'Declassification date is more than 25 years after the cable',
  part: 'executive order',
  severity: 'warning',
  profile: 'any',
  era: { from: 1995 },
  source: 'ISOO notice of 2003-10-10',
  fix: { does: 'changes the date to 25 years after the date of the cable', safe: false },
  check: {
    header(header, { facts, report }) {
      const declassification = declassificationOf(header, facts);
      const { dateTimeGroup } = header;
      // An exemption from declassification after 25 years may stand behind the date.
      if (declassification?.kind !== 'date' || /\b(?:25|50|75)X/i.test(declassification.text)) return;
      const { date, dateWord } = declassification;
      if (!date || !dateWord || !dateTimeGroup || facts.date === null || date <= yearsLater(facts.date, MOST_YEARS)) return;
      const last = dateAfter(facts.date, MOST_YEARS);
      report({
        span: dateWord,
        message: `${dateWord.text} is more than 25 years after ${longDate(facts.date)}; the last day is ${last}.`,
        related: [datedHere(dateTimeGroup, facts.date)],
        fixes: [{ title: `Write ${last}`, edits: () => [replace(dateWord, last)] }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'The classifier may set a date up to 25 years off. Longer protection needs an exemption, such as 25X1, which another authority grants.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: ‹02/14/2037›
        TAGS: PREL, CH
      `,
      message: '02/14/2037 is more than 25 years after 14 February 2007; the last day is 02/14/2032.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2032
        TAGS: PREL, CH
      `,
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2032
        TAGS: PREL, CH
      `,
    },
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 25X1-human
        TAGS: PREL, CH
      `,
    },
    {
      note: 'An exemption beside the date.',
      text: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 13526: DECL: 02/14/2062, 25X1
        TAGS: PREL, CH
      `,
    },
  ],
};
