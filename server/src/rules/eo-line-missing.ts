import type { Header } from '../cable/model';
import { orderInForce, type ExecutiveOrder } from '../vocabulary/executive-orders';
import { insertLine } from './kit/insertion';
import { dateAfter, hasFullDates, USUAL_YEARS } from './kit/orders';
import type { RulePage } from './kit/page';
import type { Facts } from './kit/facts';
import type { Context, Rule } from './kit/rule';
import { isOfAid, isOfOtherForm, OF_AID, OTHER_FORMS } from './kit/other-forms';

/** Before that day cables had a group mark after the text and no E.O. line. */
const FIRST_DAY = '1972-06-01';

export const rule: Rule = {
  id: 'eo-line-missing',
  title: 'E.O. line is missing',
  part: 'executive order',
  severity: 'warning',
  profile: 'any',
  era: { from: 1972 },
  source: '5 FAH-3 H-712; Commerce/ITA rules for outgoing cables',
  fix: { does: 'inserts an E.O. line with the order in force', safe: false },
  check: {
    header(header, context) {
      const { facts, report } = context;
      const next = header.tags ?? header.subject;
      // Further sections of a message have no E.O. line.
      const order = facts.date === null || facts.date < FIRST_DAY ? undefined : orderInForce(facts.date);
      if (header.executiveOrder || !header.classification || !next || !order || facts.date === null || (facts.section ?? 1) > 1 || isOfOtherForm(header) || isOfAid(header, facts.lastYear) || hasDamaged(header, context.text)) return;
      const line = lineFor(order, facts, facts.date);
      report({
        span: next.keyword,
        message: `No E.O. line stands before this one: it says ${facts.classified ? 'when the cable is declassified' : 'that there is nothing to declassify'}${line === null ? '' : `, as in ${line}`}.`,
        fixes: line === null ? [] : [{ title: `Insert ${line}`, edits: () => [insertLine(next.start, line, context)] }],
      });
    },
  },
};

/** `E.O. 12958: N/A`, or with a date for a classified cable; null where the order of the day knows no usual date. */
function lineFor(order: ExecutiveOrder, { classified }: Facts, date: string): string | null {
  if (!classified) return `E.O. ${order.number}: N/A`;
  return hasFullDates(order) ? `E.O. ${order.number}: DECL: ${dateAfter(date, USUAL_YEARS)}` : null;
}

/** A line of which nothing is known, yet with the number of an order on it: the E.O. line, damaged. */
function hasDamaged({ lines }: Header, text: Context['text']): boolean {
  return lines.some(line => line.role === 'unknown' && /(?:11652|12065|12356|12958|13292|13526)|\bE\.? ?O\./i.test(text({ start: line.start, end: Math.min(line.end, line.start + 120) })));
}

export const page: RulePage = {
  why: 'Since June 1972 every cable cites the executive order on classification and says when, or that, it need not be declassified. Without the line nobody can tell whether the drafter has thought of it.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        SIPDIS

        ‹TAGS›: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'No E.O. line stands before this one: it says that there is nothing to declassify, as in E.O. 12958: N/A.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        SIPDIS

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A classified cable has a date, ten years on as a rule.',
      text: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        S E C R E T GUANGZHOU 000208

        SIPDIS

        ‹TAGS›: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'No E.O. line stands before this one: it says when the cable is declassified, as in E.O. 13526: DECL: 02/14/2022.',
      fixed: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        S E C R E T GUANGZHOU 000208

        SIPDIS

        E.O. 13526: DECL: 02/14/2022
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'What a classified cable of that time should say cannot be told.',
      text: `
        R 140905Z FEB 75
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        C O N F I D E N T I A L PARIS 04321

        ‹TAGS›: PFOR, FR
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'No E.O. line stands before this one: it says when the cable is declassified.',
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        SIPDIS

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A header being written.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        SIPDIS
      `,
    },
    {
      note: 'Before June 1972.',
      text: `
        R 140905Z FEB 72
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        UNCLAS PARIS 4321

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A further section of a message.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS SECTION 02 OF 04 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The line is there, beyond recognition.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        SIPDIS

        (12958) N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    OF_AID,
    ...OTHER_FORMS,
  ],
};
