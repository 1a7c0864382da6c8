import type { Cable } from '../cable/model';
import type { Span } from '../text/span';
import { remove } from './edits';
import type { RulePage } from './page';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'trailing-blanks',
  title: 'Lines end in blanks',
  part: 'text',
  severity: 'hint',
  profile: 'draft',
  era: null,
  source: 'observed in 07GUANGZHOU208, where 288 of 307 lines end in one',
  fix: { does: 'removes the blanks at the end of all lines', safe: true },
  check: {
    cable(cable, { text, report }) {
      const ends = lineEnds(cable, text(cable));
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

/** The blanks between the last word of a line and its end, for every line that has some. */
function lineEnds({ start, end, blocks }: Cable, own: string): readonly Span[] {
  const found: Span[] = [];
  for (const { at, block } of blocks) {
    for (const line of block.lines) {
      const from = at + line.end;
      let to = from;
      while (to < at + line.next && isBlank(own.charCodeAt(to - start))) to++;
      // Blanks in the middle of a line part the pieces of one that was fused.
      const endsLine = to === end || own.charCodeAt(to - start) === 10 || own.charCodeAt(to - start) === 13;
      if (to > from && endsLine) found.push({ start: from, end: to });
    }
  }
  return found;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

export const page: RulePage = {
  why: 'Blanks at the end of a line cannot be seen, are counted as characters of the line, and make differences between copies that are none. Nearly every line of an archive copy ends in one, so the rule is silent there.',
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
