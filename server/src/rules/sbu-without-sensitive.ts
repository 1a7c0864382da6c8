import type { Header } from '../cable/model';
import { shift } from '../text/span';
import { insertionOf, isSensitive } from './kit/captions';
import { markingsOfCable } from './kit/markings';
import type { RulePage } from './kit/page';
import { placedMarks } from './kit/portions';
import type { CableContext, Rule } from './kit/rule';

/** The caption behind a keyword or a mark, spaced or not, or the abbreviation alone. */
const SAID = /^Captions? ?:.{0,60}SENSITIVE|^(?:\(SBU\) ?)?S ?E ?N ?S ?I ?T ?I ?V ?E(?! BUT)|^SBU\s*$/i;
const LONGEST_SAID = 90;

export const rule: Rule = {
  id: 'sbu-without-sensitive',
  title: 'SBU portion in a cable without the caption SENSITIVE',
  part: 'classification and captions',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '00STATE018029; CAPCO Register and Manual 2016, H.9',
  fix: { does: 'inserts SENSITIVE', safe: false },
  check: {
    cable({ header, start }, context) {
      const { classification } = header;
      if (classification?.level !== 'UNCLASSIFIED' || isSensitive({ header, markings: context.ofCable(markingsOfCable) })) return;
      // One with its letters changed round, (SUB), is told by portion-mark-form.
      const mark = context.ofCable(placedMarks).find(({ mark: { level, form } }) => level === 'SBU' && form !== 'word')?.span;
      if (!mark || isToldOtherwise(header, start, context)) return;
      context.report({
        span: shift(classification.words, start),
        message: `${context.text(mark)} is among the portions, so the caption SENSITIVE must stand below this line.`,
        related: [{ span: mark, message: `The first portion marked ${context.text(mark)}.` }],
        fixes: [{
          title: 'Add SENSITIVE',
          edits: () => {
            const edit = insertionOf('SENSITIVE', classification, header, context.text({ start, end: start + header.length }), context.facts.lineEnd);
            return [{ ...edit, ...shift(edit, start) }];
          },
        }],
      });
    },
  },
};

/** A line of the header that is not read says it: `Captions: SENSITIVE` or a bare SBU in a print of a later system. */
function isToldOtherwise({ lines }: Header, start: number, { text }: CableContext): boolean {
  return lines.some(line => line.role === 'unknown' && SAID.test(text(shift(line, start)).slice(0, LONGEST_SAID)));
}

export const page: RulePage = {
  why: 'SBU is no level of classification: the line says UNCLAS, and the caption SENSITIVE tells the reader that parts are not for the public. In a classified cable the level protects them.',
  flagged: [
    {
      text: `
        ‹UNCLAS› GUANGZHOU 000208

        SIPDIS

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL

        1. (SBU) The harbor festival opens on Monday.

        2. (U) There will be fireworks.
      `,
      message: '(SBU) is among the portions, so the caption SENSITIVE must stand below this line.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE
        SIPDIS

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL

        1. (SBU) The harbor festival opens on Monday.

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'A header that an archive ran together.',
      text: `
        ‹UNCLAS› GUANGZHOU 000208 SIPDIS E.O. 12958: N/A TAGS: PREL, CH SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be
         -- (SBU) fireworks.
      `,
      message: '(SBU) is among the portions, so the caption SENSITIVE must stand below this line.',
      fixed: `
        UNCLAS GUANGZHOU 000208
        SENSITIVE
        SIPDIS E.O. 12958: N/A TAGS: PREL, CH SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be
         -- (SBU) fireworks.
      `,
    },
    {
      note: 'The subject is a portion too.',
      text: `
        ‹UNCLAS› GUANGZHOU 000208

        SUBJECT: (SBU) HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.
      `,
      message: '(SBU) is among the portions, so the caption SENSITIVE must stand below this line.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: (SBU) HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'And a heading.',
      text: `
        ‹UNCLAS› GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (SBU) The harbor festival opens on Monday.

        (SBU) Fireworks
        ---------------

        2. (U) There will be fireworks.
      `,
      message: '(SBU) is among the portions, so the caption SENSITIVE must stand below this line.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (SBU) The harbor festival opens on Monday.

        (SBU) Fireworks
        ---------------

        2. (U) There will be fireworks.
      `,
    },
  ],
  sound: [
    {
      note: 'The caption stands after a keyword, as a later system prints it.',
      text: `
        UNCLASSIFIED

        MRN:      13 LISBON 188
        E.O.:     13526
        TAGS:     ECON, PO
        Captions: SIPDIS, SENSITIVE
        Subject:  Portugal: The Harbor Festival

        1. (SBU) The harbor festival opens on Monday.
      `,
    },
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE - PROTECT ACCORDINGLY

        SUBJECT: HARBOR FESTIVAL

        1. (SBU) The harbor festival opens on Monday.
      `,
    },
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (SBU) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'On the classification line.',
      text: `
        UNCLAS SENSITIVE GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (SBU) The harbor festival opens on Monday.
      `,
    },
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (SBU) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'Misspelt: caption-unknown tells.',
      text: `
        UNCLAS GUANGZHOU 000208

        SENSTIVE

        SUBJECT: HARBOR FESTIVAL

        1. (SBU) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'Behind a mark, and spaced.',
      text: `
        UNCLAS GUANGZHOU 000208

        (SBU) S E N S I T I V E

        SUBJECT: HARBOR FESTIVAL

        1. (SBU) The harbor festival opens on Monday.
      `,
    },
  ],
};
