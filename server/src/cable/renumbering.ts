import type { Span, TextEdit } from '../text/span';
import type { Mention } from './mentions';

/** What becomes of a number, or of the place of a letter in the alphabet. */
export interface Change {
  readonly from: number;
  /** Ascending; two where a paragraph is split. */
  readonly to: readonly number[];
}

/** What becomes of the numbers of a cable. */
export class Renumbering {
  private readonly map = new Map<number, readonly number[] | null>();
  /** Each number afterwards, with the number that its paragraph had. */
  private readonly owners = new Map<number, Set<number>>();

  /** @param changes also of those that stay; of a number that two things have and that becomes two, nothing is known */
  constructor(changes: readonly Change[]) {
    for (const { from, to } of changes) {
      const known = this.map.get(from);
      this.map.set(from, known === undefined || (known && same(known, to)) ? to : null);
      for (const number of to) this.owners.set(number, (this.owners.get(number) ?? new Set()).add(from));
    }
  }

  /** What a number becomes; null where it cannot be told, or is no number of the cable. */
  of(from: number): readonly number[] | null {
    return this.map.get(from) ?? null;
  }

  /** Whether a number that nothing has would come to mean something. */
  takesOver(number: number): boolean {
    return !this.map.has(number) && this.owners.has(number);
  }

  /** What a range becomes: the runs of its numbers, ascending; null where an end of it cannot be told. */
  ofRange(first: number, last: number): readonly (readonly [first: number, last: number])[] | null {
    if (!this.of(first) || !this.of(last)) return null;
    const members = [...this.map.keys()].filter(number => first <= number && number <= last);
    const after = members.flatMap(number => this.of(number) ?? []).sort((a, b) => a - b);
    const runs: [number, number][] = [];
    for (const number of after) {
      const run = runs[runs.length - 1];
      if (run && this.isFree(run[1] + 1, number - 1, members)) run[1] = number;
      else runs.push([number, number]);
    }
    return runs;
  }

  /** Whether between two numbers there is nothing but what is new or one of these. */
  private isFree(from: number, to: number, members: readonly number[]): boolean {
    for (let number = from; number <= to; number++) {
      for (const owner of this.owners.get(number) ?? []) if (!members.includes(owner)) return false;
    }
    return true;
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
  return mention.kind === 'paragraph' && mention.of === 'this' && !quoted ? [{ ...span, number: mention.number, through: mention.through, phrase: phrase.start }] : [];
}

/** What may stand between two numbers of one phrase and goes with the second. */
const SEPARATOR = /^(?:[,;] {0,2}(?:and |or |& )?| and | or | & |\/)#?$/i;

/** Where a phrase is wrapped, and what stands then between its last number and the next word. */
const LINE_END = /[ \t]{0,8}\r?\n[ \t]{0,40}/;
const STOP_AND_BLANKS = /^([).,;:?!"']{0,3})[ \t]{1,3}(?=\S)/;
const LONGEST_STOP = 8;

/** The item of a paragraph, behind its number. */
const ITEM = /^ ?\([A-Za-z]\)|^\.?[A-Za-z](?![A-Za-z])/;

const PLURAL = /^(para(?:graph)?)(?:s|\(s\))/i;
const LONGEST_PLURAL = 12;

/**
 * The edits that keep every mention with what it means: `para 4`, `paras 3-5 and 7`, `refs A-C`.
 *
 * @param text what stands at an absolute span
 * @param mentioned in order of place
 * @param write a number as the text has it
 * @returns in order of place
 */
export function mentionEdits(text: (span: Span) => string, mentioned: readonly Mentioned[], renumbering: Renumbering, write: (number: number, written: string) => string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const slice = (start: number, end: number): string => text({ start, end });
  const put = (start: number, end: number, newText: string): void => {
    if (slice(start, end) !== newText) edits.push({ start, end, newText });
  };
  /** Where the two names of a phrase, at `at` and behind, have become one: `paras 1-2` is `para 1` then. */
  const oneIsLeft = (at: number, phrase: number): void => {
    const [plural, singular] = PLURAL.exec(slice(phrase, phrase + LONGEST_PLURAL)) ?? [];
    if (plural && singular && mentioned[at - 1]?.phrase !== phrase && mentioned[at + 2]?.phrase !== phrase) put(phrase, phrase + plural.length, singular);
  };
  for (let at = 0; at < mentioned.length; at++) {
    const one = mentioned[at];
    const next = mentioned[at + 1];
    if (!one) break;
    const written = slice(one.start, one.end);
    if (one.through !== null && next?.number === one.through) {
      const runs = renumbering.ofRange(one.number, next.number);
      at++;
      const [run, ...others] = runs ?? [];
      if (!run) continue;
      if (others.length === 0 && run[0] < run[1]) {
        put(one.start, one.end, write(run[0], written));
        put(next.start, next.end, write(run[1], written));
      } else if (next.phrase !== one.phrase) {
        // `paras 2 through para 4`: the word that is repeated stays.
        put(one.start, one.end, write(run[0], written));
        put(next.start, next.end, listOf([write(run[1], written), ...others.map(([first, last]) => (first === last ? write(first, written) : `${write(first, written)}-${write(last, written)}`))]));
      } else {
        if (others.length === 0) oneIsLeft(at - 1, one.phrase);
        // `paras 2(a)-4(c)`: the item of the first number stays with it.
        const item = ITEM.exec(slice(one.end, next.start))?.[0] ?? '';
        put(one.start, next.end, listOf([run, ...others].map(([first, last], index) => {
          const begin = write(first, written) + (index === 0 ? item : '');
          return first === last ? begin : `${begin}-${write(last, written)}`;
        })));
      }
      continue;
    }
    const number = renumbering.of(one.number)?.[0];
    if (number === undefined) continue;
    put(one.start, one.end, write(number, written));
    // Two paragraphs that become one are named once.
    if (next?.phrase !== one.phrase || next.through !== null || one.number === next.number || renumbering.of(next.number)?.[0] !== number) continue;
    const between = slice(one.end, next.start);
    const [lineEnd] = LINE_END.exec(between) ?? [''];
    if (SEPARATOR.test(between.replace(LINE_END, ' '))) {
      // A line that ended between them ends behind the one that is left.
      const [behind, stop = ''] = lineEnd === '' ? [''] : STOP_AND_BLANKS.exec(slice(next.end, next.end + LONGEST_STOP)) ?? [''];
      put(one.end, next.end + behind.length, behind === '' ? '' : stop + lineEnd);
      oneIsLeft(at, one.phrase);
      at++;
    }
  }
  return edits;
}

/** What is said where a mention of a paragraph that is not there would be taken for one of another. */
export function strayMention(number: number): string {
  return `The text mentions a paragraph ${number}, which the cable does not have and which would then mean another. Correct that first.`;
}

function listOf(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1] ?? ''}`;
}
