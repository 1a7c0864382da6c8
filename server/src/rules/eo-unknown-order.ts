import { longDate } from '../cable/calendar';
import { findOrder, nearestOrders, orderInForce } from '../vocabulary/executive-orders';
import { replace } from './kit/edits';
import { meantOrder } from './kit/orders';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'eo-unknown-order',
  title: 'Unknown executive order',
  part: 'executive order',
  severity: 'error',
  profile: 'any',
  era: null,
  source: 'Executive orders 10501, 11652, 12065, 12356, 12958, 13292 and 13526',
  fix: { does: 'changes it to the order in force, or to the most similar number if there is no date', safe: false },
  check: {
    header({ executiveOrder }, { facts, report }) {
      const number = executiveOrder?.number;
      if (!number || findOrder(number.text)) return;
      // One that has a digit too few or too many is told by eo-line-form.
      if (number.text.length !== 5 && meantOrder(number.text, facts.date)) return;
      const inForce = facts.date === null ? undefined : orderInForce(facts.date);
      const meant = inForce ? [inForce] : nearestOrders(number.text, 2);
      const told = inForce && facts.date !== null ? ` On ${longDate(facts.date)} E.O. ${inForce.number} was in force.`
        : meant[0] ? ` E.O. ${meant[0].number} may be meant.` : '';
      report({
        span: number,
        message: `E.O. ${number.text} is not an order on classification.${told}`,
        fixes: meant.map(order => ({ title: `Write ${order.number}`, edits: () => [replace(number, order.number)] })),
      });
    },
  },
};

export const page: RulePage = {
  why: 'The order that the line cites decides what its instruction means, and under an order that does not exist it means nothing. Usually two digits have changed places.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. ‹12598›: N/A
        TAGS: PREL, CH
      `,
      message: 'E.O. 12598 is not an order on classification. E.O. 12958 may be meant.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
      `,
    },
    {
      note: 'With a date the order is certain.',
      text: `
        R 140905Z FEB 90
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 00208

        E.O. ‹12536›: DECL: OADR
        TAGS: PREL, CH
      `,
      message: 'E.O. 12536 is not an order on classification. On 14 February 1990 E.O. 12356 was in force.',
      fixed: `
        R 140905Z FEB 90
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 00208

        E.O. 12356: DECL: OADR
        TAGS: PREL, CH
      `,
    },
    {
      note: 'Like none: no fix.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. ‹9999›: N/A
        TAGS: PREL, CH
      `,
      message: 'E.O. 9999 is not an order on classification.',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
      `,
    },
  ],
};
