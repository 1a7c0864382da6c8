import type { PortionMark } from '../cable/model';
import { isPortionAbove } from '../vocabulary/classification';
import type { Level } from '../vocabulary/levels';
import { shift } from '../text/span';
import { insertionOf } from './kit/captions';
import { markingsOfCable } from './kit/markings';
import type { RulePage } from './kit/page';
import { hasControl, placedMarks } from './kit/portions';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'portion-noforn-rollup',
  title: 'NOFORN portion in a cable without the caption NOFORN',
  part: 'text',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'CAPCO Register and Manual 2016, table 3',
  fix: { does: 'inserts the caption NOFORN', safe: false },
  check: {
    cable({ header, start }, { ofCable, text, facts, report }) {
      const { classification } = header;
      if (!classification) return;
      const first = ofCable(placedMarks).find(({ mark }) => hasControl(mark, 'noforn') && !isWrong(mark, facts.level));
      if (!first) return;
      const own = text({ start, end: start + header.length });
      // Also where the header has it in a form or place that is read as something else.
      const markings = ofCable(markingsOfCable);
      if (/NOFORN|N O F O R N/i.test(own) || markings.some(({ name }) => name === 'NOFORN')) return;
      report({
        span: first.span,
        message: `This portion is marked (${first.mark.text}), not for foreign nationals; so the cable needs the caption NOFORN.`,
        related: [{ span: shift(classification.words, start), message: 'NOFORN belongs below this line.' }],
        fixes: markings.some(({ name }) => name === 'REL TO') ? [] : [{
          title: 'Add the caption NOFORN',
          edits: () => {
            const edit = insertionOf('NOFORN', classification, header, own, facts.lineEnd);
            return [{ ...edit, ...shift(edit, start) }];
          },
        }],
      });
    },
  },
};

/** A mark that other rules find fault with may not be meant as NOFORN at all. */
function isWrong(mark: PortionMark, level: Level | null): boolean {
  return hasControl(mark, 'releasable') || (level !== null && mark.level !== null && isPortionAbove(mark.level, level));
}

export const page: RulePage = {
  why: 'What may not be shown to foreign nationals in one portion may not be shown in the whole cable, and it is the caption that those who pass a cable on look at.',
  flagged: [
    {
      text: `
        S E C R E T GUANGZHOU 000208

        SIPDIS

        SUBJECT: HARBOR FESTIVAL

        1. (S) The harbor festival opens on Monday.

        2. ‹(S/NF)› There will be fireworks.

        3. (S/NF) The mayor will speak.
      `,
      message: 'This portion is marked (S/NF), not for foreign nationals; so the cable needs the caption NOFORN.',
      fixed: `
        S E C R E T GUANGZHOU 000208

        NOFORN
        SIPDIS

        SUBJECT: HARBOR FESTIVAL

        1. (S) The harbor festival opens on Monday.

        2. (S/NF) There will be fireworks.

        3. (S/NF) The mayor will speak.
      `,
    },
    {
      note: 'REL TO and NOFORN exclude each other: no fix.',
      text: `
        S E C R E T GUANGZHOU 000208

        REL TO USA, GBR

        SUBJECT: HARBOR FESTIVAL

        1. ‹(S//NF)› The harbor festival opens on Monday.
      `,
      message: 'This portion is marked (S//NF), not for foreign nationals; so the cable needs the caption NOFORN.',
    },
  ],
  sound: [
    {
      text: `
        S E C R E T GUANGZHOU 000208

        NOFORN
        SIPDIS

        SUBJECT: HARBOR FESTIVAL

        1. (S/NF) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'On the classification line.',
      text: `
        S E C R E T NOFORN GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (S/NF) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'The caption is misspelt: caption-unknown tells.',
      text: `
        S E C R E T GUANGZHOU 000208

        NOFRON

        SUBJECT: HARBOR FESTIVAL

        1. (S/NF) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'A control that is no NOFORN.',
      text: `
        S E C R E T GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (S/REL GBR) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'A mark that is wrong in itself is a matter of other rules.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (C/NF/REL GBR) The harbor festival opens on Monday.

        2. (S/NF) There will be fireworks.
      `,
    },
  ],
};
