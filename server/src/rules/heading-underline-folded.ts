import type { Heading, Repair } from '../cable/model';
import { cover } from '../text/span';
import { remove } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'heading-underline-folded',
  title: 'Space in an underline',
  part: 'text',
  severity: 'hint',
  profile: 'draft',
  era: null,
  source: 'Seen in 07GUANGZHOU208',
  fix: { does: 'removes the space after 45 hyphens', safe: true },
  check: {
    heading(heading, { report }) {
      for (const blanks of foldedBlanks(heading)) {
        report({
          span: cover(blanks),
          message: 'The blank after 45 hyphens was put in on the way: an underline has no gaps.',
          tags: ['unnecessary'],
          fixes: [{ title: blanks.length === 1 ? 'Remove the blank' : 'Remove the blanks', edits: () => blanks.map(remove) }],
        });
      }
    },
  },
};

/** The blanks of the line above the heading and of the line below it, each line once. */
function foldedBlanks({ repairs, underline }: Heading): readonly (readonly Repair[])[] {
  const folded = repairs.filter(({ kind }) => kind === 'folded-underline');
  return [folded.filter(({ start }) => start < underline.start), folded.filter(({ start }) => start >= underline.start)].filter(blanks => blanks.length > 0);
}

export const page: RulePage = {
  why: 'The lines of an archive copy were folded in transmission: after 45 characters without a blank one was put in. In an underline it stands out as a gap; restoring the telegram takes it out.',
  flagged: [
    {
      text: `
        Vietnam: Cooperation with China on TIP is Improving
        ---------------------------------------------‹ ›------

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'The blank after 45 hyphens was put in on the way: an underline has no gaps.',
      fixed: `
        Vietnam: Cooperation with China on TIP is Improving
        ---------------------------------------------------

        1. (U) The harbor festival opens on Monday.
      `,
    },
  ],
  sound: [
    {
      note: 'The writer underlined word by word.',
      text: `
        Guangdong Women's Federation: Stopping The Sale Of Wives
        ----------------------------- --------------------------

        1. (U) The harbor festival opens on Monday.
      `,
    },
  ],
};
