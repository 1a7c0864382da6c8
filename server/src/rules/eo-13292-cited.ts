import { findOrder, isInForce } from '../vocabulary/executive-orders';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'eo-13292-cited',
  title: 'E.O. line cites an amending order',
  part: 'executive order',
  severity: 'info',
  profile: 'any',
  era: { from: 2003, to: 2010 },
  source: 'ISOO notice of 2003-10-10',
  fix: { does: 'changes the number to 12958', safe: false },
  check: {
    header({ executiveOrder }, { facts, report }) {
      const number = executiveOrder?.number;
      const order = number ? findOrder(number.text) : undefined;
      // On other days eo-not-in-force tells.
      if (!number || !order?.citedAs || facts.date === null || !isInForce(order, facts.date)) return;
      const { citedAs } = order;
      report({
        span: number,
        message: `E.O. ${order.number} amends E.O. ${citedAs}; the line goes on citing ${citedAs}.`,
        fixes: [{ title: `Write ${citedAs}`, edits: () => [replace(number, citedAs)] }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'E.O. 13292 of 2003 rewrote parts of E.O. 12958 without taking its place; markings go on citing 12958, as amended.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        E.O. ‹13292›: N/A
        TAGS: PREL, CH
      `,
      message: 'E.O. 13292 amends E.O. 12958; the line goes on citing 12958.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
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
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
      `,
    },
  ],
};
