import type { PortionMark } from '../cable/model';
import { replace } from './kit/edits';
import type { RulePage } from './kit/page';
import { levelsOf, placedMarks, type PlacedMark } from './kit/portions';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'portion-separator-style',
  title: 'Inconsistent separator in portion marks (/ and //)',
  part: 'text',
  severity: 'hint',
  profile: 'any',
  era: null,
  source: 'CAPCO Register and Manual 2016, 1.2; one slash: common usage before 2009',
  fix: { does: 'changes to two slashes from 2009 on, earlier to the separator that most marks use; only as a suggestion if the year is unknown', safe: true },
  check: {
    cable({ header, start }, context) {
      const marks = separated(context.ofCable(placedMarks), start + header.length);
      if (marks.length === 0) return;
      const twice = marks.filter(({ separator }) => separator === '//');
      const once = marks.filter(({ separator }) => separator === '/');
      const { firstYear, lastYear } = context.facts;
      // One that is right must not be written in the old form because the others have it.
      const modern = firstYear >= MODERN || twice.length > once.length;
      const [odd, wanted] = modern ? [once, '//'] : [twice, '/'];
      const [first, ...others] = odd;
      if (!first || odd.length === marks.length) return;
      const becomes = replaced(first, wanted);
      context.report({
        span: first.span,
        message: `${odd.length === 1 ? 'One portion mark has' : `${odd.length} portion marks have`} ${first.separator} after the level, ${marks.length - odd.length} ${marks.length - odd.length === 1 ? 'has' : 'have'} ${wanted}: write ${becomes}.`,
        related: others.map(({ span, mark }) => ({ span, message: `So has (${mark.text}).` })),
        fixes: [{
          title: odd.length === 1 ? `Write ${becomes}` : `Write ${wanted} in all ${odd.length}`,
          safe: firstYear >= MODERN || lastYear < MODERN,
          edits: () => odd.map(mark => replace(mark.span, replaced(mark, wanted))),
        }],
      });
    },
  },
};

/** The first year in which two strokes are the form. */
const MODERN = 2009;

interface Separated extends PlacedMark {
  readonly separator: string;
}

/**
 * The marks of headings and paragraphs that have one stroke or two after their level. Those of lists may be quoted.
 *
 * @param textStart where the header ends
 */
function separated(marks: readonly PlacedMark[], textStart: number): Separated[] {
  const found: Separated[] = [];
  for (const { mark, span } of marks) {
    const separator = span.start < textStart || mark.form !== 'sound' || levelsOf(mark).length > 1 ? null : separatorOf(mark);
    if (separator !== null) found.push({ mark, span, separator });
  }
  return found;
}

/** What stands between level and control; strokes between two controls are another matter, and FOUO is written with two whatever the others have. */
function separatorOf({ text }: PortionMark): string | null {
  return text.includes('/') && !text.includes('FOUO') ? /^[A-Za-z]{1,3}(\/\/?)(?=[A-Za-z])/.exec(text)?.[1] ?? null : null;
}

function replaced({ mark, separator }: Separated, wanted: string): string {
  return `(${mark.text.replace(separator, wanted)})`;
}

export const page: RulePage = {
  why: 'Two slashes are the form of CAPCO, most cables before 2009 have one; a cable keeps to one of them, so that its marks can be searched for.',
  flagged: [
    {
      note: 'Nothing tells the year: as most of the cable has them, a suggestion.',
      text: `
        S E C R E T GUANGZHOU 000208

        NOFORN

        SUBJECT: HARBOR FESTIVAL

        1. (S/NF) The harbor festival opens on Monday.

        2. (S/NF) There will be fireworks.

        3. ‹(S//NF)› The mayor will speak.
      `,
      message: 'One portion mark has // after the level, 2 have /: write (S/NF).',
      fixed: `
        S E C R E T GUANGZHOU 000208

        NOFORN

        SUBJECT: HARBOR FESTIVAL

        1. (S/NF) The harbor festival opens on Monday.

        2. (S/NF) There will be fireworks.

        3. (S/NF) The mayor will speak.
      `,
    },
    {
      note: 'From 2009 on two slashes, whatever most have.',
      text: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        S E C R E T GUANGZHOU 000208

        NOFORN

        SUBJECT: (U) HARBOR FESTIVAL

        1. ‹(S/NF)› The harbor festival opens on Monday.

        2. (C/REL GBR) There will be fireworks.

        3. (S//NF/XD) Rain is expected.
      `,
      message: '2 portion marks have / after the level, 1 has //: write (S//NF).',
      fixed: `
        O 140905Z FEB 12
        FM AMCONSUL GUANGZHOU
        TO SECSTATE WASHDC
        S E C R E T GUANGZHOU 000208

        NOFORN

        SUBJECT: (U) HARBOR FESTIVAL

        1. (S//NF) The harbor festival opens on Monday.

        2. (C//REL GBR) There will be fireworks.

        3. (S//NF/XD) Rain is expected.
      `,
    },
  ],
  sound: [
    {
      text: `
        S E C R E T GUANGZHOU 000208

        NOFORN

        SUBJECT: HARBOR FESTIVAL

        1. (S//NF) The harbor festival opens on Monday.

        2. (S//NF/XD) There will be fireworks.
      `,
    },
    {
      note: 'FOUO has two slashes, whatever the others have.',
      text: `
        S E C R E T GUANGZHOU 000208

        NOFORN

        SUBJECT: HARBOR FESTIVAL

        1. (S/NF) The harbor festival opens on Monday.

        2. (U//FOUO) There will be fireworks.
      `,
    },
    {
      note: 'A hyphen is a form of its own.',
      text: `
        S E C R E T GUANGZHOU 000208

        NOFORN

        SUBJECT: HARBOR FESTIVAL

        1. (S/NF) The harbor festival opens on Monday.

        2. (SBU-NF) There will be fireworks.
      `,
    },
  ],
};
