import { citedOrder, codeOf, declassificationOf, hasFullDates, mayBeInForce } from './kit/orders';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'decl-code-order-mismatch',
  title: 'Declassification code belongs to another executive order',
  part: 'executive order',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: null,
  check: {
    header(header, { facts, report }) {
      const declassification = declassificationOf(header, facts);
      const { executiveOrder } = header;
      const code = declassification && codeOf(declassification);
      const number = executiveOrder?.number;
      if (!code || !declassification.code || !number) return;
      const order = citedOrder(executiveOrder, facts.date);
      if (!order || code.orders.includes(order.number)) return;
      // Of an order that is not of its time, of OADR since 1995 and of a barred code other rules tell.
      if (facts.date !== null && (!mayBeInForce(order, facts.date) || (code.barredFrom !== null && facts.date >= code.barredFrom))) return;
      if (declassification.kind === 'oadr' && hasFullDates(order)) return;
      report({
        span: declassification.code,
        message: `${declassification.code.text} belongs to E.O. ${code.orders.join(' and ')}, but the line cites E.O. ${order.number}.`,
        related: [{ span: number, message: `The line cites E.O. ${order.number}.` }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'Each order has codes of its own: GDS, XGDS and ADS are of 1972, RDS and XDS of 1978, OADR of 1982, X1 to X8 of 1995. Under another order nobody knows how long they protect.',
  flagged: [
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: ‹GDS›
        TAGS: PREL, CH
      `,
      message: 'GDS belongs to E.O. 11652 and 12065, but the line cites E.O. 12958.',
    },
    {
      note: 'Without its number.',
      text: `
        R 140905Z FEB 80
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        C O N F I D E N T I A L PARIS 04321

        E.O. 12065: ‹XGDS›
        TAGS: PFOR, FR
      `,
      message: 'XGDS belongs to E.O. 11652, but the line cites E.O. 12065.',
    },
  ],
  sound: [
    {
      text: `
        C O N F I D E N T I A L PARIS 04321

        E.O. 11652: GDS
        TAGS: PFOR, FR
      `,
    },
    {
      note: 'Codes of which the orders are not known.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 12958: DECL: MR
        TAGS: PREL, CH
      `,
    },
    {
      note: 'A code that is barred under every order is told by decl-x-code-barred.',
      text: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. 13526: DECL: X1
        TAGS: PREL, CH
      `,
    },
  ],
};
