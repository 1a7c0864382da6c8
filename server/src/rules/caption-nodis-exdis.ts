import { removing } from './kit/captions';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'caption-nodis-exdis',
  title: 'NODIS and EXDIS on the same cable',
  part: 'classification and captions',
  severity: 'error',
  profile: 'any',
  era: null,
  source: 'CAPCO Register and Manual 2016, H.9',
  fix: { does: 'removes EXDIS', safe: false },
  check: {
    captions({ header, markings }, { text, report }) {
      const nodis = markings.find(({ name }) => name === 'NODIS');
      if (!nodis) return;
      for (const exdis of markings.filter(({ name }) => name === 'EXDIS')) {
        report({
          span: exdis,
          message: `${exdis.text} excludes ${nodis.text}: keep only the narrower one, ${nodis.text}.`,
          related: [{ span: nodis, message: `${nodis.text} stands here.` }],
          fixes: [removing(exdis, header, text)],
        });
      }
    },
  },
};

export const page: RulePage = {
  why: 'NODIS allows no distribution beyond the addressee, EXDIS some. A cable with both leaves the communications center without an order; the narrower caption covers the other.',
  flagged: [
    {
      text: `
        S E C R E T GUANGZHOU 000208

        NODIS
        ‹EXDIS›
        NOFORN

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'EXDIS excludes NODIS: keep only the narrower one, NODIS.',
      fixed: `
        S E C R E T GUANGZHOU 000208

        NODIS
        NOFORN

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'On one line.',
      text: `
        S E C R E T GUANGZHOU 000208

        ‹EXDIS›, NODIS

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'EXDIS excludes NODIS: keep only the narrower one, NODIS.',
      fixed: `
        S E C R E T GUANGZHOU 000208

        NODIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
  sound: [
    {
      text: `
        S E C R E T GUANGZHOU 000208

        EXDIS
        STADIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
};
