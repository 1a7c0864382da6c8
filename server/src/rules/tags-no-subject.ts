import { findTags, type Tag } from '../vocabulary/tags';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { headOf, isLeftOpen } from './kit/tags';

export const rule: Rule = {
  id: 'tags-no-subject',
  title: 'TAGS line without a subject code',
  part: 'TAGS',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'TAGS handbook of 1974, section 7; 5 FAH-3 H-111; 5 FAH-1 H-210 (2024)',
  fix: null,
  check: {
    header({ tags, subject }, { facts, text, report }) {
      if (!tags || tags.tags.length === 0 || isLeftOpen(tags, text) || !(subject || facts.hasText)) return;
      // A code that is not known may be a subject code: of an older list, or misspelt.
      if (tags.tags.some(tag => !tag.known)) return;
      const has = (kind: Tag['kind']): boolean => tags.tags.some(tag => findTags(tag.code).some(entry => entry.kind === kind));
      if (has('subject')) return;
      const program = has('program');
      report({
        span: headOf(tags),
        message: `None of the codes is a subject code, which has four letters and says what the cable is about${program ? '; program codes (K) stand beside one' : ''}.`,
        ...(program ? { severity: 'hint' as const } : {}),
      });
    },
  },
};

export const page: RulePage = {
  why: 'The S of TAGS is the subject: every cable has at least one subject code, and is routed by it.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        ‹TAGS›: CH, UN
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'None of the codes is a subject code, which has four letters and says what the cable is about.',
    },
    {
      note: 'A program code says something of the subject.',
      text: `
        UNCLAS TEL AVIV 000208

        E.O. 12958: N/A
        ‹TAGS›: IS, KMDR
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'None of the codes is a subject code, which has four letters and says what the cable is about; program codes (K) stand beside one.',
      severity: 'hint',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The code that is not known may be one.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: POGOV, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
};
