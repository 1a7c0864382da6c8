import { shift } from '../text/span';
import { byFault, pageLinesOf, soAreOthers } from './kit/furniture';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'page-line-total-mismatch',
  title: 'Page line and classification line disagree on the number of sections',
  part: 'classification and captions',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: null,
  check: {
    cable(cable, { ofCable, report }) {
      const marker = cable.header.classification?.section;
      const sections = marker?.sections ?? null;
      if (!marker || sections === null) return;
      const wrong = byFault(ofCable(pageLinesOf), ({ total }) => (total === sections ? null : total));
      for (const [total, { first, others }] of wrong) {
        report({
          span: { start: first.end - 3, end: first.end },
          message: `This page is one of ${threeDigits(total)}, but ${marker.text} makes it one of ${threeDigits(sections)}${soAreOthers(others)}.`,
          related: [{ span: shift(marker, cable.start), message: `${marker.text} stands here.` }],
        });
      }
    },
  },
};

function threeDigits(total: number): string {
  return String(total).padStart(3, '0');
}

export const page: RulePage = {
  why: 'The last number of a page line is the number of sections of the message. Where it is not that of the classification line, a section is missing or a page is of another cable.',
  flagged: [
    {
      text: `
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday and is about

        GUANGZHOU 00000208  002 OF ‹003›


        ships and lights.
      `,
      message: 'This page is one of 003, but SECTION 01 OF 04 makes it one of 004.',
    },
    {
      note: 'The same in all page lines has one cause.',
      text: `
        UNCLAS SECTION 01 OF 05 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday and is about

        GUANGZHOU 00000208  002 OF ‹004›


        ships and

        GUANGZHOU 00000208  003 OF 004


        lights and

        GUANGZHOU 00000208  004 OF 004


        fireworks.
      `,
      message: 'This page is one of 004, but SECTION 01 OF 05 makes it one of 005; so are 2 others.',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday and is about

        GUANGZHOU 00000208  002 OF 004


        ships and

        GUANGZHOU 00000208  002.2 OF 004


        lights.
      `,
    },
    {
      note: 'A message that is not cut into sections has pages too.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday and is about

        GUANGZHOU 00000208  001.2 OF 002


        ships and lights.
      `,
    },
  ],
};
