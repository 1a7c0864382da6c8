import type { Cable, Header } from '../cable/model';
import { matchIn } from '../text/search';
import { shift, type Span } from '../text/span';
import { insert } from './kit/edits';
import type { Facts } from './kit/facts';
import { insertLine, lastLine, standsBelow } from './kit/insertion';
import type { RulePage } from './kit/page';
import type { CableContext, Found, Rule } from './kit/rule';
import { headOf } from './kit/tags';

/** The first year in which cables have E.O. and TAGS lines, and a subject always. */
const SINCE = 1973;

export const rule: Rule = {
  id: 'subject-missing',
  title: 'Subject is missing',
  part: 'subject and references',
  severity: 'error',
  profile: 'any',
  era: null,
  source: '5 FAH-1 H-210',
  fix: { does: 'inserts a SUBJECT line with the subject of the archive banner, or one to fill in', safe: false },
  check: {
    cable(cable, context) {
      const { facts, report } = context;
      if (!facts.hasText || (facts.section ?? 1) !== 1 || facts.lastYear < SINCE) return;
      const found = cable.header.subject ? emptySubject(cable, context) : noSubject(cable, context);
      if (found) report(found);
    },
  },
};

const KEYWORD = /^[ \t¶]{0,9}(?:\([A-Z]{1,3}\) ?)?SUBJ/im;

/** Only a header with an E.O. or a TAGS line is one that must have a subject: a note or a press release has none of them. */
function noSubject(cable: Cable, context: CableContext): Found | null {
  const { header, start } = cable;
  const shown = placeOf(header);
  const after = lastLine(header, ['executive-order', 'tags']);
  if (!shown || !after || standsBelow(cable, KEYWORD, context.text)) return null;
  const banner = header.archive?.subject;
  const line = `SUBJECT: ${openingWords(header, context.facts)}${banner?.text ?? '...'}`;
  const lines = wrapped(line, context.settings.lineWidth);
  // Text that begins on the next line would be read as more of the subject.
  if (after.next === header.length) lines.push('');
  // Where the line stands above the classification line the place for the subject cannot be told.
  const ordered = after.start >= (header.classification?.start ?? 0);
  return {
    span: shift(shown, start),
    message: `There is no SUBJECT line: it belongs after the ${header.tags ? 'TAGS' : 'E.O. line'}.`,
    fixes: !ordered ? [] : [{
      title: banner ? 'Insert a SUBJECT line with the subject of the banner' : `Insert ${line}`,
      edits: () => [insertLine(start + after.next, lines.join(context.facts.lineEnd), context)],
    }],
  };
}

/** What must stand before the drafter's own words: the mark of a classified cable since 2009, and the words of its caption. */
function openingWords({ captions, archive }: Header, { classified, firstYear }: Facts): string {
  if (archive?.subject) return '';
  const mark = classified && firstYear >= 2009 ? '(U) ' : '';
  return captions.some(caption => caption.name === 'OFFICIAL INFORMAL') ? `${mark}OFFICIAL INFORMAL: ` : mark;
}

function placeOf({ tags, executiveOrder }: Header): Span | null {
  return tags ? headOf(tags) : executiveOrder?.keyword ?? null;
}

function emptySubject({ header, start }: Cable, { text }: CableContext): Found | null {
  const { subject, archive } = header;
  if (!subject || subject.mark || subject.pieces.length > 0) return null;
  const banner = archive?.subject;
  const keyword = shift(subject.keyword, start);
  const colon = matchIn(/^ ?[:;]/, text({ start: keyword.end, end: keyword.end + 2 })).length;
  return {
    span: keyword,
    message: 'The SUBJECT line says nothing.',
    fixes: banner ? [{ title: 'Write the subject of the banner', edits: () => [insert(keyword.end + colon, ` ${banner.text}`)] }] : [],
  };
}

/** The words of a line in lines of at most `width` characters, where they have blanks to be broken at. */
function wrapped(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/\s+/)) {
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
      message: 'There is no SUBJECT line: it belongs after the TAGS.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: ...

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'With the mark of a classified cable, and the words that its caption asks for.',
      text: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        OFFICIAL INFORMAL

        E.O. 13526: DECL: 02/14/2022
        ‹TAGS›: PREL, CH

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'There is no SUBJECT line: it belongs after the TAGS.',
      fixed: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        C O N F I D E N T I A L GUANGZHOU 000208

        OFFICIAL INFORMAL

        E.O. 13526: DECL: 02/14/2022
        TAGS: PREL, CH
        SUBJECT: (U) OFFICIAL INFORMAL: ...

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'Where the lines are out of order the place for it cannot be told: no fix.',
      text: `
        ‹E.O.› 12958: N/A
        UNCLAS GUANGZHOU 000208

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'There is no SUBJECT line: it belongs after the E.O. line.',
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
      message: 'There is no SUBJECT line: it belongs after the TAGS.',
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
      note: 'Without a blank line before the text.',
      text: `
        UNCLAS GUANGZHOU 000208
        E.O. 12958: N/A
        ‹TAGS›: PREL, CH
        1. (U) The harbor festival opens on Monday.
      `,
      message: 'There is no SUBJECT line: it belongs after the TAGS.',
      fixed: `
        UNCLAS GUANGZHOU 000208
        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: ...

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
    {
      note: 'It says nothing, and the banner knows it.',
      text: `
        07GUANGZHOU208
        Harbor Festival
        Wed Feb 14 00:00:00 +0100 2007
        UNCLASSIFIED
        Consulate Guangzhou
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        ‹SUBJECT›:

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'The SUBJECT line says nothing.',
      fixed: `
        07GUANGZHOU208
        Harbor Festival
        Wed Feb 14 00:00:00 +0100 2007
        UNCLASSIFIED
        Consulate Guangzhou
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        SUBJECT: Harbor Festival

        1. (U) The harbor festival opens on Monday.
      `,
    },
    {
      note: 'Without TAGS.',
      text: `
        UNCLAS GUANGZHOU 000208

        ‹E.O.› 12958: N/A

        1. (U) The harbor festival opens on Monday.
      `,
      message: 'There is no SUBJECT line: it belongs after the E.O. line.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        SUBJECT: ...

        1. (U) The harbor festival opens on Monday.
      `,
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
      note: 'It stands below a line that does not belong there.',
      text: `
        UNCLAS GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH

        1. (U) This is a corrected copy.

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.
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
