import type { Header, TagsLine } from '../cable/model';
import { findTags } from '../vocabulary/tags';
import { cover, type Word } from '../text/span';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';
import { endOf, hasEntity } from './kit/tags';
import { mayBecomeCode } from './kit/unfinished';

export const rule: Rule = {
  id: 'tags-lower-case',
  title: 'TAGS are not in capital letters',
  part: 'TAGS',
  severity: 'info',
  profile: 'any',
  era: null,
  source: 'Common usage in published cables',
  fix: { does: 'changes them to capital letters', safe: true },
  check: {
    header(header, context) {
      const { text, report } = context;
      const { tags } = header;
      if (!tags || !/[a-z]/.test(text(tags))) return;
      const words = smallWords(tags, header);
      const first = words[0];
      if (!first || words.every(word => mayBecomeCode(word, header, context))) return;
      const { start, end } = cover(words);
      const named = tags.tags.find(tag => tag.person?.end === end);
      report({
        span: { start, end: named ? endOf(named, text) : end },
        message: words.length === 1 ? `${first.text} should be in capitals: ${first.text.toUpperCase()}.` : 'The TAGS line should be all in capitals.',
        // What stands there, not what was read: of several persons the tree has them in one, without what is between them.
        fixes: [{ title: 'Write them in capitals', edits: () => words.map(word => replace(word, text(word).toUpperCase())) }],
      });
    },
  },
};

/** The words of the line that have small letters and should have none, in order. */
function smallWords(line: TagsLine, header: Header): readonly Word[] {
  const damaged = header.repairs.some(({ kind, start }) => kind === 'keyword' && start === line.keyword.start);
  const words = new Map<number, Word>();
  const add = (word: Word): void => {
    if (!hasEntity(header, word) && /[a-z]/.test(word.text)) words.set(word.start, word);
  };
  if (!damaged) add(line.keyword);
  for (const tag of line.tags) {
    // Some organizations are written in small letters: Bundesbank.
    if (findTags(tag.code).some(entry => entry.code === tag.text)) continue;
    // One small letter in a code that is not known is a slip for another sign, `EFlN`: tags-unknown-code tells of it.
    if (!tag.known && !tag.run && /[A-Z]/.test(tag.text)) continue;
    add(tag.run ?? tag);
    if (tag.person && /[a-z]/.test(tag.text)) add(tag.person);
  }
  return [...words.values()];
}

export const page: RulePage = {
  why: 'The keyword and the codes are written in capitals, and programs look for them so.',
  flagged: [
    {
      text: `
        UNCLAS ANKARA 000208

        E.O. 12958: N/A
        ‹Tags: prel, pgov, tu›
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'The TAGS line should be all in capitals.',
      fixed: `
        UNCLAS ANKARA 000208

        E.O. 12958: N/A
        TAGS: PREL, PGOV, TU
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        UNCLAS ANKARA 000208

        E.O. 12958: N/A
        TAGS: PREL, ‹ovip (roe, jane)›, TU
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'The TAGS line should be all in capitals.',
      fixed: `
        UNCLAS ANKARA 000208

        E.O. 12958: N/A
        TAGS: PREL, OVIP (ROE, JANE), TU
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      text: `
        UNCLAS ANKARA 000208

        E.O. 12958: N/A
        TAGS: PREL, ‹Pgov›, TU
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'Pgov should be in capitals: PGOV.',
      fixed: `
        UNCLAS ANKARA 000208

        E.O. 12958: N/A
        TAGS: PREL, PGOV, TU
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Of a code with several persons nothing between them is lost.',
      text: `
        UNCLAS ANKARA 000208

        E.O. 12958: N/A
        ‹tags: ovip (roe, jane), with guests (doe, john)›, TU
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'The TAGS line should be all in capitals.',
      fixed: `
        UNCLAS ANKARA 000208

        E.O. 12958: N/A
        TAGS: OVIP (ROE, JANE), WITH GUESTS (DOE, JOHN), TU
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS ANKARA 000208

        E.O. 12958: N/A
        TAGS: PREL, Bundesbank, OVIP (Roe, Jane), TU
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A small letter in the place of another sign.',
      text: `
        UNCLAS GUANGZHOU 000208

        TAGS: ETRD, EFlN, CH
      `,
    },
  ],
};
