import { removing, restrictionOf } from './kit/captions';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'caption-duplicate-sipdis',
  title: 'Duplicate SIPDIS caption',
  part: 'classification and captions',
  severity: 'hint',
  profile: 'draft',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'removes the second SIPDIS', safe: false },
  check: {
    captions({ header, markings }, { text, report }) {
      // Where none is allowed, caption-sipdis-restricted tells of each.
      if (markings.length < 2 || restrictionOf(markings)) return;
      // That of the head that a post's copy has over the transmission is not of the telegram.
      const begin = header.transmission?.id?.start ?? 0;
      const [first, ...again] = markings.filter(({ name, start }) => name === 'SIPDIS' && start >= begin);
      if (!first) return;
      for (const sipdis of again) {
        report({
          span: sipdis,
          message: 'SIPDIS stands here a second time; once is enough.',
          related: [{ span: first, message: 'SIPDIS stands here for the first time.' }],
          tags: ['unnecessary'],
          fixes: [removing(sipdis, header, text, `Remove this ${sipdis.text}`)],
        });
      }
    },
  },
};

export const page: RulePage = {
  why: 'The software of 2006 to 2008 put SIPDIS before and after the passing lines, so that most archive copies have it twice and mean nothing by it. A draft needs it once.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SIPDIS

        STATE FOR EAP/CM AND DRL

        ‹SIPDIS›

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'SIPDIS stands here a second time; once is enough.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SIPDIS

        STATE FOR EAP/CM AND DRL

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SIPDIS ‹SIPDIS›

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'SIPDIS stands here a second time; once is enough.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SIPDIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SIPDIS

        STATE FOR EAP/CM AND DRL

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The first is in the head that a post put over its copy.',
      text: `
        UNCLAS TRIPOLI 00494

        SIPDIS
        CXCAIRO:
            ACTION: RSO
        DISSEMINATION: RSO

        VZCZCCRO875
        PP RUEHEG
        DE RUEHTRO #0494 2571258
        ZNR UUUUU ZZH
        P 141258Z SEP 06
        FM AMEMBASSY TRIPOLI
        TO RUEHC/SECSTATE WASHDC PRIORITY 1201
        UNCLAS TRIPOLI 000494

        SIPDIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Neither is allowed: caption-sipdis-restricted tells of both.',
      text: `
        S E C R E T GUANGZHOU 000208

        EXDIS
        SIPDIS

        STATE FOR EAP/CM AND DRL

        SIPDIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
};
