import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'xmt-without-collective',
  title: 'XMT without a collective address',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-321.9; ACP 127(G) 205.b and 221',
  fix: null,
  check: {
    // The parser gives the exemptions after a collective address to that address.
    header({ strayExemptions }, { report }) {
      for (const stray of strayExemptions) {
        report({ span: stray, message: `XMT takes ${stray.text} out of a collective address, and none stands before it.` });
      }
    },
  },
};

export const page: RulePage = {
  why: 'XMT exempts posts from a collective address. Behind a single addressee it exempts nobody, and a post is left out or served that should not be.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO AMEMBASSY PARIS
        XMT ‹AMEMBASSY SOFIA›
      `,
      message: 'XMT takes AMEMBASSY SOFIA out of a collective address, and none stands before it.',
    },
    {
      note: 'Before every addressee.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        XMT ‹AMEMBASSY SOFIA›
        TO AMEMBASSY PARIS
      `,
      message: 'XMT takes AMEMBASSY SOFIA out of a collective address, and none stands before it.',
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHZL/EUROPEAN POLITICAL COLLECTIVE
        XMT/AMEMBASSY SOFIA
      `,
    },
    {
      text: `
        R 140905Z FEB 07
        FM AMEMBASSY JAKARTA
        TO RUEHZS/ASSOCIATION OF SOUTHEAST ASIAN NATIONS PRIORITY
        XMT AMEMBASSY RANGOON
      `,
    },
    {
      note: 'A list of the armed forces, which further addressees follow.',
      text: `
        R 140905Z FEB 07
        FM SECSTATE WASHDC
        TO AIG 205
        RUEHGZ/AMCONSUL GUANGZHOU
        INFO RUEHBJ/AMEMBASSY BEIJING
        XMT AMCONSUL CHENGDU
      `,
    },
    {
      text: `
        R 140905Z FEB 07
        FM SECSTATE WASHDC
        TO ALL NAF CONUS
        INFO RUEHBJ/AMEMBASSY BEIJING
        XMT NAF CHINA LAKE
      `,
    },
    {
      note: 'A list of countries.',
      text: `
        R 140905Z FEB 07
        FM SECSTATE WASHDC
        TO EUROPEAN UNION MEMBER STATES
        XMT AMEMBASSY RIGA
      `,
    },
  ],
};
