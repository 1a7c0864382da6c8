import { Buffer } from 'node:buffer';
import { posix } from 'node:path';
import { applyEdits, type TextEdit } from '../text/span';

/** Unchanged lines shown around a change, as `diff -u` does. */
const CONTEXT = 3;

/** Lines `from` up to, without, `to` of the old text, and what they become. Lines keep their line ends. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * The edits of a text as a unified diff that `patch` understands; empty when there are none.
 * Only `\n` ends a line here, as in every diff.
 *
 * @param name the path, written with slashes
 * @param edits sorted, not overlapping
 */
export function unifiedDiff(name: string, text: string, edits: readonly TextEdit[]): string {
  const lines = linesOf(text);
  const hunks = hunksOf(changesOf(lines, edits), lines.length);
  if (hunks.length === 0) return '';
  let shift = 0;
  const written = hunks.map(changes => {
    const hunk = hunkOf(changes, lines, shift);
    for (const change of changes) shift += change.lines.length - (change.to - change.from);
    return hunk;
  });
  // As `git diff` writes it: `git apply` takes no path with `./` or an empty name in it.
  const inHead = posix.normalize(name).replace(/^\/+/, '');
  return `--- ${headed(`a/${inHead}`)}\n+++ ${headed(`b/${inHead}`)}\n${written.join('')}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' };

/** A path as `git` and `patch` read it in the head of a diff: in quotes where a character would end it, with a tab behind it where it has blanks. */
function headed(name: string): string {
  if (/[\p{Cc}"\\]/u.test(name)) return `"${name.replace(/[\p{Cc}"\\]/gu, character => ESCAPES[character] ?? octal(character))}"`;
  return name.includes(' ') ? `${name}\t` : name;
}

/** The bytes of a character as `\033`. */
function octal(character: string): string {
  return [...Buffer.from(character)].map(byte => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map(line => `${line}\n`);
  const last = lines.pop()?.slice(0, -1);
  return last ? [...lines, last] : lines;
}

/** The lines that the edits touch; those of edits on the same line together. */
function changesOf(lines: readonly string[], edits: readonly TextEdit[]): readonly Change[] {
  const changes: Change[] = [];
  let line = 0;
  let lineStart = 0;
  let next = 0;
  for (let edit = edits[next]; edit; edit = edits[next]) {
    while (line < lines.length - 1 && lineStart + lengthAt(lines, line) <= edit.start) lineStart += lengthAt(lines, line++);
    const from = line;
    const start = lineStart;
    let to = Math.min(line + 1, lines.length);
    let end = start + lengthAt(lines, line);
    const here: TextEdit[] = [];
    // An edit that takes the end of a line away brings the next line in.
    for (; edit && (edit.start < end || to >= lines.length); edit = edits[++next]) {
      while (to < lines.length && edit.end >= end) end += lengthAt(lines, to++);
      here.push({ ...edit, start: edit.start - start, end: edit.end - start });
    }
    const change = trimmed({ from, to, lines: linesOf(applyEdits(lines.slice(from, to).join(''), here)) }, lines);
    if (change.lines.length > 0 || change.to > change.from) changes.push(change);
    line = to;
    lineStart = end;
  }
  return changes;
}

function lengthAt(lines: readonly string[], line: number): number {
  return lines[line]?.length ?? 0;
}

/** Without the lines at both ends that stay as they are. */
function trimmed({ from, to, lines }: Change, old: readonly string[]): Change {
  let first = from;
  let skip = 0;
  while (first < to && skip < lines.length && old[first] === lines[skip]) {
    first++;
    skip++;
  }
  let last = to;
  let keep = lines.length;
  while (last > first && keep > skip && old[last - 1] === lines[keep - 1]) {
    last--;
    keep--;
  }
  return { from: first, to: last, lines: lines.slice(skip, keep) };
}

/** Changes whose context meets stand in one hunk. */
function hunksOf(changes: readonly Change[], count: number): readonly (readonly Change[])[] {
  const hunks: Change[][] = [];
  let reach = -1;
  for (const change of changes) {
    const current = hunks.at(-1);
    if (current && change.from - CONTEXT <= reach) current.push(change);
    else hunks.push([change]);
    reach = Math.min(count, change.to + CONTEXT);
  }
  return hunks;
}

function hunkOf(changes: readonly Change[], lines: readonly string[], shift: number): string {
  const begin = Math.max(0, (changes[0]?.from ?? 0) - CONTEXT);
  const end = Math.min(lines.length, (changes.at(-1)?.to ?? 0) + CONTEXT);
  const written: string[] = [];
  let from = begin;
  let added = 0;
  let removed = 0;
  for (const change of changes) {
    for (const line of lines.slice(from, change.from)) written.push(marked(' ', line));
    for (const line of lines.slice(change.from, change.to)) written.push(marked('-', line));
    for (const line of change.lines) written.push(marked('+', line));
    removed += change.to - change.from;
    added += change.lines.length;
    from = change.to;
  }
  for (const line of lines.slice(from, end)) written.push(marked(' ', line));
  const oldCount = end - begin;
  return `@@ -${place(begin, oldCount)} +${place(begin + shift, oldCount - removed + added)} @@\n${written.join('')}`;
}

/** An empty stretch is named by the line before it. */
function place(begin: number, count: number): string {
  return `${count === 0 ? begin : begin + 1},${count}`;
}

function marked(mark: string, line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}
