import { mayBeUnfinished } from './kit/unfinished';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

/** XR is cut from XRO, the channel of nearly every published copy; other channels of two letters are posts'. */
const FORM = /^VZCZC(?:[A-Z]{3}\d{3,5}|(?!XR)[A-Z]{2}\d{4})$/;

export const rule: Rule = {
  id: 'transmission-id-form',
  title: 'Malformed transmission identifier',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-321.1; ACP 127(G) 202.c; four digits: common usage',
  fix: null,
  check: {
    header({ transmission, lines }, { facts, report }) {
      const id = transmission?.id;
      if (!id || FORM.test(id.text)) return;
      if (mayBeUnfinished({ lines }, 'transmission-id', facts)) return;
      report({ span: id, message: `The transmission identifier ${id.text} should be VZCZC, three letters of the channel and three to five digits, in one word.` });
    },
  },
};

export const page: RulePage = {
  why: 'Format line 1 opens the transmission (V), the message (ZCZC) and names the channel and the number of the message in it. Relays find lost messages by it.',
  flagged: [
    {
      text: `
        ‹VZCZC7105›
        OO RUEHCN
        DE RUEHGZ #0208/01 0450905
      `,
      message: 'The transmission identifier VZCZC7105 should be VZCZC, three letters of the channel and three to five digits, in one word.',
    },
    {
      text: `
        ‹VZCZCXR4412›
        OO RUEHCN
        DE RUEHGZ #0208/01 0450905
      `,
      message: 'The transmission identifier VZCZCXR4412 should be VZCZC, three letters of the channel and three to five digits, in one word.',
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
    {
      note: 'An identifier that is being written.',
      text: `
        VZCZCXR
      `,
    },
    {
      note: 'Three digits.',
      text: `
        VZCZCBKO123
        OO RUEHCN
        DE RUEHGZ #0208/01 0450905
      `,
    },
    {
      note: 'A channel of two letters, as posts print it.',
      text: `
        VZCZCMT0064
        RR RUEHMT
        DE RUEHGZ #0208/01 0450905
      `,
    },
  ],
};
