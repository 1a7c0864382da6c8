import type { Repair } from '../cable/model';
import { matchIn } from '../text/search';
import { insert, remove } from './kit/edits';
import type { RulePage } from './kit/page';
import type { BlockContext, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'split-word',
  title: 'Word split by a line break',
  part: 'text',
  severity: 'hint',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'moves the first part of the word to the next line', safe: false },
  check: {
    repair(repair, context) {
      if (repair.kind === 'split-word') tell(repair, context);
    },
  },
};

/** No part of a word that is cut is longer. */
const LONGEST_PART = 24;

function tell({ start, end }: Repair, { block: { length }, text, report }: BlockContext): void {
  const head = matchIn(/[A-Za-z]{1,24}$/, text({ start: Math.max(0, start - LONGEST_PART), end: start }));
  const tail = matchIn(/^[A-Za-z]{1,24}/, text({ start: end, end: Math.min(length, end + LONGEST_PART) }));
  const headStart = start - head.length;
  // The blanks before the first part would be left over at the end of the line.
  const blanks = matchIn(/[ \t]{1,8}$/, text({ start: Math.max(0, headStart - 8), end: headStart })).length;
  report({
    span: { start: headStart, end: end + tail.length },
    message: `${head} and ${tail} look like one word, ${head}${tail}, that the end of the line cuts in two.`,
    fixes: [{ title: `Join ${head}${tail}`, edits: () => [remove({ start: headStart - blanks, end: start }), insert(end, head)] }],
  });
}

export const page: RulePage = {
  why: 'Archives wrapped long lines at 79 or 80 characters, and Classified By lines at 71, without regard to words. A search does not find the word that was cut. That two parts are one word is a guess, so the fix is a suggestion.',
  flagged: [
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Jane Roe, Consul General, American Consulate Guangzhou.      ‹REA
        SONS›: 1.4 (b) and (d).

        1. (C) The harbor festival opens on Monday.
      `,
      message: 'REA and SONS look like one word, REASONS, that the end of the line cuts in two.',
      fixed: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Jane Roe, Consul General, American Consulate Guangzhou.
        REASONS: 1.4 (b) and (d).

        1. (C) The harbor festival opens on Monday.
      `,
    },
  ],
  sound: [
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        Classified By: Jane Roe, Consul General.  REASONS: 1.4 (b) and (d).

        1. (C) The harbor festival opens on Monday, and
        a band will play.
      `,
    },
  ],
};
