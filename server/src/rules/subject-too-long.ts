import type { SubjectLine } from '../cable/model';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

/** Nine subjects in ten have at most 95 characters, and ninety-nine in a hundred at most 139. */
const LONG = 100;
const VERY_LONG = 140;
/** More lines than this are no subject: something that was not told apart went into it. */
const MOST_LINES = 4;

export const rule: Rule = {
  id: 'subject-too-long',
  title: 'Subject is too long',
  part: 'subject and references',
  severity: 'info',
  profile: 'any',
  era: null,
  source: 'Common usage: 99 % of published subjects have at most 139 characters',
  fix: null,
  check: {
    header({ subject }, { report }) {
      const length = subject?.text.length ?? 0;
      if (!subject || length <= LONG || subject.pieces.length > MOST_LINES) return;
      report({
        span: { start: offsetOf(subject, LONG), end: subject.end },
        message: `The subject has ${length} characters; few have more than ${length > VERY_LONG ? VERY_LONG : LONG}. Say the first thing first, and the rest in the summary.`,
        ...(length > VERY_LONG ? { severity: 'warning' as const } : {}),
      });
    },
  },
};

/** Where a character of the subject on one line stands; its lines together have at least as many as the subject. */
function offsetOf({ pieces, start }: SubjectLine, count: number): number {
  let left = count;
  let at = start;
  for (const piece of pieces) {
    if (left < 0) break;
    at = Math.min(piece.start + left, piece.end - 1);
    left -= piece.end - piece.start + 1;
  }
  return at;
}

export const page: RulePage = {
  why: 'Lists of cables show the beginning of the subject. What does not fit on two lines is not read there.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL OPENS WITH FIREWORKS, DRAGON BOATS, AND A
        SPEECH OF THE MAYOR ON TRADE, FISHERIES AN‹D TOURISM›
      `,
      message: 'The subject has 109 characters; few have more than 100. Say the first thing first, and the rest in the summary.',
    },
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL OPENS WITH FIREWORKS, DRAGON BOATS, AND A
        SPEECH OF THE MAYOR ON TRADE, FISHERIES AN‹D TOURISM, WHILE THE
        WEATHER HOLDS AND THE GUESTS APPLAUD›
      `,
      message: 'The subject has 157 characters; few have more than 140. Say the first thing first, and the rest in the summary.',
      severity: 'warning',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL OPENS WITH FIREWORKS, DRAGON BOATS, AND A
        SPEECH OF THE MAYOR ON TRADE
      `,
    },
  ],
};
