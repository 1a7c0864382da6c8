import { findAddress, postOfAddress } from '../vocabulary/posts';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import { addresseesOf } from './kit/precedences';
import type { Rule } from './kit/rule';
import { mayGoOn } from './kit/unfinished';

export const rule: Rule = {
  id: 'continuation-mcn-form',
  title: 'Message continuity number with fewer than four digits',
  part: 'transmission',
  severity: 'hint',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-321.7 and H-321.8',
  fix: { does: 'pads the number with zeros', safe: false },
  check: {
    header(header, { facts, report }) {
      // Three digits are as usual as four in the cables of the 1970s.
      const fewest = facts.lastYear < 1980 ? 3 : 4;
      for (const { name, number } of addresseesOf(header)) {
        // "CTF 72" is an address; the number of a post or a department is none.
        if (!number || number.text.length >= fewest || mayGoOn(number, header, facts) || (postOfAddress(name.text) === undefined && findAddress(name.text).length === 0)) continue;
        const becomes = number.text.padStart(4, '0');
        report({
          span: number,
          message: `The message continuity number ${number.text} should have four digits: ${becomes}.`,
          fixes: [{ title: `Write ${becomes}`, edits: () => [replace(number, becomes)] }],
        });
      }
    },
  },
};

export const page: RulePage = {
  why: 'The message continuity number counts the messages to one addressee with four digits, so that a lost one is noticed; a short one may have lost a digit.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC ‹94›
        UNCLAS GUANGZHOU 000208
      `,
      message: 'The message continuity number 94 should have four digits: 0094.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC 0094
        UNCLAS GUANGZHOU 000208
      `,
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC 0094
        INFO RUEHBJ/AMEMBASSY BEIJING 12345
      `,
    },
    {
      text: `
        O 140905Z FEB 75
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC 213
      `,
    },
    {
      note: 'A number that belongs to the address.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RBDEFCK/CTF 345
      `,
    },
  ],
};
