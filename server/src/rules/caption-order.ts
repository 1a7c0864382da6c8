import { MOST_RESTRICTIVE_FIRST_SINCE } from '../vocabulary/captions';
import { replace } from './kit/edits';
import type { Marking } from './kit/markings';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'caption-order',
  title: 'Captions out of order',
  part: 'classification and captions',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-252.1-1 (2023)',
  fix: { does: 'sorts the captions', safe: false },
  check: {
    captions({ markings }, { facts, report }) {
      if (facts.lastYear < MOST_RESTRICTIVE_FIRST_SINCE) return;
      const restricting = markings.filter(marking => rankOf(marking) > 0);
      // EXDIS beside NODIS goes altogether: caption-nodis-exdis tells.
      if (restricting.some(({ name }) => name === 'NODIS') && restricting.some(({ name }) => name === 'EXDIS')) return;
      let lower: Marking | undefined;
      const late = restricting.find(marking => {
        if (lower && rankOf(marking) > rankOf(lower)) return true;
        lower = marking;
        return false;
      });
      if (!late || !lower) return;
      const before = lower;
      report({
        span: late,
        message: `${late.text} restricts more than ${before.text} and must stand before it.`,
        related: [{ span: before, message: `${before.text} stands here.` }],
        fixes: [{
          title: `Put ${late.text} before ${before.text}`,
          edits: () => {
            const sorted = [...restricting].sort((a, b) => rankOf(b) - rankOf(a));
            return sorted.flatMap((moved, at) => restricting.slice(at, at + 1).filter(place => place.text !== moved.text).map(place => replace(place, moved.text)));
          },
        }],
      });
    },
  },
};

function rankOf({ entry }: Marking): number {
  return entry?.restrictiveness ?? 0;
}

export const page: RulePage = {
  why: 'Who handles a cable goes by the first caption. The order is NODIS, EXDIS, STADIS, LIMDIS, by a text of 2023. Cables of the 1970s have STADIS over EXDIS and are left alone.',
  flagged: [
    {
      text: `
        S E C R E T GUANGZHOU 000208

        STADIS
        ‹NODIS›

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'NODIS restricts more than STADIS and must stand before it.',
      fixed: `
        S E C R E T GUANGZHOU 000208

        NODIS
        STADIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'One that stands right stays there.',
      text: `
        S E C R E T STATE 012345

        STADIS
        ‹NODIS›
        LIMDIS

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'NODIS restricts more than STADIS and must stand before it.',
      fixed: `
        S E C R E T STATE 012345

        NODIS
        STADIS
        LIMDIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        S E C R E T GUANGZHOU 000208

        NOFORN
        STADIS
        ‹EXDIS›

        E.O. 12958: DECL: 02/14/2017
      `,
      message: 'EXDIS restricts more than STADIS and must stand before it.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        S E C R E T GUANGZHOU 000208

        NOFORN
        EXDIS
        STADIS

        E.O. 12958: DECL: 02/14/2017
      `,
    },
  ],
  sound: [
    {
      text: `
        S E C R E T GUANGZHOU 000208

        NODIS
        STADIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Other captions have no rank.',
      text: `
        S E C R E T GUANGZHOU 000208

        NOFORN
        CODEL ROE
        EXDIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'As the cables of the 1970s have it.',
      text: `
        R 140905Z JUL 76
        FM SECSTATE WASHDC
        TO AMEMBASSY PARIS
        S E C R E T STATE 012345

        STADIS
        EXDIS

        E.O. 11652: GDS
      `,
    },
    {
      note: 'By its order alone.',
      text: `
        S E C R E T STATE 012345

        STADIS
        EXDIS

        E.O. 11652: GDS
      `,
    },
  ],
};
