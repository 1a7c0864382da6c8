import { shift } from '../text/span';
import { appended } from './kit/blocks';
import { insert } from './kit/edits';
import type { RulePage } from './kit/page';
import { addresseesOf } from './kit/precedences';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'niact-without-justification',
  title: 'NIACT without a justification',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  // Cables of the 1970s give no reason.
  era: { from: 1980 },
  source: '5 FAH-2 H-421.2',
  fix: { does: 'inserts the beginning of a sentence in the first paragraph', safe: false },
  check: {
    cable({ header, start }, context) {
      const { close, facts, paragraphs, place, text, report } = context;
      // The first paragraph stands in the first section.
      if ((facts.section ?? 1) > 1) return;
      const word = addresseesOf(header).find(({ precedence }) => precedence?.value === 'NIACT IMMEDIATE')?.precedence;
      if (!word) return;
      // An unnumbered note over paragraph 1 may give the reason too.
      // A mark for the entire text is no paragraph that could, nor is who classified the cable.
      const numbered = paragraphs.findIndex(({ block }) => block.marker && block.mark?.entireText !== true && !block.classifiedBy);
      const opening = paragraphs.slice(0, numbered === -1 ? 1 : numbered + 1);
      const last = opening.at(-1);
      const piece = last?.block.pieces.at(-1);
      const words = opening.map(placed => placed.block.pieces.map(span => text(place(placed, span))).join(' ')).join('\n\n\n\n');
      // While the header or the first sentence is still being written, it may yet come.
      const isBegun = !close?.block.signature.length && (!header.subject || (opening.length === paragraphs.length && !/[.?!]\W{0,2}$/.test(words)));
      if (!last || !piece || isBegun || MENTION.test(words)) return;
      report({
        span: shift(word, start),
        message: `${word.text} calls people in at night; the first paragraph must say why, but does not mention it.`,
        related: [{ span: place(last, last.block.marker ?? piece), message: 'The first paragraph.' }],
        fixes: [{ title: 'Add "NIACT precedence because ..." to the first paragraph', edits: () => [insert(last.at + piece.end, appended('NIACT precedence because ...', place(last, piece), context))] }],
      });
    },
  },
};

/** The word itself, or what it is short for. */
const MENTION = /NI(?:-\s{0,2})?ACT|NIGHT[\s-]{1,3}ACTION/i;

export const page: RulePage = {
  why: 'Night action wakes the duty officer of the post that it names. The first paragraph must justify it.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO AMEMBASSY PARIS ‹NIACT IMMEDIATE›
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.
      `,
      message: 'NIACT IMMEDIATE calls people in at night; the first paragraph must say why, but does not mention it.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO AMEMBASSY PARIS NIACT IMMEDIATE
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.
        NIACT precedence because ...

        2. (U) There will be fireworks.
      `,
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO AMEMBASSY PARIS NIACT IMMEDIATE
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) NIACT precedence because the harbor festival opens tonight.

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'Cables of the 1970s gave no reason.',
      text: `
        O 140905Z FEB 76
        FM AMEMBASSY OSLO
        TO AMEMBASSY PARIS NIACT IMMEDIATE
        UNCLAS OSLO 00208

        SUBJECT: HARBOR FESTIVAL

        1. THE HARBOR FESTIVAL OPENS ON MONDAY.

        2. THERE WILL BE FIREWORKS.
      `,
    },
    {
      note: 'The first paragraph only marks the text.',
      text: `
        O 141155Z DEC 81
        FM AMEMBASSY WARSAW
        TO SECSTATE WASHDC NIACT IMMEDIATE
        C O N F I D E N T I A L WARSAW 00208

        SUBJECT: HARBOR FESTIVAL

        1. (C - ENTIRE TEXT).

        2. NIACT BECAUSE THE HARBOR FESTIVAL OPENS TONIGHT.
      `,
    },
    {
      note: 'The first paragraph says who classified the cable.',
      text: `
        O 141155Z DEC 97
        FM AMEMBASSY WARSAW
        TO SECSTATE WASHDC NIACT IMMEDIATE
        C O N F I D E N T I A L WARSAW 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) CLASSIFIED BY DCM JANE ROE.  REASON: 1.5 (D).

        2. (C) NIACT BECAUSE THE HARBOR FESTIVAL OPENS TONIGHT.
      `,
    },
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO AMEMBASSY PARIS IMMEDIATE
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'NIACT is short for night action.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO AMEMBASSY PARIS NIACT IMMEDIATE
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens tonight, and post requests night
        action because the ferry leaves at 0500.

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'The first section says why.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO AMEMBASSY PARIS NIACT IMMEDIATE
        UNCLAS SECTION 02 OF 02 GUANGZHOU 000208

        8. (U) The harbor festival opens on Monday.

        9. (U) There will be fireworks.
      `,
    },
    {
      note: 'The word is parted at the end of its line.',
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        TO AMEMBASSY PARIS NIACT IMMEDIATE
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens tonight, which is why we use NI-
        ACT precedence.

        2. (U) There will be fireworks.
      `,
    },
  ],
};
