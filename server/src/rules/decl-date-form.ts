import { orderInForce } from '../vocabulary/executive-orders';
import { usDate } from '../cable/calendar';
import { replace } from './kit/edits';
import { citedOrder, dateAfter, declassificationOf, hasFullDates, MOST_YEARS, USUAL_YEARS } from './kit/orders';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'decl-date-form',
  title: 'Declassification date is not in the form mm/dd/yyyy',
  part: 'executive order',
  severity: 'info',
  profile: 'any',
  era: null,
  source: 'Commerce/ITA rules for outgoing cables; common usage in published cables',
  fix: { does: 'changes the date to the form mm/dd/yyyy', safe: false },
  check: {
    header(header, { facts, text, report }) {
      const declassification = declassificationOf(header, facts);
      const { executiveOrder } = header;
      if (!executiveOrder || !declassification) return;
      // Under the orders before 1995 two digits of the year, and one of the month, were usual.
      const order = facts.date === null ? citedOrder(executiveOrder, null) : orderInForce(facts.date);
      if (!hasFullDates(order)) return;
      const years = declassification.kind === 'event' ? yearsOf(declassification.text) : null;
      if (years !== null) {
        const becomes = facts.date === null || years > MOST_YEARS ? null : dateAfter(facts.date, years);
        report({
          span: declassification,
          message: `${declassification.text.replace(/\.$/, '')} is a length of time, not a day: write the day, ${becomes === null ? '' : `${becomes}, `}as mm/dd/yyyy.`,
          fixes: becomes === null ? [] : [{ title: `Write ${becomes}`, edits: () => [replace(declassification, becomes)] }],
        });
      }
      const { date, dateWord } = declassification;
      if (declassification.kind !== 'date' || !date || !dateWord) return;
      const becomes = usDate(date);
      // The implementing directive of E.O. 13526 has YYYYMMDD, as far as is remembered.
      if (dateWord.text === becomes || (order?.number === '13526' && /^\d{8}$/.test(dateWord.text))) return;
      report({
        span: dateWord,
        message: `${dateWord.text} should be written ${becomes}, as mm/dd/yyyy.`,
        // `04/12/20 17`: the year goes on.
        fixes: /^ \d/.test(text({ start: dateWord.end, end: dateWord.end + 2 })) ? [] : [{
          title: `Write ${becomes}`,
          safe: dateWord.text.replace(/\D/g, '') === becomes.replace(/\D/g, '') && !/[A-Z]/i.test(dateWord.text) && !mayBeginWithDay(dateWord.text, becomes),
          edits: () => [replace(dateWord, becomes)],
        }],
      });
    },
  },
};

/** Of a declassification that says only how long it takes, as `10 YEARS` and `IN TEN YEARS`, the years; null for events. */
function yearsOf(event: string): number | null {
  const [, years] = /^(?:(?:IN|AFTER|UPON|FOR) )?([1-9]\d?|TEN)[ -](?:YEARS?|YRS?)\.?$/i.exec(event) ?? [];
  return years === undefined ? null : Number(years) || USUAL_YEARS;
}

/** With stops or hyphens the day may stand first, as in most countries; nobody can tell where both numbers could be either. */
function mayBeginWithDay(written: string, becomes: string): boolean {
  const [month, day] = becomes.split('/');
  return /[.-]/.test(written) && Number(day) <= 12 && day !== month;
}

export const page: RulePage = {
  why: 'The line gives month, day and year, in this order and in full. A date in another order may be read as another day, and two digits of a year as another century. From a number of years nobody can tell the day without the date of the cable.',
  flagged: [
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: ‹2/14/17›
        TAGS: PREL, CH
      `,
      message: '2/14/17 should be written 02/14/2017, as mm/dd/yyyy.',
      fixed: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        TAGS: PREL, CH
      `,
    },
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: ‹2017/02/14›
        TAGS: PREL, CH
      `,
      message: '2017/02/14 should be written 02/14/2017, as mm/dd/yyyy.',
      fixed: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        TAGS: PREL, CH
      `,
    },
    {
      note: 'Only the signs are others.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: ‹02-14-2017›
        TAGS: PREL, CH
      `,
      message: '02-14-2017 should be written 02/14/2017, as mm/dd/yyyy.',
      fixed: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        TAGS: PREL, CH
      `,
    },
    {
      note: 'The day is that of the cable, so many years later.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: ‹10 YEARS›
        TAGS: PREL, CH
      `,
      message: '10 YEARS is a length of time, not a day: write the day, 02/14/2017, as mm/dd/yyyy.',
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
      note: 'Of which day the cable is, nobody knows.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: ‹10 YEARS›
        TAGS: PREL, CH
      `,
      message: '10 YEARS is a length of time, not a day: write the day, as mm/dd/yyyy.',
    },
    {
      note: 'In words.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: ‹AFTER TEN YEARS.›
        TAGS: PREL, CH
      `,
      message: 'AFTER TEN YEARS is a length of time, not a day: write the day, 02/14/2017, as mm/dd/yyyy.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        TAGS: PREL, CH
      `,
    },
  ],
  sound: [
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2017
        TAGS: PREL, CH
      `,
    },
    {
      note: 'The usual form before 1995.',
      text: `
        R 140905Z FEB 90
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 00208

        E.O. 12356: DECL: 2/14/96
        TAGS: PREL, CH
      `,
    },
    {
      note: 'As other departments write it under this order.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 13526: DECL: 20320214
        TAGS: PREL, CH
      `,
    },
    {
      note: 'An event.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 10 YEARS AFTER CLOSURE OF POST
        TAGS: PREL, CH
      `,
    },
  ],
};
