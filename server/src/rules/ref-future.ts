import { twoDigits } from '../cable/dates';
import { isOfEarlierYear } from '../cable/facts';
import { insert } from './kit/edits';
import type { RulePage } from './kit/page';
import { cableOf, yearOf, type NamedCable } from './kit/reference-letters';
import type { Context, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'ref-future',
  title: 'Reference is later than the cable',
  part: 'subject and references',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'Common usage: a cable cites earlier telegrams',
  fix: { does: 'inserts the previous year if the number shows that it is missing', safe: false },
  check: {
    header(header, { facts, report }) {
      const { references, dateTimeGroup, classification } = header;
      const { year: own } = facts;
      if (own === null || !dateTimeGroup) return;
      const items = references?.items ?? [];
      tellEarlier(items.flatMap(item => (item.post && isOfEarlierYear(item, header, own) ? cableOf(item) ?? [] : [])), Number(classification?.number?.text), own, report);
      for (const item of items) {
        const year = yearOf(item, own);
        if (!item.year || year === null || year <= own) continue;
        report({
          span: item.year,
          message: `The reference is of ${year}, and the cable of ${own}.`,
          related: [{ span: dateTimeGroup.year, message: `The cable is of ${own}.` }],
        });
      }
    },
  },
};

/** Told once for all of a list, where the first of them stands. */
function tellEarlier(cables: readonly NamedCable[], number: number, year: number, report: Context['report']): void {
  const [first, ...more] = cables;
  if (!first) return;
  const before = twoDigits((year - 1) % 100);
  report({
    span: first.span,
    message: `${first.post} has come to ${number} in ${year}, the number of this cable: ${first.number} is of an earlier year, as ${before} ${first.post} ${first.number}${more.length === 0 ? '' : `; so ${more.length === 1 ? 'is another' : `are ${more.length} others`}`}.`,
    fixes: [{ title: `Write ${before} before ${more.length === 0 ? 'it' : 'each'}`, edits: () => cables.map(({ span }) => insert(span.start, `${before} `)) }],
  });
}

export const page: RulePage = {
  why: 'A cable cannot cite one that was not written yet: the year of the reference, or that of the date-time group, is a slip. A number that its post has far from come to is one of the year before.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        REF: ‹08› STATE 12345
      `,
      message: 'The reference is of 2008, and the cable of 2007.',
    },
    {
      note: 'In January the numbers begin anew.',
      text: `
        O 140905Z JAN 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000044

        SUBJECT: HARBOR FESTIVAL

        REF: A. ‹GUANGZHOU 4711›
             B. STATE 1234
             C. GUANGZHOU 4720
      `,
      message: 'GUANGZHOU has come to 44 in 2007, the number of this cable: 4711 is of an earlier year, as 06 GUANGZHOU 4711; so is another.',
      fixed: `
        O 140905Z JAN 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000044

        SUBJECT: HARBOR FESTIVAL

        REF: A. 06 GUANGZHOU 4711
             B. STATE 1234
             C. 06 GUANGZHOU 4720
      `,
    },
    {
      text: `
        O 140905Z JAN 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000044

        SUBJECT: HARBOR FESTIVAL

        REF: ‹GUANGZHOU 4711›
      `,
      message: 'GUANGZHOU has come to 44 in 2007, the number of this cable: 4711 is of an earlier year, as 06 GUANGZHOU 4711.',
      fixed: `
        O 140905Z JAN 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000044

        SUBJECT: HARBOR FESTIVAL

        REF: 06 GUANGZHOU 4711
      `,
    },
    {
      text: `
        O 140905Z JAN 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000044

        SUBJECT: HARBOR FESTIVAL

        REF: A. ‹GUANGZHOU 4711›
             B. GUANGZHOU 4715
             C. GUANGZHOU 4720
      `,
      message: 'GUANGZHOU has come to 44 in 2007, the number of this cable: 4711 is of an earlier year, as 06 GUANGZHOU 4711; so are 2 others.',
      fixed: `
        O 140905Z JAN 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000044

        SUBJECT: HARBOR FESTIVAL

        REF: A. 06 GUANGZHOU 4711
             B. 06 GUANGZHOU 4715
             C. 06 GUANGZHOU 4720
      `,
    },
  ],
  sound: [
    {
      note: 'A cable of the same days, which may have a higher number, and one of another post.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        REF: A. GUANGZHOU 210
             B. STATE 4711
      `,
    },
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        REF: A. 06 STATE 12345
             B. 98 BEIJING 1200
             C. 2003 BEIJING 4711
      `,
    },
    {
      note: 'A draft, whose number is given when it is sent.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000001

        SUBJECT: HARBOR FESTIVAL

        REF: GUANGZHOU 210
      `,
    },
  ],
};
