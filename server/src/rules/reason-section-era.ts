import { longDate } from '../cable/calendar';
import { findReason, reasonSectionOn, reasonsOf } from '../vocabulary/reasons';
import { isAfterMove, reasonSection, REASONS_MOVED_BY, sectionsOf } from './kit/classifier';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'reason-section-era',
  title: 'Reason cites a section that was not in force',
  part: 'executive order',
  severity: 'warning',
  profile: 'any',
  era: { from: 1995 },
  source: 'ISOO notice of 2003-10-10 on E.O. 12958 as amended by E.O. 13292',
  fix: { does: 'changes it to the section in force', safe: false },
  check: {
    classifiedBy(classifiedBy, { facts, text, report }) {
      const { date } = facts;
      if (date === null ? !isAfterMove(facts) : reasonSectionOn(date) === undefined) return;
      const due = reasonSection(date);
      for (const section of sectionsOf(classifiedBy, text)) {
        const cited = section.text.endsWith('4') ? '1.4' : '1.5';
        if (cited === due || (cited === '1.4' && date !== null && date >= REASONS_MOVED_BY)) continue;
        const time = date === null ? `${facts.firstYear} or later` : longDate(date);
        const lost = due === '1.5' && classifiedBy.reasons.some(({ letter }) => findReason(letter) && !reasonsOf(due).some(reason => reason.letter === letter));
        report({
          span: section,
          message: due === '1.4'
            ? `Section ${cited} gave the reasons until 21 September 2003; a cable of ${time} should cite ${due}.`
            : `Section ${cited} has given the reasons since 22 September 2003; a cable of ${time} should cite ${due}.`,
          fixes: lost ? [] : [{ title: `Write ${due}`, edits: () => [replace(section, due)] }],
        });
      }
    },
  },
};

export const page: RulePage = {
  why: 'E.O. 13292 moved the reasons for classifying from section 1.5 of E.O. 12958 to section 1.4. Since 22 September 2003 they are cited by the new number; until then the old one is right, and in the months between, either.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Ambassador Jane Roe for reasons ‹1.5› (b) and (d).

        1. (C) The harbor festival opens on Monday.
      `,
      message: 'Section 1.5 gave the reasons until 21 September 2003; a cable of 14 February 2007 should cite 1.4.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Ambassador Jane Roe for reasons 1.4 (b) and (d).

        1. (C) The harbor festival opens on Monday.
      `,
    },
    {
      text: `
        O 140905Z FEB 01
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) CLASSIFIED BY AMBASSADOR JANE ROE. REASON: ‹1.4› (D).
      `,
      message: 'Section 1.4 has given the reasons since 22 September 2003; a cable of 14 February 2001 should cite 1.5.',
      fixed: `
        O 140905Z FEB 01
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) CLASSIFIED BY AMBASSADOR JANE ROE. REASON: 1.5 (D).
      `,
    },
    {
      note: 'The letter (h) came with the new section: no fix.',
      text: `
        O 140905Z FEB 01
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        CLASSIFIED BY: AMBASSADOR JANE ROE. REASON: ‹1.4› (H).
      `,
      message: 'Section 1.4 has given the reasons since 22 September 2003; a cable of 14 February 2001 should cite 1.5.',
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 01
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        CLASSIFIED BY: AMBASSADOR JANE ROE FOR REASON 1.5 (D).
      `,
    },
    {
      note: 'Before E.O. 12958 was in force no section was cited so.',
      text: `
        O 140905Z FEB 95
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        CLASSIFIED BY: AMBASSADOR JANE ROE FOR REASON 1.4 (D).
      `,
    },
    {
      note: 'Between the amendment and the rule of September 2003 either will do.',
      text: `
        O 140905Z JUN 03
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Ambassador Jane Roe for reason 1.4 (d).
      `,
    },
  ],
};
