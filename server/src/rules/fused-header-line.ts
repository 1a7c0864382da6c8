import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'fused-header-line',
  title: 'The classification line is fused to the line before it',
  part: 'transmission',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'observed in 07GUANGZHOU208',
  fix: { does: 'breaks the line before the classification', safe: true },
  check: {
    header({ classification }, { facts, text, report }) {
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
  why: 'An archive that lost the blank line after the last addressee runs the classification into its address. Readers and programs then find neither the addressee nor the classification.',
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
