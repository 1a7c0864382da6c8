import { readBracketPairs } from '../cable/bracket-pairs';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'block-nesting',
  title: 'Blocks overlap',
  part: 'text',
  severity: 'hint',
  profile: 'any',
  era: null,
  source: 'Common usage: blocks are nested',
  fix: null,
  check: {
    cable(_cable, { ofCable, report }) {
      const { pairs } = ofCable(readBracketPairs);
      pairs.forEach((outer, at) => {
        const inner = pairs[at + 1];
        if (!inner?.opening || !outer.opening || !(outer.begin.start < inner.begin.start && inner.begin.start < outer.end.start)) return;
        // Far from each other, one of the two more likely has lost its own other end.
        if (inner.opening.placed.at !== outer.closing.placed.at) return;
        report({
          span: outer.end,
          message: `The ${outer.topic} ends here, before the ${inner.topic} that was begun inside it: end the ${inner.topic} first.`,
          related: [
            { span: inner.begin, message: `The ${inner.topic} begins here.` },
            { span: inner.end, message: `The ${inner.topic} ends here.` },
          ],
        });
      });
    },
  },
};

export const page: RulePage = {
  why: 'A comment inside a note ends before the note does. Where the ends are the other way round, nobody can tell what belongs to which.',
  flagged: [
    {
      text: `
        1. (U) The mayor wrote to us.  Note: He is new here.  Comment: He
        wants guests.  ‹End note.›  We shall go.  End comment.
      `,
      message: 'The note ends here, before the comment that was begun inside it: end the comment first.',
    },
  ],
  sound: [
    {
      text: `
        1. (U) The mayor wrote to us.  Note: He is new here.  Comment: He
        wants guests.  End comment.  We shall go.  End note.
      `,
    },
    {
      note: 'One after the other.',
      text: `
        1. (U) Summary: The mayor wrote to us (Note: he is new here.  End
        note.).  End summary.

        2. (U) We shall go.  Comment: He wants guests.  End comment.
      `,
    },
    {
      note: 'A comment in the summary that nothing closes, and another below.',
      text: `
        1. (U) Summary: The mayor wrote to us.  Comment: He is new here.
        End summary.

        2. (U) We shall go.  Comment: He wants guests.  End comment.
      `,
    },
  ],
};
