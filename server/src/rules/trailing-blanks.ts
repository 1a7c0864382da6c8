import type { Block } from '../cable/model';
import { isLineEnd } from '../text/line-end';
import { shift, type Span } from '../text/span';
import { remove } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'trailing-blanks',
  title: 'Trailing spaces',
  part: 'text',
  severity: 'hint',
  profile: 'draft',
  era: null,
  source: 'Seen in 07GUANGZHOU208 (288 of 307 lines)',
  fix: { does: 'removes the trailing spaces of all lines', safe: true },
  check: {
    cable({ blocks }, { ofBlock, report }) {
      const last = blocks.at(-1);
      const ends: Span[] = [];
      for (const placed of blocks) {
        const { blanks, open } = ofBlock(lineEnds, placed);
        for (const span of blanks) ends.push(shift(span, placed.at));
        // At the end of the cable a line needs no line end.
        if (placed === last) for (const span of open) ends.push(shift(span, placed.at));
      }
      const [first] = ends;
      // One alone is the blank that a writer has just typed.
      if (!first || ends.length < 2) return;
      report({
        span: first,
        message: `${ends.length} lines end in blanks.`,
        tags: ['unnecessary'],
        fixes: [{ title: `Remove the blanks at the end of ${ends.length} lines`, edits: () => ends.map(remove) }],
      });
    },
  },
};

/** The blanks between the last word of a line and its end, for every line that has some; `open`: those that end the block, without a line end. */
function lineEnds({ lines }: Block, own: string): { readonly blanks: readonly Span[]; readonly open: readonly Span[] } {
  const blanks: Span[] = [];
  const open: Span[] = [];
  for (const { end, next } of lines) {
    let to = end;
    while (to < next && isBlank(own.charCodeAt(to))) to++;
    if (to === end) continue;
    // Blanks in the middle of a line part the pieces of one that was fused.
    if (to === own.length) open.push({ start: end, end: to });
    else if (isLineEnd(own.charCodeAt(to))) blanks.push({ start: end, end: to });
  }
  return blanks.length + open.length === 0 ? NONE : { blanks, open };
}

const NONE = { blanks: [], open: [] } as const;

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xA0;
}

export const page: RulePage = {
  why: 'Blanks at the end of a line cannot be seen, are counted as characters of the line, and make copies look different that say the same. Nearly every line of an archive copy ends in one.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208‹\x20›

        SUBJECT: HARBOR FESTIVAL
        \x20
        1. (U) The harbor festival opens on Monday.\x20\x20
      `,
      message: '3 lines end in blanks.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.
      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'Where one is writing.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival\x20
      `,
    },
  ],
};
