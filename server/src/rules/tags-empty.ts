import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { isLeftOpen } from './kit/tags';

export const rule: Rule = {
  id: 'tags-empty',
  title: 'TAGS line without codes',
  part: 'TAGS',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'Definition of TAGS at cabledrum.net',
  fix: null,
  check: {
    header({ tags, subject }, { facts, text, report }) {
      // A line that is being written has nothing below it.
      if (!tags || tags.tags.length > 0 || isLeftOpen(tags, text) || !(subject || facts.hasText)) return;
      const first = tags.strays[0];
      report({
        span: tags.keyword,
        message: first ? `The TAGS line has no code: ${first.text} is not one.` : 'The TAGS line has no code: at least one for the subject and one for the country belong there.',
      });
    },
  },
};

export const page: RulePage = {
  why: 'A TAGS line without a code files the cable under nothing.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        ‹TAGS›:
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'The TAGS line has no code: at least one for the subject and one for the country belong there.',
    },
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        ‹TAGS›: HARBOR FESTIVALS
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'The TAGS line has no code: HARBOR is not one.',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The line is being written.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS:
      `,
    },
  ],
};
