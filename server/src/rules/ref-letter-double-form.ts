import { matchIn } from '../text/search';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'ref-letter-double-form',
  title: 'Reference letter is written twice',
  part: 'subject and references',
  severity: 'info',
  profile: 'any',
  era: null,
  source: 'Seen in 08BRASILIA429',
  fix: { does: 'removes the second letter', safe: false },
  check: {
    header({ references }, { text, report }) {
      for (const { letter, secondLetter, kind } of references?.items ?? []) {
        if (!letter || !secondLetter) continue;
        // `D. D. ROE LETTER`: the initial of a person.
        if (kind !== 'cable' && secondLetter.text.endsWith('.') && secondLetter.text.length === 2) continue;
        // What stands right before it is not to be joined with what follows.
        const apart = /\s/.test(text({ start: secondLetter.start - 1, end: secondLetter.start })) ? '' : ' ';
        const after = matchIn(/^[ \t]{0,20}/, text({ start: secondLetter.end, end: secondLetter.end + 20 })).length;
        report({
          span: secondLetter,
          message: `The letter of reference ${letter.value} is given twice, as "${letter.text}" and as "${secondLetter.text}".`,
          tags: ['unnecessary'],
          fixes: [{ title: `Remove ${secondLetter.text}`, edits: () => [replace({ start: secondLetter.start, end: secondLetter.end + after }, apart)] }],
        });
      }
    },
  },
};

export const page: RulePage = {
  why: 'The list was lettered by the drafter and again by a program. One letter is enough, and programs that read the list stumble over the second.',
  flagged: [
    {
      text: `
        UNCLAS BRASILIA 000429

        SUBJECT: HARBOR FESTIVAL

        REF: A. ‹A)› SECSTATE 54183
             B. ‹B)› BRASILIA 207
      `,
      message: 'The letter of reference A is given twice, as "A." and as "A)".',
      fixed: `
        UNCLAS BRASILIA 000429

        SUBJECT: HARBOR FESTIVAL

        REF: A. SECSTATE 54183
             B. BRASILIA 207
      `,
    },
    {
      note: 'All letters are given twice: (C) is one too.',
      text: `
        UNCLAS BRASILIA 000429

        SUBJECT: HARBOR FESTIVAL

        REF: A. ‹(A)› SECSTATE 54183
             B. ‹(B)› BRASILIA 207
             C. ‹(C)› BRASILIA 208
      `,
      message: 'The letter of reference A is given twice, as "A." and as "(A)".',
      fixed: `
        UNCLAS BRASILIA 000429

        SUBJECT: HARBOR FESTIVAL

        REF: A. SECSTATE 54183
             B. BRASILIA 207
             C. BRASILIA 208
      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS BRASILIA 000429

        SUBJECT: HARBOR FESTIVAL

        REF: A. SECSTATE 54183
             B. BRASILIA 207
      `,
    },
    {
      note: 'The marks of the portions are no letters.',
      text: `
        C O N F I D E N T I A L BRASILIA 000429

        SUBJECT: (U) HARBOR FESTIVAL

        REF: A. (U) SECSTATE 54183
             B. (SBU) BRASILIA 207
             C. (C) BRASILIA 208
      `,
    },
    {
      note: 'The initial of a person.',
      text: `
        UNCLAS BRASILIA 000429

        SUBJECT: HARBOR FESTIVAL

        REF: A. SECSTATE 54183
             B. B. ROE E-MAIL OF JUNE 3
             C. C. DOE LETTER TO POST
      `,
    },
  ],
};
