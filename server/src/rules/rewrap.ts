import type { Line } from '../cable/model';
import { cover, type TextEdit } from '../text/span';

/** A line that is at least this part of the width was broken for want of room, so that the next one goes on with it. */
const FULL = 0.7;
/** `--`, `*`, `(1)`, `A.` before an item of a list; what follows hangs below its first word. */
export const BULLET = /^(?:-{1,2}|\*{1,2}|\([A-Za-z0-9]{1,3}\)|[A-Za-z0-9]{1,3}[.)]) {1,4}(?=\S)/;
/** A word that would be read as something else at the start of a line: a number with a stop, a bullet, a rule, a pilcrow. */
export const STARTS_SOMETHING = /^(?:¶|\(?(?:\d{1,6}|[A-Za-z])[.)]|--?$|[*•]|\([A-Z/]{1,8}\)|[-=_*#~]{3})/;
/** A line of who classified the cable, why and until when: each stands by itself. */
export const STATEMENT = /^(?:CLASSIFIED BY|DERIVED FROM|DECLASSIFY ON|REASONS?|Classified [Bb]y|Derived [Ff]rom|Declassify [Oo]n|Reasons?) ?:/;
/** What columns are told by. */
export const COLUMNS = /\S {3}|\t/;
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
  if (!first || COLUMNS.test(own.slice(first.start, first.end).trim())) return null;
  const { width, lineEnd, numbered } = options;
  const indent = indentOf(own, first);
  const bullet = numbered ? '' : BULLET.exec(own.slice(first.start + indent, first.end))?.[0] ?? '';
  const hanging = numbered ? 0 : indent + bullet.length;
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
  for (let at = index; at < lines.length; at++) {
    const line = lines[at];
    if (line?.role !== 'text') break;
    if (at > index) {
      const words = own.slice(line.start, line.end);
      if (indentOf(own, line) !== hanging || BULLET.test(words.trimStart()) || STARTS_SOMETHING.test(words.trimStart()) || STATEMENT.test(words.trimStart()) || COLUMNS.test(words.trim())) break;
    }
    run.push(line);
    if (line.end - line.start < width * FULL) break;
  }
  return run;
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
      const before = tokens[tokens.length - 1];
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
  const last = line[line.length - 1];
  if (!last || hanging + lengthOf([last, ...others]) > width) return [];
  line.pop();
  return [last];
}

function lengthOf(line: readonly Token[]): number {
  return line.reduce((sum, { blanks, word }, at) => sum + word.length + (at === 0 ? 0 : blanks.length), 0);
}
