import type { Block, Line, Paragraph, Repair } from '../cable/model';
import type { Span, TextEdit } from '../text/span';
import { lineIndexAt } from './kit/edits';
import { isOfPrint } from './kit/facts';
import type { RulePage } from './kit/page';
import { rewrapped } from './kit/rewrap';
import type { Context, FoundFix, Rule } from './kit/rule';

export const rule: Rule = {
  id: 'line-too-long',
  title: 'Line is too long',
  part: 'text',
  severity: 'info',
  profile: 'any',
  era: null,
  source: '69 characters: ACP 127(G) 138.f, Commerce/ITA rules for outgoing cables; 55: 5 FAH-1 H-246.1 (2004)',
  fix: { does: 'wraps the line and its continuation lines at spaces', safe: true },
  check: {
    heading(heading, context) {
      for (const { line, excess } of longLines(heading, context)) tell(line, excess, 0, [], context);
    },
    paragraph(paragraph, context) {
      for (const { first, others, edit } of runs(paragraph, context)) {
        tell(first.line, first.excess, others, edit ? [{ title: `Break the line at ${context.settings.lineWidth} characters`, edits: () => [edit] }] : [], context);
      }
    },
  },
};

function tell(line: Line, excess: number, others: number, found: readonly FoundFix[], { settings, report }: Context): void {
  const also = others === 0 ? '' : `; ${others === 1 ? 'another line below it is' : `${others} other lines below it are`} too long too`;
  report({
    span: { start: line.end - excess, end: line.end },
    message: `The line is ${settings.lineWidth + excess} characters long, ${excess} more than ${settings.lineWidth}${also}.`,
    fixes: found,
  });
}

interface LongLine {
  readonly line: Line;
  /** Characters above the width. */
  readonly excess: number;
}

/** The lines of words that are longer than the width and can be broken. What an archive put into a line is not counted. */
function longLines(block: Block, { facts, settings, text }: Context): readonly LongLine[] {
  if (isOfPrint(facts)) return [];
  const { lineWidth } = settings;
  const found: LongLine[] = [];
  for (const line of block.lines) {
    const length = line.end - line.start;
    if (length <= lineWidth || (line.role !== 'text' && line.role !== 'heading')) continue;
    const excess = length - lineWidth - furnitureIn(line, block.repairs);
    if (excess > 0 && !isUnbroken(text(line))) found.push({ line, excess });
  }
  return found;
}

function furnitureIn({ start, end }: Line, repairs: readonly Repair[]): number {
  let length = 0;
  for (const repair of repairs) {
    if (repair.start < start || repair.end > end) continue;
    const { becomes = '' } = repair;
    if (repair.kind === 'pilcrow' || repair.kind === 'false-pilcrow' || repair.kind === 'entity') length += repair.end - repair.start - becomes.length;
  }
  return length;
}

/** One word, as a web address is, perhaps behind a number or a bullet: it cannot be broken. */
function isUnbroken(line: string): boolean {
  return /^\s{0,24}(?:¶? {0,2}(?:\d{1,6}|[A-Za-z])[.)] {1,4}|\([A-Za-z0-9]{1,3}\) {1,4}|-{1,2} {1,4}|\*{1,2} {1,4})?(?:\([A-Z/ ]{1,20}\) {1,4})?\S+$/.test(line);
}

interface Run {
  readonly first: LongLine;
  /** How many more long lines there are in it. */
  readonly others: number;
  /** Breaks all of them; null where their layout says something. */
  readonly edit: TextEdit | null;
}

/** Long lines that one fix breaks, or that stand one below the other in a table, are one finding. */
function runs(paragraph: Paragraph, context: Context): readonly Run[] {
  const { lines, length, mark } = paragraph;
  const number = paragraph.marker ?? mark;
  const { facts, settings, text } = context;
  const found: { first: LongLine; others: number; edit: TextEdit | null; end: number }[] = [];
  let own: string | null = null;
  for (const each of longLines(paragraph, context)) {
    const last = found.at(-1);
    if (last && each.line.start <= last.end) {
      last.others++;
      last.end = Math.max(last.end, last.edit ? 0 : each.line.next);
      continue;
    }
    own ??= text({ start: 0, end: length });
    const index = lineIndexAt(lines, each.line.start);
    const numbered = number !== null && index === lineIndexAt(lines, number.start);
    const wrapped = rewrapped(own, lines, index, { width: settings.lineWidth, lineEnd: facts.lineEnd, numbered });
    // A word that the line end may cut is to be joined first: afterwards nothing would show it. The lines below have a fix of their own.
    const isCut = wrapped !== null && cutsWord(paragraph, wrapped);
    // Words that are longer than the width stay where they are.
    const edit = !wrapped || isCut || wrapped.newText === own.slice(wrapped.start, wrapped.end) ? null : wrapped;
    found.push({ first: each, others: 0, edit, end: edit?.end ?? (isCut ? each.line.end : each.line.next) });
  }
  return found;
}

function cutsWord({ repairs }: Paragraph, { start, end }: Span): boolean {
  return repairs.some(repair => repair.kind === 'split-word' && repair.start >= start && repair.start <= end);
}

export const page: RulePage = {
  why: 'A telegram has lines of at most 69 characters; on the way longer ones were cut in the middle of a word. Page lines, underlines and the lines of the header are not counted, nor one unbroken word, nor what an archive put in.',
  flagged: [
    {
      text: `
        1. (U) The harbor festival opens on Monday with fireworks over the qu‹ay and boats.›

        2. (U) Rain is expected.
      `,
      message: 'The line is 82 characters long, 13 more than 69.',
      fixed: `
        1. (U) The harbor festival opens on Monday with fireworks over the
        quay and boats.

        2. (U) Rain is expected.
      `,
    },
    {
      note: 'The lines that go on with it are broken anew; those of the next paragraph are not.',
      text: `
        1. (U) The harbor festival opens on Monday with fireworks over the qu‹ay and boats.›
        The mayor, who has been in office since the year of the flood, is to
        speak.  Nobody knows what about.

        -- Rain is expected.

        2. (U) The band has not come yet.
      `,
      message: 'The line is 82 characters long, 13 more than 69.',
      fixed: `
        1. (U) The harbor festival opens on Monday with fireworks over the
        quay and boats.  The mayor, who has been in office since the year of
        the flood, is to speak.  Nobody knows what about.

        -- Rain is expected.

        2. (U) The band has not come yet.
      `,
    },
    {
      note: 'Fifty-five characters; no line begins with what would be read as a number of a paragraph.',
      settings: { lineWidth: 55 },
      text: `
        1. (U) The law on the harbor of the town was passed in ‹1996.  The festival came later.›

        -- The boats were painted for the festival by schools o‹f the town.›
      `,
      message: 'The line is 86 characters long, 31 more than 55.',
      fixed: `
        1. (U) The law on the harbor of the town was passed
        in 1996.  The festival came later.

        -- The boats were painted for the festival by schools
           of the town.
      `,
    },
    {
      note: 'The columns of a table are left as they are: no fix.',
      text: `
        1. (U) The guests:

        Hanoi           twelve by train               on Monday              ‹          four nights›
      `,
      message: 'The line is 90 characters long, 21 more than 69.',
    },
    {
      note: 'Two lines that one fix breaks are told once; a heading has no fix.',
      text: `
        The Harbor Festival and What the Town Has to Pay for It in Boats and ‹Bands›
        --------------------------------------------------------------------------

        1. (U) The harbor festival opens on Monday with fireworks over the qu‹ay and boats.›
        The mayor, who has been in office since the year of the flood, will speak to the crowd.
        Nobody knows what about.
      `,
      message: 'The line is 74 characters long, 5 more than 69.',
      fixed: `
        The Harbor Festival and What the Town Has to Pay for It in Boats and Bands
        --------------------------------------------------------------------------

        1. (U) The harbor festival opens on Monday with fireworks over the
        quay and boats. The mayor, who has been in office since the year of
        the flood, will speak to the crowd. Nobody knows what about.
      `,
    },
    {
      note: 'A word that the end of the line may cut (split-word) is to be joined first: no fix.',
      text: `
        1. (U) The new hall in Marsa has ice, drains and a roof. We saw it wi‹th Ambassa›
        dor Smith.  Rent is the same for three years.
      `,
      message: 'The line is 79 characters long, 10 more than 69.',
    },
    {
      note: 'The lines below that one are broken.',
      settings: { lineWidth: 60 },
      text: `
        1. (U) The new hall in Marsa has ice, drains and a roof. We ‹saw it with Ambassa›
        dor Smith.  Rent is the same for three years, the director s‹aid.›
      `,
      message: 'The line is 79 characters long, 19 more than 60.',
      fixed: `
        1. (U) The new hall in Marsa has ice, drains and a roof. We saw it with Ambassa
        dor Smith.  Rent is the same for three years, the director
        said.
      `,
    },
    {
      note: 'A word that is parted by a hyphen or a slash stays on two lines.',
      text: `
        1. (U) The harbor festival opens on Monday with the boats of the fish‹ermen-›
        farmers and with fireworks.  Rain is expected on the first days.
      `,
      message: 'The line is 75 characters long, 6 more than 69.',
      fixed: `
        1. (U) The harbor festival opens on Monday with the boats of the
        fishermen-
        farmers and with fireworks.  Rain is expected on the first days.
      `,
    },
    {
      note: 'Two lines of a table.',
      text: `
        1. (U) The guests:

        Hanoi           twelve by train               on Monday              ‹          four nights›
        Beijing         many by air                   on Tuesday                       four nights
      `,
      message: 'The line is 90 characters long, 21 more than 69; another line below it is too long too.',
    },
    {
      note: 'A portion mark is no bullet: nothing hangs below it.',
      text: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        (SBU) The mayor said that the harbor festival opens at noon on the fi‹rst Monday›
        of May, and asked us to come.
      `,
      message: 'The line is 79 characters long, 10 more than 69.',
      fixed: `
        UNCLAS GUANGZHOU 000208

        SUBJECT: HARBOR FESTIVAL

        (SBU) The mayor said that the harbor festival opens at noon on the
        first Monday of May, and asked us to come.
      `,
    },
  ],
  sound: [
    {
      text: `
        1. (U) The harbor festival opens on Monday with fireworks over quays.

        2. (U) Its page is

        http://www.example.com/a/very/long/address/that/nobody/can/break/in/two.html
      `,
    },
    {
      note: 'Page lines, underlines and the header.',
      text: `
        RHHMUNA/HQ USPACOM HONOLULU HIUNCLAS SECTION 01 OF 04 GUANGZHOU 000208

        SUBJECT: A harbor festival that is so long that its name alone needs more than one line

        The Harbor Festival
        --------------------------------------------- ---------------------------

        \u00B61. (U) The harbor festival opens on Monday with fireworks over quays.
      `,
    },
    {
      note: 'Without the entities of an archive it would fit.',
      text: `
        1. (U) The mayor&#8217;s festival opens Monday with the town&#8217;s fireworks.
      `,
    },
  ],
};
