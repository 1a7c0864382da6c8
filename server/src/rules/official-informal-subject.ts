import { matchIn } from '../text/search';
import { insertionOf } from './kit/captions';
import { insert } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'official-informal-subject',
  title: 'OFFICIAL INFORMAL is missing in the subject or in the captions',
  part: 'classification and captions',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-2 H-252.1-2',
  fix: { does: 'inserts OFFICIAL INFORMAL before the subject, or as a caption', safe: false },
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
    header(header, { facts, text, report }) {
      const { classification, subject } = header;
      const [first] = subject?.pieces ?? [];
      if (!classification || !subject || !first || facts.lastYear < HANDBOOK_FROM) return;
      const words = matchIn(OPENING, text(first));
      const own = text({ start: 0, end: header.length });
      // A caption in another form is one.
      if (words === '' || ABOVE.test(own.slice(classification.words.end, subject.start))) return;
      report({
        span: { start: first.start, end: first.start + words.length },
        message: `The subject begins with ${words}; the words OFFICIAL INFORMAL must stand among the captions too.`,
        fixes: [{ title: 'Add the caption OFFICIAL INFORMAL', edits: () => [insertionOf('OFFICIAL INFORMAL', classification, header, own, facts.lineEnd)] }],
      });
    },
  },
};

/** The handbooks that ask for both; the prints of the 1970s have it as the subject alone. */
const HANDBOOK_FROM = 1995;

const OPENING = /^OFFICIAL[ /-]{0,3}INFORMAL(?![A-Z])/i;
const ABOVE = /OFFICIAL|\bO[-/ ]?I\b/i;

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
    {
      note: 'The other way round.',
      text: `
        UNCLAS GUANGZHOU 000208

        SIPDIS

        E.O. 12958: N/A
        TAGS: AMGT, CH
        SUBJECT: ‹OFFICIAL-INFORMAL›: HARBOR FESTIVAL
      `,
      message: 'The subject begins with OFFICIAL-INFORMAL; the words OFFICIAL INFORMAL must stand among the captions too.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        OFFICIAL INFORMAL
        SIPDIS

        E.O. 12958: N/A
        TAGS: AMGT, CH
        SUBJECT: OFFICIAL-INFORMAL: HARBOR FESTIVAL
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
    {
      note: 'The caption in a form that is not read.',
      text: `
        UNCLAS GUANGZHOU 000208

        O-I FOR EAP/CM

        E.O. 12958: N/A
        TAGS: AMGT, CH
        SUBJECT: OFFICIAL-INFORMAL: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The subject of a print of the 1970s.',
      text: `
        R 140905Z FEB 75
        FM AMEMBASSY PARIS
        TO SECSTATE WASHDC
        UNCLAS PARIS 04321

        E.O. 11652: N/A
        TAGS: AMGT, FR
        SUBJECT: OFFICIAL-INFORMAL
      `,
    },
    {
      note: 'Official and informal talks.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: AMGT, CH
        SUBJECT: OFFICIAL AND INFORMAL TALKS, AND AN OFFICIAL INFORMAL OF MAY
      `,
    },
  ],
};
