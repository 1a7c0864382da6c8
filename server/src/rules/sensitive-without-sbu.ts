import type { Block, PortionMark } from '../cable/model';
import { shift } from '../text/span';
import { markingsOfCable } from './kit/markings';
import type { RulePage } from './kit/page';
import type { CableContext, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'sensitive-without-sbu',
  title: 'Caption SENSITIVE without an SBU portion',
  part: 'classification and captions',
  severity: 'info',
  profile: 'any',
  era: null,
  source: '00STATE018029; common usage in published cables',
  fix: null,
  check: {
    cable({ header, start }, context) {
      if (header.classification?.level !== 'UNCLASSIFIED' || (context.facts.section ?? 1) > 1) return;
      const sensitive = context.ofCable(markingsOfCable).find(({ name }) => name === 'SENSITIVE');
      if (!sensitive || header.subject?.mark?.level === 'SBU' || !isWhollyUnclassified(context)) return;
      context.report({
        span: shift(sensitive, start),
        message: 'SENSITIVE is for cables with SBU portions, but every portion is marked (U): mark the sensitive ones (SBU) or remove the caption.',
      });
    },
  },
};

/**
 * Every numbered paragraph is marked, and no mark of the text says other than U. Until a signature ends it, the sensitive
 * ones may follow.
 */
function isWhollyUnclassified({ ofBlock, paragraphs, headings, close }: CableContext): boolean {
  const isU = (mark: PortionMark | null): boolean => mark?.level === 'U' && !mark.text.includes('/');
  const isUOrNone = (mark: PortionMark | null): boolean => mark === null || isU(mark);
  let numbered = 0;
  for (const placed of paragraphs) {
    const { block } = placed;
    if (ofBlock(namesSbu, placed)) return false;
    if (block.marker) numbered++;
    if (block.marker ? !isU(block.mark) : !isUOrNone(block.mark)) return false;
    if (!block.parts.every(part => isUOrNone(part.mark))) return false;
  }
  return headings.every(({ block }) => isUOrNone(block.mark)) && numbered > 0 && (close?.block.signature.length ?? 0) > 0;
}

/** A mark may stand behind the first words: `A. COUNTRY CONDITIONS: (SBU) …` */
function namesSbu(_block: Block, own: string): boolean {
  return own.includes('(SBU');
}

export const page: RulePage = {
  why: 'SENSITIVE keeps a cable from the public. If no portion needs it, it keeps back what could be open; more often the marks of the portions are wrong. The rule waits for the signature.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        ‹SENSITIVE›

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        ROE
      `,
      message: 'SENSITIVE is for cables with SBU portions, but every portion is marked (U): mark the sensitive ones (SBU) or remove the caption.',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (SBU) There will be fireworks.
      `,
    },
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) What to know:

        A. THE QUAY: (SBU) It is closed.
      `,
    },
    {
      note: 'A paragraph without a mark may be the sensitive one.',
      text: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. There will be fireworks.

        3. (U) There will be ships.
      `,
    },
    {
      note: 'A text being written: the sensitive portions may follow.',
      text: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be
      `,
    },
    {
      note: 'A sensitive heading.',
      text: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        (SBU) Fireworks
        ---------------

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'For official use only is sensitive too.',
      text: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U//FOUO) There will be fireworks.

        ROE
      `,
    },
  ],
};
