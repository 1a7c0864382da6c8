import { lettersInPlaceOf } from '../vocabulary/security-lines';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { contradictionOf } from './kit/security';

export const rule: Rule = {
  id: 'security-line-classification-mismatch',
  title: 'Security line does not match the classification line',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'ACP 127(G) 203.a; EEEEE: military training text on message headers',
  fix: { does: 'changes it to the letters of the classification line', safe: false },
  check: {
    header(header, { facts, report }) {
      const security = header.transmission?.security;
      const contradiction = contradictionOf(header, facts.level);
      if (!security?.letters || !contradiction) return;
      const { letters } = security;
      const { written, wanted, classification } = contradiction;
      const becomes = lettersInPlaceOf(letters.text, wanted.letter);
      report({
        span: letters,
        message: `${letters.text} is for ${written.meaning}; the classification line says ${classification.words.text}${classification.efto ? ' E F T O' : ''}.`,
        related: [{ span: classification.words, message: `The classification line says ${classification.words.text}.` }],
        fixes: [{
          title: `Write ${wanted.signal} ${becomes} for ${security.signal.text} ${letters.text}`,
          edits: () => [replace(security.signal, wanted.signal), replace(letters, becomes)],
        }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'Relays protect a message by its security line, readers by its classification line. Where they differ, one of them protects it too little. Unclassified text has been sent over classified channels; then the finding can be ignored.',
  flagged: [
    {
      text: `
        DE RUEHGZ #0208 0450905
        ZNR ‹UUUUU› ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208
      `,
      message: 'UUUUU is for unclassified, sent in the clear; the classification line says C O N F I D E N T I A L.',
      fixed: `
        DE RUEHGZ #0208 0450905
        ZNY CCCCC ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208
      `,
    },
    {
      text: `
        DE RUEHGZ #0208 0450905
        ZNY ‹SSSSS› ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS E F T O GUANGZHOU 000208
      `,
      message: 'SSSSS is for secret; the classification line says UNCLAS E F T O.',
      fixed: `
        DE RUEHGZ #0208 0450905
        ZNY EEEEE ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS E F T O GUANGZHOU 000208
      `,
    },
    {
      text: `
        DE RUEHGZ #0208 0450905
        ZNR ‹UUUUU› ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS E F T O GUANGZHOU 000208
      `,
      message: 'UUUUU is for unclassified, sent in the clear; the classification line says UNCLAS E F T O.',
      fixed: `
        DE RUEHGZ #0208 0450905
        ZNY EEEEE ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS E F T O GUANGZHOU 000208
      `,
    },
    {
      note: 'A release code stays: AA lets the message onto the network of Australia.',
      text: `
        DE RUEHGZ #0208 0450905
        ZNR ‹UUUAA› ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208
      `,
      message: 'UUUAA is for unclassified, sent in the clear; the classification line says C O N F I D E N T I A L.',
      fixed: `
        DE RUEHGZ #0208 0450905
        ZNY CCCAA ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208
      `,
    },
  ],
  sound: [
    {
      text: `
        DE RUEHGZ #0208 0450905
        ZNY EEEEE ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS E F T O GUANGZHOU 000208
      `,
    },
    {
      text: `
        DE RUEHGZ #0208 0450905
        ZNY SSSSS ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        S E C R E T GUANGZHOU 000208
      `,
    },
  ],
};
