import type { SectionMarker } from '../cable/model';
import type { PageLine } from '../cable/page-lines';
import { pageLinesOf, pageNumber } from './kit/furniture';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

type Page = Pick<PageLine, 'page' | 'part'>;

export const rule: Rule = {
  id: 'page-line-sequence',
  title: 'Page lines missing or out of order',
  part: 'classification and captions',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: null,
  check: {
    cable(cable, { ofCable, report }) {
      const section = firstPage(cable.header.classification?.section ?? null);
      // The prints of the 1970s count the pages of each section from 01 again.
      const lines = ofCable(pageLinesOf).filter(({ total }) => total !== null);
      /** The highest page so far; the first one of this section needs no page line of its own. */
      let before: Page | null = section === null ? null : { page: section, part: null };
      let present: ReadonlySet<string> | null = null;
      const isPresent = (page: Page): boolean => (present ??= new Set(lines.map(keyOf))).has(keyOf(page));
      lines.forEach((line, index) => {
        const message = before === null || (index === 0 && order(before, line) === 0) ? null : problemOf(before, line, isPresent);
        if (message !== null) report({ span: { start: line.start, end: line.end }, message });
        if (before === null || order(before, line) < 0) before = line;
      });
    },
  },
};

/** The section that a sound marker names; of one that cannot be, section-marker-form tells. */
function firstPage(marker: SectionMarker | null): number | null {
  const { section, sections } = marker ?? { section: null, sections: null };
  return section !== null && sections !== null && section >= 1 && section <= sections ? section : null;
}

/** What is wrong with a page that comes after another; null when nothing is. */
function problemOf(before: Page, line: Page, isPresent: (page: Page) => boolean): string | null {
  const here = pageNumber(line);
  const above = pageNumber(before);
  const step = order(before, line);
  if (step === 0) return `Page ${here} comes a second time.`;
  if (step > 0) return `Page ${here} comes after page ${above}: the pages are out of order.`;
  // Parts are not counted: 001.4 and 002.8 follow one another.
  if (line.page <= before.page + 1) return null;
  const missing = { page: before.page + 1, part: null };
  // One that comes later is out of order there.
  if (isPresent(missing)) return null;
  return `Page ${here} comes after page ${above}: page ${pageNumber(missing)} ${line.page - before.page > 2 ? 'and those after it are' : 'is'} missing.`;
}

/** Below 0 when `a` comes first, 0 when they are the same page: `002` is followed by `002.2` and that by `003`. */
function order(a: Page, b: Page): number {
  return a.page - b.page || partOf(a) - partOf(b);
}

function keyOf(page: Page): string {
  return `${page.page}.${partOf(page)}`;
}

function partOf({ part }: Page): number {
  return part ?? 1;
}

export const page: RulePage = {
  why: 'Page lines are numbered; where one is missing, text may have been lost with it. A page may have parts, whose numbers tell nothing: 001.4, 002, 002.2.',
  flagged: [
    {
      text: `
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday and is about

        GUANGZHOU 00000208  002 OF 004


        ships and

        ‹GUANGZHOU 00000208  004 OF 004›


        lights.
      `,
      message: 'Page 004 comes after page 002: page 003 is missing.',
    },
    {
      text: `
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday and is about

        GUANGZHOU 00000208  003 OF 004


        ships and

        ‹GUANGZHOU 00000208  002 OF 004›


        lights and

        GUANGZHOU 00000208  004 OF 004


        fireworks.
      `,
      message: 'Page 002 comes after page 003: the pages are out of order.',
    },
    {
      text: `
        UNCLAS SECTION 01 OF 04 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday and is about

        GUANGZHOU 00000208  002 OF 004


        ships and

        ‹GUANGZHOU 00000208  002 OF 004›


        lights.
      `,
      message: 'Page 002 comes a second time.',
    },
    {
      text: `
        UNCLAS SECTION 01 OF 06 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday and is about

        GUANGZHOU 00000208  002 OF 006


        ships and

        ‹GUANGZHOU 00000208  006 OF 006›


        lights.
      `,
      message: 'Page 006 comes after page 002: page 003 and those after it are missing.',
    },
  ],
  sound: [
    {
      text: `
        UNCLAS SECTION 01 OF 03 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday and is about

        GUANGZHOU 00000208  002 OF 003


        ships and

        GUANGZHOU 00000208  002.2 OF 003


        lights and

        GUANGZHOU 00000208  003 OF 003


        fireworks.
      `,
    },
    {
      note: 'The first page may have a line of its own.',
      text: `
        UNCLAS SECTION 01 OF 02 GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday and is about

        GUANGZHOU 00000208  001 OF 002


        ships and lights.
      `,
    },
    {
      note: 'Where it begins cannot be told.',
      text: `
        1. (U) The harbor festival opens on Monday and is about

        GUANGZHOU 00000208  003 OF 004


        ships and lights.
      `,
    },
    {
      note: 'In the header that an archive gives twice.',
      text: `
        UNCLAS SECTION 01 OF 02 GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL

        REF: BEIJING 77

        GUANGZHOU 00000208  001.2 OF 002


        UNCLAS SECTION 01 OF 02 GUANGZHOU 000208

        E.O. 12958: N/A
        TAGS: PREL, CH
        SUBJECT: HARBOR FESTIVAL

        REF: BEIJING 77

        GUANGZHOU 00000208  001.2 OF 002


        1. (U) The harbor festival (ref) opens on Monday.

        GUANGZHOU 00000208  002 OF 002


        2. (U) There will be fireworks.
      `,
    },
  ],
};
