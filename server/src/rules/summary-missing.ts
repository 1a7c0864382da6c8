import type { Paragraph, PlacedBlock } from '../cable/model';
import { isSummary } from '../cable/topics';
import { inCaseOf, ownText } from './kit/blocks';
import { insert, lineAt } from './kit/edits';
import type { RulePage } from './kit/page';
import type { CableContext, Rule } from './kit/rule';

/** Three pages of about fifty lines. */
const LONG_LINES = 150;
const LONG_PARAGRAPHS = 15;
/** What says in short what follows stands in one of the first paragraphs, near its start. */
const FIRST_PARAGRAPHS = 3;
const FIRST_WORDS = 160;

export const rule: Rule = {
  id: 'summary-missing',
  title: 'Long cable without a summary',
  part: 'text',
  severity: 'info',
  profile: 'draft',
  era: null,
  source: '5 FAH-1 H-246.3',
  fix: { does: 'inserts an empty summary above the first paragraph', safe: false },
  check: {
    cable(_cable, context) {
      const { paragraphs, headings, facts, place, report } = context;
      const numbered = paragraphs.filter(({ block }) => block.marker);
      const [first] = numbered;
      const marker = first?.block.marker;
      if (!first || marker?.value !== 1 || (facts.section ?? 1) > 1) return;
      const lines = textLines(paragraphs);
      if (numbered.length < LONG_PARAGRAPHS && lines <= LONG_LINES) return;
      if (paragraphs.some(({ block }) => block.brackets.some(({ topic }) => isSummary(topic)))) return;
      if (headings.some(({ block }) => SUMS_UP.test(block.text)) || paragraphs.slice(0, FIRST_PARAGRAPHS).some(placed => SUMS_UP.test(opening(placed, context)))) return;
      const own = ownText(first, context);
      const mark = facts.overallMark !== null && (facts.classified || facts.marked) ? `(${facts.overallMark}) ` : '';
      const frame = mark + inCaseOf(own, 'Summary:  End summary.');
      report({
        span: place(first, marker.number),
        message: `The cable has ${lines > LONG_LINES ? `more than three pages (${lines} lines)` : `${numbered.length} paragraphs`} and no summary; a long cable begins with one.`,
        fixes: [{
          title: `Insert "${frame}" above paragraph 1`,
          edits: () => [insert(place(first, lineAt(first.block.lines, marker.start)).start, frame + facts.lineEnd.repeat(2))],
        }],
      });
    },
  },
};

/** Other ways to say in short what follows, and kinds of texts that have no summary. */
const SUMS_UP = /\b(?:summary|summari[sz]|overview|introduction|in brief|key points|highlights|bottom line|action request|begin text|following is|text of)/i;

function opening(placed: PlacedBlock<Paragraph>, { place, text }: CableContext): string {
  const [first] = placed.block.pieces;
  // A number with nothing behind it opens with nothing.
  if (!first) return '';
  const { start } = first;
  return text(place(placed, { start, end: Math.min(placed.block.length, start + FIRST_WORDS) }));
}

function textLines(paragraphs: CableContext['paragraphs']): number {
  let count = 0;
  for (const { block } of paragraphs) for (const { role } of block.lines) if (role === 'text') count++;
  return count;
}


export const page: RulePage = {
  why: 'A cable of more than three pages begins with a summary: many of its readers read no more. One with fifteen paragraphs is long, too. Directives, transcripts and texts that begin with an action request or an overview are left alone.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        ‹1›. The harbor festival opens on Monday.

        2. There will be fireworks.

        3. There will be more fireworks.

        4. There will be more fireworks.

        5. There will be more fireworks.

        6. There will be more fireworks.

        7. There will be more fireworks.

        8. There will be more fireworks.

        9. There will be more fireworks.

        10. There will be more fireworks.

        11. There will be more fireworks.

        12. There will be more fireworks.

        13. There will be more fireworks.

        14. There will be more fireworks.

        15. There will be more fireworks.
      `,
      message: 'The cable has 15 paragraphs and no summary; a long cable begins with one.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Summary:  End summary.

        1. The harbor festival opens on Monday.

        2. There will be fireworks.

        3. There will be more fireworks.

        4. There will be more fireworks.

        5. There will be more fireworks.

        6. There will be more fireworks.

        7. There will be more fireworks.

        8. There will be more fireworks.

        9. There will be more fireworks.

        10. There will be more fireworks.

        11. There will be more fireworks.

        12. There will be more fireworks.

        13. There will be more fireworks.

        14. There will be more fireworks.

        15. There will be more fireworks.
      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. The harbor festival opens on Monday.

        2. There will be fireworks.
      `,
    },
    {
      note: 'It begins with what is asked for.',
      text: `
        UNCLAS STATE 000208

        SUBJECT: HARBOR FESTIVAL

        1. This is an action request. See paragraph 15.

        2. There will be fireworks.

        3. There will be more fireworks.

        4. There will be more fireworks.

        5. There will be more fireworks.

        6. There will be more fireworks.

        7. There will be more fireworks.

        8. There will be more fireworks.

        9. There will be more fireworks.

        10. There will be more fireworks.

        11. There will be more fireworks.

        12. There will be more fireworks.

        13. There will be more fireworks.

        14. There will be more fireworks.

        15. Please tell us who will come.
      `,
    },
  ],
};
