import { nearestPrecedences } from '../vocabulary/precedence-words';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import { addresseesOf } from './kit/precedences';
import type { Rule } from './kit/rule';
import { mayGoOn } from './kit/unfinished';

export const rule: Rule = {
  id: 'precedence-word-misspelt',
  title: 'Misspelled precedence',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-421; 5 FAH-1 H-221',
  fix: { does: 'changes it to the most similar precedence', safe: false },
  check: {
    header(header, { facts, report }) {
      for (const { precedence } of addresseesOf(header)) {
        if (precedence?.value !== null) continue;
        const nearest = nearestPrecedences(precedence.text);
        if (nearest.some(word => word.startsWith(precedence.text)) && mayGoOn(precedence, header, facts)) continue;
        report({
          span: precedence,
          message: `${precedence.text} is not a precedence. Nearest: ${nearest.join(', ')}.`,
          fixes: nearest.map(word => ({ title: `Write ${word}`, edits: () => [replace(precedence, word)] })),
        });
      }
    },
  },
};

export const page: RulePage = {
  why: 'A precedence that is not FLASH, NIACT IMMEDIATE, IMMEDIATE, PRIORITY or ROUTINE is taken for a part of the address.',
  flagged: [
    {
      text: `
        P 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC ‹PIORITY› 0872
      `,
      message: 'PIORITY is not a precedence. Nearest: PRIORITY.',
      fixed: `
        P 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC PRIORITY 0872
      `,
    },
  ],
  sound: [
    {
      text: `
        P 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC PRIORITY 0872
      `,
    },
  ],
};
