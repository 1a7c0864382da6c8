import { isWordAt, remove } from './kit/edits';
import type { RulePage } from './kit/page';
import { yearOf } from './kit/reference-letters';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'ref-year-redundant',
  title: 'Redundant year in a reference',
  part: 'subject and references',
  severity: 'hint',
  profile: 'draft',
  era: null,
  source: 'Common usage: only references to other years have a year',
  fix: { does: 'removes the year', safe: false },
  check: {
    header({ references }, { facts, text, report }) {
      if (facts.year === null) return;
      for (const item of references?.items ?? []) {
        const { year, post } = item;
        if (!year || !post || yearOf(item, facts.year) !== facts.year) continue;
        // Run together with the post it is the id that an archive gives: 07GUANGZHOU208.
        const between = { start: year.end, end: post.start };
        if (!/^[ \t]+$/.test(text(between))) continue;
        // It is all that parts the reference from a word that it was run together with.
        const parts = isWordAt(year.start - 1, text);
        report({
          span: year,
          message: `${year.text} is the year of the cable itself; only references of another year need one.`,
          tags: ['unnecessary'],
          fixes: parts ? [] : [{ title: `Remove ${year.text}`, edits: () => [remove({ start: year.start, end: post.start })] }],
        });
      }
    },
  },
};

export const page: RulePage = {
  why: 'The numbers of a post begin anew each year, so a reference of another year needs it. Before one of the same year it says nothing, and makes readers look twice.',
  flagged: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        REF: A. ‹07› BEIJING 1200
             B. ‹2007› BEIJING 1201
             C. 06 BEIJING 4711
      `,
      message: '07 is the year of the cable itself; only references of another year need one.',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        REF: A. BEIJING 1200
             B. BEIJING 1201
             C. 06 BEIJING 4711
      `,
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        REF: A. BEIJING 1200
             B. 06 BEIJING 4711
             C. 07BEIJING1201
      `,
    },
  ],
};
