import type { Word } from '../text/span';
import { nearestTags } from '../vocabulary/nearest-tags';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { isBracketed } from './kit/tags';

export const rule: Rule = {
  id: 'tags-personal-name-form',
  title: 'Name on the TAGS line without parentheses',
  part: 'TAGS',
  severity: 'hint',
  profile: 'draft',
  era: null,
  source: 'TAGS handbook of 1974, section 16',
  fix: { does: 'changes the name to the form (LAST, FIRST)', safe: false },
  check: {
    header({ tags }, { text, report }) {
      const known = new Map<string, boolean>();
      for (const tag of tags?.tags ?? []) {
        const { person } = tag;
        if (!person || isBracketed(tag, text)) continue;
        // Near codes are looked for in the whole table: once for each name.
        const doubtful = known.get(person.text) ?? mayBeCode(person);
        known.set(person.text, doubtful);
        if (doubtful) continue;
        const bracketed = `(${lastFirst(person.text)})`;
        report({
          span: person,
          message: `The name after ${tag.code} should stand in brackets, the last name first: ${bracketed}.`,
          // Of several persons the tree has the names in one, without what stands between them.
          fixes: text(person).includes('(') ? [] : [{ title: `Write ${bracketed}`, edits: () => [replace(person, bracketed)] }],
        });
      }
    },
  },
};

/** A single word near to a code may be a misspelt one. */
function mayBeCode({ text }: Word): boolean {
  return !/[ ,]/.test(text) && text.length <= 6 && nearestTags(text, 1).length > 0;
}

/** Archives that drop the brackets drop the comma, and leave the last name in front. */
function lastFirst(name: string): string {
  return name.includes(',') ? name : name.replace(' ', ', ');
}

export const page: RulePage = {
  why: 'Without brackets and comma the names run into the codes, and neither a reader nor a program knows where the one ends and the other begins.',
  flagged: [
    {
      text: `
        E.O. 12958: N/A
        TAGS: OVIP ‹ROSENTHAL HILARIA› PREL CH
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'The name after OVIP should stand in brackets, the last name first: (ROSENTHAL, HILARIA).',
      fixed: `
        E.O. 12958: N/A
        TAGS: OVIP (ROSENTHAL, HILARIA) PREL CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        E.O. 12958: N/A
        TAGS: OVIP ‹ROSENTHAL, HILARIA›, PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'The name after OVIP should stand in brackets, the last name first: (ROSENTHAL, HILARIA).',
      fixed: `
        E.O. 12958: N/A
        TAGS: OVIP (ROSENTHAL, HILARIA), PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Of several persons one stands in brackets already.',
      text: `
        UNCLAS ANKARA 000208

        E.O. 12958: N/A
        TAGS: OVIP ‹ROE JANE (DOE, JOHN›), TU
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'The name after OVIP should stand in brackets, the last name first: (ROE JANE; DOE, JOHN).',
    },
  ],
  sound: [
    {
      text: `
        E.O. 12958: N/A
        TAGS: OVIP (ROSENTHAL, HILARIA), PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'What stands after OVIP may be a misspelt code.',
      text: `
        E.O. 12958: N/A
        TAGS: OVIP POGOV CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Square brackets will do.',
      text: `
        UNCLAS GUANGZHOU 000208

        TAGS: OVIP [ROE, JANE], PREL, CH
      `,
    },
  ],
};
