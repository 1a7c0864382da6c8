import { precedenceByProsign } from '../vocabulary/precedence';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import { entryOf, entryOfLetter, highestOfAddressees, highestOfGroup, spelled } from './kit/precedences';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'precedence-mismatch-fl2-fl5',
  title: 'Prosign in the routing line differs from the date-time group',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-321.2-1; ACP 127(G) 152',
  fix: { does: 'changes it to the prosign of the date-time group', safe: false },
  check: {
    header(header, { report }) {
      const { transmission, dateTimeGroup } = header;
      const prosign = transmission?.prosign;
      const routing = prosign ? precedenceByProsign(prosign.text) : undefined;
      const group = dateTimeGroup ? highestOfGroup(dateTimeGroup) : undefined;
      const letter = dateTimeGroup?.precedence;
      // A prosign that is none is told by precedence-prosign-invalid.
      if (!prosign || !routing?.word || !group?.word || !letter || routing.prosign === group.prosign) return;
      // To those who only get it for information it may go apart, with their precedence (ACP 127(G) 152.d).
      if (routing.prosign === entryOfLetter(dateTimeGroup.infoPrecedence)?.prosign) return;
      // Where an addressee has what the routing line says, the date-time group is wrong: addressee-precedence-mismatch tells of it.
      const word = highestOfAddressees(header)?.precedence;
      const entry = word ? entryOf(word) : undefined;
      if (entry && entry.rank > group.rank && entry.prosign === routing.prosign) return;
      report({
        span: prosign,
        message: `The routing line says ${prosign.text}, ${routing.word}; the highest precedence of the date-time group is ${spelled(group)}, so it should be ${group.prosign}.`,
        related: [{ span: letter, message: `The date-time group says ${spelled(group)}.` }],
        fixes: [{ title: `Write ${group.prosign}`, edits: () => [replace(prosign, group.prosign)] }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'The prosign of format line 2 is the highest precedence of the message, which format line 5 gives too. Where they differ, the message waits too long in a relay or goes before others without need.',
  flagged: [
    {
      text: `
        VZCZCXRO7105
        ‹RR› RUEHC
        DE RUEHGZ #0208/01 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
      message: 'The routing line says RR, ROUTINE; the highest precedence of the date-time group is IMMEDIATE (O), so it should be OO.',
      fixed: `
        VZCZCXRO7105
        OO RUEHC
        DE RUEHGZ #0208/01 0450905
        ZNR UUUUU ZZH
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
      `,
    },
  ],
  sound: [
    {
      text: `
        VZCZCXRO7105
        PP RUEHTRO
        DE RUEHGZ #0018 0041825
        ZNR UUUUU ZZH
        P R 041820Z JAN 10
        FM AMCONSUL GUANGZHOU
      `,
    },
    {
      note: 'Sent apart to information addressees.',
      text: `
        VZCZCXRO7105
        RR RUEHTRO
        DE RUEHGZ #0018 0041825
        ZNR UUUUU ZZH
        P R 041820Z JAN 10
        FM AMCONSUL GUANGZHOU
      `,
    },
    {
      note: 'The routing line says what the addressee has: the date-time group is the one that is wrong.',
      text: `
        VZCZCXRO7105
        PP RUEHTRO
        DE RUEHGZ #0018 0041825
        ZNR UUUUU ZZH
        R 041820Z JAN 10
        FM AMCONSUL GUANGZHOU
        TO RUEHC/SECSTATE WASHDC PRIORITY 5794
      `,
    },
  ],
};
