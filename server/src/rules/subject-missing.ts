import type { Header } from '../cable/model';
import type { Span } from '../text/span';
import { insert } from './edits';
import { insertLine, lastLine } from './insertion';
import type { RulePage } from './page';
import type { Context, Found, Rule } from './rule';

/** The first year in which cables have E.O. and TAGS lines, and a subject always. */
const SINCE = 1973;

export const rule: Rule = {
  id: 'subject-missing',
  title: 'The cable has no subject',
  part: 'subject and references',
  severity: 'error',
  profile: 'any',
  era: null,
  source: '5 FAH-1 H-210',
  fix: { does: 'inserts a SUBJECT line: the subject of the archive\'s banner, or one to be filled in', safe: false },
  check: {
    header(header, context) {
      const { facts, report } = context;
      if (!facts.hasText || (facts.section ?? 1) !== 1 || (facts.year !== null && facts.year < SINCE)) return;
      const found = header.subject ? emptySubject(header, context) : noSubject(header, context);
      if (found) report(found);
    },
  },
};

/** Only a header with an E.O. or a TAGS line is one that must have a subject: a note or a press release has none of them. */
function noSubject(header: Header, context: Context): Found | null {
  const shown = placeOf(header);
  const after = lastLine(header, ['executive-order', 'tags']);
  if (!shown || !after) return null;
  const lines = wrapped(`SUBJECT: ${header.archive?.subject?.text ?? '...'}`, context.settings.lineWidth);
  return {
    span: shown,
    message: `There is no SUBJECT line: it stands after the ${header.tags ? 'TAGS' : 'E.O. line'}.`,
    fixes: [{
      title: header.archive?.subject ? 'Insert the subject of the banner' : 'Insert a SUBJECT line',
      edits: () => [insertLine(after.next, lines.join(context.facts.lineEnd), context)],
    }],
  };
}

function placeOf({ tags, executiveOrder }: Header): Span | null {
  if (!tags) return executiveOrder?.keyword ?? null;
  return tags.keyword.text === '' ? tags.tags[0] ?? null : tags.keyword;
}

function emptySubject({ subject, archive }: Header, { text }: Context): Found | null {
  if (!subject || subject.mark || subject.pieces.length > 0) return null;
  const banner = archive?.subject;
  const at = subject.keyword.end + (/^ ?[:;]/.exec(text({ start: subject.keyword.end, end: subject.keyword.end + 2 }))?.[0].length ?? 0);
  return {
    span: subject.keyword,
    message: 'The SUBJECT line says nothing.',
    fixes: banner ? [{ title: 'Write the subject of the banner', edits: () => [insert(at, ` ${banner.text}`)] }] : [],
  };
}

/** The words of a line in lines of at most `width` characters, where they have blanks to be broken at. */
function wrapped(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/\s/)) {
    if (word === '') continue;
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}

export const page: RulePage = {
  why: 'The subject tells a reader with a hundred cables which ones to read. Every cable has one.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        ‹TAGS›: PREL, CH

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'There is no SUBJECT line: it stands after the TAGS.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: ...

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'The banner of an archive knows the subject.',
      text: `
        07GUANGZHOU208
        Harbor Festival: Fireworks, Dragon Boats, and the Visit of a Delegation
        Wed Feb 14 00:00:00 +0100 2007
        UNCLASSIFIED
        Consulate Guangzhou
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        ‹TAGS›: PREL, CH

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'There is no SUBJECT line: it stands after the TAGS.',
      fixed: `
        07GUANGZHOU208
        Harbor Festival: Fireworks, Dragon Boats, and the Visit of a Delegation
        Wed Feb 14 00:00:00 +0100 2007
        UNCLASSIFIED
        Consulate Guangzhou
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: Harbor Festival: Fireworks, Dragon Boats, and the Visit of a
        Delegation

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'The line is there and says nothing.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
        ‹SUBJECT›:

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'The SUBJECT line says nothing.',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJ: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'The header is being written.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
      `,
    },
    {
      note: 'No cable, or only a piece of one.',
      text: `
        The harbor festival opens on Monday.

        There will be fireworks.
      `,
    },
  ],
};
