import { runningText } from '../cable/body/running-text';
import { readBracketPairs, type PlacedBracket } from '../cable/bracket-pairs';
import type { Cable } from '../cable/model';
import { isSummary } from '../cable/topics';
import { editDistance } from '../vocabulary/nearest';
import { shift } from '../text/span';
import { appended, endWords, isBegun, isBeingWritten, isLastSection, ownText } from './kit/blocks';
import { insert, replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { CableContext, Rule } from './kit/rule';

/** A summary stands in one of the first paragraphs; further down the word is a label in a list. */
const FIRST_PARAGRAPHS = 3;

export const rule: Rule = {
  id: 'summary-not-closed',
  title: 'Summary has no End Summary',
  part: 'text',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'inserts the End marker at the end of the paragraph, or corrects its spelling', safe: false },
  check: {
    cable(cable, context) {
      const { pairs, unclosed } = context.ofCable(readBracketPairs);
      if (pairs.some(({ topic, opening }) => isSummary(topic) || isSummary(opening?.word.topic ?? ''))) return;
      const opening = unclosed.find(bracket => isSummary(bracket.word.topic) && opensSummary(bracket, cable, context));
      if (!opening || isBeingWritten(opening, cable) || !isLastSection(cable, context)) return;
      if (isClosedLoosely(opening, context)) {
        tellMisspelt(opening, context);
        return;
      }
      const { word, placed, span } = opening;
      const end = endWords(word.topic, word.text);
      context.report({
        span,
        message: `The ${word.topic} is opened here and never closed: "${end}" should stand at its end.`,
        fixes: placed.block.pieces.slice(-1).map(last => ({
          title: `Add "${end}" to the paragraph`,
          edits: () => {
            const piece = context.place(placed, last);
            return [insert(piece.end, appended(end, piece, context))];
          },
        })),
      });
    },
  },
};

/** With BEGIN, or at the start of one of the first paragraphs and not below a heading that says the same. */
function opensSummary(opening: PlacedBracket, { blocks }: Cable, context: CableContext): boolean {
  const { word, placed } = opening;
  if (isBegun(word)) return true;
  // Alone on its line, without a colon, it is the title of what follows: numbered as a paragraph.
  if (/\w$/.test(word.text) && /^[ \t]*(?:[\r\n]|$)/.test(ownText(placed, context).slice(word.end))) return false;
  const { paragraphs, headings } = context;
  const early = paragraphs.slice(0, FIRST_PARAGRAPHS).some(({ at }) => at === placed.at) && blocks.length > 1;
  const heading = headings.findLast(({ at }) => at < placed.at);
  return early && !word.bracketed && word.start === placed.block.pieces[0]?.start && !heading?.block.text.toLowerCase().includes('summary');
}

/** Closing words that are damaged, or that a page line cuts in two. */
function isClosedLoosely(opening: PlacedBracket, context: CableContext): boolean {
  const below = context.paragraphs.filter(({ at }) => at >= opening.placed.at);
  return below.some(placed => /\b(?:END(?:S|ING)?|ND|EDN)(?: OF| THE| EXECUTIVE){0,3} ?SU?M|\bSUMMARY ENDS?\b/i.test(runningText(ownText(placed, context), placed.block)));
}

/** `End sumary.` The first alone; more than two letters may be another word. */
function tellMisspelt(opening: PlacedBracket, context: CableContext): void {
  for (const placed of context.paragraphs.filter(({ at }) => at >= opening.placed.at)) {
    const match = /\bEND (?:OF )?(SU?M[A-Z]{2,6})(?=[.:;]?[)\]]?[ \t]{0,80}$)/im.exec(ownText(placed, context));
    const word = match?.[1];
    if (!match || word === undefined) continue;
    if (/^(?:summary|summers?)$/i.test(word) || editDistance(word.toUpperCase(), 'SUMMARY', 2) === undefined) return;
    const end = match.index + match[0].length;
    const span = shift({ start: end - word.length, end }, placed.at);
    const becomes = word === word.toUpperCase() ? 'SUMMARY' : word.startsWith('S') ? 'Summary' : 'summary';
    context.report({
      span,
      message: `"${word}" should read ${becomes}: the summary ends here.`,
      fixes: [{ title: `Write ${becomes}`, edits: () => [replace(span, becomes)] }],
    });
    return;
  }
}

export const page: RulePage = {
  why: 'A reader who has time for the summary alone must see where it ends, and a summary may run over several paragraphs.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) ‹Summary:› The harbor festival opens on Monday.

        2. (U) There will be fireworks.
      `,
      message: 'The summary is opened here and never closed: "End summary." should stand at its end.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) Summary: The harbor festival opens on Monday.  End summary.

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'In capitals, and without room on the line.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) ‹SUMMARY AND COMMENT.› THE HARBOR FESTIVAL OPENS ON MONDAY
        WITH FIREWORKS ON THE LAKE AND A SPEECH OF THE MAYOR ON THE QUAY.

        2. (U) THERE WILL BE RAIN.
      `,
      message: 'The summary and comment is opened here and never closed: "END SUMMARY AND COMMENT." should stand at its end.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) SUMMARY AND COMMENT. THE HARBOR FESTIVAL OPENS ON MONDAY
        WITH FIREWORKS ON THE LAKE AND A SPEECH OF THE MAYOR ON THE QUAY.
        END SUMMARY AND COMMENT.

        2. (U) THERE WILL BE RAIN.
      `,
    },
    {
      note: 'The closing words are there, and misspelt.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) Summary: The harbor festival opens on Monday.

        2. (U) There will be fireworks.  End ‹sumary›.
      `,
      message: '"sumary" should read summary: the summary ends here.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) Summary: The harbor festival opens on Monday.

        2. (U) There will be fireworks.  End summary.
      `,
    },
    {
      note: 'In capitals.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) SUMMARY: THE HARBOR FESTIVAL OPENS ON MONDAY. END ‹SUMMRY›.

        2. (U) THERE WILL BE RAIN.
      `,
      message: '"SUMMRY" should read SUMMARY: the summary ends here.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) SUMMARY: THE HARBOR FESTIVAL OPENS ON MONDAY. END SUMMARY.

        2. (U) THERE WILL BE RAIN.
      `,
    },
    {
      note: 'With a capital.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) Summary: The harbor festival opens on Monday. (End ‹Summray›.)

        2. (U) There will be rain.
      `,
      message: '"Summray" should read Summary: the summary ends here.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) Summary: The harbor festival opens on Monday. (End Summary.)

        2. (U) There will be rain.
      `,
    },
  ],
  sound: [
    {
      note: 'What may be another word.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) Summary: The harbor festival opens before the end summer.

        2. (U) There will be rain.
      `,
    },
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) Summary: The harbor festival opens on Monday.

        2. (U) There will be fireworks.  End summary.

        3. (U) Rain is expected.
      `,
    },
    {
      note: 'Closed as a summary alone; closed with a letter lost.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) Summary and Action Request: The harbor festival opens on Monday.  End summary.

        2. (U) Rain is expected.

        UNCLAS GUANGZHOU 000209

        SUBJECT: HARBOR FESTIVAL

        1. (U) Summary: The harbor festival opens on Monday.  End sumary.

        2. (U) Rain is expected.
      `,
    },
    {
      note: 'Still being written.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) Summary: The harbor festival opens on
      `,
    },
    {
      note: 'A title with a number.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) Summary

        The harbor festival opens on Monday.

        2. (U) Background

        There was rain.
      `,
    },
    {
      note: 'A heading says where the summary is.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Summary
        -------

        1. (U) The harbor festival opens on Monday.

        The Fireworks
        -------------

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'The label of an item in a list.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: FESTIVALS OF THE YEAR

        1. (U) Three festivals were held.

        2. (U) They were well attended.

        3. (U) The first was on the quay.

        4. (U) Summary: boats, music, rain.

        5. (U) The second was on the lake.
      `,
    },
    {
      note: 'Closed in another order.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PHUM, CH
        SUBJECT: HARBOR FESTIVAL

        1. (U) Begin summary. The harbor festival opens on Monday.  Summary
        ends.

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'The closing words have lost a letter, or have one too many.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) Summary: The harbor festival opens on Monday.  Ends summary.

        2. (U) There will be fireworks.
      `,
    },
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) SUMMARY: THE HARBOR FESTIVAL OPENS ON MONDAY.  ND SUMMARY.

        2. (U) THERE WILL BE FIREWORKS.
      `,
    },
    {
      note: 'What a section leaves open, the next may close.',
      text: `
        UNCLAS SECTION 02 OF 03 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) Summary: The harbor festival opens on Monday.

        2. (U) There will be fireworks.
      `,
    },
  ],
};
