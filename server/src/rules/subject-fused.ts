import type { Header, Line } from '../cable/model';
import type { Word } from '../text/span';
import { matchIn } from '../text/search';
import { breakBefore, fusedLines } from './kit/fused-lines';
import type { RulePage } from './kit/page';
import type { Context, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'subject-fused',
  title: 'Missing line break after the subject',
  part: 'subject and references',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'inserts a line break', safe: true },
  check: {
    header(header, context) {
      if (header.repairs.length === 0) return;
      const breaks = fusedLines(header);
      for (const line of header.lines) {
        if (line.role !== 'subject' || !breaks.has(line.next)) continue;
        const fused = fusedWord(header, line, context);
        context.report({
          span: fused,
          message: `${fused.text} is fused to the subject; it belongs on a line of its own.`,
          fixes: [breakBefore(fused, line, context)],
        });
      }
    },
  },
};

/** The words that begin what is fused to the subject: a keyword, or the number of paragraph 1. */
function fusedWord({ references, classifiedBy, tags, executiveOrder }: Header, { next }: Line, { text }: Context): Word {
  const keyword = [references, classifiedBy, tags, executiveOrder].find(field => field?.keyword.start === next)?.keyword;
  if (keyword) return keyword;
  const first = matchIn(/^[^\s(]{1,20}/, text({ start: next, end: next + 20 }));
  return { start: next, end: next + first.length, text: first };
}

export const page: RulePage = {
  why: 'A line end that was lost makes the list of references or the classifier a part of the subject, and neither is found.',
  flagged: [
    {
      text: `
        C O N F I D E N T I A L TALLINN 000375

        SUBJECT: HARBOR FESTIVAL: VISIT TO CAIRO‹Classified By›: Ambassador
        Jane Roe for reason 1.4 (d).

        1. (C) The harbor festival opens on Monday.
      `,
      message: 'Classified By is fused to the subject; it belongs on a line of its own.',
      fixed: `
        C O N F I D E N T I A L TALLINN 000375

        SUBJECT: HARBOR FESTIVAL: VISIT TO CAIRO
        Classified By: Ambassador
        Jane Roe for reason 1.4 (d).

        1. (C) The harbor festival opens on Monday.
      `,
    },
    {
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL: A TIME OF PRIME ‹REF›: TALLINN 366

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'REF is fused to the subject; it belongs on a line of its own.',
      fixed: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL: A TIME OF PRIME
        REF: TALLINN 366

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'The text itself.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL. ‹1.› (U) The harbor festival opens.

        2. (U) There will be fireworks.
      `,
      message: '1. is fused to the subject; it belongs on a line of its own.',
      fixed: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL.
        1. (U) The harbor festival opens.

        2. (U) There will be fireworks.
      `,
    },
  ],
  sound: [
    {
      note: 'A subject that speaks of references.',
      text: `
        UNCLAS TALLINN 000375

        TAGS: PREL, EN
        SUBJECT: TAGS AND REFS: A GUIDE FOR THE HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      text: `
        C O N F I D E N T I A L TALLINN 000375

        SUBJECT: HARBOR FESTIVAL: WHAT REF A SAID OF IT
        REF: TALLINN 366
        Classified By: Ambassador Jane Roe for reason 1.4 (d).

        1. (C) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'The word for the telegram that is answered, and what that was about.',
      text: `
        UNCLAS TALLINN 000375

        TAGS: PREL, EN
        SUBJECT: REPLY TO REFTEL: FERRY TALKS
        REF: TALLINN 366

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      text: `
        UNCLAS TALLINN 000375

        TAGS: PREL, EN
        SUBJECT: Further to Reftel: Asparagus Exports Rise
        REF: TALLINN 366

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'The subject names an order, and a reference in brackets.',
      text: `
        UNCLAS STATE 000208

        E.O. 12958: N/A
        TAGS: PREL, FR
        SUBJECT: E.O. 13224: NEW NAMES UNDER E.O. 13224 AND UNSCR 1267
        (REF: STATE 12345)

        1. (U) There will be fireworks.
      `,
    },
  ],
};
