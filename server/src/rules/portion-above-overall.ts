import type { Heading, Paragraph, PlacedBlock, PortionMark } from '../cable/model';
import { isPortionAbove } from '../vocabulary/classification';
import { shift } from '../text/span';
import type { Facts } from './kit/facts';
import type { RulePage } from './kit/page';
import { marksOf } from './kit/portions';
import type { Context, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'portion-above-overall',
  title: 'Portion mark is higher than the classification of the cable',
  part: 'text',
  severity: 'error',
  profile: 'any',
  era: null,
  source: '5 FAH-3 H-713; CAPCO Register and Manual D.2',
  fix: null,
  check: {
    mark(mark, context) {
      const { block } = context;
      // The subject has a rule of its own, and an item of a paragraph without number and mark may be of a list, as may one below `-- (B)`.
      if (block.kind === 'paragraph' && mark !== block.mark && (block.marker ?? block.mark ?? numberedMark(block)) && isAbove(mark, context.facts)
        && !lettersOf(context.text({ start: Math.max(0, mark.start - LIST), end: mark.start })).includes(letterBefore(mark))) tell(mark, context);
    },
    cable(_cable, context) {
      const { headings, paragraphs, ofBlock } = context;
      tellAbove(headings, ({ block }) => lettersOf(block.text), context);
      tellAbove(paragraphs, placed => ofBlock(openings, placed), context);
    },
  },
};

/** At most so far before a mark the item above it begins, in characters: of a paragraph with many marks not all is read for each. */
const LIST = 2000;
/** `(C) 2009 EXAMPLE PRESS`, where no number stands before it. */
const COPYRIGHT = /^¶?\(C\) (?:19|20)\d\d/;

/** Tells those whose own mark is above the cable, unless it is the sign of a copyright, or a letter that counts headings, or paragraphs: another one begins with the letter before it, `(B)`. */
function tellAbove<B extends Heading | Paragraph>(placed: readonly PlacedBlock<B>[], openingsOf: (placed: PlacedBlock<B>) => string, context: Context): void {
  const above = placed.filter(({ block }) => block.mark && isAbove(block.mark, context.facts) && block.mark === marksOf(block)[0]);
  if (above.length === 0) return;
  // A letter behind a number is of a list only among others behind numbers.
  const letters = [placed, placed.filter(({ block }) => isNumbered(block))].map(some => some.map(openingsOf).join(''));
  for (const { at, block } of above) {
    const { mark } = block;
    if (mark && !COPYRIGHT.test(context.text({ start: at, end: at + mark.end + 5 })) && !letters[Number(isNumbered(block))]?.includes(letterBefore(mark))) tell({ ...mark, ...shift(mark, at) }, context);
  }
}

function isNumbered(block: Heading | Paragraph): boolean {
  return block.kind === 'paragraph' && block.marker !== null;
}

/** What a paragraph begins with behind its number, or what its lines do where it has none. */
function openings({ marker, pieces: [first] }: Paragraph, own: string): string {
  return lettersOf(marker ? own.slice(first?.start).slice(0, 3) : own);
}

/** The letters in brackets that lines begin with, behind hyphens too. */
function lettersOf(words: string): string {
  return words.match(/^[- ]{0,9}\([A-Z]\)/gm)?.join('') ?? '';
}

/** The letter that a list has before that of a mark; before a mark of more letters it has none. */
function letterBefore({ text }: PortionMark): string {
  return `(${text.length > 1 ? '' : String.fromCharCode(text.charCodeAt(0) - 1)})`;
}

/** That behind a number in another form than paragraphs have: `(2) (S)`. */
function numberedMark({ parts: [part], pieces }: Paragraph): PortionMark | null {
  return part && part.start === pieces[0]?.start ? part.mark : null;
}

function isAbove({ level }: PortionMark, facts: Facts): boolean {
  return level !== null && facts.level !== null && isPortionAbove(level, facts.level);
}

function tell(mark: PortionMark, { facts, text, report }: Context): void {
  report({
    span: mark,
    message: `${text(mark)} is above the classification of the cable, which is ${facts.level}: raise that of the cable or correct the mark.`,
    related: [{ inHeader: header => header.classification?.words, message: `The cable is ${facts.level}.` }],
  });
}

export const page: RulePage = {
  why: 'A cable bears the classification of its highest portion. A portion above it would travel with less protection than it needs.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. ‹(C)› The fireworks are a surprise.
      `,
      message: '(C) is above the classification of the cable, which is UNCLASSIFIED: raise that of the cable or correct the mark.',
    },
    {
      note: 'Without a number, in a list, in a heading.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        ‹(S)› The harbor festival opens on Monday.

        ‹(S)› The Lake
        ------------

        1. (C) Rain is expected:

        -- ‹(S/NF)› on the lake;

        -- (U) in the town.
      `,
      message: '(S) is above the classification of the cable, which is CONFIDENTIAL: raise that of the cable or correct the mark.',
    },
    {
      note: 'Behind a number, whatever letters a list has.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens:

        (A) at the quay;

        (B) in the town.

        2. ‹(C)› The fireworks are a surprise.
      `,
      message: '(C) is above the classification of the cable, which is UNCLASSIFIED: raise that of the cable or correct the mark.',
    },
    {
      note: 'Behind a number in another form.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1 - (C) The harbor festival opens on Monday.

        2 - ‹(S)› There will be fireworks.
      `,
      message: '(S) is above the classification of the cable, which is CONFIDENTIAL: raise that of the cable or correct the mark.',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (SBU) The harbor festival opens on Monday.

        2. (U) There will be fireworks.
      `,
    },
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (C) The harbor festival opens on Monday.

        2. (SBU) There will be fireworks.
      `,
    },
    {
      note: 'A copyright.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The program of the festival follows.

        (C) 2007 Harbor Press. All rights reserved.
      `,
    },
    {
      note: 'Letters of a list, and of headings.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival has three parts:

        (A) the boats;

        (B) the band;

        (C) the fireworks.

        C) The Lake
        -----------

        2. (U) Rain is expected:

        (a) on the quay;

        (b) in the town;

        (c) on the lake.

        3. (U) It ends late:

        -- (A) on Monday;

        -- (B) on Tuesday;

        -- (C) on Friday.
      `,
    },
    {
      note: 'Letters of a form, with paragraphs between them.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        (A) THE BOATS: None.

        (B) THE BAND:

        It plays at noon.

        (C) THE FIREWORKS: Rain is expected.
      `,
    },
    {
      note: 'A heading that the letter counts, as the one before it is.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        (A) The Boats
        -------------

        1. (U) The harbor festival opens on Monday.

        (B) The Band
        ------------

        2. (U) It plays at noon.

        (C) The Fireworks
        -----------------

        3. (U) Rain is expected.
      `,
    },
  ],
};
