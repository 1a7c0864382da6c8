import { longDate } from '../cable/calendar';
import { codeOf, datesInstead, declassificationOf } from './kit/orders';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'decl-x-code-barred',
  title: 'Exemption X1 to X8 is no longer allowed',
  part: 'executive order',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'ISOO notice of 2003-10-10',
  fix: { does: 'changes it to a date 25 or 10 years after the date of the cable', safe: false },
  check: {
    header(header, { facts, report }) {
      const declassification = declassificationOf(header, facts);
      const code = declassification && codeOf(declassification);
      const instruction = header.executiveOrder?.instruction;
      const { date } = facts;
      if (!declassification?.code || !code?.barredFrom || !instruction || date === null || date < code.barredFrom) return;
      report({
        span: declassification.code,
        message: `${declassification.code.text} has been barred since ${longDate(code.barredFrom)}: give a date, at most 25 years after ${longDate(date)}.`,
        tags: ['deprecated'],
        fixes: datesInstead(instruction, date),
      });
    },
  },
};

export const page: RulePage = {
  why: 'X1 to X8 exempted text from declassification after ten years. Since 22 September 2003 a date up to 25 years off stands in their place.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: ‹X1›
        TAGS: PREL, CH
      `,
      message: 'X1 has been barred since 22 September 2003: give a date, at most 25 years after 14 February 2007.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2032
        TAGS: PREL, CH
      `,
    },
    {
      note: 'With its section, and more than one.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: ‹1.6X1›, X6
        TAGS: PREL, CH
      `,
      message: '1.6X1 has been barred since 22 September 2003: give a date, at most 25 years after 14 February 2007.',
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
        O 140905Z FEB 99
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: X1
        TAGS: PREL, CH
      `,
    },
    {
      note: 'An exemption that is still in use.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 25X1-human
        TAGS: PREL, CH
      `,
    },
  ],
};
