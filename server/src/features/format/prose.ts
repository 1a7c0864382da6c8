import type { Line } from '../../cable/model';
import { BULLET, COLUMNS, indentOf, STARTS_SOMETHING, STATEMENT } from '../../rules/rewrap';

/** Text was never broken at fewer characters than these (5 FAH-1 H-246.1): a line that has room left up to here ends on purpose. */
const NARROWEST = 55;
/** Lines that are all shorter than this are an address or verse. */
const SHORT = 40;
/** So much room may be left at the end of a line without a reader's noticing: a drafter's own breaks are then kept. */
const SLACK = 8;
/** A word that was parted by hyphen or slash at the end of its line would stand in two parts if the lines were joined. */
const PARTED = /[\p{L}\p{N}][-/]$/u;
/** A portion mark at the start of a line hangs nothing below itself. */
const PORTION = /^\((?:U|SBU|C|S|TS|LOU)\b/;

/** Lines that go on with one another, and how they begin. */
export interface Run {
  readonly lines: readonly Line[];
  /** What the first line begins with and keeps. */
  readonly lead: string;
  /** Blanks before the other lines. */
  readonly hanging: number;
}

/**
 * The running text among lines that stand one below the other, as far as it is to be wrapped anew; what has a layout of its own (columns, an address, a list
 * without bullets, what is indented) is left out.
 *
 * @param own the text that the lines count in
 * @param lines consecutive lines of the role `text`
 * @param opens the first of them begins a paragraph: its number or mark is no bullet
 */
export function proseRuns(own: string, lines: readonly Line[], width: number, opens: boolean): readonly Run[] {
  if (lines.some(line => COLUMNS.test(wordsOf(own, line)) || wordsOf(own, line).includes('\u00B6'))) return [];
  return splitAtStarts(own, lines).flatMap((run, at) => readRun(own, run, width, opens && at === 0) ?? []);
}

/** Each list item, and each line that is indented otherwise, begins a run. */
function splitAtStarts(own: string, lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  let second: number | null = null;
  for (const [at, line] of lines.entries()) {
    const run = runs[runs.length - 1];
    const words = wordsOf(own, line);
    const indent = indentOf(own, line);
    const before = lines[at - 1];
    const goesOn = run && before && !BULLET.test(words) && !STARTS_SOMETHING.test(words) && !STATEMENT.test(words) && !PARTED.test(wordsOf(own, before)) && (second === null || indent === second);
    if (goesOn) {
      second = indent;
      run.push(line);
    } else {
      second = null;
      runs.push([line]);
    }
  }
  return runs;
}

/** Null where the lines are no running text, or well wrapped already. */
function readRun(own: string, lines: readonly Line[], width: number, opens: boolean): Run | null {
  const [first, next] = lines;
  if (!first) return null;
  const indent = indentOf(own, first);
  const words = wordsOf(own, first);
  const bullet = opens || PORTION.test(words) ? '' : BULLET.exec(words)?.[0] ?? '';
  const hanging = next ? indentOf(own, next) : bullet === '' ? 0 : indent + bullet.length;
  // What is indented without a bullet is set off from the text; what hangs left of its own bullet is no list.
  if (bullet === '' && !(opens && hanging === 0) && (indent > 0 || hanging > 0)) return null;
  if (bullet !== '' && hanging < indent) return null;
  const texts = lines.map(line => wordsOf(own, line));
  if (!isProse(texts, hanging, width) || isWrapped(texts, [indent, hanging], width)) return null;
  return { lines, lead: own.slice(first.start, first.start + indent) + bullet, hanging };
}

/** Whether lines were broken for want of room, and not one by one as those of an address or a list. */
function isProse(lines: readonly string[], hanging: number, width: number): boolean {
  const tooLong = lines.some(line => hanging + line.length > width);
  if (lines.length === 1 || lines.every(line => hanging + line.length < SHORT)) return tooLong || lines.length === 1;
  const narrowest = Math.min(width, NARROWEST);
  let onPurpose = 0;
  let goingOn = 0;
  lines.slice(1).forEach((line, at) => {
    const [word = ''] = line.split(' ', 1);
    const isLower = /^[^\p{L}\p{N}]{0,2}\p{Ll}/u.test(word);
    if (isLower) goingOn++;
    else if (hanging + (lines[at]?.length ?? 0) + 1 + word.length <= narrowest) onPurpose++;
  });
  if (onPurpose > (tooLong ? 1 : 0)) return false;
  // In mixed case, three lines that all begin with a capital are more likely entries than sentences.
  const isMixed = lines.some(line => /\p{Ll}{2}/u.test(line));
  return tooLong || !isMixed || goingOn > 0 || lines.length < 3;
}

/** Whether every line fits, and none has room for what follows. */
function isWrapped(lines: readonly string[], [first, hanging]: readonly [number, number], width: number): boolean {
  return lines.every((line, at) => {
    const length = (at === 0 ? first : hanging) + line.length;
    const next = lines[at + 1]?.split(' ', 1)[0];
    return length <= width && (next === undefined || length + 1 + next.length > width - SLACK);
  });
}

function wordsOf(own: string, { start, end }: Line): string {
  return own.slice(start, end).trimStart();
}
