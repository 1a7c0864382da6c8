import type { Line } from '../../cable/model';
import { BULLET, goesOn, hasColumns, indentOf, isCited, isRow, PARTED, SMALL, STARTS_SOMETHING, STATEMENT, STOP } from '../../rules/kit/rewrap';

/** Lines that are all shorter than this are an address or verse. */
const SHORT = 40;
/** So much room may be left at the end of a line without a reader's noticing: a drafter's own breaks are then kept. */
const SLACK = 8;
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

/** Where lines stand. */
export interface Place {
  /** The first of them begins a paragraph: its number or mark is no bullet. */
  readonly opens: boolean;
  /** They follow a colon and a blank line, as a list does. */
  readonly listed: boolean;
}

/**
 * The running text among lines that stand one below the other, as far as it is to be wrapped anew; what has a layout of its own (columns, an address, a list
 * without bullets, what is indented) is left out.
 *
 * @param own the text that the lines count in
 * @param lines consecutive lines of the role `text`
 * @param place what they stand below
 */
export function proseRuns(own: string, lines: readonly Line[], width: number, { opens, listed }: Place): readonly Run[] {
  const words = (at: number): string => textAt(own, lines, at);
  if (lines.some((_, at) => hasColumns(words(at)) || words(at).includes('\u00B6') || isRow(words, at))) return [];
  return splitAtStarts(own, lines).flatMap((run, at) => readRuns(own, run, width, { opens: opens && at === 0, listed }));
}

/** Each list item, and each line that is indented otherwise, begins a run. */
function splitAtStarts(own: string, lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  let second: number | null = null;
  for (const [at, line] of lines.entries()) {
    const run = runs.at(-1);
    const words = wordsOf(own, line);
    const indent = indentOf(own, line);
    const before = lines[at - 1];
    const goesOn = run && before && !BULLET.test(words) && !STARTS_SOMETHING.test(words) && !STATEMENT.test(words) && !PARTED.test(wordsOf(own, before)) && !isCited(words) && !isCited(wordsOf(own, before)) && (second === null || indent === second);
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

/** None where the lines are no running text, or well wrapped already. */
function readRuns(own: string, lines: readonly Line[], width: number, { opens, listed }: Place): readonly Run[] {
  const [first, next] = lines;
  if (!first) return [];
  const indent = indentOf(own, first);
  const words = wordsOf(own, first);
  const bullet = opens || PORTION.test(words) ? '' : BULLET.exec(words)?.[0] ?? '';
  const hanging = next ? indentOf(own, next) : bullet === '' ? 0 : indent + bullet.length;
  // What is indented without a bullet is set off from the text; what hangs left of its own bullet is no list.
  if (isCited(words) || (bullet === '' && !(opens && hanging === 0) && (indent > 0 || hanging > 0))) return [];
  if (bullet !== '' && hanging < indent) return [];
  const texts = lines.map(line => wordsOf(own, line));
  const pieces = piecesOf(lines, texts, hanging, width);
  const isTooLong = ({ start, end }: Line): boolean => end - start > width;
  // What stands on lines of its own keeps them: of a list, only the lines that are too long are wrapped.
  if (!lines.some(isTooLong) && (pieces.length > 1 || !isProse(texts, hanging, listed) || isWrapped(texts, [indent, hanging], width))) return [];
  const lead = own.slice(first.start, first.start + indent) + bullet;
  return pieces.filter(piece => pieces.length === 1 || piece.some(isTooLong)).map(piece => ({ lines: piece, lead: piece[0] === first ? lead : ' '.repeat(hanging), hanging }));
}

/** The lines, parted before each that was put on a line of its own. */
function piecesOf(lines: readonly Line[], texts: readonly string[], hanging: number, width: number): readonly (readonly Line[])[] {
  const pieces: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    const last = pieces.at(-1);
    if (last && goesOn(place => texts[place] ?? '', at, hanging, width)) last.push(line);
    else pieces.push([line]);
  }
  return pieces;
}

/** Whether lines that go on with one another, none of them too long, are running text, and not those of an address or a list. */
function isProse(lines: readonly string[], hanging: number, listed: boolean): boolean {
  if (lines.length === 1) return true;
  if (lines.every(line => hanging + line.length < SHORT)) return false;
  const goesOnSmall = lines.slice(1).some(line => SMALL.test(line));
  // In mixed case, three lines that all begin with a capital are more likely entries than sentences.
  const isMixed = lines.some(line => /\p{Ll}{2}/u.test(line));
  return !isMixed ? !listed || lines.some(line => STOP.test(line)) : goesOnSmall || (lines.length < 3 && !listed);
}

/** Whether every line fits, and none has room for what follows. */
function isWrapped(lines: readonly string[], [first, hanging]: readonly [number, number], width: number): boolean {
  return lines.every((line, at) => {
    const length = (at === 0 ? first : hanging) + line.length;
    const next = lines[at + 1]?.split(' ', 1)[0];
    return length <= width && (next === undefined || length + 1 + next.length > width - SLACK);
  });
}

/** None outside of the lines. */
function textAt(own: string, lines: readonly Line[], at: number): string {
  const line = lines[at];
  return line ? wordsOf(own, line) : '';
}

function wordsOf(own: string, { start, end }: Line): string {
  return own.slice(start, end).trimStart();
}
