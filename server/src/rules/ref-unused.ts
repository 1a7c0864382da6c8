import { textBefore } from '../text/search';
import { shift } from '../text/span';
import { mentionsIn, mentionsInSubject } from './kit/mentioned';
import type { RulePage } from './kit/page';
import { citedItems, letteringIn } from './kit/reference-letters';
import type { Rule } from './kit/rule';

/** Fewer digits may stand in a text by chance. */
const FEWEST_DIGITS = 3;

export const rule: Rule = {
  id: 'ref-unused',
  title: 'Listed reference is not cited',
  part: 'subject and references',
  severity: 'hint',
  profile: 'draft',
  era: null,
  source: 'Common usage',
  fix: null,
  check: {
    cable(cable, context) {
      const { header, start, end } = cable;
      const lettering = context.ofCable(letteringIn);
      // Until a signature ends the text, what cites the others may still be written.
      if (!lettering || lettering.items.length < 2 || !context.close?.block.signature.length || (context.facts.section ?? 1) > 1) return;
      const mentioned = [...context.ofCable(mentionsIn), ...mentionsInSubject(cable, context.text)];
      // "Refs" without letters are all of them.
      if (mentioned.some(({ mention }) => mention.kind === 'telegram' && mention.word !== 'septel' && mention.plural)) return;
      const cited = citedItems(lettering, mentioned);
      // A text that cites none by its letter does not work with letters.
      if (cited.size === 0) return;
      const uncited = lettering.items.filter(({ item, letter }, index) => !cited.has(index) && item.end > letter.end);
      if (uncited.length === 0) return;
      const text = context.text({ start: start + header.length, end });
      const inOwnWords = new Set(Array.from(text.matchAll(OWN_WORDS), ([, letter]) => letter));
      for (const { item, letter, due } of uncited) {
        const number = item.number?.text.replace(/^0+/, '') ?? '';
        if (inOwnWords.has(letter.value) || (number.length >= FEWEST_DIGITS && hasNumber(text, number))) continue;
        // A text that cites B cites the first of two.
        const meant = letter.value === due ? '' : `, which should be ${due},`;
        context.report({
          span: shift(item, start),
          message: `Reference ${letter.value}${meant} is listed, but the text does not cite it.`,
        });
      }
    },
  },
};

/** `Ref A is on beef, and B on pork`, `neither ref A nor B`, `Ref A, as well as B`; `(A) beef; (B) pork` are items. */
const OWN_WORDS = /(?:\b(?:and|as|n?or|not|to|AND|AS|N?OR|NOT|TO)\s{1,3}\(?|[,;+"\u2013]\s{0,3}(?!.[.)]))([A-Z])(?![\w'-])/g;

/** Whether a number stands in a text, not as a part of another one. */
function hasNumber(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + 1)) {
    if (!/[1-9]$/.test(textBefore(text, at, 1)) && !/^\d/.test(text.slice(at + number.length, at + number.length + 1))) return true;
  }
  return false;
}

export const page: RulePage = {
  why: 'Where a text cites its references by letters, one that it never comes to may be left over, or the place that should cite it was forgotten. It may be meant as background: this is a reminder. The rule waits for the signature.',
  flagged: [
    {
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             ‹B. TALLINN 360›

        1. (U) The harbor festival opens on Monday (ref A).

        ROE
      `,
      message: 'Reference B is listed, but the text does not cite it.',
    },
    {
      note: 'The second of two with one letter.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A) TALLINN 366
             B) E-MAIL
             ‹B) TALLINN 347›

        1. (U) The harbor festival (ref A) opens on Monday (ref B).

        ROE
      `,
      message: 'Reference B, which should be C, is listed, but the text does not cite it.',
    },
    {
      note: 'The letters of items, and at the end of a word.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             ‹B. TALLINN 360›
             ‹C. TALLINN 347›
             ‹D. TALLINN 340›
             ‹E. TALLINN 336›

        1. (U) Ref A tells (A) of boats; (B) of nets, C. old, D. new. NOTE
        the date.

        ROE
      `,
      message: 'Reference B is listed, but the text does not cite it.',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360
             C. TALLINN 347

        1. (U) The harbor festival opens on Monday (refs A-C).

        ROE
      `,
    },
    {
      note: 'In words of its own.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360
             C. TALLINN 347

        1. (U) The harbor festival opens on Monday, as neither ref A nor
        B nor C told.

        ROE
      `,
    },
    {
      note: 'A range that repeats the word, and one in words of its own.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360
             C. TALLINN 347

        1. (U) Ref A through ref B tell of the festival, and C of ships.

        ROE
      `,
    },
    {
      note: 'A letter after which nothing is written yet.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360
             C.

        1. (U) The harbor festival opens on Monday (refs A and B).

        ROE
      `,
    },
    {
      note: 'A text that works without letters.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360

        1. (U) The harbor festival opens on Monday.

        ROE
      `,
    },
    {
      note: 'A text that no signature ends may go on.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360

        1. (U) The harbor festival opens on Monday (ref A).
      `,
    },
    {
      note: 'A single reference.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: TALLINN 366

        1. (U) The harbor festival opens on Monday.

        ROE
      `,
    },
    {
      note: 'Cited by its number, and all of them by "reftels".',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360

        1. (U) The harbor festival opens on Monday (ref A). Tallinn 360
        tells of the fireworks.

        ROE
      `,
    },
    {
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360

        1. (U) The harbor festival (reftels) opens on Monday (ref A).

        ROE
      `,
    },
    {
      note: 'Shortened, before a word.',
      text: `
        UNCLAS ROME 001111

        E.O. 12958: N/A
        TAGS: PREL, IT
        SUBJECT: NOTES FROM THE WEEK

        REF: A. ROME 1001
             B. ROME 1002

        1. (U) Ref. A gives the streets, and Ref. B tells of the shoes.

        2. (U) One of them fell.

        ROE
      `,
    },
    {
      note: 'A letter behind the paragraph of another reference.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: A. TALLINN 366
             B. TALLINN 360

        1. (U) The harbor festival opens on Monday (refs A (para 4) and B).

        ROE
      `,
    },
  ],
};
