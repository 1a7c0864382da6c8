import { removing, restrictionOf } from './kit/captions';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'caption-sipdis-restricted',
  title: 'SIPDIS with a restrictive caption',
  part: 'classification and captions',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '05STATE226504, paragraphs 1 and 2; 5 FAH-2 H-440',
  fix: { does: 'removes SIPDIS', safe: false },
  check: {
    captions({ header, markings }, { facts, text, report }) {
      const restriction = restrictionOf(markings);
      if (!restriction) return;
      // Of a channel that admits no other caption at all, caption-channel-exclusive tells.
      if (restriction.entry?.excludes === 'all' && facts.lastYear >= 2023) return;
      for (const sipdis of markings.filter(({ name }) => name === 'SIPDIS')) {
        report({
          span: sipdis,
          message: `SIPDIS shares the cable on SIPRNET, which ${restriction.text} forbids: remove it.`,
          related: [{ span: restriction, message: `${restriction.text} stands here.` }],
          fixes: [removing(sipdis, header, text)],
        });
      }
    },
  },
};

export const page: RulePage = {
  why: 'SIPDIS lets a cable into the database that is shared on SIPRNET. A cable for a few readers, by NODIS, EXDIS or a channel, does not belong there.',
  flagged: [
    {
      text: `
        S E C R E T GUANGZHOU 000208

        NODIS
        ‹SIPDIS›

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'SIPDIS shares the cable on SIPRNET, which NODIS forbids: remove it.',
      fixed: `
        S E C R E T GUANGZHOU 000208

        NODIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Twice on a line.',
      text: `
        UNCLAS GUANGZHOU 000208

        ‹SIPDIS› ‹SIPDIS›

        MED CHANNEL

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'SIPDIS shares the cable on SIPRNET, which MED CHANNEL forbids: remove it.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        MED CHANNEL

        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
  sound: [
    {
      text: `
        S E C R E T GUANGZHOU 000208

        NOFORN
        SIPDIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
};
