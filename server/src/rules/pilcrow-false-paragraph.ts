import type { FalseMarker, Paragraph } from '../cable/model';
import type { Span, TextEdit } from '../text/span';
import { goesOn, LONGEST_BROKEN } from '../cable/body/broken-line';
import { lineAt, remove, replace } from './kit/edits';
import type { RulePage } from './kit/page';
import type { Context, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'pilcrow-false-paragraph',
  title: 'Archive pilcrow in the middle of a sentence',
  part: 'text',
  severity: 'warning',
  profile: 'any',
  era: null,
  source: 'Seen in 07GUANGZHOU208',
  fix: { does: 'removes the pilcrow and rejoins the sentence, within the line width', safe: true },
  check: {
    paragraph(paragraph, context) {
      if (paragraph.falseMarkers.length === 0) return;
      for (const run of runsOf(paragraph)) {
        if (isRow(paragraph, run, context)) continue;
        for (const { pilcrow, number } of run) {
          context.report({
            span: { start: pilcrow.start, end: number.end },
            message: `${number.text === '' ? 'No paragraph begins here' : `${number.text} does not begin a paragraph`}: the line continues the sentence above it, and the pilcrow is the archive's.`,
            // Of a run each fix mends the whole: one by one they would touch each other.
            fixes: [{ title: 'Remove the pilcrow and join the sentence', edits: () => joined(paragraph, run, context) }],
          });
        }
      }
    },
  },
};

/** A false marker with a pilcrow. */
type Pilcrow = FalseMarker & { readonly pilcrow: Span };
type Run = [Pilcrow, ...Pilcrow[]];

/** The lines that begin with a pilcrow, each with those right above it that have nothing but one. */
function runsOf({ lines, falseMarkers }: Paragraph): readonly Readonly<Run>[] {
  const runs: Run[] = [];
  /** Where the line begins that belongs to the last run, if it has nothing but a pilcrow. */
  let next = -1;
  for (const marker of falseMarkers) {
    if (!hasPilcrow(marker)) continue;
    const line = lineAt(lines, marker.pilcrow.start);
    const last = runs.at(-1);
    if (last && line.start === next) last.push(marker);
    else runs.push([marker]);
    next = marker.number.start >= line.end ? line.next : -1;
  }
  return runs;
}

function hasPilcrow(marker: FalseMarker): marker is Pilcrow {
  return marker.pilcrow !== null;
}

/** A row of a table, a list or an address: what it has behind the number is figures, it has columns, or the line above was broken where it stands. */
function isRow({ lines }: Paragraph, run: Readonly<Run>, { text }: Context): boolean {
  const [first] = run;
  const { pilcrow, number } = run.at(-1) ?? first;
  const line = lineAt(lines, pilcrow.start);
  const above = text(lineAt(lines, lineAt(lines, first.pilcrow.start).start - 1));
  const rest = text({ start: Math.min(number.end, line.end), end: line.end });
  return FIGURES.test(rest) || COLUMNS.test(rest) || COLUMNS.test(above.trim()) || (above.length <= LONGEST_BROKEN && !goesOn(above.trimEnd()));
}

/** Behind the stop of a number nothing but other numbers. */
const FIGURES = /^[.)]?[ \t]{1,60}[\d.,$%()\t -]{1,200}$/;
const COLUMNS = /[^.?!:;\s][ \t]{3,60}\S/;

/**
 * Takes the pilcrows out and sees to it that the last line no longer begins with the number: by joining it to the
 * line above, or by taking the last word of that line down. Where both would make too long a line, the
 * pilcrow goes and the line break stays. Lines that have nothing but a pilcrow go whole.
 */
function joined({ lines }: Paragraph, run: Readonly<Run>, { text, settings, facts }: Context): readonly TextEdit[] {
  const [first] = run;
  const { pilcrow, number } = run.at(-1) ?? first;
  // A line above it belongs to the same sentence, or it would begin something.
  const line = lineAt(lines, pilcrow.start);
  const above = lineAt(lines, lineAt(lines, first.pilcrow.start).start - 1);
  if (number.start >= line.end) return [remove({ start: above.end, end: number.start })];
  const bare = lineAt(lines, line.start - 1).end;
  const only = [...(bare > above.end ? [remove({ start: above.end, end: bare })] : []), remove({ start: pilcrow.start, end: number.start })];
  const width = (span: Span): number => span.end - span.start;
  // `10-` and `20`: a hyphen behind a word or a number joins it to what follows.
  const between = /[A-Za-z0-9]-$/.test(text(above)) ? '' : ' ';
  const below = { start: number.start, end: line.end };
  if (width(above) + 1 + width(below) <= settings.lineWidth) return [replace({ start: above.end, end: number.start }, between)];

  const lastBlank = text(above).lastIndexOf(' ');
  const lastWord = { start: above.start + lastBlank + 1, end: above.end };
  if (lastBlank <= 0 || width(lastWord) + 1 + width(below) > settings.lineWidth) return only;
  return [
    replace({ start: lastWord.start - 1, end: lastWord.start }, facts.lineEnd),
    replace({ start: above.end, end: number.start }, between),
  ];
}

export const page: RulePage = {
  why: 'Archives put a pilcrow before every line that begins like a numbered paragraph, also where a wrapped sentence happens to go on with a year or a number. The outline and the numbering of the paragraphs would be wrong with it.',
  flagged: [
    {
      text: `
        ¶1. (U) The law on harbors was passed in
        ‹¶2005›.  The festival came later.

        ¶2. (U) It opens on Monday.
      `,
      message: "2005 does not begin a paragraph: the line continues the sentence above it, and the pilcrow is the archive's.",
      fixed: `
        ¶1. (U) The law on harbors was passed in 2005.  The festival came later.

        ¶2. (U) It opens on Monday.
      `,
      settings: { lineWidth: 72 },
    },
    {
      note: 'A range that was broken at its hyphen is whole again.',
      text: `
        ¶1. (U) Boats were counted in the years 2004-
        ‹¶2005›.  The festival came later.

        ¶2. (U) It opens on Monday.
      `,
      message: "2005 does not begin a paragraph: the line continues the sentence above it, and the pilcrow is the archive's.",
      fixed: `
        ¶1. (U) Boats were counted in the years 2004-2005.  The festival came later.

        ¶2. (U) It opens on Monday.
      `,
      settings: { lineWidth: 80 },
    },
    {
      note: 'The two lines are too long for one: a word comes down.',
      text: `
        ¶1. (U) The law on the protection of harbors and lights was passed in
        ‹¶2005›.  The festival came later, when the lights had been mended.

        ¶2. (U) It opens on Monday.
      `,
      message: "2005 does not begin a paragraph: the line continues the sentence above it, and the pilcrow is the archive's.",
      fixed: `
        ¶1. (U) The law on the protection of harbors and lights was passed
        in 2005.  The festival came later, when the lights had been mended.

        ¶2. (U) It opens on Monday.
      `,
    },
    {
      note: 'There is no room for a word either: only the pilcrow goes.',
      text: `
        ¶1. (U) The law on the protection of harbors and lights was passed in
        ‹¶2005›.  The festival came later, when the harbor lights were mended.

        ¶2. (U) It opens on Monday.
      `,
      message: "2005 does not begin a paragraph: the line continues the sentence above it, and the pilcrow is the archive's.",
      fixed: `
        ¶1. (U) The law on the protection of harbors and lights was passed in
        2005.  The festival came later, when the harbor lights were mended.

        ¶2. (U) It opens on Monday.
      `,
    },
    {
      note: 'Before a word.',
      text: `
        ¶1. (U) The law on harbors was passed in
        ‹¶›May.  The festival came later.

        ¶2. (U) It opens on Monday.
      `,
      message: "No paragraph begins here: the line continues the sentence above it, and the pilcrow is the archive's.",
      fixed: `
        ¶1. (U) The law on harbors was passed in May.  The festival came later.

        ¶2. (U) It opens on Monday.
      `,
      settings: { lineWidth: 72 },
    },
    {
      note: 'Lines with nothing but a pilcrow go whole.',
      text: `
        ¶1. (U) The festival opens in
        ‹¶›
        ‹¶›Guangzhou.
      `,
      message: "No paragraph begins here: the line continues the sentence above it, and the pilcrow is the archive's.",
      fixed: `
        ¶1. (U) The festival opens in Guangzhou.
      `,
      settings: { lineWidth: 72 },
    },
    {
      note: 'Where the last line has no room above, the lines with nothing but a pilcrow go, and its own pilcrow.',
      text: `
        ¶1. (U) Guangzhou's_festival_opens_in_two_weeks_and_will_last_three_days
        ‹¶›
        ‹¶2005›. It_was_held_for_the_first_time_in_the_year_that_the_bridge_opened
      `,
      message: "No paragraph begins here: the line continues the sentence above it, and the pilcrow is the archive's.",
      fixed: `
        ¶1. (U) Guangzhou's_festival_opens_in_two_weeks_and_will_last_three_days
        2005. It_was_held_for_the_first_time_in_the_year_that_the_bridge_opened
      `,
    },
    {
      note: 'Nothing comes after the last pilcrow.',
      text: `
        ¶1. (U) The festival opens in
        ‹¶›
      `,
      message: "No paragraph begins here: the line continues the sentence above it, and the pilcrow is the archive's.",
      fixed: `
        ¶1. (U) The festival opens in
      `,
    },
    {
      note: 'An initial after a comma.',
      text: `
        ¶1. (U) They spoke with R. Roe of the national archive, and
        ‹¶J›. Doe, who came with others.

        ¶2. (U) It opens on Monday.
      `,
      message: 'J does not begin a paragraph: the line continues the sentence above it, and the pilcrow is the archive\'s.',
      fixed: `
        ¶1. (U) They spoke with R. Roe of the national archive,
        and J. Doe, who came with others.

        ¶2. (U) It opens on Monday.
      `,
    },
  ],
  sound: [
    {
      text: `
        ¶1. (U) The law on harbors was passed in 2005.

        ¶2. (U) The festival came later.
      `,
    },
    {
      note: 'The items of a list are lines of their own, with "; and" before the last or without stops.',
      text: `
        ¶1. (U) Norway asks for:
        ¶A. cost;
        ¶B. time; and
        ¶C. place.

        ¶2. (U) From the other side
        ¶1. Doe
        ¶2. Roe
      `,
    },
    {
      note: 'Rows of a table, a program, an address.',
      text: `
        ¶1. (U) The fees, in euros:

        Boat    Fee
        ¶1.      310
        ¶2.      305

        ¶2. (U) The program:

        9:00 - arrival
        ¶10.00 - tasting

        ¶3. (U) The office:

        Ms. A. Roe
        ¶15. Harbor Road
      `,
    },
    {
      note: 'The same line without a pilcrow is how the telegram was sent.',
      text: `
        1. (U) The law on harbors was passed in
        2005.  The festival came later.

        2. (U) It opens on Monday.
      `,
    },
  ],
};
