import { isPortionAbove } from '../vocabulary/classification';
import type { RulePage } from './kit/page';
import { levelsOf } from './kit/portions';
import type { Rule } from './kit/rule';

/** A level of a classified cable, or none, where the post should begin. */
const SECOND_LEVEL = /^(?:UNCLAS(?:SIFIED)?|(?:TOP )?SECRET|CONFIDENTIAL|(?:T ?O ?P )?S E C R E T|C O N F I D E N T I A L)(?= )/;
/** Another mark right behind the first; `(S/P)` is an office. */
const SECOND_MARK = /^ {0,2}\((U|SBU|C|S|TS)(?:\/{1,2}(?:NF|NOFORN|REL [A-Z, ]{2,20}))?\)/;
/** The others are of an unclassified cable, where one does not exclude the other. */
const CLASSIFIED = /^(?:C|S|TS)$/;
const LONGEST = 32;

export const rule: Rule = {
  id: 'two-levels',
  title: 'Two classification levels',
  part: 'classification and captions',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-1 H-246.2; E.O. 13526, 1.6(a)(1)',
  fix: null,
  check: {
    header({ classification }, { report }) {
      const { words, post } = classification ?? {};
      const second = post && SECOND_LEVEL.exec(post.text)?.[0];
      if (!words || !post || !second) return;
      report({ span: { start: words.start, end: post.start + second.length }, message: `The line has two levels, ${words.text} and ${second}: keep the one that holds.` });
    },
    mark(mark, { report }) {
      // Nearly every mark is a level alone.
      if (mark.controls.length === 0) return;
      const levels = levelsOf(mark);
      if (levels.length > 1) report({ span: mark, message: `The mark (${mark.text}) has two levels, ${levels.join(' and ')}: keep the one that holds.` });
    },
    paragraph({ marker, mark, pieces: [first] }, { facts, text, report }) {
      if (!marker || !mark?.level || mark.entireText || !first) return;
      const [second, level] = SECOND_MARK.exec(text({ start: mark.end, end: Math.min(first.end, mark.end + LONGEST) })) ?? [];
      // A first one above the cable is told by portion-above-overall.
      if (facts.level !== null && isPortionAbove(mark.level, facts.level)) return;
      if (second === undefined || level === undefined || level === mark.level || ![level, mark.level].some(each => CLASSIFIED.test(each))) return;
      report({ span: { start: mark.start, end: mark.end + second.length }, message: `The paragraph is marked ${text(mark)} and ${second.trim()}: keep the one that holds.` });
    },
  },
};

export const page: RulePage = {
  why: 'One level says who may read the text. Where two stand, one reader goes by the higher and another by the lower.',
  flagged: [
    {
      text: `
        S E C R E T GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. ‹(U)(S)› The harbor festival opens on Monday.

        2. (S) There will be fireworks.
      `,
      message: 'The paragraph is marked (U) and (S): keep the one that holds.',
    },
    {
      text: `
        ‹UNCLAS CONFIDENTIAL› GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'The line has two levels, UNCLAS and CONFIDENTIAL: keep the one that holds.',
    },
    {
      text: `
        S E C R E T GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (S) The harbor festival opens on Monday.

        2. ‹(C/S)› There will be fireworks.

        3. (C//NF) The mayor will speak.

        4. (U//SBU) The choir will sing.
      `,
      message: 'The mark (C/S) has two levels, C and S: keep the one that holds.',
    },
    {
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. ‹(C/U)› The harbor festival opens on Monday.
      `,
      message: 'The mark (C/U) has two levels, C and U: keep the one that holds.',
    },
    {
      note: 'A control behind the second.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. ‹(SBU) (C/NF)› The harbor festival opens on Monday.
      `,
      message: 'The paragraph is marked (SBU) and (C/NF): keep the one that holds.',
    },
  ],
  sound: [
    {
      note: 'Controls, sensitive text of an unclassified cable, and a mark that stands twice.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (C//NF) The harbor festival opens on Monday.

        2. (U//SBU) (U) There will be fireworks.

        3. (C) (C) The mayor will speak.

        4. (C) (S/P) has the list of guests.
      `,
    },
    {
      note: 'A first mark above the cable is told by portion-above-overall.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (C)(U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'A list of items, the first of which has the letter of a level.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (C) The harbor festival opens on Monday.

        2. (C) (A) There will be fireworks, and
        (C) the mayor will speak.
      `,
    },
  ],
};
