import type { PortionMark } from '../cable/model';
import { isPortionAbove } from '../reference/classification';
import type { RulePage } from './page';
import type { Context, Rule } from './rule';

export const rule: Rule = {
  id: 'portion-above-overall',
  title: 'A portion is marked above the classification of the cable',
  part: 'text',
  severity: 'error',
  profile: 'any',
  era: null,
  source: '5 FAH-3 H-713; CAPCO Register and Manual D.2',
  fix: null,
  check: {
    heading: ({ mark }, context) => checkMark(mark, context),
    paragraph({ mark, parts }, context) {
      checkMark(mark, context);
      for (const part of parts) checkMark(part.mark, context);
    },
  },
};

function checkMark(mark: PortionMark | null, { facts, text, report }: Context): void {
  if (!mark?.level || facts.level === null || !isPortionAbove(mark.level, facts.level)) return;
  report({
    span: mark,
    message: `${text(mark)} is above the classification of the cable, which is ${facts.level}: raise that of the cable or correct the mark.`,
    related: [{ inHeader: header => header.classification?.words, message: `The cable is ${facts.level}.` }],
  });
}

export const page: RulePage = {
  why: 'A cable bears the classification of its highest portion. A portion above it would travel with less protection than it needs.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. ‹(C)› The fireworks are a surprise.
      `,
      message: '(C) is above the classification of the cable, which is UNCLASSIFIED: raise that of the cable or correct the mark.',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (SBU) The harbor festival opens on Monday.

        2. (U) There will be fireworks.
      `,
    },
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (C) The harbor festival opens on Monday.

        2. (SBU) There will be fireworks.
      `,
    },
  ],
};
