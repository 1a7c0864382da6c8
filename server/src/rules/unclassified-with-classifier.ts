import { removeLines } from './kit/insertion';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'unclassified-with-classifier',
  title: 'Classified By line in an unclassified cable',
  part: 'executive order',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-3 H-712',
  fix: { does: 'removes the Classified By line', safe: false },
  check: {
    classifiedBy({ keyword, derived, reasons, text: said }, { block, facts, text, report }) {
      const { level, classified } = facts;
      if (level === null || classified || /^n\/?a\W*$/i.test(said)) return;
      // As a numbered paragraph it cannot be taken out without numbering the others anew; without colon and reasons it may be text: "Classified by the Ministry as a monument".
      const edit = block.kind === 'header' && (derived || reasons.length > 0 || /^ ?[:;]/.test(text({ start: keyword.end, end: keyword.end + 2 }))) ? removeLines(block, 'classified-by', text) : null;
      report({
        span: keyword,
        message: `The cable is ${level}, and this line says ${derived ? 'what its classification is derived from' : 'who classified it'}: take the line out, or correct the classification.`,
        related: [{ inHeader: header => header.classification?.words, message: `The cable is ${level}.` }],
        tags: ['unnecessary'],
        fixes: edit ? [{ title: 'Remove the Classified By line', edits: () => [edit] }] : [],
      });
    },
  },
};

export const page: RulePage = {
  why: 'Only classified information has a classifier and a reason. On an unclassified cable the line is left over from another one, or the classification line is wrong.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PGOV, CH
        SUBJECT: HARBOR FESTIVAL

        ‹Classified By›: Consul General Jane Roe for reasons 1.4 (b) and
        (d).

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'The cable is UNCLASSIFIED, and this line says who classified it: take the line out, or correct the classification.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PGOV, CH
        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'Its lines stand apart: no fix.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        ‹Classified By›: Consul General Jane Roe
        Declassify on: 02/14/2017
        Reason: 1.4 (d)

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'The cable is UNCLASSIFIED, and this line says who classified it: take the line out, or correct the classification.',
    },
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        ‹Derived from›: GUANGZHOU 000123.

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'The cable is UNCLASSIFIED, and this line says what its classification is derived from: take the line out, or correct the classification.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'As paragraph 1: no fix.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) ‹CLASSIFIED BY› CONSUL GENERAL JANE ROE. REASON: 1.5 (D).

        2. (U) THE HARBOR FESTIVAL OPENS ON MONDAY.
      `,
      message: 'The cable is UNCLASSIFIED, and this line says who classified it: take the line out, or correct the classification.',
    },
    {
      note: 'It may be the text, and is not taken out.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        (U) ‹Classified by› the Ministry as a monument in 1999, the
        mill may not be torn down.
      `,
      message: 'The cable is UNCLASSIFIED, and this line says who classified it: take the line out, or correct the classification.',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The list was classified by the port as secret.
      `,
    },
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Consul General Jane Roe for reason 1.4 (d).

        1. (C) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'It names nobody.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: N/A

        1. (U) The harbor festival opens on Monday.
      `,
    },
  ],
};
