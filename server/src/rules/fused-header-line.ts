import { replace } from './kit/edits';
import { breakBefore, fusedLines } from './kit/fused-lines';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'fused-header-line',
  title: 'Missing line break before a header line',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'Seen in 07GUANGZHOU208',
  fix: { does: 'inserts a line break', safe: true },
  check: {
    header(header, context) {
      const { classification, executiveOrder, tags, subject, lines } = header;
      const { facts, text, report } = context;
      const breaks = fusedLines(header);
      // A header that is all on one line has one cause, and would be told field by field.
      const isOneLine = executiveOrder !== null && breaks.has(executiveOrder.keyword.start);
      for (const field of [tags, subject]) {
        const above = lines.find(({ role, next }) => next === field?.keyword.start && breaks.has(next) && (role === 'executive-order' || role === 'tags'));
        if (!field || !above || isOneLine) continue;
        report({
          span: field.keyword,
          message: `${field.keyword.text} is fused to the line before it; it belongs on a line of its own.`,
          fixes: [breakBefore(field.keyword, above, context)],
        });
      }
      if (!classification?.fused) return;
      const { start, words } = classification;
      report({
        span: words,
        message: `The classification line, which begins with ${words.text}, is fused to the line before it; it belongs on a line of its own.`,
        fixes: [{
          title: `Break the line before ${words.text}`,
          edits: () => {
            const before = text({ start: 0, end: start });
            return [replace({ start: before.trimEnd().length, end: start }, facts.lineEnd)];
          },
        }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'An archive that lost the blank line after the last addressee runs the classification into its address. Readers and programs then find neither the addressee nor the classification, nor the TAGS behind the E.O. line.',
  flagged: [
    {
      text: `
        INFO RUEHOO/CHINA POSTS COLLECTIVE
        RHHMUNA/HQ USPACOM HONOLULU HI‹UNCLAS› SECTION 01 OF 04 GUANGZHOU 000208

        SIPDIS
      `,
      message: 'The classification line, which begins with UNCLAS, is fused to the line before it; it belongs on a line of its own.',
      fixed: `
        INFO RUEHOO/CHINA POSTS COLLECTIVE
        RHHMUNA/HQ USPACOM HONOLULU HI
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208

        SIPDIS
      `,
    },
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A ‹TAGS›: PHUM, CH
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'TAGS is fused to the line before it; it belongs on a line of its own.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PHUM, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A spaced classification after a blank.',
      text: `
        TO RUEHC/SECSTATE WASHDC PRIORITY 5794
        INFO RUEAIIA/CIA WASHDC ‹C O N F I D E N T I A L› GUANGZHOU 000209

        SIPDIS
      `,
      message: 'The classification line, which begins with C O N F I D E N T I A L, is fused to the line before it; it belongs on a line of its own.',
      fixed: `
        TO RUEHC/SECSTATE WASHDC PRIORITY 5794
        INFO RUEAIIA/CIA WASHDC
        C O N F I D E N T I A L GUANGZHOU 000209

        SIPDIS
      `,
    },
  ],
  sound: [
    {
      text: `
        INFO RUEHOO/CHINA POSTS COLLECTIVE
        RHHMUNA/HQ USPACOM HONOLULU HI
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208

        SIPDIS
      `,
    },
  ],
};
