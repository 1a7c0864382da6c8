import { CONFLICT } from '../cable/conflict';
import type { Tag, TagsLine } from '../cable/model';
import { cover } from '../text/span';
import { remove } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Context, Rule } from './kit/rule';
import { endOf, isTakenOut, withSeparator } from './kit/tags';

export const rule: Rule = {
  id: 'tags-duplicate-code',
  title: 'Duplicate TAGS code',
  part: 'TAGS',
  severity: 'info',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'removes the duplicate codes', safe: false },
  check: {
    header(header, { text, report }) {
      const { tags } = header;
      // Of two versions that Git could not merge one goes.
      if (!tags || CONFLICT.test(text({ start: 0, end: header.length }))) return;
      for (const { repeated, first, last } of repetitions(tags, text)) {
        const names = repeated.map(tag => tag.code);
        const span = { start: cover(repeated).start, end: endOf(last, text) };
        const removed = isWhole(repeated) ? withSeparator(span, header.lines, tags, text) : span;
        // Of a further TAGS line with nothing else on it the keyword goes too.
        const keyword = text({ start: removed.start, end: Math.max(removed.start, span.start) }).replace(/[\s,;]+/g, ' ').trim();
        const what = names.length === 1 ? `the second ${text(span).replace(/\s+/g, ' ')}` : `the ${names.length} repeated codes`;
        report({
          span,
          message: names.length === 1 ? `${first.code} stands on the TAGS line already.` : `${names.length} codes stand on the TAGS line already: ${names.join(', ')}.`,
          related: [{ span: first, message: `${first.code} stands here first.` }],
          tags: ['unnecessary'],
          fixes: [{
            title: keyword === '' ? `Remove ${what}` : `Remove ${what} and ${keyword}`,
            edits: () => [remove(removed)],
          }],
        });
      }
    },
  },
};

interface Repetition {
  /** Codes that stand next to each other, each of which stands on the TAGS line already. */
  readonly repeated: readonly Tag[];
  /** The first place of the first of them. */
  readonly first: Tag;
  /** The last of those that are repeated. */
  readonly last: Tag;
}

/** A whole list that stands on the line again is one repetition. */
function repetitions({ tags }: TagsLine, text: Context['text']): readonly Repetition[] {
  const found: { repeated: Tag[]; first: Tag; last: Tag }[] = [];
  const seen = new Map<string, Tag>();
  let before: Tag | null = null;
  let current: { repeated: Tag[]; first: Tag; last: Tag } | null = null;
  for (const tag of tags) {
    // A code of persons stands once for each of them.
    const key = `${tag.code} ${tag.person?.text ?? ''}`;
    const first = seen.get(key);
    if (!first || isTakenOut(tag)) {
      seen.set(key, tag);
      current = null;
    } else if (current && before && joins(before, tag, text)) {
      current.repeated.push(tag);
      current.last = tag;
    } else {
      current = { repeated: [tag], first, last: tag };
      found.push(current);
    }
    before = tag;
  }
  return found;
}

/** Nothing but a separator stands between two codes: no free word, and no keyword of a further TAGS line. */
function joins(before: Tag, tag: Tag, text: Context['text']): boolean {
  return /^[\s,;]*$/.test(text({ start: endOf(before, text), end: tag.start }));
}

/** The codes are not cut out of a run with others, which would be left without a separator. */
function isWhole(repeated: readonly Tag[]): boolean {
  const first = repeated[0];
  const last = repeated.at(-1);
  return (!first?.run || first.run.start === first.start) && (!last?.run || last.run.end === last.end);
}

export const page: RulePage = {
  why: 'A code says all it has to say once. Repeated ones are left over from putting lists together, or an archive doubled the line.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH, ‹PREL›
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'PREL stands on the TAGS line already.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The whole list stands there again.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL PGOV CH ‹PREL PGOV
        CH›
        SUBJECT: HARBOR FESTIVAL
      `,
      message: '3 codes stand on the TAGS line already: PREL, PGOV, CH.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL PGOV CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'The whole line stands there again.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
        TAGS: ‹PREL, CH›
        SUBJECT: HARBOR FESTIVAL
      `,
      message: '2 codes stand on the TAGS line already: PREL, CH.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'In a run with another code.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, ‹PREL›PGOV, CH
        SUBJECT: HARBOR FESTIVAL
      `,
      message: 'PREL stands on the TAGS line already.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, PGOV, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Runs of nothing but repeated codes.',
      text: `
        UNCLAS ROME 000208

        E.O. 12958: N/A
        TAGS: PHUM, IT, ‹ITPHUM, ITPHUM›
        SUBJECT: HARBOR FESTIVAL
      `,
      message: '4 codes stand on the TAGS line already: IT, PHUM, IT, PHUM.',
      fixed: `
        UNCLAS ROME 000208

        E.O. 12958: N/A
        TAGS: PHUM, IT
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Run together with the line above.',
      text: `
        UNCLAS GUANGZHOU 000208

        TAGS: PREL, CH
        E.O. 12958: N/ATAGS: ‹PREL, CH›
        SUBJECT: HARBOR FESTIVAL
      `,
      message: '2 codes stand on the TAGS line already: PREL, CH.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        TAGS: PREL, CH
        E.O. 12958: N/A
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Codes that are still to be written.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: XXXX, XXXX, CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'A code of persons stands once for each of them.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: OVIP (ROE, JANE), OVIP (DOE, JOHN), CH
        SUBJECT: HARBOR FESTIVAL
      `,
    },
    {
      note: 'Two versions that Git could not merge; one of them goes.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        <<<<<<< HEAD
        TAGS: PREL, CH
        =======
        TAGS: PREL, SCUL, CH
        >>>>>>> second-draft
        SUBJECT: HARBOR FESTIVAL
      `,
    },
  ],
};
