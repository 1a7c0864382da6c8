import type { ClassifiedBy } from '../cable/model';
import { reasonSectionOn } from '../vocabulary/reasons';
import { reasonSection, TO_FILL_IN } from './kit/classifier';
import { insert } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Context, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'reason-missing',
  title: 'Classified By line without a reason',
  part: 'executive order',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-1 H-240; 5 FAH-3 H-712; 32 CFR 2001.21(a)',
  fix: { does: 'inserts the most common reasons', safe: false },
  check: {
    classifiedBy(classifiedBy, context) {
      const { facts, report } = context;
      const [bare] = classifiedBy.reasons;
      // Where no stop ends the line, a bad copy may have lost the letters.
      const lacksLetter = bare?.letter === '' && /\b1\.[45]\.$/.test(classifiedBy.text);
      if (classifiedBy.derived || classifiedBy.text === '' || (!lacksLetter && (bare || hasReasonOfSomeForm(classifiedBy.text)))) return;
      // Orders before E.O. 12958 asked for none. On an unclassified cable the whole line is what is wrong.
      if (!facts.hasText || (facts.level === null ? /^n\/a\.?$/i.test(classifiedBy.text) : !facts.classified) || (facts.date !== null && reasonSectionOn(facts.date) === undefined) || TO_FILL_IN.test(classifiedBy.text)) return;
      if (lacksLetter) {
        report({
          span: bare,
          message: `The line names section ${bare.section} but no letter: a reason such as ${bare.section} (b) must stand there.`,
          fixes: [{ title: 'Add "(b) and (d)"', edits: () => [insert(bare.end, ' (b) and (d)')] }],
        });
        return;
      }
      const isOpen = /\bREASONS?:$/i.test(classifiedBy.text);
      const reason = `${isOpen ? '' : 'Reason: '}${reasonSection(facts.date)} (b) and (d).`;
      report({
        span: classifiedBy.keyword,
        message: `The line names the classifier but gives no reason: a reason such as ${reasonSection(facts.date)} (b) must stand there.`,
        fixes: [{ title: `Add "${reason}"`, edits: () => [insert(classifiedBy.end, isOpen ? ` ${reason}` : added(classifiedBy, reason, context))] }],
      });
    },
  },
};

/**
 * A section or a letter in a form that was not read: damaged, of another order, without its section, or a guide that has them
 * (DSCG 05-1). What the drafter left open counts too, and the word for it at the end, cut off from the rest by a blank line.
 */
function hasReasonOfSomeForm(text: string): boolean {
  return /\.\.\.|\b[1I] ?[.,]? ?[3-6]\b|\([A-Ha-h]\)|\bREASONS?:? [A-H]\b|\bDERIVED\b|\bMULTIPLE SOURCES\b|\bDSCG\b|\bR(?:E|EA|EAS|EASO|EASONS?)?$/i.test(text);
}

/** The reason with what separates it from the end of the line: on a line of its own where it would become too long. */
function added({ end }: ClassifiedBy, reason: string, { facts, settings, text }: Context): string {
  const before = text({ start: Math.max(0, end - settings.lineWidth), end });
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  const stop = /[.,;:]$/.test(line) ? '' : '.';
  return line.length + stop.length + 1 + reason.length > settings.lineWidth ? `${stop}${facts.lineEnd}${reason}` : `${stop} ${reason}`;
}

export const page: RulePage = {
  why: 'The reason says which part of the executive order lets the information be classified. It must stand on the face of a cable that is classified by its own authority; one derived from another source names that source.',
  flagged: [
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        ‹Classified By›: Ambassador Jane Roe.

        1. (C) The harbor festival opens on Monday.
      `,
      message: 'The line names the classifier but gives no reason: a reason such as 1.4 (b) must stand there.',
      fixed: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Ambassador Jane Roe. Reason: 1.4 (b) and (d).

        1. (C) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'A long line, and the section of 2001.',
      text: `
        O 140905Z FEB 01
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        ‹CLASSIFIED BY›: JANE ROE, ACTING CHIEF OF THE POLITICAL SECTION

        1. (C) THE HARBOR FESTIVAL OPENS ON MONDAY.
      `,
      message: 'The line names the classifier but gives no reason: a reason such as 1.5 (b) must stand there.',
      fixed: `
        O 140905Z FEB 01
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        CLASSIFIED BY: JANE ROE, ACTING CHIEF OF THE POLITICAL SECTION.
        Reason: 1.5 (b) and (d).

        1. (C) THE HARBOR FESTIVAL OPENS ON MONDAY.
      `,
    },
    {
      note: 'The word for it stands there already.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        ‹Classified By›: Ambassador Jane Roe. Reason:

        1. (C) The harbor festival opens on Monday.
      `,
      message: 'The line names the classifier but gives no reason: a reason such as 1.4 (b) must stand there.',
      fixed: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Ambassador Jane Roe. Reason: 1.4 (b) and (d).

        1. (C) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'A section without a letter.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Ambassador Jane Roe for reasons ‹1.4›.

        1. (C) The harbor festival opens on Monday.
      `,
      message: 'The line names section 1.4 but no letter: a reason such as 1.4 (b) must stand there.',
      fixed: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Ambassador Jane Roe for reasons 1.4 (b) and (d).

        1. (C) The harbor festival opens on Monday.
      `,
    },
  ],
  sound: [
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Ambassador Jane Roe for reasons 1.4 (b) and (d).

        1. (C) The harbor festival opens on Monday.
      `,
    },
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Derived from: GUANGZHOU 000123.

        1. (C) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'The line is still to be filled in: classifier-no-title tells.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: TBD

        1. (C) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'A damaged reason is a reason.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Ambassador Jane Roe for reasons 14 (b).

        1. (C) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'A bad copy cut the line in two.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        CLASSIFIED BY: USEU COUNSELOR JANE ROE, FOR REA

        SONS 1.4 (B) AND (D)

        1. (C) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'E.O. 12356 asked for no reason.',
      text: `
        O 140905Z FEB 94
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        CLASSIFIED BY: AMBASSADOR JANE ROE.

        1. (C) THE HARBOR FESTIVAL OPENS ON MONDAY.
      `,
    },
    {
      note: 'The reasons on the next line, with their order before them.',
      text: `
        C O N F I D E N T I A L ANKARA 002611

        E.O. 12958: DECL: 05/05/2015
        TAGS: PREL, TU, IZ
        SUBJECT: THE MINISTER GOES TO MOSUL

        Classified by Political Counselor John Roe.  Reasons:
        E.O. 12958, 1.4 (b) and (d).

        1. (C) The minister goes to Mosul.
      `,
    },
    {
      note: 'Nothing at all: that is told by classifier-no-title.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By:

        1. (C) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'Letters without their section, and a guide that has the reasons.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Ambassador Jane Roe for reasons b and d.

        1. (C) The harbor festival opens on Monday.
      `,
    },
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: DSCG 05-1, B and D.

        1. (C) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'The sheet of a cable that is not classified.',
      text: `
        SBU

        MRN: 15 GUANGZHOU 91
        Date/DTG: Feb 11, 2015 / 111411Z FEB 15
        From: AMCONSUL GUANGZHOU
        Action: WASHDC, SECSTATE ROUTINE
        E.O.: 13526
        TAGS: PGOV, CH
        Subject: Harbor Festival

        Classified By: n/a

        1. (U) The harbor festival opens on Monday.
      `,
    },
  ],
};
