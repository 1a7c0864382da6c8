import { CONFLICT } from '../../cable/conflict';
import type { Line } from '../../cable/model';
import { COLUMN_GAP } from '../../cable/underline';
import { cover, type TextEdit } from '../../text/span';

/** A line that is at least this part of the width was broken for want of room, so that the next one goes on with it. */
const FULL = 0.7;
/** `--`, `*`, `(1)`, `A.` before an item of a list, and what a word processor writes there; what follows hangs below its first word. */
export const BULLET = /^(?:(?:-{1,2}|\*{1,2}|[•▪●◦·])[ \t]{1,8}|(?:\([A-Za-z0-9]{1,3}\)|(?:\d{1,3}[A-Za-z]?|[A-Za-z]\d{0,2}|[ivxIVX]{2,3})[.)]|[A-Za-z]{2,3}\)) {1,4})(?=\S)/;
/** A word that would be read as something else at the start of a line: a number with a stop, a bullet, a rule, a pilcrow, a full stop alone. */
export const STARTS_SOMETHING = /^(?:¶|\(?(?:\d{1,6}|[A-Za-z])[.)]|--?$|\.$|[*•]|\([A-Z/]{1,8}\)|\([A-Z]{1,4}\/\/|[-=_*#~]{3})/;
/** A line of who classified the cable, why and until when: each stands by itself. */
export const STATEMENT = /^(?:CLASSIFIED BY|DERIVED FROM|DECLASSIFY ON|REASONS?|Classified [Bb]y|Derived [Ff]rom|Declassify [Oo]n|Reasons?) ?:/;
/** A wide gap, or the rule below a heading, on its line; a few hyphens stand for a name. */
const COLUMNS = /\S {3}|\t|\S [-=]{10,80}(?: [-=]{1,80}){0,9}$/;
/** Whether a line has columns, or another layout that wrapping would lose; what stands behind the bullet of an item is none. */
export const hasColumns = (line: string): boolean => COLUMNS.test(line.replace(BULLET, ''));
/** A word that was parted by hyphen or slash at the end of its line would stand in two parts if the lines were joined. */
export const PARTED = /[\p{L}\p{N}][-/]$/u;
/** What another wrote, as letters quote it, or what Git did: its lines are not ours to break. */
export const isCited = (line: string): boolean => line.startsWith('>') || CONFLICT.test(line);
/** Cells between bars, which are columns wherever they stand; two blanks are, where the line above or below has them too. */
const BARS = /^\||\|[^|]{0,99}\|/;
/** Text was never broken at fewer characters than these (5 FAH-1 H-246.1): a line that has room left up to here ends on purpose. */
const NARROWEST = 55;
/** A word whose stop ends no sentence, as far as the word tells: an initial or a title. */
const ABBREVIATION = /(?:^|[("'[])(?:(?:[A-Z]\.){1,4}|(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Amb|Gov|Sen|Rep|Gen|Lt|Col|Maj|Capt|Adm|No|Nos|vs)\.)$/i;

/** Words, and the blanks before each. */
interface Token {
  readonly blanks: string;
  readonly word: string;
}

/**
 * Breaks a line that is too long, and the lines that go on with it, at the blanks; no word is changed or moved out of order.
 *
 * @param own the text that the lines count in
 * @param numbered the line at this index begins with the number of a paragraph, below which nothing hangs
 * @returns the edit; null where the layout of the lines says something (the columns of a table)
 */
export function rewrapped(own: string, lines: readonly Line[], index: number, options: { readonly width: number; readonly lineEnd: string; readonly numbered: boolean }): TextEdit | null {
  const first = lines[index];
  const words = (at: number): string => wordsAt(own, lines, at);
  if (!first || hasColumns(words(index)) || isCited(words(index)) || isRow(words, index)) return null;
  const { width, lineEnd, numbered } = options;
  const indent = indentOf(own, first);
  const bullet = numbered ? '' : BULLET.exec(own.slice(first.start + indent, first.end))?.[0] ?? '';
  const next = lines[index + 1];
  // Many items go on at the margin, as formatting leaves them; what a colon announces may be a list.
  const isFlush = next && indentOf(own, next) === indent && SMALL.test(words(index + 1)) && !BULLET.test(words(index + 1)) && !ITEM.test(words(index + 1)) && !words(index).endsWith(':');
  const hanging = numbered ? 0 : isFlush ? indent : indent + bullet.length;
  const run = runFrom(own, lines, index, hanging, width);
  const lead = own.slice(first.start, first.start + indent) + bullet;
  return refilled(own, run, { width, lineEnd, lead, hanging });
}

/** How lines are filled anew. */
export interface Filling {
  readonly width: number;
  readonly lineEnd: string;
  /** What the first line begins with and keeps: its indentation and its bullet. */
  readonly lead: string;
  /** Blanks before every other line. */
  readonly hanging: number;
}

/**
 * Fills lines anew, all of which go on with the first: each takes as many words as the width has room for.
 *
 * @param own the text that the lines count in
 * @param run lines one below the other, at least one
 * @returns the edit from the start of the first to the end of the last; no word is changed or moved out of order
 */
export function refilled(own: string, run: readonly Line[], { width, lineEnd, lead, hanging }: Filling): TextEdit {
  const broken = breakLines(tokensOf(own, run, lead.length), lead.length, hanging, width);
  const newText = broken.map((line, at) => (at === 0 ? lead : ' '.repeat(hanging)) + line.map(({ blanks, word }, place) => (place === 0 ? word : blanks + word)).join('')).join(lineEnd);
  return { ...cover(run), newText };
}

/** The line and those that go on with it. */
function runFrom(own: string, lines: readonly Line[], index: number, hanging: number, width: number): Line[] {
  const run: Line[] = [];
  // An item below the run says nothing of whether the line above it is full.
  const wordsOf = (at: number): string => (at > index && BULLET.test(wordsAt(own, lines, at)) ? '' : wordsAt(own, lines, at));
  for (let at = index; at < lines.length; at++) {
    const line = lines[at];
    if (line?.role !== 'text') break;
    if (at > index) {
      const words = wordsAt(own, lines, at);
      if (indentOf(own, line) !== hanging || BULLET.test(words) || STARTS_SOMETHING.test(words) || STATEMENT.test(words) || hasColumns(words) || !goesOn(wordsOf, at, hanging, width)) break;
    }
    run.push(line);
    if (line.end - line.start < width * FULL) break;
  }
  return run;
}

/** The words of a line of text; none where no text stands. */
export function wordsAt(own: string, lines: readonly Line[], at: number): string {
  const line = lines[at];
  return line?.role === 'text' ? own.slice(line.start, line.end).trim() : '';
}

/** Whether a line is a row of a table. @param words those of the line at an index, none outside of the text */
export function isRow(words: (at: number) => string, at: number): boolean {
  return BARS.test(words(at)) || (COLUMN_GAP.test(words(at)) && (COLUMN_GAP.test(words(at - 1)) || COLUMN_GAP.test(words(at + 1))));
}

export const SMALL = /^[^\p{L}\p{N}]{0,2}\p{Ll}/u;
const SENTENCE_END = /[.?!]["')]{0,2}$/;
/** A stop after a word that is too long for an initial or a title, or in small letters, or after a bracket. */
export const STOP = /(?:[\p{L}\p{N}]{4}|(?<!\p{L})\p{Ll}{2,3}|[\p{L}\p{N}]\))[.?!]["')]{0,2}(?: |$)/u;
const STOP_AT_END = new RegExp(STOP.source.replace('(?: |$)', '$'), 'u');
/** No entry of a list, and no line of an address, ends with one of these; with `; and` and with `hepatitis A` one may. Behind END stands what ends. */
const OPEN_END = /(?:^|[ (])(?:E(?:nd|ND)|[Tt]he|THE|[Aa]n|AN|a|of|OF|[Hh]is|HIS|[Hh]er|HER|[Ii]ts|ITS|[Tt]heir|THEIR|that|THAT|which|WHICH|(?<![,;] )(?:and|AND|or|OR)|Mrs?\.|Ms\.|Dr\.)$/;
/** An entry of a list may end with one of these. */
const ENTRY_END = /[,;-](?: (?:and|or))?$/i;
/** `Gen. `, `REP. ` as the people of a list begin, and `Monday: ` as its days. */
const ENTRY = /^(?:\p{Lu}\p{L}{1,2}\.|[\p{L}\p{N}]{1,20}:) /u;
/** `End comment.`, which often stands below a text that has ended. */
const END_WORD = /^END [A-Z]/i;
/** `--One`, the `o One` that a word processor left of a bullet, and other signs: an item only where the line above has ended or is one, for all may stand in a sentence. */
const ITEM = /^(?:(?:--?|o )\w|[–—○■□‣→►✓§+=~#\uf0a7\uf0b7] ?\S)/;
/** Words enough in capitals to tell. */
const TITLE = /^\P{Ll}{20,}$/u;
/** `MARIO ROSSI, ` as the people of a list begin. */
const NAMED = /^[^\s,]{1,30}(?: [^\s,]{1,30}){0,3},/;
/** `Mario Rossi, ` the same in mixed case, where `Mombasa, ` is no person. */
const PERSON = /^\p{Lu}[^\s,]{0,29}(?: \p{Lu}[^\s,]{0,29}){1,3},/u;

/**
 * Whether a line goes on with the sentence above it. One that was put on a line of its own (a name, an address, a row) stays there: what begins
 * with a capital or a digit is joined only where it stands in running text, for a list that runs together says something else.
 *
 * @param words those of the line at an index, none outside of the text
 */
export function goesOn(words: (at: number) => string, at: number, hanging: number, width: number): boolean {
  const [above, own, below] = [words(at - 1), words(at), words(at + 1)];
  if (PARTED.test(above) || isCited(own) || isRow(words, at) || isRow(words, at - 1)) return false;
  if (ITEM.test(own) && (ITEM.test(above) || (/^\D/.test(above) && BULLET.test(above)) || SENTENCE_END.test(above) || /[:;]$/.test(above))) return false;
  // What stands below a colon or a semicolon is of a list where the line above had room for it.
  if (SMALL.test(own)) return !(/[:;]$/.test(above) && hasRoom(above, own, hanging, width));
  // A title in capitals over a text that is not.
  if (TITLE.test(above) && /\p{Ll}{2}/u.test(own)) return false;
  if (above.endsWith(':') || hasRoom(above, own, hanging, width) || (ENTRY.test(own) && !OPEN_END.test(above))) return false;
  // A heading, or a note, that is fused to the paragraph above it: that has ended, and this has no stop. A full line of running text is of a sentence that a page cuts.
  const isCut = isRunning(own) && own.length >= width * FULL;
  if (below === '' && STOP_AT_END.test(above) && !STOP.test(own) && !SENTENCE_END.test(own) && !END_WORD.test(own) && !isCut) return false;
  const endsEarly = below !== '' && !SMALL.test(below) && !END_WORD.test(below) && hasRoom(own, below, hanging, width);
  if (goesOnFrom(above, own, endsEarly) && !PERSON.test(own)) return true;
  if (endsEarly) return false;
  if (![-3, -2, -1, 0, 1, 2, 3].some(place => STOP.test(words(at + place)))) return false;
  if (!/\p{Ll}{2}/u.test(above + own)) return SENTENCE_END.test(above) || !areNamed(words, at);
  const isEntry = PERSON.test(own) && (PERSON.test(above) || PERSON.test(below) || !isRunning(own));
  if (!isEntry && isRunning(above) && isRunning(own) && isFilled(words, at, hanging, width)) return true;
  const runs = (SMALL.test(above) && words(at - 2) !== '') || SMALL.test(below) || /\p{L}{5}[.?!]["')]{0,2} {1,2}\S/u.test(`${above}\n${own}`);
  return runs ? isRunning(above) || isRunning(own) : isRunning(above) && isRunning(own) && (SENTENCE_END.test(above) || SENTENCE_END.test(own));
}

/**
 * Whether a sentence that has not ended on the line above goes on here, after a word was put in and the line above has become too long (`of Mr. John`,
 * `Sample.`). What has no stop at its end may be one of a list of titles.
 */
function goesOnFrom(above: string, own: string, endsEarly: boolean): boolean {
  if (OPEN_END.test(above)) return !endsEarly || SENTENCE_END.test(own);
  if (!isRunning(above) || SENTENCE_END.test(above) || ENTRY_END.test(above)) return false;
  // The last word of a sentence, or words of which most have small letters, as those of titles and names have not.
  return (STOP_AT_END.test(own) && (!own.includes(' ') || isRunning(own))) || (!endsEarly && isRunning(own) && OPEN_END.test(own));
}

/** Whether all the lines around that are not too long have as many words as there was room for, as running text has and a list does not. */
function isFilled(words: (at: number) => string, at: number, hanging: number, width: number): boolean {
  const full = [-3, -2, -1, 0, 1].flatMap(place => {
    const [line, next] = [words(at + place), words(at + place + 1)];
    const length = hanging + line.length;
    return line === '' || next === '' || END_WORD.test(next) || length > width ? [] : [length + 1 + next.split(' ', 1).join('').length > width];
  });
  return full.length > 0 && full.every(Boolean);
}

/** Whether a line in capitals and the one above begin as the people of a list do, and a third, where there is one. */
function areNamed(words: (at: number) => string, at: number): boolean {
  const others = [words(at - 2), words(at + 1)].filter(line => line !== '');
  return NAMED.test(words(at - 1)) && NAMED.test(words(at)) && (others.length === 0 || others.some(line => NAMED.test(line)));
}

/** Whether the first word of a line would have stood on the one above, however narrow the text was. */
function hasRoom(above: string, line: string, hanging: number, width: number): boolean {
  return hanging + above.length + 1 + line.split(' ', 1).join('').length <= Math.min(width, NARROWEST);
}

/** Most words of a sentence begin with small letters; those of names and titles do not. */
function isRunning(line: string): boolean {
  const words = line.match(/(?<![\p{L}\p{N}])\p{L}/gu) ?? [];
  return words.filter(letter => letter !== letter.toUpperCase()).length * 2 > words.length;
}

/** How many blanks a line begins with. */
export function indentOf(own: string, { start, end }: Line): number {
  let at = start;
  while (at < end && own.charCodeAt(at) === 32) at++;
  return at - start;
}

/** The words of the lines in order; what stood at the start of a line gets the blanks that part sentences, or one. */
function tokensOf(own: string, run: readonly Line[], skip: number): Token[] {
  const tokens: Token[] = [];
  // Sentences are parted by two blanks where some are already.
  const wide = run.some(({ start, end }) => /[.?!] {2}\S/.test(own.slice(start, end)));
  run.forEach(({ start, end }, at) => {
    const from = at === 0 ? start + skip : start;
    let passed = 0;
    for (const { 0: word, index } of own.slice(from, end).matchAll(/[^ ]+/g)) {
      const before = tokens.at(-1);
      const opensLine = passed === 0;
      const blanks = index - passed;
      passed = index + word.length;
      const joint = wide && before && /[.?!]["')]?$/.test(before.word) && !ABBREVIATION.test(before.word) ? '  ' : ' ';
      tokens.push({ blanks: opensLine ? joint : ' '.repeat(blanks), word });
    }
  });
  return tokens;
}

function breakLines(tokens: readonly Token[], lead: number, hanging: number, width: number): Token[][] {
  let line: Token[] = [];
  const lines = [line];
  let column = lead;
  for (const token of tokens) {
    const grown = column + (line.length === 0 ? 0 : token.blanks.length) + token.word.length;
    if (line.length === 0 || grown <= width) {
      line.push(token);
      column = grown;
      continue;
    }
    line = [...taken(line, token, hanging, width), token];
    lines.push(line);
    column = hanging + lengthOf(line);
  }
  const above = lines[lines.length - 2];
  // A name alone on the last line could be read as a signature.
  if (above && above.length > 2 && line.length === 1 && line.every(({ word }) => /^[A-Z]/.test(word))) line.unshift(...takenOne(above, line, hanging, width));
  return lines;
}

/** The words at the end of a line that must come down with the next one, so that it does not look like the start of something. */
function taken(line: Token[], token: Token, hanging: number, width: number): Token[] {
  const down: Token[] = [];
  while (STARTS_SOMETHING.test(down[0]?.word ?? token.word) && line.length > 2) {
    const one = takenOne(line, [...down, token], hanging, width);
    if (one.length === 0) break;
    down.unshift(...one);
  }
  return down;
}

/** Takes the last word off a line if it fits before the others. */
function takenOne(line: Token[], others: readonly Token[], hanging: number, width: number): Token[] {
  const last = line.at(-1);
  if (!last || hanging + lengthOf([last, ...others]) > width) return [];
  line.pop();
  return [last];
}

function lengthOf(line: readonly Token[]): number {
  return line.reduce((sum, { blanks, word }, at) => sum + word.length + (at === 0 ? 0 : blanks.length), 0);
}
