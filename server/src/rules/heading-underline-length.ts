import type { Heading } from '../cable/model';
import { isTableRule } from '../cable/underline';
import type { Word } from '../text/span';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

/** From this length on a line of hyphens is a rule across the page, whatever stands above it. */
const RULE_WIDTH = 60;

export const rule: Rule = {
  id: 'heading-underline-length',
  title: 'Underline length differs from its heading',
  part: 'text',
  severity: 'hint',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'changes the underline to the length of the heading', safe: true },
  check: {
    cable({ blocks }, { headings, place, report }) {
      for (const placed of headings) {
        const { underline, title, length } = placed.block;
        const wanted = Math.max(...title.map(word => word.text.length));
        const written = unfoldedLength(underline, placed.block);
        if (written === wanted) continue;
        // At the end of the text it is being written.
        const isBeingWritten = blocks.at(-1)?.at === placed.at && underline.end === length;
        if (isBeingWritten || isSound(placed.block, written, wanted)) continue;
        const span = place(placed, underline);
        const over = wrongOverline(placed.block);
        // `= = =` stays so.
        const filled = (text: string): string => text.slice(0, text.charAt(1) === ' ' ? 2 : 1).repeat(wanted).slice(0, wanted).trimEnd();
        report({
          span,
          message: `The underline is ${written} characters long, the heading above it ${wanted}.`,
          fixes: [{ title: `Make the underline ${wanted} characters long`, edits: () => [
            ...(over ? [replace(place(placed, over), filled(over.text))] : []),
            replace(span, filled(underline.text)),
          ] }],
        });
      }
    },
  },
};

/** An underline of this length is as long as its heading, or is none of which that can be asked. */
function isSound(heading: Heading, written: number, wanted: number): boolean {
  if (heading.underline.text === '' || !'-=_'.includes(heading.underline.text.charAt(0)) || !isTitle(heading)) return true;
  // What an entity stands for comes first, then the heading is shorter; what was taken out of it was as long as it was.
  if (heading.repairs.some(({ kind }) => kind === 'entity' || kind === 'redaction')) return true;
  // A rule with blanks in it has an odd length.
  if (heading.underline.text.includes(' ') && Math.abs(written - wanted) <= 1) return true;
  // Two of one length are a frame.
  if (heading.overline?.text === heading.underline.text && written > wanted) return true;
  // Below a list of what follows it is one too.
  return ((written >= RULE_WIDTH || heading.title.length > 2) && written > wanted) || soundLengths(heading).has(written);
}

/** A sentence over a line of hyphens, or the columns of a table, is no title that is underlined. */
function isTitle({ title, underline }: Heading): boolean {
  const last = title.slice(-1).map(line => line.text).join('');
  return !title.some(({ text }) => isTableRule(underline.text, text)) && !/[.;,]$/.test(last);
}

/** The length of the underline without the blanks that an archive put into it. */
function unfoldedLength(hyphens: Word, { repairs }: Heading): number {
  const folded = repairs.filter(({ kind, start }) => kind === 'folded-underline' && start >= hyphens.start && start < hyphens.end);
  return hyphens.text.length - folded.length;
}

/** The line of hyphens above a heading, where it is one of a frame and not as long as the heading either. */
function wrongOverline(heading: Heading): Word | null {
  const { overline, underline } = heading;
  if (overline?.text.startsWith(underline.text.charAt(0)) !== true) return null;
  return soundLengths(heading).has(unfoldedLength(overline, heading)) ? null : overline;
}

/** As long as any of the lines, as all of them in one, with or without the mark before and the sign after the words. */
function soundLengths({ title, mark }: Heading): ReadonlySet<number> {
  const lines = title.map(({ text }) => text);
  const first = title[0];
  if (mark && first) lines.push(first.text.slice(mark.end - first.start).trimStart());
  lines.push(title.map(({ text }) => text).join(' '));
  return new Set(lines.flatMap(text => [text.length, text.replace(/[:?!]$/, '').length]));
}

export const page: RulePage = {
  why: 'A heading is underlined from its first character to its last. The blank that archives put after each 45 hyphens is not counted, and a writer may underline word by word.',
  flagged: [
    {
      text: `
        Comment
        ‹---›

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'The underline is 3 characters long, the heading above it 7.',
      fixed: `
        Comment
        -------

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'In a frame, whose upper line follows.',
      text: `
        ----------
        A) AIRFIELD
        ‹----------›

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'The underline is 10 characters long, the heading above it 11.',
      fixed: `
        -----------
        A) AIRFIELD
        -----------

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'Longer than 45 hyphens.',
      text: `
        Vietnam: Cooperation with China on Festivals is Improving
        ‹--------------------------------------------- ------›

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'The underline is 51 characters long, the heading above it 57.',
      fixed: `
        Vietnam: Cooperation with China on Festivals is Improving
        ---------------------------------------------------------

        1. (U) The harbor festival opens on Monday.
      `,
    },
  ],
  sound: [
    {
      note: '51 characters over 45, a blank of the archive, and 6.',
      text: `
        Vietnam: Cooperation with China on TIP is Improving
        --------------------------------------------- ------

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'Word by word.',
      text: `
        Guangdong Women's Federation: Stopping The Sale Of Wives
        ----------------------------- --------------------------

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'Without the mark, or without the colon.',
      text: `
        (U) The Harbor
            ----------

        1. (U) The harbor festival opens on Monday.

        Comment:
        -------

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'Two lines, and a rule across the page.',
      text: `
        The Harbor Festival and
        What It Costs
        -----------------------

        1. (U) The harbor festival opens on Monday.

        Fireworks
        -----------------------------------------------------------------

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'A name was taken out of it.',
      text: `
        XXXXXXXXXXXX: Other Ports Have Festivals
        ----------------------------------

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'An underline that is being written.',
      text: `
        1. (U) The harbor festival opens on Monday.

        Comment
        ---
      `,
    },
    {
      note: 'The columns of a table.',
      text: `
        Year  Boats  Guests
        -------------------------

        1. (U) The harbor festival opens on Monday.

        Boats  Town
        -----  --------------
        12     Hanoi
      `,
    },
    {
      note: 'An entity, which stands for one character.',
      text: `
        The Women&#8217;s Federation
        ----------------------

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'A rule with blanks in it, and a frame.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PHUM, CH
        SUBJECT: HARBOR FESTIVAL

        IN THE EVENING
        - - - - - - - -

        1. (U) There will be fireworks.

        ====================
        IN THE MORNING
        ====================

        2. (U) There will be boats.
      `,
    },
    {
      note: 'What Git puts around two versions that it could not merge.',
      text: `
        UNCLAS GUANGZHOU 000208

        1. (U) The harbor festival opens on Monday.

        <<<<<<< HEAD
        =======
        2. (U) There will be fireworks.
        >>>>>>> second-draft
      `,
    },
    {
      note: 'A line below a list of what follows.',
      text: `
        HEADLINES
        BRIEFING
        EDITORIAL OPINION
        ------------------------------------------

        1. The festival opens on Monday.
      `,
    },
  ],
};
