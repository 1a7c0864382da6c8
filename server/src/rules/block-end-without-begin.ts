import { kindsOf, readBracketPairs, type Kind, type PlacedBracket } from '../cable/bracket-pairs';
import { oneLine } from '../cable/joined';
import type { Cable } from '../cable/model';
import { allMatches, countBefore, textBefore } from '../text/search';
import type { Span } from '../text/span';
import { inCaseOf } from './kit/blocks';
import { insert, isWordAt } from './kit/edits';
import { hasRedaction } from './kit/numbering';
import type { RulePage } from './kit/page';
import type { BlockReader, CableContext, FoundFix, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'block-end-without-begin',
  title: 'End marker has no matching Begin marker',
  part: 'text',
  severity: 'info',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'inserts the Begin marker at the start of the paragraph', safe: false },
  check: {
    cable(cable, context) {
      // A later section ends what an earlier one began.
      if (context.facts.section !== null && context.facts.section > 1) return;
      const { pairs, unopened, unclosed } = context.ofCable(readBracketPairs);
      if (unopened.length === 0) return;
      const closings = [...pairs.map(({ closing }) => closing), ...unopened].sort((a, b) => a.span.start - b.span.start);
      const openings = likelyOpenings(cable, closings, context);
      const before = new Map<string, { readonly end: number; readonly count: number }>();
      const wanted = new Set(unopened);
      for (const closing of closings) {
        const { topic } = closing.word;
        const begun = kindsOf(topic).map(kind => {
          const last = before.get(kind) ?? { end: cable.start, count: 0 };
          before.set(kind, { end: closing.span.end, count: last.count + 1 });
          return mayBeBegun(openings(kind), closing.span.start, last);
        }).includes(true);
        // What was taken out may have begun it.
        if (begun || !wanted.has(closing) || hasRedaction(closing.placed)) continue;
        context.report({
          span: closing.span,
          message: `"${oneLine(closing.word.text)}" ends what was not begun.`,
          // What is open there may be what was meant: `(Note: ... End comment.)`.
          fixes: unclosed.some(({ placed, span }) => placed.at === closing.placed.at && span.start < closing.span.start) ? [] : fixes(closing, context),
        });
      }
    },
  },
};

/** Where in a block the words stand that look as the word of a kind does where it opens something. */
function wordsLike(pattern: RegExp, mayStand: (own: string, at: number) => boolean): BlockReader<readonly Pick<Span, 'start'>[]> {
  return (_block, own) => allMatches(pattern, own).filter(({ index }) => mayStand(own, index)).map(({ index }) => ({ start: index }));
}

/** Asked afterwards: with a look behind, a pattern takes four times as long. */
function isOfWord(own: string, at: number): boolean {
  return !/[A-Za-z]/.test(own.charAt(at - 1));
}

function isComment(own: string, at: number): boolean {
  return own.startsWith('c', at) ? /(?:BEGIN|Begin) $/.test(textBefore(own, at, 6)) : isOfWord(own, at);
}

/** A quoted text is opened in many ways. */
const OPENING: Readonly<Record<Kind, BlockReader<readonly Pick<Span, 'start'>[]>>> = {
  summary: wordsLike(/S(?:UM|um)/g, isOfWord),
  comment: wordsLike(/C(?:OMM|omm|MT|mt)|comm/g, isComment),
  note: wordsLike(/N(?:OTE|ote|\.?B)|note(?=[a-z\s]{0,20}:)/g, isOfWord),
  'action request': wordsLike(/A(?:CTION|ction)/g, isOfWord),
  introduction: wordsLike(/I(?:NTRO|ntro)/g, isOfWord),
  background: wordsLike(/B(?:ACKGR|ackgr)/g, isOfWord),
  quoted: wordsLike(/text|quot|transl|points|paper|excerpt|transcript|letter|statement|note|begin|follow|:(?=[ \t]{0,80}[\r\n])/gi, () => true),
};

/** Tells for a kind, in order, the places of the words that may open it in a form which is not read as an opening. */
function likelyOpenings(cable: Cable, closings: readonly PlacedBracket[], { ofBlock }: CableContext): (kind: Kind) => readonly number[] {
  // The word of a closing opens nothing.
  const isOfClosing = (at: number): boolean => {
    const next = closings[countBefore(closings, ({ span }) => span.end <= at)];
    return next !== undefined && next.span.start <= at;
  };
  const found = new Map<Kind, readonly number[]>();
  return kind => {
    const known = found.get(kind);
    if (known) return known;
    // An office of a passing line (EUR/NB) opens nothing.
    const places = cable.blocks.filter(({ block }) => block.kind !== 'header').flatMap(placed => ofBlock(OPENING[kind], placed).map(({ start }) => placed.at + start)).filter(at => !isOfClosing(at));
    found.set(kind, places);
    return places;
  };
}

/** Whether a word that may open something stands between the closing before and this one, or there are as many as closings. */
function mayBeBegun(openings: readonly number[], closing: number, last: { readonly end: number; readonly count: number }): boolean {
  const above = countBefore(openings, place => place < closing);
  return above > countBefore(openings, place => place < last.end) || above > last.count;
}

/** An opening at the start of the paragraph: how far back it should stand is for the drafter to say. */
function fixes({ word, placed, span }: PlacedBracket, { place, text }: CableContext): FoundFix[] {
  const first = placed.block.pieces[0];
  if (!first || first.start >= word.start) return [];
  const { start } = place(placed, first);
  // A mark in words ends where its sentence does: what is inserted there would be put to its last word.
  if (isWordAt(start - 1, text)) return [];
  const begin = kindsOf(word.topic).includes('quoted') ? `Begin ${word.topic}` : word.topic.charAt(0).toUpperCase() + word.topic.slice(1);
  const bracket = !word.bracketed || /[([]/.test(text({ start: span.start - 1, end: span.start })) ? '' : text({ start: span.end, end: span.end + 1 }) === ']' ? '[' : '(';
  const words = inCaseOf(word.text, `${bracket}${begin}: `);
  return [{ title: `Insert "${words.trimEnd()}" at the start of the paragraph`, edits: () => [insert(start, words)] }];
}

export const page: RulePage = {
  why: 'Closing words without their opening leave the reader to guess where the summary, the note or the words of another began. Nothing is reported where the opening may have been written in some other way.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.  ‹End summary.›

        2. (U) There will be fireworks.
      `,
      message: '"End summary." ends what was not begun.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) Summary: The harbor festival opens on Monday.  End summary.

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'Ended twice.',
      text: `
        1. (U) The mayor wrote (Note: he is new here.  End note.), and
        we shall go.  ‹End note.›

        2. (U) There will be fireworks.
      `,
      message: '"End note." ends what was not begun.',
      fixed: `
        1. (U) Note: The mayor wrote (Note: he is new here.  End note.), and
        we shall go.  End note.

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'Closed by a square bracket.',
      text: `
        1. (U) The mayor is new here.  ‹End note.›]

        2. (U) There will be fireworks.
      `,
      message: '"End note." ends what was not begun.',
      fixed: `
        1. (U) [Note: The mayor is new here.  End note.]

        2. (U) There will be fireworks.
      `,
    },
    {
      note: 'Behind a mark in words.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        1. CONFIDENTIAL - ENTIRE TEXT. The festival opens on Monday.  ‹End comment.›
      `,
      message: '"End comment." ends what was not begun.',
    },
  ],
  sound: [
    {
      text: `
        1. (U) Summary: The mayor wrote to us (Note: he is new here.  End note.).  End summary.
      `,
    },
    {
      note: 'Its beginning was taken out before release.',
      text: `
        1. (U) The mayor wrote to us.

        2. (U) The festival opens on Monday.  XXXXXXXXXXXX End note.)
      `,
    },
    {
      note: 'Words of a sentence.',
      text: `
        1. (U) The mayor's end comment was short.  The week-end summary is a
        draft, and so are the month-end note and the front-end text.

        2. (U) THE MAYOR READ THE WEEK-END COMMENT.
      `,
    },
    {
      note: 'A heading begins it.',
      text: `
        Comment: A New Mayor
        --------------------

        1. (U) The mayor wrote to us.  End comment.
      `,
    },
    {
      note: 'Begun in other words.',
      text: `
        1. (U) The mayor wrote to us [Note - he is new here - End note],
        and so did his clerk (N.B. he is new here too, end note).

        2. (U) His letter follows:

        You are invited.

        End text.
      `,
    },
    {
      text: `
        1. (U) The text of the note
        follows:

        The Ministry invites the Embassy.

        End of note.
      `,
    },
    {
      note: 'A comment within a comment.',
      text: `
        1. (U) Comment: The mayor is new here.  (Begin comment by the
        Consulate: He came in May.  End comment by the Consulate.)  End
        comment.
      `,
    },
    {
      note: 'Begun in the section before.',
      text: `
        UNCLAS SECTION 02 OF 02 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        7. (U) The mayor wrote to us.  End comment.
      `,
    },
    {
      note: 'The end of something, in a sentence.',
      text: `
        1. (U) The ships leave the harbor before the
        end of comment and debate, and nobody knows at the
        END OF TEXT whether they come back.
      `,
    },
    {
      note: 'A summary that is named second.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) Action request and summary: Post asks for boats.  End summary.

        2. (U) There will be fireworks.
      `,
    },
  ],
};
