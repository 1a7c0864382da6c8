import type { Reason } from '../cable/model';
import { reasonsOf } from '../vocabulary/reasons';
import { isAfterMove } from './kit/classifier';
import type { RulePage } from './kit/page';
import type { Context, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'reason-letter-invalid',
  title: 'Unknown classification reason',
  part: 'executive order',
  severity: 'error',
  profile: 'any',
  era: null,
  source: 'E.O. 12958 s.1.5, as amended s.1.4; E.O. 13526 s.1.4',
  fix: null,
  check: {
    classifiedBy({ reasons }, context) {
      for (const reason of reasons) {
        const section = reason.section === '1.5' ? '1.5' : '1.4';
        const known = reasonsOf(section);
        if (reason.letter === '' || known.some(({ letter }) => letter === reason.letter) || !isMeantAsLetter(reason, context)) continue;
        // In a cable of a later time the section is what is wrong.
        if (reason.letter === 'h' && isAfterMove(context.facts)) continue;
        context.report({
          span: reason,
          message: `Section ${section} has no reason (${reason.letter}): its reasons are (a) to (${known.slice(-1).map(({ letter }) => letter).join('')}).`,
        });
      }
    },
  },
};

/** A letter in brackets, or after another letter or the section: not the first letter of what follows. */
function isMeantAsLetter({ start, end }: Reason, { text }: Context): boolean {
  const before = text({ start: Math.max(0, start - 6), end: start });
  return /(?:[(,/;&-]|\d)\s{0,2}$|[\s)](?:AND|OR)\s{1,2}$/i.test(before) && !/^[\d.']/.test(text({ start: end, end: end + 1 }));
}

export const page: RulePage = {
  why: 'The executive order numbers its reasons with letters. One that it does not have is a slip, and the cable has no valid reason.',
  flagged: [
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Ambassador Jane Roe for reasons 1.4 (b) and (‹j›).

        1. (C) The harbor festival opens on Monday.
      `,
      message: 'Section 1.4 has no reason (j): its reasons are (a) to (h).',
    },
    {
      text: `
        O 140905Z FEB 01
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        CLASSIFIED BY: AMBASSADOR JANE ROE. REASON: 1.5 (‹H›).
      `,
      message: 'Section 1.5 has no reason (h): its reasons are (a) to (g).',
    },
  ],
  sound: [
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Ambassador Jane Roe for reasons 1.4 (b), (d).

        1. (C) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'The section is what is wrong, and another rule tells it.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Ambassador Jane Roe. Reason: 1.5 (h).
      `,
    },
    {
      note: 'An exemption, no letter.',
      text: `
        O 140905Z FEB 01
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        CLASSIFIED BY: AMBASSADOR JANE ROE. REASON: 1.5 (X1).
      `,
    },
  ],
};
