import { classificationOf } from '../vocabulary/classification';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'classification-unspaced',
  title: 'Classification without spaces between the letters',
  part: 'classification and captions',
  severity: 'info',
  profile: 'any',
  era: { to: 2009 },
  source: 'ACP 127(G) 209.a; common usage in published cables',
  fix: { does: 'inserts spaces between the letters', safe: true },
  check: {
    header({ classification }, { report }) {
      // A level without post or section over a print is furniture of the page.
      if (!classification?.level || classification.misspelt || !(classification.number ?? classification.section)) return;
      const { words, section, post } = classification;
      const runTogether = (section ?? post)?.start === words.end;
      const { classified, onLine } = classificationOf(classification.level);
      if (!classified || !/[A-Za-z]{2}/.test(words.text)) return;
      report({
        span: words,
        message: `${words.text} should be spaced letter by letter: ${onLine}.`,
        fixes: [{ title: `Write ${onLine}`, edits: () => [replace(words, runTogether ? `${onLine} ` : onLine)] }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'Telegrams space the letters of a classified level, so that nobody takes it for a word of the text. UNCLAS and LIMITED OFFICIAL USE are written as they are.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        ‹CONFIDENTIAL› GUANGZHOU 000208
      `,
      message: 'CONFIDENTIAL should be spaced letter by letter: C O N F I D E N T I A L.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208
      `,
    },
    {
      note: 'Run together with the post.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        ‹CONFIDENTIAL›GUANGZHOU 000208
      `,
      message: 'CONFIDENTIAL should be spaced letter by letter: C O N F I D E N T I A L.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208
      `,
    },
    {
      note: 'Two words have two blanks between them.',
      text: `
        O 140905Z FEB 75
        FM SECSTATE WASHDC
        TO AMEMBASSY PARIS
        ‹TOP SECRET› SECTION 01 OF 02 STATE 012345
      `,
      message: 'TOP SECRET should be spaced letter by letter: T O P  S E C R E T.',
      fixed: `
        O 140905Z FEB 75
        FM SECSTATE WASHDC
        TO AMEMBASSY PARIS
        T O P  S E C R E T SECTION 01 OF 02 STATE 012345
      `,
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208
      `,
    },
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      note: 'The level of unclassified text that is not for the public was never spaced.',
      text: `
        R 270429Z JAN 77
        FM SECSTATE WASHDC
        TO AMEMBASSY PARIS
        LIMITED OFFICIAL USE STATE 017976
      `,
    },
    {
      note: 'The practice is not known after 2009.',
      text: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        CONFIDENTIAL GUANGZHOU 000208
      `,
    },
  ],
};
