import type { Header } from '../cable/model';
import { precedenceOf } from '../vocabulary/precedence';
import type { Precedence } from '../vocabulary/precedence-words';
import type { Word } from '../text/span';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import { addresseesOf } from './kit/precedences';
import type { FoundFix, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'precedence-priority-retired',
  title: 'Retired precedence PRIORITY',
  part: 'transmission',
  severity: 'info',
  profile: 'any',
  era: { from: 2017 },
  source: '5 FAH-2 H-421 (2017)',
  fix: { does: 'changes it to IMMEDIATE or ROUTINE, for all addressees and in the lines above', safe: false },
  check: {
    header(header, { report }) {
      const found = addresseesOf(header).flatMap(({ precedence }) => (precedence?.value === 'PRIORITY' ? [precedence] : []));
      if (found.length === 0) return;
      const fixes = (['IMMEDIATE', 'ROUTINE'] as const).map((word): FoundFix => {
        const words = rewritten(header, found, word);
        return { title: titleOf(words), edits: () => words.map(([from, to]) => replace(from, to)) };
      });
      for (const precedence of found) {
        report({
          span: precedence,
          message: 'PRIORITY is no longer authorized; IMMEDIATE or ROUTINE takes its place.',
          tags: ['deprecated'],
          fixes,
        });
      }
    },
  },
};

/** PRIORITY in each of its three writings; one place alone would contradict the others. */
function rewritten({ dateTimeGroup, transmission }: Header, found: readonly Word[], word: Precedence): (readonly [from: Word, to: string])[] {
  const { prosign, letter } = precedenceOf(word);
  return [
    ...found.map(each => [each, word] as const),
    ...[dateTimeGroup?.precedence, dateTimeGroup?.infoPrecedence].flatMap(each => (each?.text === 'P' ? [[each, letter] as const] : [])),
    ...[transmission?.prosign].flatMap(each => (each?.text === 'PP' ? [[each, prosign] as const] : [])),
  ];
}

/** Each writing that is replaced, once: `Write IMMEDIATE for PRIORITY, O for P in the whole header`. */
function titleOf(words: readonly (readonly [from: Word, to: string])[]): string {
  return `Write ${[...new Set(words.map(([from, to]) => `${to} for ${from.text}`))].join(', ')} in the whole header`;
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
      message: 'PRIORITY is no longer authorized; IMMEDIATE or ROUTINE takes its place.',
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
