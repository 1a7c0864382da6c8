import { cableAt, cablesIn } from '../cable/header/cable-numbers';
import type { Cable } from '../cable/model';
import { mentionsIn, type Mentioned } from './kit/mentioned';
import type { RulePage } from './kit/page';
import type { CableContext, Rule } from './kit/rule';
import { isOfOtherForm, OTHER_FORMS } from './kit/other-forms';

export const rule: Rule = {
  id: 'reftel-without-ref',
  title: 'Reference cited without a REF line',
  part: 'subject and references',
  severity: 'info',
  profile: 'any',
  era: null,
  source: 'Common usage: reftel means the telegram in the REF line',
  fix: null,
  check: {
    cable(cable, context) {
      const { header } = cable;
      if (header.references || !header.subject || isOfOtherForm(header) || !(header.classification ?? header.tags) || (context.facts.section ?? 1) !== 1) return;
      const spoken = context.ofCable(mentionsIn).filter(speaksOfReference);
      const [first] = spoken;
      // Where it is named once, the others mean that one.
      if (!first || spoken.some(one => isNamedBeside(one, context)) || isListedElsewhere(cable, context)) return;
      const { mention, phrase } = first;
      context.report({
        span: phrase,
        message: `${mention.kind === 'reference' ? `Reference ${mention.letter}` : context.text(phrase)} is cited, but the cable has no REF line to say which telegram that is.`,
      });
    },
  },
};

/** The bare word "ref" is an abbreviation of other things too. */
function speaksOfReference({ mention, quoted }: Mentioned): boolean {
  return !quoted && mention.kind !== 'paragraph' && (mention.kind !== 'telegram' || mention.word === 'reftel');
}

/** Whether the telegram stands right beside the word: `reftel (06 State 15541)`, `State 15541 (reftel)`. */
function isNamedBeside({ phrase }: Mentioned, { text }: CableContext): boolean {
  const after = text({ start: phrase.end, end: phrase.end + 48 }).replace(/^[ ,]{0,2}\(?/, '');
  if (cableAt(after, 0)) return true;
  const before = text({ start: Math.max(0, phrase.start - 40), end: phrase.start });
  const named = cablesIn(before).at(-1);
  return named?.known === true && /^[ ,]{0,2}\(?$/.test(before.slice(named.end));
}

/** A list in the text, a line that is none because it is damaged, or a telegram that the subject names. */
function isListedElsewhere({ header, start, end }: Cable, { text }: CableContext): boolean {
  return /^[ \t¶(]{0,9}(?:R ?E ?[FR](?:S|TELS?|ERENCES?|\(S\)| NO)? ?:|REF\/)/im.test(text({ start, end }))
    || (header.subject !== null && /\bREF|(?<![A-Z])[A-Z]{3,24} \d{3}/i.test(header.subject.text));
}

export const page: RulePage = {
  why: '"Reftel" is the telegram that the REF line names. Without that line nobody knows which one.',
  flagged: [
    {
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday, as told in ‹reftel›.

        2. (U) There will be fireworks (reftel).
      `,
      message: 'reftel is cited, but the cable has no REF line to say which telegram that is.',
    },
    {
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday (‹ref A›).
      `,
      message: 'Reference A is cited, but the cable has no REF line to say which telegram that is.',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        REF: STATE 015541

        1. (U) The harbor festival opens on Monday, as told in reftel.
      `,
    },
    {
      note: 'The telegram is named where it is cited, or in the subject.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday (reftel, TALLINN 366).
      `,
    },
    {
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        1. (U) Post received reftel (06 State 15541) on Monday.

        2. (U) The points of reftel were made on Tuesday.
      `,
    },
    {
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        1. (U) The points of State 15541 (reftel) were made on Tuesday.
      `,
    },
    {
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL: RESPONSE TO STATE 15541

        1. (U) The harbor festival opens on Monday, as told in reftel.
      `,
    },
    {
      note: 'A septel is another telegram.',
      text: `
        UNCLAS TALLINN 000375

        SUBJECT: HARBOR FESTIVAL

        1. (U) The post will report on the fireworks by septel.
      `,
    },
    ...OTHER_FORMS,
    {
      note: 'The line is there, damaged.',
      text: `
        UNCLAS GUANGZHOU 000208

        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL

        RER: STATE 1234

        1. (U) The harbor festival (reftel) opens on Monday.
      `,
    },
  ],
};
