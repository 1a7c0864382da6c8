import { cableAt } from '../cable/header/cable-numbers';
import { mentionsIn } from './kit/mentioned';
import { misnumberedParagraphs, numberedParagraphs } from './kit/numbering';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

/** A number further beyond the last is that of a document which the text does not name beside it. */
const FURTHEST = 5;

/** What sends a reader to a paragraph: `(see para 4)`, `see also paras 3 and`. */
const SENDS = /\b(?:see|see also|per|as in) $/i;
const LONGEST_BEFORE = 12;
/** Behind a number, what can only be said of this cable. */
const IS_HERE = /^ (?:above|below)(?![A-Za-z]| all(?![A-Za-z]))/i;

/** Behind a number, a word for another text; a telegram is found by its number. */
const IS_ELSEWHERE = /^(?:there|in|ref(?:tel|s)?|septel)(?![A-Za-z])/i;
const LONGEST_CITED = 40;

export const rule: Rule = {
  id: 'paragraph-mention-unknown',
  title: 'Mention of a paragraph that does not exist',
  part: 'text',
  severity: 'info',
  profile: 'draft',
  era: null,
  source: 'Common usage',
  fix: null,
  check: {
    cable({ header }, context) {
      const { close, ofCable, report, text } = context;
      // The other sections, or what is still to be written, may have it.
      if (header.classification?.section || !close || close.block.signature.length === 0) return;
      const numbered = ofCable(numberedParagraphs);
      const last = numbered.reduce((most, { value }) => Math.max(most, value), 0);
      // Where the numbers are wrong, that is told.
      if (numbered.length < 2 || ofCable(misnumberedParagraphs).length > 0) return;
      for (const { mention, span, phrase, quoted } of ofCable(mentionsIn)) {
        if (mention.kind !== 'paragraph' || mention.of !== 'this' || quoted || mention.number <= last || mention.number > last + FURTHEST) continue;
        // Of another text, too, it is said what a paragraph has; a reader is sent to one of this.
        const behind = text({ start: phrase.end, end: phrase.end + LONGEST_CITED });
        const cited = behind.replace(/^[\s,(-]{1,6}/, '');
        if (cited !== behind && (IS_ELSEWHERE.test(cited) || cableAt(cited, 0))) continue;
        const isSent = SENDS.test(text({ start: Math.max(0, phrase.start - LONGEST_BEFORE), end: phrase.start })) || IS_HERE.test(behind);
        if (isSent) report({ span, message: `There is no paragraph ${mention.number}: the last one is ${last}.` });
      }
    },
  },
};

export const page: RulePage = {
  why: 'A reader who is sent to a paragraph must find it. The number was not changed when a paragraph was taken out, or it is a slip.',
  flagged: [
    {
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday (see para ‹4›).

        2. (U) The mayor will speak.

        GOLDBERG
      `,
      message: 'There is no paragraph 4: the last one is 2.',
    },
  ],
  sound: [
    {
      note: 'The paragraph of another document, and of a reference.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366

        1. (U) The harbor festival opens on Monday (ref A, para 4), as paragraph
        3 of the law has it.  See para 2.

        2. (U) The mayor will speak.

        GOLDBERG
      `,
    },
    {
      note: 'Of what is named behind it.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: TALLINN 366

        1. (U) The harbor festival opens on Monday (see para 4, Riga 221).  For
        the boats see para 3 - reftel, and see para 5 in the enclosed text.

        2. (U) The mayor's letter (see para 3 there) has more.

        GOLDBERG
      `,
    },
    {
      note: 'Paragraphs may still follow.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday (see para 4).

        2. (U) The mayor will speak.
      `,
    },
  ],
};
