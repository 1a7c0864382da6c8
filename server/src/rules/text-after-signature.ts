import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { textBelowSignature } from './kit/signature';

export const rule: Rule = {
  id: 'text-after-signature',
  title: 'Text after the signature',
  part: 'text',
  severity: 'hint',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: null,
  check: {
    cable({ header }, context) {
      const found = textBelowSignature(header, context);
      if (!found) return;
      context.report({
        span: found.text,
        message: `This text stands below ${context.text(found.signature)}, which looks like the signature: it belongs above it.`,
        related: [{ span: found.signature, message: 'The signature.' }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'The signature ends a telegram. What stands below it was put there later, or the telegram was not put together in order. A name between blank lines is taken for a signature when it is that of the classifying officer, or when it stands below the last numbered paragraph with little below it.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        GOLDBERG

        ‹The mayor has since told us that rain is expected.›
      `,
      message: 'This text stands below GOLDBERG, which looks like the signature: it belongs above it.',
    },
    {
      note: 'The name of the officer who classified the cable, with a numbered paragraph below it.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Jane Roe, Consul General.  Reasons: 1.4 (b) and (d).

        1. (C) The harbor festival opens on Monday.

        Roe

        ‹2. (C) There will be fireworks.›
      `,
      message: 'This text stands below Roe, which looks like the signature: it belongs above it.',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        GOLDBERG
        BT
        #0208
        NNNN

        UNCLASSIFIED
      `,
    },
    {
      note: 'A heading without its underline, and the signature below.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        FIREWORKS

        They begin at nine.

        GOLDBERG
      `,
    },
    {
      note: 'A heading without its underline, and no signature.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        BIOGRAPHY

        The mayor was born on a boat.
      `,
    },
    {
      note: 'The level once more.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (C) The harbor festival opens on Monday.

        2. (C) There will be fireworks.

        GOLDBERG

        CONFIDENTIAL//NOFORN
      `,
    },
    {
      note: 'A typed telegram: who drafted it stands below it.',
      text: `
        OUTGOING TELEGRAM     Department of State

        CONFIDENTIAL

        SENT TO:   Amembassy TAIPEI   411

        1. The harbor festival opens on Monday.

        2. There will be fireworks.

        DULLES

        Drafted by:
        FE:CA:JRoe  4/14/59
      `,
    },
    {
      note: 'What somebody noted below it.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        GOLDBERG

        [Attachments not included.]
      `,
    },
    {
      note: 'The same without brackets.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        GOLDBERG

        Note: the attachment was sent by pouch.
      `,
    },
    {
      note: 'What went with it.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        GOLDBERG

        Enclosure:

        List of guests
      `,
    },
  ],
};
