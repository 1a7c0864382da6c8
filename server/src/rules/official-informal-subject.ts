import { insert } from './edits';
import type { RulePage } from './page';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'official-informal-subject',
  title: 'OFFICIAL INFORMAL is a caption and not in the subject',
  part: 'classification and captions',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-252.1-2',
  fix: { does: 'puts OFFICIAL INFORMAL before the subject', safe: false },
  check: {
    captions({ header, markings }, { report }) {
      const caption = markings.find(({ name }) => name === 'OFFICIAL INFORMAL');
      const { subject } = header;
      const [first] = subject?.pieces ?? [];
      if (!caption || !subject || !first || isTold(subject.text)) return;
      report({
        span: subject.keyword,
        message: `The caption is ${caption.text}; the words OFFICIAL INFORMAL must stand on the subject line too.`,
        related: [{ span: caption, message: `The caption ${caption.text}.` }],
        fixes: [{ title: 'Put OFFICIAL INFORMAL before the subject', edits: () => [insert(first.start, 'OFFICIAL INFORMAL: ')] }],
      });
    },
  },
};

/** `OFFICIAL-INFORMAL`, `O-I NO. 12`, and the words as far as they are written. */
function isTold(subject: string): boolean {
  const upper = subject.toUpperCase();
  return 'OFFICIAL INFORMAL'.startsWith(upper) || upper.replace(/[^A-Z]/g, '').includes('OFFICIALINFORMAL') || /\bO[-/ ]?I\b/.test(upper);
}

export const page: RulePage = {
  why: 'An official informal is an exchange between officers and speaks for no post. The handbook wants the reader told twice, on the caption line and on the subject line.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        OFFICIAL INFORMAL

        E.O. 12958: N/A
        TAGS: AMGT, CH
        ‹SUBJECT›: HARBOR FESTIVAL
      `,
      message: 'The caption is OFFICIAL INFORMAL; the words OFFICIAL INFORMAL must stand on the subject line too.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        OFFICIAL INFORMAL

        E.O. 12958: N/A
        TAGS: AMGT, CH
        SUBJECT: OFFICIAL INFORMAL: HARBOR FESTIVAL
      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        OFFICIAL INFORMAL

        E.O. 12958: N/A
        TAGS: AMGT, CH
        SUBJECT: OFFICIAL INFORMAL NO. 12
      `,
    },
    {
      note: 'With a hyphen, and short.',
      text: `
        UNCLAS GUANGZHOU 000208

        OFFICIAL-INFORMAL

        E.O. 12958: N/A
        TAGS: AMGT, CH
        SUBJECT: O-I: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A subject being written.',
      text: `
        UNCLAS GUANGZHOU 000208

        OFFICIAL INFORMAL

        E.O. 12958: N/A
        TAGS: AMGT, CH
        SUBJECT: OFFIC
      `,
    },
  ],
};
