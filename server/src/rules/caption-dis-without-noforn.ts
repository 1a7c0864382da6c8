import { insertionOf } from './kit/captions';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'caption-dis-without-noforn',
  title: 'NODIS or EXDIS without NOFORN',
  part: 'classification and captions',
  severity: 'info',
  profile: 'any',
  era: { from: 2009 },
  source: 'CAPCO Register and Manual 2016, H.9',
  fix: { does: 'inserts NOFORN', safe: false },
  check: {
    captions({ header, markings }, { facts, text, report }) {
      const caption = markings.find(({ name }) => name === 'NODIS') ?? markings.find(({ name }) => name === 'EXDIS');
      // Beside a channel that admits no other caption it is to go: caption-channel-exclusive tells.
      if (!caption || markings.some(({ name, entry }) => name === 'NOFORN' || entry?.excludes === 'all')) return;
      const released = markings.some(({ name }) => name === 'REL TO');
      report({
        span: caption,
        message: `${caption.text} needs NOFORN beside it${released ? ', and no REL TO' : ''}.`,
        fixes: released ? [] : [{
          title: 'Add NOFORN',
          edits: () => [insertionOf('NOFORN', caption, header, text({ start: 0, end: header.length }), facts.lineEnd)],
        }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'A cable whose distribution is restricted within the government cannot be released outside the country; the manual asks for NOFORN to say so.',
  flagged: [
    {
      text: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        S E C R E T GUANGZHOU 000208

        ‹EXDIS›

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'EXDIS needs NOFORN beside it.',
      fixed: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        S E C R E T GUANGZHOU 000208

        NOFORN
        EXDIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'NOFORN cannot stand beside REL TO: no fix.',
      text: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        S E C R E T GUANGZHOU 000208

        ‹NODIS›
        REL TO USA, GBR

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'NODIS needs NOFORN beside it, and no REL TO.',
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        S E C R E T GUANGZHOU 000208

        NOFORN
        EXDIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'On the classification line.',
      text: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        S E C R E T NOFORN GUANGZHOU 000208

        EXDIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Before 2009.',
      text: `
        O 140905Z FEB 76
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        S E C R E T PARIS 04321

        EXDIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'It is to go altogether: caption-channel-exclusive tells.',
      text: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        S E C R E T GUANGZHOU 000208

        AGREMENT CHANNEL
        EXDIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
};
