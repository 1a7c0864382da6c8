import type { Block } from '../cable/model';
import { CONFLICT } from '../cable/conflict';
import type { RulePage } from './kit/page';
import type { BlockContext, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'merge-conflict',
  title: 'Unresolved Git merge conflict',
  part: 'text',
  severity: 'error',
  profile: 'any',
  era: null,
  source: 'Git conflict markers',
  fix: null,
  check: { header: conflictsIn, heading: conflictsIn, paragraph: conflictsIn, close: conflictsIn },
};

function conflictsIn({ lines, length }: Block, { text, report }: BlockContext): void {
  // Told much sooner than by an expression, and nearly always the answer.
  if (!text({ start: 0, end: length }).includes('<<<<<<< ')) return;
  for (const line of lines) {
    if (CONFLICT.test(text(line))) report({ span: line, message: 'Two versions stand here that Git could not merge: keep one of them, and remove the lines of <, = and >.' });
  }
}

export const page: RulePage = {
  why: 'Cables that are kept in Git come back with both versions of what two drafters have changed, between lines that Git puts there. They must not go out.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        TAGS: CH
        SUBJECT: HARBOR FESTIVAL

        ‹<<<<<<< HEAD›
        1. (U) The harbor festival opens on Monday.
        =======
        1. (U) The harbor festival opens on Tuesday.
        >>>>>>> second-draft
      `,
      message: 'Two versions stand here that Git could not merge: keep one of them, and remove the lines of <, = and >.',
    },
    {
      text: `
        UNCLAS GUANGZHOU 000208

        ‹<<<<<<< HEAD›
        TAGS: CH
        =======
        TAGS: CH, SCUL
        >>>>>>> second-draft
        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.
        ‹<<<<<<< HEAD›
        =======

        2. (U) There will be fireworks.
        >>>>>>> second-draft
      `,
      message: 'Two versions stand here that Git could not merge: keep one of them, and remove the lines of <, = and >.',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        Fireworks
        =========

        2. (U) The mayor wrote:

        > There will be fireworks.
        >>>>>>> And who will pay for them?
      `,
    },
  ],
};
