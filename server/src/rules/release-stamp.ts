import type { Line } from '../cable/model';
import { cover, type TextEdit } from '../text/span';
import { lineAt, remove } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Rule } from './kit/rule';

export const rule: Rule = {
  id: 'release-stamp',
  title: 'Release stamp in the text',
  part: 'text',
  severity: 'info',
  profile: 'any',
  era: null,
  source: 'observed in published cables',
  fix: { does: 'removes the stamp', safe: false },
  check: {
    close({ lines, stamps }, { report }) {
      for (const run of stampRuns(lines, new Set(stamps.map(({ end }) => end)))) {
        report({
          span: cover(run),
          message: 'This stamp was put on by the archive that released the cable; it is not part of the telegram.',
          tags: ['unnecessary'],
          fixes: [{ title: 'Remove the stamp', edits: () => [removal(lines, run)] }],
        });
      }
    },
  },
};

/** The lines of stamps, in runs with nothing but blank lines between them; a group mark (GP-3) is the telegram's own. */
function stampRuns(lines: readonly Line[], stamped: ReadonlySet<number>): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  let run: Line[] | null = null;
  for (const line of lines) {
    if (line.role === 'blank') continue;
    if (!(line.role === 'stamp' && stamped.has(line.end))) run = null;
    else if (run) run.push(line);
    else runs.push(run = [line]);
  }
  return runs;
}

/** Takes a run of lines out; the blank lines above it too where nothing stands below. */
function removal(lines: readonly Line[], run: readonly Line[]): TextEdit {
  const { start, end } = cover(run);
  const { next } = lineAt(lines, end - 1);
  const isLast = lines.every(line => line.next <= next);
  return remove({ start: isLast ? startOfBlanks(lines, start) : start, end: next });
}

/** Where the blank lines before a line begin; where it starts when nothing stands above them. */
function startOfBlanks(lines: readonly Line[], start: number): number {
  return lines.findLast(line => line.start < start && line.role !== 'blank')?.next ?? start;
}

export const page: RulePage = {
  why: 'Archives stamp what they release. The stamp tells how the cable came to be public and is worth keeping with the copy, but the telegram ended above it.',
  flagged: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        GOLDBERG

        ‹Sheryl P. Walter Declassified/Released US Department of State EO Systematic Review 20 Mar 2014›
      `,
      message: 'This stamp was put on by the archive that released the cable; it is not part of the telegram.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The harbor festival opens on Monday.

        2. (U) There will be fireworks.

        GOLDBERG

      `,
    },
  ],
  sound: [
    {
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        1. (U) The records were declassified and released by the Department of State.

        2. (U) There will be fireworks.

        GOLDBERG
        GP-3
      `,
    },
  ],
};
