import type { Span, TextEdit } from '../text/span';
import type { Steps } from '../text/steps';
import type { Mention } from './mentions/find-mentions';

/** What becomes of a number, or of the place of a letter in the alphabet. */
export interface Change {
  readonly from: number;
  /** Ascending; two where a paragraph is split. */
  readonly to: readonly number[];
}

type Run = readonly [first: number, last: number];

/** What becomes of the numbers of a cable. */
export class Renumbering {
  private readonly map = new Map<number, readonly number[] | null>();
  /** Each number afterwards, with the numbers that its paragraphs had. */
  private readonly owners = new Map<number, Set<number>>();
  /** The same in order, and of each owner whether it can be told what it becomes. */
  private readonly ascending: readonly (readonly [number: number, owners: readonly (readonly [owner: number, isTold: boolean])[]])[];

  /** @param changes also of those that stay; of a number that two things have and that becomes two, nothing is known */
  constructor(changes: readonly Change[]) {
    for (const { from, to } of changes) {
      const known = this.map.get(from);
      this.map.set(from, known === undefined || (known && same(known, to)) ? to : null);
      for (const number of to) this.owners.set(number, (this.owners.get(number) ?? new Set()).add(from));
    }
    this.ascending = [...this.owners].sort((a, b) => a[0] - b[0]).map(([number, owners]) => [number, [...owners].map(owner => [owner, this.of(owner) !== null])]);
  }

  /** What a number becomes; null where it cannot be told, or is no number of the cable. */
  of(from: number): readonly number[] | null {
    return this.map.get(from) ?? null;
  }

  /** The number that had what a number, which nothing has, would come to mean; undefined where there is none. */
  takenOver(number: number): number | undefined {
    return this.map.has(number) ? undefined : this.owners.get(number)?.values().next().value;
  }

  /**
   * What a range becomes: the runs of its numbers, ascending, between which others stand; null where an end of it cannot
   * be told. A cable may have hundreds: each costs one look at all numbers.
   */
  ofRange(first: number, last: number): readonly Run[] | null {
    if (!this.of(first) || !this.of(last)) return null;
    const runs: [number, number][] = [];
    let run: [number, number] | null = null;
    for (const [number, owners] of this.ascending) {
      let [isOwn, isOthers] = [false, false];
      for (const [owner, isTold] of owners) {
        if (owner < first || last < owner) isOthers = true;
        else if (isTold) isOwn = true;
      }
      if (isOwn && run) run[1] = number;
      else if (isOwn) runs.push(run = [number, number]);
      else if (isOthers) run = null;
    }
    return runs;
  }
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, at) => number === b[at]);
}

/** A number or letter that the text mentions. */
export interface Mentioned {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** The last number of a range that begins here, which is mentioned next; else null. */
  readonly through: number | null;
  readonly phrase: number;
}

/** A mention of one of the cable's own paragraphs, as it is renumbered; none where it is of another's, or quoted. */
export function ownMention(mention: Mention, span: Span, phrase: Span, quoted: boolean): readonly Mentioned[] {
  return mention.kind === 'paragraph' && mention.of === 'this' && !quoted ? [{ start: span.start, end: span.end, number: mention.number, through: mention.through, phrase: phrase.start }] : [];
}

/** What may stand between two numbers of one phrase and goes with the second. */
const SEPARATOR = /^(?:[,;] {0,2}(?:and(?:\/or)? |or |& )?| and(?:\/or)? | or | & |\/)#?$/i;

/** Where a phrase is wrapped, and what stands then between its last number and the next word. */
const LINE_END = /[ \t]{0,8}\r?\n[ \t]{0,40}/;
const STOP_AND_BLANKS = /^([).,;:?!"']{0,3})[ \t]{1,3}(?=\S)/;
const LONGEST_STOP = 8;

/** The item of a paragraph, behind its number. */
const ITEM = /^ ?\([A-Za-z]\)|^\.?[A-Za-z](?![A-Za-z])/;

const PLURAL = /^(para(?:graph)?)(?:s|\(s\))/i;
const LONGEST_PLURAL = 12;

/** A number of a list, or the two ends of a range. */
interface Part {
  readonly first: Mentioned;
  readonly last: Mentioned;
  /** What it becomes; none where that cannot be told. */
  readonly runs: readonly Run[];
  /** What stands between the part before and this one, on one line. */
  readonly joint: string;
}

/** So many lists of mentions are one step. */
const LISTS = 100;

/** The text that is there, and how a number is written in the place of another. */
interface Writing {
  readonly slice: (start: number, end: number) => string;
  readonly write: (number: number, written: string) => string;
}

/**
 * The edits that keep every mention with what it means: `para 4`, `paras 3-5 and 7`, `refs A-C`. A long cable may have
 * thousands.
 *
 * @param text what stands at an absolute span
 * @param mentioned in order of place
 * @param write a number as the text has it
 * @returns in order of place
 */
export function* mentionEdits(text: (span: Span) => string, mentioned: readonly Mentioned[], renumbering: Renumbering, write: Writing['write']): Steps<readonly TextEdit[]> {
  const edits: TextEdit[] = [];
  let lists = 0;
  const writing: Writing = { slice: (start, end) => text({ start, end }), write };
  for (let at = 0; at < mentioned.length;) {
    const parts = listAt(mentioned, at, renumbering, writing);
    const [phrase, above] = [mentioned[at]?.phrase, mentioned[at - 1]?.phrase];
    at += parts.reduce((count, { first, last }) => count + (last === first ? 1 : 2), 0);
    const runs = joined(parts.flatMap(part => part.runs));
    if (staysAsWritten(parts, runs) || mentioned[at - 1]?.phrase !== phrase) edits.push(...inPlace(parts, writing));
    else if (runs.length > 0) edits.push(...asList(parts, runs, above !== phrase && mentioned[at]?.phrase !== phrase, writing));
    if (++lists % LISTS === 0) yield;
  }
  return edits.filter(({ start, end, newText }) => writing.slice(start, end) !== newText);
}

/** What is written as one list from `at` on; what has an item or a second keyword, or cannot be told, is one of its own. */
function listAt(mentioned: readonly Mentioned[], at: number, renumbering: Renumbering, writing: Writing): readonly Part[] {
  const parts: Part[] = [];
  for (let first = mentioned[at]; first; first = mentioned[at]) {
    const [before, next] = [parts.at(-1)?.last, mentioned[at + 1]];
    const last = first.through !== null && next?.number === first.through ? next : first;
    const [number] = renumbering.of(first.number) ?? [];
    const runs: readonly Run[] = last !== first ? renumbering.ofRange(first.number, last.number) ?? [] : number === undefined ? [] : [[number, number]];
    const joint = before ? writing.slice(before.end, first.start).replace(LINE_END, ' ') : '';
    const isAlone = runs.length === 0 || last.phrase !== first.phrase || itemOf(first, writing) + itemOf(last, writing) !== '';
    if (before && (isAlone || before.phrase !== first.phrase || !SEPARATOR.test(joint))) break;
    parts.push({ first, last, runs, joint });
    if (isAlone) break;
    at += last === first ? 1 : 2;
  }
  return parts;
}

function itemOf({ end }: Span, { slice }: Writing): string {
  return ITEM.exec(slice(end, end + LONGEST_STOP))?.[0] ?? '';
}

/** Whether a list needs no more than other numbers: a number is one still, and a range a range. */
function staysAsWritten(parts: readonly Part[], runs: readonly Run[]): boolean {
  return runs.length === joined(parts.map(({ first, last }) => [first.number, last.number])).length
    && parts.every(({ first, last, runs: [run, ...others] }) => others.length === 0 && run && (last === first || run[0] < run[1]));
}

/** Each number in the place of the one before. */
function inPlace(parts: readonly Part[], { slice, write }: Writing): readonly TextEdit[] {
  return parts.flatMap(({ first, last, runs: [run, ...others] }): TextEdit[] => {
    if (!run) return [];
    const written = slice(first.start, first.end);
    const begin = { start: first.start, end: first.end, newText: write(run[0], written) };
    if (last === first) return [begin];
    // `paras 2 through para 4`: the word that is repeated stays.
    return [begin, { start: last.start, end: last.end, newText: listOf([write(run[1], written), ...others.map(other => spell(other, written, write))], ' and ') }];
  });
}

function spell([from, to]: Run, written: string, write: Writing['write'], through = '-', item = ''): string {
  return write(from, written) + item + (from < to ? through + write(to, written) : '');
}

/**
 * The whole list anew, with its joints, its word for a range and its line end.
 *
 * @param isWhole its phrase names nothing else
 */
function asList(parts: readonly Part[], runs: readonly Run[], isWhole: boolean, writing: Writing): readonly TextEdit[] {
  const [one, last] = [parts[0], parts.at(-1)];
  if (!one || !last) return [];
  const { slice, write } = writing;
  const { start, phrase } = one.first;
  const { end } = last.last;
  // `paras 1-2` is `para 1` where one is left.
  const [plural, singular] = isWhole && runs.length === 1 && runs[0]?.[0] === runs[0]?.[1] ? PLURAL.exec(slice(phrase, phrase + LONGEST_PLURAL)) ?? [] : [];
  const range = parts.find(part => part.last !== part.first);
  const through = range && /[a-z]{2,9}/i.exec(slice(range.first.end, range.last.start))?.[0];
  const written = slice(start, one.first.end);
  // `paras 2(a)-4(c)`: the item of the first number stays with it.
  const list = listOf(runs.map((run, index) => spell(run, written, write, through && ` ${through} `, index === 0 ? itemOf(one.first, writing) : '')), last.joint.replace(/^[,;] {1,2}(?=[a&o])/i, ' ') || ' and ');
  // A line that ended in the list ends at the same blank, or else behind the list.
  const old = slice(start, end);
  const [lineEnd = ''] = LINE_END.exec(old) ?? [];
  let blanks = old.slice(0, old.indexOf(lineEnd)).split(' ').length;
  const broken = list.replace(/ /g, blank => (lineEnd !== '' && --blanks === 0 ? lineEnd : blank));
  const [behind, stop = ''] = lineEnd === '' || broken !== list ? [''] : STOP_AND_BLANKS.exec(slice(end, end + LONGEST_STOP)) ?? [''];
  return [
    ...plural && singular ? [{ start: phrase, end: phrase + plural.length, newText: singular }] : [],
    { start, end: end + behind.length, newText: broken + (behind === '' ? '' : stop + lineEnd) },
  ];
}

/** Runs in order, those that overlap as one, and a range with what is next to it. */
function joined(runs: readonly Run[]): readonly Run[] {
  const list: [number, number][] = [];
  for (const [first, last] of [...runs].sort((a, b) => a[0] - b[0])) {
    const before = list.at(-1);
    if (before && first <= before[1] + (before[0] < before[1] || first < last ? 1 : 0)) before[1] = Math.max(before[1], last);
    else list.push([first, last]);
  }
  return list;
}

/** What is said where a mention of a paragraph that is not there would be taken for one of another. */
export function strayMention(number: number): string {
  return `The text mentions a paragraph ${number}, which the cable does not have and which would then mean another. Correct that first.`;
}

function listOf(parts: readonly string[], joint: string): string {
  return parts.length < 2 ? parts.join('') : parts.slice(0, -1).join(', ') + joint + (parts.at(-1) ?? '');
}
