import { insert } from './edits';
import type { RulePage } from './page';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'portion-mark-missing',
  title: 'A paragraph has no portion mark',
  part: 'text',
  severity: 'warning',
  profile: 'any',
  era: { from: 1995 },
  source: '5 FAH-1 H-246.2; 5 FAH-3 H-713',
  fix: { does: 'inserts the mark of the overall classification', safe: false },
  check: {
    paragraph({ marker, mark, pieces, parts, classifiedBy, repairs }, { facts, report }) {
      const first = pieces[0];
      if (!marker || mark || !first || classifiedBy) return;
      // An unclassified cable needs no marks; where it has some, each paragraph is to have one.
      if (facts.entireText || !(facts.classified || facts.marked)) return;
      // The marks may stand before the sub-paragraphs, and what is redacted cannot show one.
      if (parts.some(part => part.mark) || repairs.some(repair => repair.kind === 'redaction' && repair.start === first.start)) return;

      const wanted = facts.overallMark === null ? null : `(${facts.overallMark})`;
      report({
        span: { start: marker.number.start, end: marker.stop?.end ?? marker.number.end },
        message: facts.classified
          ? `Paragraph ${marker.number.text} has no portion mark; in a classified cable every paragraph has one.`
          : `Paragraph ${marker.number.text} has no portion mark, though other paragraphs of the cable have one.`,
        fixes: wanted === null ? [] : [{ title: `Insert ${wanted}`, edits: () => [insert(first.start, `${wanted} `)] }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'The portion mark after the number tells how each paragraph is to be handled when it is quoted alone. Classified cables must have them throughout. An unclassified cable without any mark is sound, so there a missing one is flagged only where other portions carry marks.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (SBU) The harbor festival opens on Monday.

        ‹2.› There will be fireworks.
      `,
      message: 'Paragraph 2 has no portion mark, though other paragraphs of the cable have one.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (SBU) The harbor festival opens on Monday.

        2. (SBU) There will be fireworks.
      `,
    },
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        ‹1.› The harbor festival opens on Monday.
      `,
      message: 'Paragraph 1 has no portion mark; in a classified cable every paragraph has one.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (C) The harbor festival opens on Monday.
      `,
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'An unclassified cable without any mark.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. The harbor festival opens on Monday.

        2. There will be fireworks.
      `,
    },
    {
      note: 'One mark for the entire text.',
      text: `
        R 140905Z FEB 95
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. CONFIDENTIAL - ENTIRE TEXT.

        2. There will be fireworks.
      `,
    },
    {
      note: 'Before portions were marked.',
      text: `
        R 140905Z FEB 85
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. The harbor festival opens on Monday.
      `,
    },
    {
      note: 'An unnumbered note over the first paragraph.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        This message comes from the harbor office.

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.
      `,
    },
  ],
};
