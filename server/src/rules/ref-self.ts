import { isSamePost } from '../cable/facts';
import type { RulePage } from './kit/page';
import { cableOf, yearOf } from './kit/reference-letters';
import type { Rule } from './kit/rule';

/** A page line that an archive ran into the list prints the number with eight digits. */
const DIGITS_OF_PAGE_LINE = 8;

export const rule: Rule = {
  id: 'ref-self',
  title: 'Cable cites itself',
  part: 'subject and references',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'Common usage',
  fix: null,
  check: {
    header({ references, classification, captions }, { facts, report }) {
      const { post, number } = classification ?? {};
      if (!post || !number || captions.some(caption => caption.name === 'CORRECTED COPY')) return;
      for (const item of references?.items ?? []) {
        const cable = cableOf(item);
        if (!cable || !item.number || item.number.text.length >= DIGITS_OF_PAGE_LINE) continue;
        if (cable.number !== Number(number.text) || !isSamePost(cable.post, post.text)) continue;
        // The same number of another year is another cable.
        if ((item.year ?? item.repeatedYear) !== null && (facts.year === null || yearOf(item, facts.year) !== facts.year)) continue;
        report({
          span: cable.span,
          message: `${cable.post} ${item.number.text} is this cable itself.`,
          related: [{ span: { start: post.start, end: number.end }, message: 'The number of this cable.' }],
        });
      }
    },
  },
};

export const page: RulePage = {
  why: 'A cable that cites its own number sends the reader in a circle: the number is a slip for another.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        REF: A. ‹GUANGZHOU 208›
             B. GUANGZHOU 207
      `,
      message: 'GUANGZHOU 208 is this cable itself.',
    },
    {
      note: 'By its number alone.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        REF: GUANGZHOU 207 AND ‹208›
      `,
      message: 'GUANGZHOU 208 is this cable itself.',
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        REF: A. GUANGZHOU 207
             B. 06 GUANGZHOU 107 AND 208
             C. BEIJING 208
      `,
    },
    {
      note: 'A corrected copy cites the copy that it replaces.',
      text: `
        UNCLAS GUANGZHOU 000208

        CORRECTED COPY

        SUBJECT: HARBOR FESTIVAL

        REF: GUANGZHOU 208
      `,
    },
  ],
};
