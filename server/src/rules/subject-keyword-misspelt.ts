import { insert, replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'subject-keyword-misspelt',
  title: 'Keyword SUBJECT is misspelled',
  part: 'subject and references',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'Seen in 08MANAMA117',
  fix: { does: 'changes it to SUBJECT:', safe: false },
  check: {
    header({ repairs, subject }, { facts, text, report }) {
      const repair = repairs.find(({ kind, becomes }) => kind === 'keyword' && becomes === 'SUBJECT:');
      // Copies of the 1970s have other signs there, or none that is left.
      if (!repair && subject && facts.profile === 'draft' && /^ {1,8}(?:\w|\((?![^)]{1,20}\) ?:))/.test(text({ start: subject.keyword.end, end: subject.end }))) {
        const { keyword } = subject;
        report({ span: keyword, message: `A colon should stand after ${keyword.text}.`, fixes: [{ title: 'Insert the colon', edits: () => [insert(keyword.end, ':')] }] });
      }
      if (!repair) return;
      const blank = /^\s/.test(text({ start: repair.end, end: repair.end + 1 })) ? '' : ' ';
      report({
        span: repair,
        message: `"${text(repair)}" should read "SUBJECT:".`,
        fixes: [{ title: 'Write SUBJECT:', edits: () => [replace(repair, `SUBJECT:${blank}`)] }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'Programs find the subject by its keyword with its colon. With a letter lost the cable has none.',
  flagged: [
    {
      text: `
        UNCLAS MANAMA 000117

        E.O. 12958: N/A
        TAGS: PREL, BA
        ‹UBJECT:› HARBOR FESTIVAL
      `,
      message: '"UBJECT:" should read "SUBJECT:".',
      fixed: `
        UNCLAS MANAMA 000117

        E.O. 12958: N/A
        TAGS: PREL, BA
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        UNCLAS MANAMA 000117

        E.O. 12958: N/A
        TAGS: PREL, BA
        ‹SUBJECT;› HARBOR FESTIVAL
      `,
      message: '"SUBJECT;" should read "SUBJECT:".',
      fixed: `
        UNCLAS MANAMA 000117

        E.O. 12958: N/A
        TAGS: PREL, BA
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        UNCLAS MANAMA 000117

        E.O. 12958: N/A
        TAGS: PREL, BA
        ‹SUJBECT:›HARBOR FESTIVAL
      `,
      message: '"SUJBECT:" should read "SUBJECT:".',
      fixed: `
        UNCLAS MANAMA 000117

        E.O. 12958: N/A
        TAGS: PREL, BA
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A draft without the colon.',
      settings: { profile: 'draft' },
      text: `
        UNCLAS MANAMA 000117

        E.O. 12958: N/A
        TAGS: PREL, BA
        ‹SUBJECT› HARBOR FESTIVAL
      `,
      message: 'A colon should stand after SUBJECT.',
      fixed: `
        UNCLAS MANAMA 000117

        E.O. 12958: N/A
        TAGS: PREL, BA
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS MANAMA 000117

        E.O. 12958: N/A
        TAGS: PREL, BA
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        UNCLAS MANAMA 000117

        E.O. 12958: N/A
        TAGS: PREL, BA
        Subj: HARBOR FESTIVAL
      `,
    },
  ],
};
