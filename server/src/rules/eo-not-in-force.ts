import { daysLater, longDate } from '../cable/calendar';
import type { Declassification } from '../cable/model';
import { findOrder, orderInForce, type ExecutiveOrder } from '../vocabulary/executive-orders';
import { replace } from './kit/edits';
import { codeOf, dateAfter, datedHere, hasFullDates, isOfRelease, mayBeInForce, USUAL_YEARS } from './kit/orders';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'eo-not-in-force',
  title: 'Executive order was not in force on the date of the cable',
  part: 'executive order',
  severity: 'error',
  profile: 'any',
  era: null,
  source: 'Executive orders 10501, 11652, 12065, 12356, 12958, 13292 and 13526; 47 FR 27836; start dates of the others not checked against the orders',
  fix: { does: 'changes it to the order in force', safe: false },
  check: {
    header({ executiveOrder, dateTimeGroup }, { facts, report }) {
      const number = executiveOrder?.number;
      const order = number && findOrder(number.text);
      const right = facts.date === null ? undefined : orderInForce(facts.date);
      if (!order || !right || !dateTimeGroup || facts.date === null || mayBeInForce(order, facts.date) || isOfRelease(executiveOrder, facts.date)) return;
      const instruction = fittingInstruction(executiveOrder.declassification, right, facts.date);
      report({
        span: number,
        message: `E.O. ${order.number} was in force ${timeOf(order)}; on ${longDate(facts.date)} it was E.O. ${right.number}.`,
        related: [datedHere(dateTimeGroup, facts.date)],
        fixes: instruction === null ? [] : [{
          title: instruction !== undefined && executiveOrder.instruction ? `Write ${right.number} with ${instruction} for ${executiveOrder.instruction.text}` : `Write ${right.number}`,
          edits: () => [replace(number, right.number), ...(instruction !== undefined && executiveOrder.instruction ? [replace(executiveOrder.instruction, instruction)] : [])],
        }],
      });
    },
  },
};

function timeOf({ from, until }: ExecutiveOrder): string {
  return until === null ? `from ${longDate(from)}` : `from ${longDate(from)} to ${longDate(daysLater(until, -1))}`;
}

/** Undefined when what the line says may stand under the order too; else what should stand there, or null where that cannot be told. */
function fittingInstruction(declassification: Declassification | null, order: ExecutiveOrder, date: string): string | null | undefined {
  const code = declassification && codeOf(declassification);
  if (!code || code.orders.includes(order.number)) return undefined;
  return hasFullDates(order) ? `DECL: ${dateAfter(date, USUAL_YEARS)}` : null;
}

export const page: RulePage = {
  why: 'Each order ended the one before it; a cable that cites another than the one in force was made from an old form. A week before and after the change either is taken, as the first days of most orders are known from memory only.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        E.O. ‹12356›: N/A
        TAGS: PREL, CH
      `,
      message: 'E.O. 12356 was in force from 1 August 1982 to 13 October 1995; on 14 February 2007 it was E.O. 12958.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
      `,
    },
    {
      text: `
        O 040905Z JAN 10
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        E.O. ‹13526›: N/A
        TAGS: PREL, CH
      `,
      message: 'E.O. 13526 was in force from 27 June 2010; on 4 January 2010 it was E.O. 12958.',
      fixed: `
        O 040905Z JAN 10
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
      `,
    },
    {
      note: 'What the line says belongs to the old order too.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        E.O. ‹12356›: DECL: OADR
        TAGS: PREL, CH
      `,
      message: 'E.O. 12356 was in force from 1 August 1982 to 13 October 1995; on 14 February 2007 it was E.O. 12958.',
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
      note: 'What should stand in the place of the code cannot be told: no fix.',
      text: `
        R 140905Z FEB 85
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        C O N F I D E N T I A L PARIS 04321

        E.O. ‹11652›: GDS
        TAGS: PREL, FR
      `,
      message: 'E.O. 11652 was in force from 1 June 1972 to 30 November 1978; on 14 February 1985 it was E.O. 12356.',
    },
  ],
  sound: [
    {
      note: 'The line is that of the release.',
      text: `
        R 161830Z DEC 66
        FM AMEMBASSY BUENOS AIRES
        TO SECSTATE WASHDC
        UNCLAS BUENOS AIRES 2481

        E.O. 12958: DECL: DECLASSIFIED BY NARA 09/02/2009
        SUBJECT: HARBOR FESTIVAL
      `,
    },
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
    {
      note: 'Three days after the change.',
      text: `
        R 300905Z JUN 10
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
      `,
    },
    {
      note: 'Without a date-time group nothing can be told.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12356: N/A
        TAGS: PREL, CH
      `,
    },
  ],
};
