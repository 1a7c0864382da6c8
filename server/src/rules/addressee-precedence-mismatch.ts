import type { DateTimeGroup, Header } from '../cable/model';
import type { PrecedenceEntry } from '../vocabulary/precedence';
import type { Word } from '../text/span';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import { addresseesOf, entryOf, entryOfLetter, highestOfAddressees, highestOfGroup, spelled } from './kit/precedences';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'addressee-precedence-mismatch',
  title: 'Highest addressee precedence differs from the date-time group',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-321.2-1',
  fix: { does: 'changes the precedence of the date-time group and the routing line to that of the addressees, or that of the addressee to that of the date-time group', safe: false },
  check: {
    header(header, { report }) {
      const { dateTimeGroup } = header;
      const letter = dateTimeGroup?.precedence;
      const group = dateTimeGroup ? highestOfGroup(dateTimeGroup) : undefined;
      if (!letter || !group?.word) return;
      const word = highestOfAddressees(header)?.precedence;
      const entry = word ? entryOf(word) : undefined;
      if (!entry || !word || entry.letter === group.letter) return;
      // Prints leave words out: only where every action addressee has one is it certain that none is higher.
      if (entry.rank < group.rank && !header.to?.addressees.every(addressee => addressee.precedence?.value)) return;
      report({
        span: letter,
        message: `The date-time group says ${spelled(group)}; the highest precedence of an addressee is ${word.text} (${entry.letter}).`,
        related: [{ span: word, message: `This addressee has ${word.text}.` }],
        fixes: [rewritten(header, dateTimeGroup, entry), ...isAlone(header, entry, group) ? [[[word, group.word]] as const] : []]
          .map(words => ({ title: titleOf(words), edits: () => words.map(([from, to]) => replace(from, to)) })),
      });
    },
  },
};

/** The action precedence, the information precedence where it would be higher, and the prosign that says the same. */
function rewritten({ transmission }: Header, group: DateTimeGroup | null, to: PrecedenceEntry): (readonly [from: Word, to: string])[] {
  const prosign = transmission?.prosign;
  const words: (readonly [Word, string])[] = [];
  if (group?.precedence) words.push([group.precedence, to.letter]);
  const info = group?.infoPrecedence;
  if (info && (entryOfLetter(info)?.rank ?? 0) > to.rank) words.push([info, to.letter]);
  if (prosign && prosign.text !== to.prosign) words.push([prosign, to.prosign]);
  return words;
}

/** Whether one addressee alone differs from the date-time group: then it may be that one which is wrong. */
function isAlone(header: Header, own: PrecedenceEntry, group: PrecedenceEntry): boolean {
  const ranks = addresseesOf(header).flatMap(({ precedence }) => (precedence ? entryOf(precedence)?.rank ?? [] : []));
  return ranks.filter(rank => (own.rank > group.rank ? rank > group.rank : rank >= own.rank)).length === 1;
}

/** All that is written, and what for: only the first of it is underlined. */
function titleOf(words: readonly (readonly [from: Word, to: string])[]): string {
  return `Write ${words.map(([from, to]) => (words.length === 1 && from.text.length === 1 ? to : `${to} for ${from.text}`)).join(', ')}`;
}

export const page: RulePage = {
  why: 'The date-time group carries the highest precedence of the message; the words after the addresses give it for each. Where they differ, an addressee gets the message later than the drafter meant.',
  flagged: [
    {
      text: `
        VZCZCXRO7105
        RR RUEHC
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        ‹R› 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
      `,
      message: 'The date-time group says ROUTINE (R); the highest precedence of an addressee is IMMEDIATE (O).',
      fixed: `
        VZCZCXRO7105
        OO RUEHC
        DE RUEHGZ #0208 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
      `,
    },
    {
      note: 'Every action addressee says less than the date-time group.',
      text: `
        ‹O› P 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC ROUTINE 5794
        RUEHBJ/AMEMBASSY BEIJING ROUTINE
      `,
      message: 'The date-time group says IMMEDIATE (O); the highest precedence of an addressee is ROUTINE (R).',
      fixed: `
        R R 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC ROUTINE 5794
        RUEHBJ/AMEMBASSY BEIJING ROUTINE
      `,
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC IMMEDIATE 5794
        INFO RUEHBJ/AMEMBASSY BEIJING
      `,
    },
    {
      note: 'A print that leaves the words of action addressees out.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC 5794
        INFO AMEMBASSY BEIJING PRIORITY
      `,
    },
  ],
};
