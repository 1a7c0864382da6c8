import type { Header } from '../cable/model';
import { precedenceOf, type Precedence } from '../reference/precedence';
import type { TextEdit } from '../text/span';
import { replace } from './edits';
import type { RulePage } from './page';
import { addresseesOf } from './precedences';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'precedence-priority-retired',
  title: 'PRIORITY is no longer a precedence',
  part: 'transmission',
  severity: 'info',
  profile: 'any',
  era: { from: 2017 },
  source: '5 FAH-2 H-421 (2017)',
  fix: { does: 'writes IMMEDIATE or ROUTINE in its place, for all addressees and in the lines above', safe: false },
  check: {
    header(header, { report }) {
      for (const { precedence } of addresseesOf(header)) {
        if (precedence?.value !== 'PRIORITY') continue;
        report({
          span: precedence,
          message: 'PRIORITY is no longer authorised; IMMEDIATE or ROUTINE takes its place.',
          tags: ['deprecated'],
          fixes: (['IMMEDIATE', 'ROUTINE'] as const).map(word => ({
            title: `Write ${word} for PRIORITY in the whole header`,
            edits: () => rewritten(header, word),
          })),
        });
      }
    },
  },
};

/** PRIORITY in each of its three writings; one place alone would contradict the others. */
function rewritten(header: Header, word: Precedence): TextEdit[] {
  const { prosign, letter } = precedenceOf(word);
  const { dateTimeGroup, transmission } = header;
  return [
    ...[transmission?.prosign].flatMap(found => (found?.text === 'PP' ? [replace(found, prosign)] : [])),
    ...[dateTimeGroup?.precedence, dateTimeGroup?.infoPrecedence].flatMap(found => (found?.text === 'P' ? [replace(found, letter)] : [])),
    ...addresseesOf(header).flatMap(({ precedence }) => (precedence?.value === 'PRIORITY' ? [replace(precedence, word)] : [])),
  ];
}

export const page: RulePage = {
  why: 'The handbook of 2017 knows FLASH, NIACT IMMEDIATE, IMMEDIATE and ROUTINE only. Older cables with PRIORITY are sound.',
  flagged: [
    {
      text: `
        P 140905Z FEB 18
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC ‹PRIORITY›
      `,
      message: 'PRIORITY is no longer authorised; IMMEDIATE or ROUTINE takes its place.',
      fixed: `
        O 140905Z FEB 18
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC IMMEDIATE
      `,
    },
  ],
  sound: [
    {
      text: `
        P 140905Z FEB 09
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC PRIORITY
      `,
    },
  ],
};
