import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'caption-noforn-relto',
  title: 'NOFORN and REL TO on the same cable',
  part: 'classification and captions',
  severity: 'error',
  profile: 'any',
  era: null,
  source: 'CAPCO Register and Manual 2016, H.8',
  fix: null,
  check: {
    captions({ markings }, { report }) {
      const noforn = markings.find(({ name }) => name === 'NOFORN');
      const released = markings.find(({ entry }) => entry?.excludes.includes('NOFORN'));
      if (!noforn || !released) return;
      report({
        span: released,
        message: `${released.text} excludes ${noforn.text}: a cable is either released to others or not. Remove one of them.`,
        related: [{ span: noforn, message: `${noforn.text} stands here.` }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'NOFORN forbids release to any foreigner; REL TO, RELIDO and DISPLAY ONLY allow it to some. Which of them is meant only the drafter knows.',
  flagged: [
    {
      text: `
        S E C R E T GUANGZHOU 000208

        NOFORN
        ‹REL TO USA, GBR›

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'REL TO USA, GBR excludes NOFORN: a cable is either released to others or not. Remove one of them.',
    },
    {
      note: 'Release by another name.',
      text: `
        S E C R E T GUANGZHOU 000208

        NOFORN
        ‹RELIDO›

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'RELIDO excludes NOFORN: a cable is either released to others or not. Remove one of them.',
    },
    {
      note: 'On the classification line.',
      text: `
        S E C R E T//‹REL TO USA, GBR› GUANGZHOU 000208

        NOFORN

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'REL TO USA, GBR excludes NOFORN: a cable is either released to others or not. Remove one of them.',
    },
  ],
  sound: [
    {
      text: `
        S E C R E T GUANGZHOU 000208

        REL TO USA, GBR

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Portions may be released where the cable as a whole is not.',
      text: `
        S E C R E T GUANGZHOU 000208

        NOFORN

        SUBJECT: HARBOR FESTIVAL

        1. (S/NF) The harbor festival opens on Monday.

        2. (S/REL GBR) There will be fireworks.
      `,
    },
  ],
};
