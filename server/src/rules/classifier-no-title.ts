import { TO_FILL_IN } from './kit/classifier';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'classifier-no-title',
  title: 'Classified By line without a name or position',
  part: 'executive order',
  severity: 'info',
  profile: 'any',
  era: null,
  source: '5 FAH-1 H-240; 32 CFR 2001.21(a)',
  fix: null,
  check: {
    classifiedBy({ keyword, name, title, derived, text }, { facts, report }) {
      if (derived || !facts.hasText || (facts.level !== null && !facts.classified)) return;
      if (text === '') report({ span: keyword, severity: 'warning', message: 'The line is empty: write name, position and reason.' });
      // In a copy that was released they may stand for what was taken out.
      if (facts.profile === 'draft' && TO_FILL_IN.test(text)) report({ span: keyword, severity: 'warning', message: 'The line names nobody yet: write name, position and reason.' });
      if (isIncomplete(text) || TO_FILL_IN.test(text)) return;
      if (title === null && name === null && NOBODY.test(text)) report({ span: keyword, message: 'The line gives reasons, but neither the name nor the position of the classifier.' });
      if (title === null && name !== null && isPlainName(name)) report({ span: keyword, message: `The line names ${name} but gives no position: it needs both name and position of the classifier.` });
      if (name === null && title !== null && POSITION.test(title)) report({ span: keyword, message: `The line gives the position ${title} but no name: it needs both name and position of the classifier.` });
    },
  },
};

/** Parts that were taken out before release, or that the drafter still has to fill in. */
function isIncomplete(text: string): boolean {
  return /\.\.\.|\[|X{4}/.test(text);
}

/** The reasons stand right behind the keyword. */
const NOBODY = /^(?:FOR )?REASONS?\b/i;
const POSITION = /\b(?:AMBASSADOR|AMB|DCM|CHARGE|CDA|CONSUL|COUNSELOR|OFFICER|POLOFF|ECONOFF|CHIEF|DIRECTOR|MINISTER|SECRETARY|ATTACHE)\b/i;

/**
 * Two words, or three with an initial in the middle: `Jane Roe`, `JANE Q. ROE`. In more words, or beside one in capitals
 * where the others are not (`HBROFF Jane Roe`), there may be an office or a position that is not known.
 */
function isPlainName(name: string): boolean {
  const [first = '', ...others] = name.replace(/,? (?:Jr|Sr|II|III|IV)\.?$/i, '').split(' ');
  const last = others.slice(-1).join('');
  const middle = others.slice(0, -1);
  return others.length >= 1 && middle.length <= 1 && middle.every(word => /^[A-Z]\.?$/.test(word))
    && isCapitals(first) === isCapitals(last) && !/.(?:OFF|COUNS|COUNSELOR|OFFICER|CHIEF|DIR|REP|MIN|ATT|GEN|CONS)$/i.test(first);
}

function isCapitals(word: string): boolean {
  return word === word.toUpperCase();
}

export const page: RulePage = {
  why: 'Whoever classifies must be authorized to, and the position shows it. Both name and position belong on the line.',
  flagged: [
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        ‹Classified By›: Jane Roe. Reason: 1.4 (b).

        1. (C) The harbor festival opens on Monday.
      `,
      message: 'The line names Jane Roe but gives no position: it needs both name and position of the classifier.',
    },
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        ‹Classified By›: Ambassador, reason 1.4 (b).

        1. (C) The harbor festival opens on Monday.
      `,
      message: 'The line gives the position Ambassador but no name: it needs both name and position of the classifier.',
    },
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        ‹CLASSIFIED BY› JANE Q. ROE, JR., FOR REASON 1.4 (B).

        1. (C) THE HARBOR FESTIVAL OPENS ON MONDAY.
      `,
      message: 'The line names JANE Q. ROE, JR. but gives no position: it needs both name and position of the classifier.',
    },
    {
      note: 'Nobody at all.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        ‹Classified By›: Reasons 1.4 (b) and (d).

        1. (C) The harbor festival opens on Monday.
      `,
      message: 'The line gives reasons, but neither the name nor the position of the classifier.',
    },
    {
      note: 'Nothing at all.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        ‹Classified By›:

        1. (C) The harbor festival opens on Monday.
      `,
      message: 'The line is empty: write name, position and reason.',
      severity: 'warning',
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

        Classified By: Port HARBOROFF Jane Roe. Reason: 1.4 (b).

        1. (C) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'In capitals nothing tells an office from a name.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        CLASSIFIED BY: USHBR HARBORMASTER JANE ROE. REASON: 1.4 (B).

        1. (C) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'No officer at all: that is told by other rules.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. CONFIDENTIAL - ENTIRE TEXT.  CLASSIFIED BY SECTION 1.5 (B).
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
    {
      note: 'On an unclassified cable the whole line is what is wrong: unclassified-with-classifier tells.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Jane Roe. Reason: 1.4 (b).

        1. (U) The harbor festival opens on Monday.
      `,
    },
  ],
};
