import { insert } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'subject-portion-mark-missing',
  title: 'Subject without a portion mark in a classified cable',
  part: 'subject and references',
  severity: 'hint',
  profile: 'draft',
  era: { from: 2009 },
  source: '5 FAH-3 H-713',
  fix: { does: 'inserts a portion mark', safe: false },
  check: {
    header({ subject }, { facts, report }) {
      const first = subject?.pieces[0];
      if (!subject || !first || subject.mark || MARK_BEHIND.test(subject.text) || !facts.classified || facts.level === null || facts.overallMark === null) return;
      report({
        span: subject.keyword,
        message: `The subject of a ${facts.level} cable needs a portion mark of its own: (U) if nothing in it is classified.`,
        fixes: ['U', facts.overallMark].map(mark => ({ title: `Mark the subject (${mark})`, edits: () => [insert(first.start, `(${mark}) `)] })),
      });
    },
  },
};

/** `SUBJECT: HARBOR FESTIVAL (U)`, as others than the Department write it. */
const MARK_BEHIND = /\((?:U|SBU|C|S|TS)(?:\/[A-Z/ ,-]{1,30})?\)$/;

export const page: RulePage = {
  why: 'A subject line is a portion. In a classified cable every portion is marked, so that lists of subjects can be shown to those who may see them. Cables before 2009 leave it unmarked.',
  flagged: [
    {
      text: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        S E C R E T GUANGZHOU 000208

        E.O. 13526: DECL: 02/14/2022
        TAGS: PREL, CH
        ‹SUBJECT›: HARBOR FESTIVAL
      `,
      message: 'The subject of a SECRET cable needs a portion mark of its own: (U) if nothing in it is classified.',
      fixed: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        S E C R E T GUANGZHOU 000208

        E.O. 13526: DECL: 02/14/2022
        TAGS: PREL, CH
        SUBJECT: (U) HARBOR FESTIVAL
      `,
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        S E C R E T GUANGZHOU 000208

        E.O. 13526: DECL: 02/14/2022
        TAGS: PREL, CH
        SUBJECT: (U) HARBOR FESTIVAL
      `,
    },
    {
      note: 'Before 2009.',
      text: `
        O 140905Z FEB 05
        FM AMCONSUL GUANGZHOU
        S E C R E T GUANGZHOU 000208

        E.O. 12958: DECL: 02/14/2015
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Not classified.',
      text: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        E.O. 13526: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The mark stands after it.',
      text: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL (U)
      `,
    },
  ],
};
