import { oneLine } from '../cable/joined';
import type { Span } from '../text/span';
import { wholeCharacters } from '../text/whole-characters';
import { lineAt } from './kit/edits';
import type { RulePage } from './kit/page';
import type { BlockContext, Rule } from './kit/rule';

/** What was taken out may be told at length. */
const LONGEST = 60;

export const rule: Rule = {
  id: 'redaction-run',
  title: 'Redacted or missing text',
  part: 'text',
  severity: 'info',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: null,
  check: {
    repair(repair, context) {
      if (repair.kind !== 'redaction') return;
      const written = oneLine(context.text(repair));
      // It is how quotations are shortened too, and counts where nothing stands beside it on its line.
      if (written === '[...]' && !standsAlone(repair, context)) return;
      context.report({
        span: repair,
        message: /^x+$/i.test(written)
          ? `${written.charAt(0)} repeated ${written.length} times: something was taken out here, or is still to be written.`
          : `${written.length > LONGEST ? `${wholeCharacters(written, LONGEST)}...]` : written}: something was taken out here.`,
      });
    },
  },
};

/** Nothing but the number and the mark of a paragraph stands beside it on its line. */
function standsAlone({ start, end }: Span, { block: { lines, length }, text }: BlockContext): boolean {
  const line = lineAt(lines, start);
  const before = text({ start: line.start, end: start });
  return /^[ \t]{0,12}(?:¶? {0,2}\d{1,3}\. {0,2})?(?:\([A-Z/]{1,8}\) {0,2})?$/.test(before) && text({ start: end, end: Math.min(length, line.end) }).trim() === '';
}

export const page: RulePage = {
  why: 'An archive blots out names and sentences before it publishes a cable. Whoever cites it should know that something is missing.',
  flagged: [
    {
      text: `
        1. (U) The guest of honor is ‹XXXXXXXXXXXX›, who comes from
        ‹[REDACTED]›.

        2. (U) ‹[...]›
      `,
      message: 'X repeated 12 times: something was taken out here, or is still to be written.',
    },
    {
      note: 'In the words of those who publish cables in volumes.',
      text: `
        1. (C) The guest of honor is ‹[name not declassified]›.

        ‹[1 paragraph (4 lines) not declassified]›
      `,
      message: '[name not declassified]: something was taken out here.',
    },
    {
      note: 'What the editors of such a volume left out, in a note that may go on on the next line.',
      text: `
        1. (C) The guest of honor comes in May.

        ‹[Omitted here is discussion
        of the visit]›
      `,
      message: '[Omitted here is discussion of the visit]: something was taken out here.',
    },
    {
      note: 'A note that is longer than a message.',
      text: `
        1. (C) The guest of honor comes in May.

        ‹[Omitted here is discussion of the visit, of the boats, and of
        the price of tea]›
      `,
      message: '[Omitted here is discussion of the visit, of the boats, and ...]: something was taken out here.',
    },
  ],
  sound: [
    {
      text: `
        1. (U) The XXI century begins with Super Bowl XXXV.
      `,
    },
    {
      note: 'What delegations propose.',
      text: `
        1. (U) Parties [may not be deleted] shall [words to be deleted] go on.
      `,
    },
    {
      note: 'A quotation that is shortened.',
      text: `
        1. (U) The mayor said that "the festival [...] opens on Monday."
      `,
    },
    {
      note: 'The same words in brackets that say more.',
      text: `
        1. (U) The mayor [whose name is not declassified, as we were told] left.
      `,
    },
  ],
};
