import { kindsOf, readBracketPairs, type PlacedBracket } from '../cable/bracket-pairs';
import { isQuoted, isSummary } from '../cable/topics';
import { appended, closingBracket, closingSign, endWords, isBegun, isBeingWritten, isLastSection, lastLooseEnd, ownText } from './kit/blocks';
import { insert, lineAt, lineIndexAt } from './kit/edits';
import type { RulePage } from './kit/page';
import type { CableContext, FoundFix, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'block-not-closed',
  title: 'Begin marker has no matching End marker',
  part: 'text',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'inserts the End marker at the end of the paragraph', safe: false },
  check: {
    cable(cable, context) {
      const { pairs, unclosed } = context.ofCable(readBracketPairs);
      const faulty = unclosed.flatMap(bracket => {
        // The summary has a rule of its own.
        if (isSummary(bracket.word.topic) || isBeingWritten(bracket, cable)) return [];
        const clear = isClear(bracket, context);
        return clear || runsOn(bracket, context) ? [{ bracket, clear }] : [];
      });
      if (faulty.length === 0 || !isLastSection(cable, context)) return;
      const looseEnd = lastLooseEnd(cable, pairs.map(({ end }) => end), context.text);
      for (const { bracket, clear } of faulty) {
        const { word, span } = bracket;
        // What a bracket opens, a bracket closes, whatever the words.
        if ((word.bracketed && !isBegun(word)) || looseEnd < span.start) tell(bracket, clear, context);
      }
    },
  },
};

/** Opened with BEGIN or with a round bracket, and not closed by a bracket either: it cannot be meant so. */
function isClear(bracket: PlacedBracket, context: CableContext): boolean {
  const { word } = bracket;
  if (word.bracketed) return closingBracket(ownText(bracket.placed, context), word) === -1;
  return isBegun(word);
}

/**
 * A note or comment in the middle of a paragraph, of which nobody can tell how far it goes. One that is a paragraph of
 * its own ends with it, a last comment with the cable, and in a list the word is a label.
 */
function runsOn(bracket: PlacedBracket, { paragraphs, text, place }: CableContext): boolean {
  const { word, placed: { at, block } } = bracket;
  const kinds = kindsOf(word.topic);
  if (word.bracketed || !word.text.endsWith(':') || !(kinds.includes('note') || kinds.includes('comment'))) return false;
  if (block.marker === null || block.parts.length > 0 || word.start === block.pieces[0]?.start) return false;
  if (kinds.includes('comment') && paragraphs.at(-1)?.at === at) return false;
  const before = text(place(bracket.placed, { start: lineAt(block.lines, word.start).start, end: word.start }));
  // Behind quotation marks it is of what another wrote; a bracket before the number closes the paragraph.
  if (/"$|^\(\d/.test(before)) return false;
  return before.trim() !== '' || block.lines[lineIndexAt(block.lines, word.start) - 1]?.role === 'text';
}

function tell(bracket: PlacedBracket, clear: boolean, context: CableContext): void {
  const { word, span } = bracket;
  const end = endWords(word.topic, word.text) + (word.bracketed ? closingSign(ownText(bracket.placed, context), word) : '');
  context.report({
    span,
    ...(clear ? {} : { severity: 'info' as const }),
    message: `Nothing ends the ${word.topic} begun here: "${end}" should follow.`,
    fixes: fixes(bracket, end, context),
  });
}

function fixes({ word, placed, span }: PlacedBracket, end: string, context: CableContext): FoundFix[] {
  return placed.block.pieces.slice(-1).map(last => ({
    title: `Add "${end}" to the paragraph`,
    edits: () => {
      const piece = context.place(placed, last);
      // Before the end of what began around it.
      const outer = context.ofCable(readBracketPairs).pairs.find(pair => pair.begin.start < span.start && span.end < pair.end.start && pair.end.start < piece.end);
      let at = outer?.end.start ?? piece.end;
      while (outer && /[\s([]/.test(context.text({ start: at - 1, end: at }))) at--;
      // A quoted text stands in lines of its own.
      const apart = isQuoted(word.topic) && last.start > word.start;
      return [insert(at, apart ? context.facts.lineEnd.repeat(2) + end : appended(end, { start: span.start, end: at }, context))];
    },
  }));
}

export const page: RulePage = {
  why: 'Where a quoted text, a note or a comment does not end, the reader takes the words of the post for those of another. A comment or note that is a paragraph of its own needs no closing words, nor does one that a bracket closes.',
  flagged: [
    {
      text: `
        1. (U) The mayor wrote to us.  ‹Begin text:›

        You are invited to the festival.

        2. (U) We shall go.
      `,
      message: 'Nothing ends the text begun here: "End text." should follow.',
      fixed: `
        1. (U) The mayor wrote to us.  Begin text:

        You are invited to the festival.

        End text.

        2. (U) We shall go.
      `,
    },
    {
      note: 'A bracket that is not closed.',
      text: `
        1. (U) The mayor wrote to us (‹Note:› he is new here.

        2. (U) We shall go.
      `,
      message: 'Nothing ends the note begun here: "End note.)" should follow.',
      fixed: `
        1. (U) The mayor wrote to us (Note: he is new here.  End note.)

        2. (U) We shall go.
      `,
    },
    {
      note: 'A square bracket that is not closed.',
      text: `
        1. (U) The mayor wrote to us [‹Note:› he is new here.

        2. (U) We shall go.
      `,
      message: 'Nothing ends the note begun here: "End note.]" should follow.',
      fixed: `
        1. (U) The mayor wrote to us [Note: he is new here.  End note.]

        2. (U) We shall go.
      `,
    },
    {
      note: 'A comment in the middle of a paragraph is reported as information.',
      text: `
        1. (U) The mayor wrote to us.  ‹Comment:› He is new here.  He wants guests.

        2. (U) We shall go.
      `,
      message: 'Nothing ends the comment begun here: "End comment." should follow.',
      severity: 'info',
      fixed: `
        1. (U) The mayor wrote to us.  Comment: He is new here.  He wants guests.
        End comment.

        2. (U) We shall go.
      `,
    },
    {
      note: 'The end of what stands around it comes last.',
      text: `
        1. (U) Summary: The mayor wrote to us.  ‹Comment:› He is new here.
        End summary.

        2. (U) We shall go.
      `,
      message: 'Nothing ends the comment begun here: "End comment." should follow.',
      severity: 'info',
      fixed: `
        1. (U) Summary: The mayor wrote to us.  Comment: He is new here.
        End comment.
        End summary.

        2. (U) We shall go.
      `,
    },
  ],
  sound: [
    {
      text: `
        1. (U) The mayor wrote to us (Note: he is new here.  End note.).  Begin text:

        You are invited to the festival.

        End text.

        2. (U) We shall go.
      `,
    },
    {
      note: 'The bracket closes it.',
      text: `
        1. (U) The mayor (Note: he is new here (since May).) wrote to us.

        2. (U) We shall go.
      `,
    },
    {
      note: 'The bracket that stands before the number closes it.',
      text: `
        1. (U) The mayor wrote to us.

        (2. (U) Comment: He is new here, and
        has no deputy.)

        3. (U) We shall go.
      `,
    },
    {
      note: 'A paragraph of its own.',
      text: `
        1. (U) The mayor wrote to us.

        2. (U) Comment: He is new here.

        3. (U) Action request: Please tell us whether to go.

        4. (U) We shall go.

        Note: the festival is in May.

        5. (U) There will be fireworks.
      `,
    },
    {
      note: 'The last comment.',
      text: `
        1. (U) The mayor wrote to us.

        2. (U) We shall go.  Comment: He is new here.

        GOLDBERG
      `,
    },
    {
      note: 'Closed in other words.',
      text: `
        1. (U) The mayor wrote to us.  Begin quote: You are invited.  Unquote.

        2. (U) He spoke too.  Begin text:

        You are all invited.

        END OF STATEMENT

        3. (U) We shall go.
      `,
    },
    {
      note: 'Still being written.',
      text: `
        1. (U) The mayor wrote to us.

        2. (U) He is new (Note: since May
      `,
    },
    {
      note: 'A text that breaks off before its end.',
      text: `
        1. (U) Begin text:

        The ships leave the harbor before the

        End text.

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'In quotation marks it is of what another wrote.',
      text: `
        1. (U) The mayor wrote: "Comment: The boats are late."  We shall go.

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'What a section leaves open, the next may close.',
      text: `
        UNCLAS SECTION 02 OF 03 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The mayor spoke.  Begin text: You are all invited.

        2. (U) There will be fireworks.
      `,
    },
  ],
};
