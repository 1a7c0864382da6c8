import { findSecurityLetter } from '../vocabulary/security-lines';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { contradictionOf } from './kit/security';

export const rule: Rule = {
  id: 'security-line-signal',
  title: 'Operating signal does not match the letters of the security line',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'ACP 127(G) 124.b; EEEEE: military training text on message headers',
  fix: { does: 'changes it to the operating signal for the letters', safe: false },
  check: {
    header(header, { facts, report }) {
      const { transmission } = header;
      const signal = transmission?.security?.signal;
      const letters = transmission?.security?.letters;
      const letter = letters ? findSecurityLetter(letters.text) : undefined;
      // A signal that is none is told by security-line-form.
      if (!signal || !letters || !letter || (signal.text !== 'ZNR' && signal.text !== 'ZNY') || signal.text === letter.signal) return;
      // Letters of another level than the cable's go together with their signal.
      if (contradictionOf(header, facts.level)) return;
      report({
        span: signal,
        message: `${signal.text} does not go with ${letters.text} (${letter.meaning}); it should be ${letter.signal}.`,
        fixes: [{ title: `Write ${letter.signal}`, edits: () => [replace(signal, letter.signal)] }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'ZNR says that a message may be sent in the clear, ZNY that it must be encrypted. Only UUUUU goes with the first.',
  flagged: [
    {
      text: `
        DE RUEHGZ #0208 0450905
        ‹ZNR› CCCCC ZZH
        O 140905Z FEB 07
      `,
      message: 'ZNR does not go with CCCCC (confidential); it should be ZNY.',
      fixed: `
        DE RUEHGZ #0208 0450905
        ZNY CCCCC ZZH
        O 140905Z FEB 07
      `,
    },
  ],
  sound: [
    {
      note: 'The letters are wrong, which is told by security-line-classification-mismatch.',
      text: `
        DE RUEHGZ #0208 0450905
        ZNR CCCCC ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208
      `,
    },
    {
      text: `
        DE RUEHGZ #0208 0450905
        ZNY CCCCC ZZH
        O 140905Z FEB 07
      `,
    },
    {
      text: `
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
      `,
    },
  ],
};
