import { readBracketPairs, type BracketPair } from '../cable/bracket-pairs';
import { oneLine } from '../cable/joined';
import type { TextEdit } from '../text/span';
import { closingBracket, closingSign, isBeingWritten, ownText } from './kit/blocks';
import { insert, remove } from './kit/edits';
import type { RulePage } from './kit/page';
import type { CableContext, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'end-marker-bracket',
  title: 'Block opened with a parenthesis has no closing parenthesis',
  part: 'text',
  severity: 'hint',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'inserts the parenthesis after the End marker, or moves it there', safe: true },
  check: {
    cable(cable, context) {
      for (const pair of context.ofCable(readBracketPairs).pairs) {
        const edits = isBeingWritten(pair.closing, cable) && isLast(pair, context) ? null : missingBracket(pair, context);
        if (!edits) continue;
        const { closing, topic } = pair;
        context.report({
          span: closing.span,
          message: `The ${topic} was opened with a bracket and is closed without one: write "${oneLine(closing.word.text)}${edits.map(({ newText }) => newText).join('')}".`,
          related: [{ span: pair.begin, message: 'The bracket stands before this word.' }],
          fixes: [{ title: edits.length === 1 ? 'Put a bracket after the closing words' : 'Move the bracket after the closing words', edits: () => edits }],
        });
      }
    },
  },
};

/** Nothing follows the closing words in their block. */
function isLast({ closing }: BracketPair, context: CableContext): boolean {
  return ownText(closing.placed, context).slice(closing.word.end).trim() === '';
}

/** The edits that close the bracket behind the closing words; null where it is closed there or cannot be told. */
function missingBracket({ opening, closing }: BracketPair, context: CableContext): readonly TextEdit[] | null {
  const behind = ownText(closing.placed, context).slice(closing.word.end).slice(0, 8);
  if (!opening?.word.bracketed || closing.word.bracketed || /^[\s"'.]{0,6}[)\]]/.test(behind)) return null;
  const begun = ownText(opening.placed, context);
  const closed = closingBracket(begun, opening.word);
  const missing = insert(closing.span.end, closingSign(begun, opening.word));
  if (closed === -1) return [missing];
  // Closed right before the closing words: it stands on the wrong side of them.
  const between = begun.slice(closed + 1, closing.word.start);
  if (opening.placed.at !== closing.placed.at || closed >= closing.word.start || between.length > 4 || between.trim() !== '') return null;
  return [remove(context.place(closing.placed, { start: closed, end: closed + 1 })), missing];
}

export const page: RulePage = {
  why: 'The bracket that stands before Note is still open when the note has ended, and the rest of the paragraph seems to belong to it.',
  flagged: [
    {
      text: `
        1. (U) The mayor wrote to us (Note: he is new here.  ‹End note.›  We shall go.
      `,
      message: 'The note was opened with a bracket and is closed without one: write "End note.)".',
      fixed: `
        1. (U) The mayor wrote to us (Note: he is new here.  End note.)  We shall go.
      `,
    },
    {
      note: 'On the wrong side.',
      text: `
        1. (U) The mayor wrote to us.  (Comment: He is new here.)  ‹End comment.›  We shall go.
      `,
      message: 'The comment was opened with a bracket and is closed without one: write "End comment.)".',
      fixed: `
        1. (U) The mayor wrote to us.  (Comment: He is new here.  End comment.)  We shall go.
      `,
    },
    {
      note: 'A square bracket.',
      text: `
        1. (U) The mayor wrote to us [Note: he is new here.  ‹End note.›  We shall go.
      `,
      message: 'The note was opened with a bracket and is closed without one: write "End note.]".',
      fixed: `
        1. (U) The mayor wrote to us [Note: he is new here.  End note.]  We shall go.
      `,
    },
  ],
  sound: [
    {
      note: 'Being written.',
      text: `
        1. (U) The mayor wrote to us (Note: he is new here.  End note.
      `,
    },
    {
      text: `
        1. (U) The mayor wrote to us (Note: he is new here.  End note.).  We shall go (Note: by boat.  End note).
      `,
    },
    {
      note: 'Without brackets, and with one that comes later.',
      text: `
        1. (U) The mayor wrote to us.  Note: He is new here.  End note.  We
        shall go (Comment: by boat.  End comment; see paragraph 2).
      `,
    },
  ],
};
