import type { Heading } from '../cable/model';
import { readPortionMark } from '../cable/portion-mark';
import { shift, type Span } from '../text/span';
import { insert, remove } from './kit/edits';
import type { RulePage } from './kit/page';
import type { CableContext, FoundFix, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'heading-portion-mark',
  title: 'Heading without a portion mark in a classified cable',
  part: 'text',
  severity: 'hint',
  profile: 'any',
  era: { from: 2009 },
  source: '5 FAH-3 H-713',
  fix: { does: 'inserts the mark of the overall classification, or (U); moves a mark that follows the title', safe: false },
  check: {
    cable(_cable, context) {
      const { facts, headings, report } = context;
      if (!facts.classified || facts.entireText) return;
      // Without an underline a line may be something else.
      const underlined = headings.filter(({ block }) => block.underline.text !== '');
      for (const { at, block } of underlined) {
        const behind = markBehind(block);
        const [first] = block.title;
        if (!first || !behind) continue;
        report({
          span: shift(behind, at),
          message: `The mark ${behind.text} stands after the title and belongs before it.`,
          fixes: [{ title: `Move ${behind.text} before the title`, edits: () => [insert(at + first.start, `${behind.text} `), remove({ start: at + behind.start - behind.gap, end: at + behind.end })] }],
        });
      }
      const bare = underlined.flatMap(({ at, block }) => (block.mark === null && !markBehind(block) ? block.title.slice(0, 1).map(words => ({ block, words: shift(words, at) })) : []));
      const [first] = bare;
      if (first && bare.length > 1 && bare.length === underlined.length) {
        report({
          span: first.words,
          message: `None of the ${bare.length} headings has a portion mark; in a classified cable headings are portions too.`,
          fixes: fixes(bare, context),
        });
        return;
      }
      for (const heading of bare) {
        report({
          span: heading.words,
          message: `The heading "${heading.block.text}" has no portion mark; in a classified cable headings are portions too.`,
          fixes: fixes([heading], context),
        });
      }
    },
  },
};

/** A portion mark at the end of a title that begins with none, and the blanks before it. */
function markBehind({ mark, title }: Heading): (Span & { readonly text: string; readonly gap: number }) | null {
  const last = title.at(-1);
  const [found = '', text = ''] = / {1,4}(\([A-Z/, -]{1,40}\))$/.exec(mark === null && last ? last.text : '') ?? [];
  return last && text !== '' && readPortionMark(text, 0, text.length) ? { start: last.end - text.length, end: last.end, text, gap: found.length - text.length } : null;
}

/** The overall mark first: it gives nothing away. */
function fixes(bare: readonly { readonly words: Span }[], { facts }: CableContext): FoundFix[] {
  return [...new Set([facts.overallMark, 'U'])].filter(level => level !== null).map((level): FoundFix => ({
    title: bare.length === 1 ? `Insert (${level})` : `Insert (${level}) before all ${bare.length}`,
    edits: () => bare.map(({ words }) => insert(words.start, `(${level}) `)),
  }));
}

export const page: RulePage = {
  why: 'Titles are portions: since SMART, subject lines and headings of a classified cable bear a mark as paragraphs do. Where no heading has one, that is reported once.',
  flagged: [
    {
      text: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        S E C R E T GUANGZHOU 000208

        SUBJECT: (U) HARBOR FESTIVAL

        ‹The Harbor›
        ----------

        1. (S) The harbor festival opens on Monday.
      `,
      message: 'The heading "The Harbor" has no portion mark; in a classified cable headings are portions too.',
      fixed: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        S E C R E T GUANGZHOU 000208

        SUBJECT: (U) HARBOR FESTIVAL

        (S) The Harbor
        ----------

        1. (S) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'None has one: told once.',
      text: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        S E C R E T GUANGZHOU 000208

        SUBJECT: (U) HARBOR FESTIVAL

        ‹The Harbor›
        ----------

        1. (S) The harbor festival opens on Monday.

        The Lake
        --------

        2. (S) There will be fireworks.
      `,
      message: 'None of the 2 headings has a portion mark; in a classified cable headings are portions too.',
      fixed: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        S E C R E T GUANGZHOU 000208

        SUBJECT: (U) HARBOR FESTIVAL

        (S) The Harbor
        ----------

        1. (S) The harbor festival opens on Monday.

        (S) The Lake
        --------

        2. (S) There will be fireworks.
      `,
    },
    {
      note: 'One that stands after the title.',
      text: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        S E C R E T GUANGZHOU 000208

        SUBJECT: (U) HARBOR FESTIVAL

        The Harbor ‹(U)›
        --------------

        1. (S) The harbor festival opens on Monday.

        ‹The Guests (in Boats)›
        ---------------------

        2. (S) There will be fireworks.
      `,
      message: 'The mark (U) stands after the title and belongs before it.',
      fixed: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        S E C R E T GUANGZHOU 000208

        SUBJECT: (U) HARBOR FESTIVAL

        (U) The Harbor
        --------------

        1. (S) The harbor festival opens on Monday.

        (S) The Guests (in Boats)
        ---------------------

        2. (S) There will be fireworks.
      `,
    },
  ],
  sound: [
    {
      text: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        S E C R E T GUANGZHOU 000208

        SUBJECT: (U) HARBOR FESTIVAL

        (U) The Harbor
        --------------

        1. (S) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'Before SMART.',
      text: `
        O 140905Z FEB 05
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        S E C R E T GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        The Harbor
        ----------

        1. (S) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'An unclassified cable.',
      text: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        The Harbor
        ----------

        1. (U) The harbor festival opens on Monday.
      `,
    },
  ],
};
