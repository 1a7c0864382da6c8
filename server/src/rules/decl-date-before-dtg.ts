import { longDate } from '../cable/calendar';
import { orderInForce } from '../vocabulary/executive-orders';
import { replace } from './kit/edits';
import { dateAfter, datedHere, declassificationOf, hasFullDates, USUAL_YEARS } from './kit/orders';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'decl-date-before-dtg',
  title: 'Declassification date is before the date of the cable',
  part: 'executive order',
  severity: 'error',
  profile: 'any',
  era: null,
  source: 'E.O. 13526 s.1.5',
  fix: { does: 'changes the date to ten years after the date of the cable', safe: false },
  check: {
    header(header, { facts, report }) {
      const { date, dateWord } = declassificationOf(header, facts) ?? {};
      const { dateTimeGroup } = header;
      if (!date || !dateWord || !dateTimeGroup || facts.date === null || date >= facts.date.slice(0, 10)) return;
      const later = hasFullDates(orderInForce(facts.date)) ? dateAfter(facts.date, USUAL_YEARS) : null;
      report({
        span: dateWord,
        message: `${dateWord.text} is before the cable, which is dated ${longDate(facts.date)}.`,
        related: [datedHere(dateTimeGroup, facts.date)],
        fixes: later === null ? [] : [{ title: `Write ${later}`, edits: () => [replace(dateWord, later)] }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'Text that is declassified before it is sent was never classified. Usually the year is left over from an older cable that served as a form.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: ‹02/14/2006›
        TAGS: PREL, CH
      `,
      message: '02/14/2006 is before the cable, which is dated 14 February 2007.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        TAGS: PREL, CH
      `,
    },
    {
      note: 'How long cables of that time were classified cannot be told.',
      text: `
        R 140905Z FEB 80
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        C O N F I D E N T I A L PARIS 04321

        E.O. 12065: GDS ‹2/14/76› (ROE, JANE)
        TAGS: PFOR, FR
      `,
      message: '2/14/76 is before the cable, which is dated 14 February 1980.',
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        TAGS: PREL, CH
      `,
    },
    {
      note: 'On the same day.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2007
        TAGS: PREL, CH
      `,
    },
    {
      note: 'The date of a source, which is older.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: SOURCE MARKED OADR, DATE OF SOURCE 10/20/1990
        TAGS: PHUM, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
};
