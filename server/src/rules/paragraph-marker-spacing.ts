import { cover, type TextEdit } from '../text/span';
import { insert, replace } from './kit/edits';
import type { RulePage } from './kit/page';
import { isUncertain } from './kit/portions';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'paragraph-marker-spacing',
  title: 'Missing period or space after a paragraph number',
  part: 'text',
  severity: 'info',
  profile: 'any',
  era: null,
  source: '5 FAH-1 H-246.2; common usage in published cables',
  fix: { does: 'inserts the period and the spaces', safe: true },
  check: {
    paragraph(paragraph, { text, report }) {
      const { marker, mark, pieces } = paragraph;
      const follows = mark ?? pieces[0];
      if (!marker || !follows) return;
      const { number, stop } = marker;
      // As nearly all are: stop, blanks, and behind a mark blanks again.
      if (stop && stop.end < follows.start && mark?.end !== pieces[0]?.start) return;
      // `1.A. ` and `1.(A) ` are part A of paragraph 1.
      if (!mark && PART.test(text({ start: follows.start, end: Math.min(follows.end, follows.start + 4) }))) return;
      const edits: TextEdit[] = [];

      const afterStop = { start: stop?.end ?? number.end, end: follows.start };
      const blanks = text(afterStop) || ' ';
      if (!stop) edits.push(replace(afterStop, `.${blanks}`));
      else if (afterStop.start === afterStop.end) edits.push(insert(afterStop.start, blanks));
      if (mark && mark.end === pieces[0]?.start && /^[\p{L}\p{N}]/u.test(text({ start: mark.end, end: mark.end + 2 }))) edits.push(insert(mark.end, ' '));
      if (edits.length === 0) return;

      const becomes = `${number.text}${stop ? text({ start: number.end, end: stop.end }) : '.'}${mark ? `${blanks}${text(mark)}` : ''} `;
      report({
        span: cover([number, stop, mark].filter(part => part !== null)),
        message: `The marker of paragraph ${number.text} lacks ${stop ? 'a blank' : 'its stop'}: it should read "${becomes}".`,
        fixes: [{ title: `Write "${becomes}"`, safe: !isUncertain(paragraph, text), edits: () => edits }],
      });
    },
  },
};

const PART = /^(?:A\.|\(A\)) /i;

export const page: RulePage = {
  why: 'A paragraph begins with its number, a stop, a blank and the portion mark. Without them number and mark are taken for a part of the text.',
  flagged: [
    {
      text: `
        ‹1.(U)› The harbor festival opens on Monday.

        2. (U) There will be fireworks.
      `,
      message: 'The marker of paragraph 1 lacks a blank: it should read "1. (U) ".',
      fixed: `
        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.
      `,
    },
    {
      text: `
        1. (U) The harbor festival opens on Monday.

        ‹2 (U)› There will be fireworks.
      `,
      message: 'The marker of paragraph 2 lacks its stop: it should read "2. (U) ".',
      fixed: `
        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.
      `,
    },
    {
      text: `
        1. (U) The harbor festival opens on Monday.

        ‹2. (U)›There will be fireworks.
      `,
      message: 'The marker of paragraph 2 lacks a blank: it should read "2. (U) ".',
      fixed: `
        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.
      `,
    },
  ],
  sound: [
    {
      text: `
        1. (U) The harbor festival opens on Monday.

        2.  (U) There will be fireworks.
      `,
    },
    {
      note: 'Without a portion mark.',
      text: `
        1. The harbor festival opens on Monday.

        2.  There will be fireworks.
      `,
    },
    {
      note: 'Parts of a paragraph, with its number.',
      text: `
        1.A. The harbor festival opens on Monday.
        1.B. There will be fireworks.
      `,
    },
    {
      note: 'A part in brackets.',
      text: `
        SUBJECT: HARBOR FESTIVAL

        1.(A) THE HARBOR FESTIVAL OPENS ON MONDAY.

        (B) THERE WILL BE FIREWORKS.

        2.(A) THE MAYOR WILL SPEAK.
      `,
    },
  ],
};
