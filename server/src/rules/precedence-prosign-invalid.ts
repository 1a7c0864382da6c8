import { allPrecedences, precedenceByLetter, precedenceByProsign } from '../vocabulary/precedence';
import { inWords } from '../text/in-words';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import { highestOfGroup } from './kit/precedences';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'precedence-prosign-invalid',
  title: 'Invalid precedence prosign in the routing line',
  part: 'transmission',
  severity: 'error',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-321.2-1; ACP 127(G) 150.b and 151',
  fix: { does: 'changes it to the prosign of the date-time group, or to a similar one', safe: false },
  check: {
    header({ transmission, dateTimeGroup }, { report }) {
      const prosign = transmission?.prosign;
      if (!prosign || precedenceByProsign(prosign.text)?.word) return;
      const fromGroup = dateTimeGroup ? highestOfGroup(dateTimeGroup)?.prosign : undefined;
      const fromLetters = [...new Set(prosign.text)].flatMap(letter => precedenceByLetter(letter)?.prosign ?? []);
      const known = fromGroup === undefined ? fromLetters : [fromGroup];
      report({
        span: prosign,
        message: `The routing line opens with ${prosign.text}; it must be ${inWords(PROSIGNS, 'or')}.`,
        fixes: known.filter(candidate => PROSIGNS.includes(candidate)).map(candidate => ({
          title: `Write ${candidate}`,
          edits: () => [replace(prosign, candidate)],
        })),
      });
    },
  },
};

/** ZZ, OO, PP, RR. */
const PROSIGNS = [...new Set(allPrecedences().filter(entry => entry.word !== null).map(entry => entry.prosign))];

export const page: RulePage = {
  why: 'Format line 2 opens with the highest precedence of the message, its letter doubled. Relays order their queues by it.',
  flagged: [
    {
      text: `
        VZCZCXRO7105
        ‹OP› RUEHCN
        DE RUEHGZ #0208/01 0450905
      `,
      message: 'The routing line opens with OP; it must be ZZ, OO, PP or RR.',
      fixed: `
        VZCZCXRO7105
        OO RUEHCN
        DE RUEHGZ #0208/01 0450905
      `,
    },
    {
      note: 'The date-time group knows better.',
      text: `
        VZCZCXRO7105
        ‹OP› RUEHCN
        DE RUEHGZ #0208/01 0450905
        ZNR UUUUU ZZH
        P 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
      message: 'The routing line opens with OP; it must be ZZ, OO, PP or RR.',
      fixed: `
        VZCZCXRO7105
        PP RUEHCN
        DE RUEHGZ #0208/01 0450905
        ZNR UUUUU ZZH
        P 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
    },
  ],
  sound: [
    {
      text: `
        VZCZCXRO7105
        OO RUEHCN
        DE RUEHGZ #0208/01 0450905
      `,
    },
  ],
};
