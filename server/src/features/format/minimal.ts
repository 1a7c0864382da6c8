import { applyEdits, type TextEdit } from '../../text/span';
import { inOneGo, type Steps } from '../../text/steps';

/** After words or signs that differ, so many equal ones in a row tell that both texts are at the same place again. */
const AGREEMENT = 4;
/** So far ahead they are looked for. */
const REACH = 400;

/** So many are looked at in one step. */
const TOKENS = 1_000;

/** A word, or a run of one sign: a mark that is put to a number leaves the number as it is. */
const TOKEN = /[\p{L}\p{M}\p{N}]+|([^ \t\r\n\p{L}\p{M}\p{N}])\1*/gu;

interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The smallest edits that make one text of another: where the words are the same, only the blanks between them that differ.
 *
 * @returns sorted, not overlapping; none when the texts are the same
 */
export function minimalEdits(before: string, after: string): TextEdit[] {
  return inOneGo(minimalEditsInSteps(before, after));
}

/** The same step by step. */
export function* minimalEditsInSteps(before: string, after: string): Steps<TextEdit[]> {
  if (before === after) return [];
  const [old, young] = [yield* tokensOf(before), yield* tokensOf(after)];
  const edits: TextEdit[] = [];
  /** Where the next gap begins, in both texts. */
  let [oldAt, youngAt, i, j] = [0, 0, 0, 0];
  const replace = (oldTo: number, youngTo: number): void => {
    const edit = trimmed(before, { start: oldAt, end: oldTo, newText: after.slice(youngAt, youngTo) });
    if (edit) edits.push(edit);
  };
  for (let step = 1; i < old.length || j < young.length; step++) {
    if (step % TOKENS === 0) yield;
    const [a, b] = [old[i], young[j]];
    if (a !== undefined && a.text === b?.text) {
      replace(a.start, b.start);
      [oldAt, youngAt] = [a.end, b.end];
      i++;
      j++;
      continue;
    }
    [i, j] = meeting(old, young, i, j);
    replace(old[i]?.start ?? before.length, young[j]?.start ?? after.length);
    [oldAt, youngAt] = [old[i]?.start ?? before.length, young[j]?.start ?? after.length];
  }
  replace(before.length, after.length);
  return applyEdits(before, edits) === after ? edits : [{ start: 0, end: before.length, newText: after }];
}

/** Without the characters at both ends that stay; null when nothing is left. */
function trimmed(text: string, { start, end, newText }: TextEdit): TextEdit | null {
  let from = 0;
  while (start + from < end && from < newText.length && text.charCodeAt(start + from) === newText.charCodeAt(from)) from++;
  let to = 0;
  while (start + from < end - to && from < newText.length - to && text.charCodeAt(end - 1 - to) === newText.charCodeAt(newText.length - 1 - to)) to++;
  // A carriage return is not parted from its line feed.
  if (from > 0 && text.charAt(start + from - 1) === '\r') from--;
  if (to > 0 && text.charAt(end - to) === '\n' && (text.charAt(end - to - 1) === '\r' || newText.charAt(newText.length - to - 1) === '\r')) to--;
  const edit = { start: start + from, end: end - to, newText: newText.slice(from, newText.length - to) };
  return edit.start === edit.end && edit.newText === '' ? null : edit;
}

function* tokensOf(text: string): Steps<Token[]> {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(TOKEN)) {
    if (tokens.push({ start: index, end: index + word.length, text: word }) % TOKENS === 0) yield;
  }
  return tokens;
}

/** The nearest places from which on both texts agree again. */
function meeting(old: readonly Token[], young: readonly Token[], i: number, j: number): [number, number] {
  const places = new Map<string, number>();
  for (let at = Math.min(j + REACH, young.length) - 1; at >= j; at--) places.set(keyAt(young, at), at);
  let best: [number, number] | null = null;
  for (let at = i; at < Math.min(i + REACH, old.length); at++) {
    const other = places.get(keyAt(old, at));
    if (other !== undefined && (!best || at + other < best[0] + best[1])) best = [at, other];
  }
  return best ?? [old.length, young.length];
}

/** The words from a place on; near the end there are fewer. */
function keyAt(tokens: readonly Token[], at: number): string {
  return tokens.slice(at, at + AGREEMENT).map(({ text }) => text).join(' ');
}
