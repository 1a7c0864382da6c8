import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import { isUncertain } from './kit/portions';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'portion-mark-form',
  title: 'Malformed portion mark',
  part: 'text',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: '5 FAH-1 H-246.2',
  fix: { does: 'corrects parentheses and changes to capital letters; transposed letters only as a suggestion', safe: true },
  check: {
    mark(mark, { text, report }) {
      const { becomes } = mark;
      if (becomes === null) return;
      report({
        span: mark,
        message: `"${text(mark)}" should read ${becomes}.`,
        fixes: [{
          title: `Write ${becomes}`,
          // Brackets are no words; letters are.
          safe: mark.form === 'bracket',
          edits: () => [replace(mark, becomes)],
        }],
      });
    },
    // Behind the number of a paragraph alone: further on (a) to (u) may be the items of a list. A mark for the entire text is words, and may stand without brackets.
    paragraph(paragraph, { facts, text, report }) {
      const { marker, mark } = paragraph;
      if (!marker || mark?.form !== 'sound' || mark.entireText) return;
      const { level: letter } = mark;
      const spelled = facts.firstYear >= 1995 ? /^(?:(?:SENSITIVE BUT )?UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|TOP SECRET)(?![A-Z])/.exec(mark.text)?.[0] : undefined;
      if (letter !== null && spelled !== undefined) {
        const word = { start: mark.start + 1, end: mark.start + 1 + spelled.length };
        report({ span: word, severity: 'info', message: `The portion mark is the letter${letter === 'SBU' ? 's' : ''}: (${letter}).`, fixes: [{ title: `Write ${letter}`, safe: false, edits: () => [replace(word, letter)] }] });
        return;
      }
      if (!/[a-z]/.test(mark.text)) return;
      const [level = ''] = /^(?:U|SBU|C|S|TS|LOU)(?![A-Z])/i.exec(mark.text) ?? [];
      if (level === level.toUpperCase()) return;
      const inside = { start: mark.start + 1, end: mark.end - 1 };
      const capitals = text(inside).toUpperCase();
      report({
        span: inside,
        severity: 'info',
        message: `The portion mark (${mark.text}) should be in capitals: ${capitals}.`,
        fixes: [{ title: `Write ${capitals}`, safe: !isUncertain(paragraph, text), edits: () => [replace(inside, capitals)] }],
      });
    },
  },
};

export const page: RulePage = {
  why: 'A portion mark is read by people and by programs that decide who may see the text; it must be one of the known marks, in round brackets.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. ‹U)› The harbor festival opens on Monday.

        2. ‹[SBU]› There will be fireworks.

        3. ‹(SUB)› The mayor will speak.

        4. ‹<U)› There will be boats.
      `,
      message: '"U)" should read (U).',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (SBU) There will be fireworks.

        3. (SBU) The mayor will speak.

        4. (U) There will be boats.
      `,
    },
    {
      note: 'Small letters weigh less: nobody takes them for another mark.',
      text: `
        S E C R E T GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (‹s›) The harbor festival opens on Monday: (a) fireworks, (c) a
        parade.

        2. (‹Sbu/nf›) The mayor will speak.
      `,
      message: 'The portion mark (s) should be in capitals: S.',
      severity: 'info',
      fixed: `
        S E C R E T GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (S) The harbor festival opens on Monday: (a) fireworks, (c) a
        parade.

        2. (SBU/NF) The mayor will speak.
      `,
    },
    {
      note: 'The slash is missing.',
      text: `
        S E C R E T GUANGZHOU 000208

        NOFORN

        SUBJECT: HARBOR FESTIVAL

        1. ‹(S NF)› The harbor festival opens on Monday.

        2. (S/NF) The mayor will speak.
      `,
      message: '"(S NF)" should read (S/NF).',
      fixed: `
        S E C R E T GUANGZHOU 000208

        NOFORN

        SUBJECT: HARBOR FESTIVAL

        1. (S/NF) The harbor festival opens on Monday.

        2. (S/NF) The mayor will speak.
      `,
    },
    {
      note: 'Letters of an act, perhaps: a suggestion.',
      severity: 'info',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (‹c›) of the harbor act is not kept.
      `,
      message: 'The portion mark (c) should be in capitals: C.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (C) of the harbor act is not kept.
      `,
    },
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (‹UNCLAS›) The harbor festival opens on Monday.
      `,
      message: 'The portion mark is the letter: (U).',
      severity: 'info',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      text: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (‹SENSITIVE BUT UNCLASSIFIED›) The harbor festival opens on Monday.
      `,
      message: 'The portion mark is the letters: (SBU).',
      severity: 'info',
      fixed: `
        O 140905Z FEB 07
        FM AMCONSUL GUANGZHOU
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (SBU) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'A bracket too many.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. ‹(U))› The harbor festival opens on Monday.

        2. (U) There will be fireworks.
      `,
      message: '"(U))" should read (U).',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.
      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SENSITIVE

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (SBU/NF) There will be fireworks.

        3. (SBU) The mayor (who is new) will speak.
      `,
    },
    {
      text: `
        S E C R E T GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (S//NF) The harbor festival opens on Monday.

        2. (C/REL GBR AUS) There will be fireworks.
      `,
    },
    {
      note: 'The letter of a heading.',
      text: `
        C O N F I D E N T I A L GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        C) The Lake
        -----------

        1. (C) There will be fireworks.
      `,
    },
    {
      note: 'Words in brackets.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (S. Harbor) The harbor festival opens on Monday.

        2. (U.S. Consulate) There will be fireworks.
      `,
    },
  ],
};
