import { classificationOf } from '../vocabulary/classification';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'classification-misspelt',
  title: 'Classification is misspelled',
  part: 'classification and captions',
  severity: 'error',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-222',
  fix: { does: 'changes it to the intended level', safe: false },
  check: {
    header({ classification }, { report }) {
      if (!classification?.misspelt || classification.level === null) return;
      const { words, level } = classification;
      const { onLine } = classificationOf(level);
      report({
        span: words,
        message: `${words.text} is not a classification; ${level} is meant, written ${onLine}.`,
        fixes: [{ title: `Write ${onLine}`, edits: () => [replace(words, onLine)] }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'The level tells how the cable is to be protected. Software that does not know its word treats the cable as if it had none.',
  flagged: [
    {
      text: `
        ‹C O N F I D E N I A L› GUANGZHOU 000208

        SIPDIS
      `,
      message: 'C O N F I D E N I A L is not a classification; CONFIDENTIAL is meant, written C O N F I D E N T I A L.',
      fixed: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SIPDIS
      `,
    },
    {
      text: `
        ‹UNCLSA› SECTION 01 OF 04 GUANGZHOU 000208

        SIPDIS
      `,
      message: 'UNCLSA is not a classification; UNCLASSIFIED is meant, written UNCLAS.',
      fixed: `
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208

        SIPDIS
      `,
    },
  ],
  sound: [
    {
      text: `
        S E C R E T GUANGZHOU 000208

        SIPDIS
      `,
    },
    {
      note: 'Spaced as classified levels are.',
      text: `
        U N C L A S GUANGZHOU 000208

        SIPDIS
      `,
    },
    {
      text: `
        UNCLASSIFIED GUANGZHOU 000208

        SIPDIS
      `,
    },
  ],
};
