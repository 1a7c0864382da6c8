import { citedOrder, datesInstead, declassificationOf, hasFullDates, mayBeInForce } from './kit/orders';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'decl-oadr-barred',
  title: 'OADR is not allowed by the cited order',
  part: 'executive order',
  severity: 'warning',
  profile: 'any',
  era: { from: 1995 },
  source: 'Common usage: OADR belongs to E.O. 12356',
  fix: { does: 'changes it to a date 25 or 10 years after the date of the cable', safe: false },
  check: {
    header(header, { facts, report }) {
      const declassification = declassificationOf(header, facts);
      const { executiveOrder } = header;
      const { date } = facts;
      if (declassification?.kind !== 'oadr' || !declassification.code || !executiveOrder?.instruction) return;
      const { instruction } = executiveOrder;
      const order = citedOrder(executiveOrder, date);
      // What is derived from a source that is marked so tells the date of the source.
      if (/\bSOURCE/i.test(declassification.text)) return;
      // Of an order that is not of its time, eo-not-in-force tells.
      if (!order || !hasFullDates(order) || (date !== null && !mayBeInForce(order, date))) return;
      report({
        span: declassification.code,
        message: `${declassification.code.text} belongs to E.O. 12356 and is not valid under E.O. ${order.number}: give a date or an event.`,
        tags: ['deprecated'],
        fixes: date === null ? [] : datesInstead(instruction, date),
      });
    },
  },
};

export const page: RulePage = {
  why: 'Originating agency\'s determination required left declassification open for ever. The orders since 1995 want a date or an event that comes by itself.',
  flagged: [
    {
      text: `
        O 140905Z FEB 97
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: ‹OADR›
        TAGS: PREL, CH
      `,
      message: 'OADR belongs to E.O. 12356 and is not valid under E.O. 12958: give a date or an event.',
      fixed: `
        O 140905Z FEB 97
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2022
        TAGS: PREL, CH
      `,
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 95
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 00208

        E.O. 12356: DECL: OADR
        TAGS: PREL, CH
      `,
    },
    {
      note: 'That the order is the wrong one has one finding, of eo-not-in-force.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12356: DECL: OADR
        TAGS: PREL, CH
      `,
    },
  ],
};
