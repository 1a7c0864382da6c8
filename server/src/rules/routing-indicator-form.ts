import { findRoutingIndicator } from '../vocabulary/posts';
import type { RulePage } from './kit/page';
import { indicatorsOf } from './kit/stations';
import type { Rule } from './kit/rule';
import { mayGoOn } from './kit/unfinished';

const FORM = /^R[A-Z]{3,7}$/;
const BEGINNING = /^R[A-Z]{0,2}$/;

export const rule: Rule = {
  id: 'routing-indicator-form',
  title: 'Malformed routing indicator',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'ACP 117 CAN-US SUPP-1, General Instructions; 5 FAH-2 H-231',
  fix: null,
  check: {
    header(header, { facts, report }) {
      for (const indicator of indicatorsOf(header)) {
        if (FORM.test(indicator.text) || findRoutingIndicator(indicator.text).length > 0) continue;
        if (BEGINNING.test(indicator.text) && mayGoOn(indicator, header, facts)) continue;
        report({ span: indicator, message: `${indicator.text} is not a routing indicator: it should be R and three to seven more letters.` });
      }
    },
  },
};

export const page: RulePage = {
  why: 'Relays read a routing indicator letter by letter: R, the nation and service, the area, the relay, the user. One with a digit or of a wrong length leads nowhere.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO ‹RU3HC›/SECSTATE WASHDC
      `,
      message: 'RU3HC is not a routing indicator: it should be R and three to seven more letters.',
    },
  ],
  sound: [
    {
      text: `
        VZCZCXRO7105
        OO RUEHCN RUEHGH RUEHVC
        DE RUEHGZ #0208/01 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC
        INFO RUCPDOC/USDOC WASHDC
      `,
    },
  ],
};
