import { removing } from './kit/captions';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

/** Until then the word stood on Secret cables, for few readers; sensitive but unclassified text was LIMITED OFFICIAL USE. */
const FIRST_YEAR = 1995;

export const rule: Rule = {
  id: 'sensitive-on-classified',
  title: 'Caption SENSITIVE on a classified cable',
  part: 'classification and captions',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '00STATE018029; CAPCO Register and Manual 2016, H.9; 32 CFR 2001.23(a)',
  fix: { does: 'removes SENSITIVE', safe: false },
  check: {
    captions({ header, markings }, { facts, text, report }) {
      const { classification } = header;
      if (!classification || !facts.classified || facts.lastYear < FIRST_YEAR) return;
      for (const sensitive of markings.filter(({ name }) => name === 'SENSITIVE')) {
        report({
          span: sensitive,
          message: `SENSITIVE is for unclassified cables; this one is ${classification.words.text}, which protects it better.`,
          related: [{ span: classification.words, message: `The cable is ${classification.words.text}.` }],
          fixes: [removing(sensitive, header, text)],
        });
      }
    },
  },
};

export const page: RulePage = {
  why: 'SENSITIVE says that an unclassified cable is not for the public. On a classified one it says nothing, and has a reader in doubt which of the two is meant.',
  flagged: [
    {
      text: `
        S E C R E T GUANGZHOU 000208

        ‹SENSITIVE›

        SIPDIS

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'SENSITIVE is for unclassified cables; this one is S E C R E T, which protects it better.',
      fixed: `
        S E C R E T GUANGZHOU 000208

        SIPDIS

        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        O 071304Z FEB 74
        FM AMEMBASSY ROME
        TO SECSTATE WASHDC
        S E C R E T SENSITIVE ROME 1234

        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
};
