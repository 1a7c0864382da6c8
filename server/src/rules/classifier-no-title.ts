import { classifierCheck } from './classifier';
import type { RulePage } from './page';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'classifier-no-title',
  title: 'The Classified By line lacks the name or the position',
  part: 'executive order',
  severity: 'info',
  profile: 'any',
  era: null,
  source: '5 FAH-1 H-240',
  fix: null,
  check: classifierCheck(({ keyword, name, title, derived, text }, { facts, report }) => {
    if (derived || !facts.hasText || (name === null) === (title === null) || isIncomplete(text)) return;
    if (name !== null && !mayBeTitle(name)) report({ span: keyword, message: `The line names ${name} and no position: name and position of the classifier must stand there.` });
    if (title !== null && /[A-Za-z]{2}/.test(title)) report({ span: keyword, message: `The line gives the position ${title} and no name: name and position of the classifier must stand there.` });
  }),
};

/** Parts that were taken out before release, or that the drafter still has to fill in. */
function isIncomplete(text: string): boolean {
  return /\.\.\.|\[|X{4}/.test(text);
}

/**
 * Whether a word of what was read as a name may be an office or a position that is not known: one in capitals beside words
 * in small letters (`ECPOL Jane Roe`), or one that ends as positions do.
 */
function mayBeTitle(name: string): boolean {
  const words = name.split(' ');
  const mixed = words.some(word => /[a-z]/.test(word));
  return words.length > 4 || words.some(word => (mixed && /^[A-Z]{3,}$/.test(word)) || /.(?:OFF|OFFICER|COUNS|CHIEF|DIR|REP|MIN|SEC|ATT|ATTACHE|GEN|CONS)$/i.test(word));
}

export const page: RulePage = {
  why: 'Whoever classifies must be authorized to, and the position tells it. Both name and position belong on the line.',
  flagged: [
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        ‹Classified By›: Jane Roe. Reason: 1.4 (b).

        1. (C) The harbor festival opens on Monday.
      `,
      message: 'The line names Jane Roe and no position: name and position of the classifier must stand there.',
    },
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        ‹Classified By›: Ambassador, reason 1.4 (b).

        1. (C) The harbor festival opens on Monday.
      `,
      message: 'The line gives the position Ambassador and no name: name and position of the classifier must stand there.',
    },
  ],
  sound: [
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Jane Roe, Ambassador. Reason: 1.4 (b).

        1. (C) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'A position that is not known may be one all the same.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: HARBOROFF Jane Roe. Reason: 1.4 (b).

        1. (C) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'Taken out before release.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: XXXXXXXXXXXX. Reason: 1.4 (b).

        1. (C) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'The line is being written: there is no text yet.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Jane Roe
      `,
    },
  ],
};
