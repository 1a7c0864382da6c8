import type { CableDocument, Cable } from '../../cable/model';
import type { TextEdit } from '../../text/span';
import { mentionsIn } from '../named/mentions';
import type { Unit } from './units';

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
interface Mentioned {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** A range begins here. */
  readonly through: boolean;
  readonly phrase: number;
}

/**
 * The edits of the text that keep every mention of a paragraph with its paragraph: `para 4`, `paras 3-5 and 7`.
 * What quoted text, another cable or a document has is left alone, and so is a number that two paragraphs have.
 */
export function paragraphMentionEdits(document: CableDocument, cable: Cable, renumbering: Renumbering): readonly TextEdit[] {
  const mentioned = mentionsIn(document, cable).flatMap(({ mention, span, phrase, quote }): Mentioned[] => (
    mention.kind === 'paragraph' && mention.of === 'this' && !quote ? [{ ...span, number: mention.number, through: mention.through !== null, phrase: phrase.start }] : []));
  return mentionEdits(document.text, mentioned, renumbering, String);
}

/** The same for the letters of references; 0 is A. */
export function letterMentionEdits(document: CableDocument, cable: Cable, renumbering: Renumbering): readonly TextEdit[] {
  const mentioned = mentionsIn(document, cable).flatMap(({ mention, span, phrase, quote }): Mentioned[] => (
    mention.kind === 'reference' && !quote ? [{ ...span, number: mention.letter.charCodeAt(0) - CAPITAL_A, through: mention.through !== null, phrase: phrase.start }] : []));
  return mentionEdits(document.text, mentioned, renumbering, letterOf);
}

const CAPITAL_A = 65;

/** The letter of a place in the alphabet, small where what it replaces is small. */
export function letterOf(number: number, written: string): string {
  const letter = String.fromCharCode(CAPITAL_A + number);
  return written === written.toUpperCase() ? letter : letter.toLowerCase();
}

/** What may stand between two numbers of one phrase and goes with the second. */
const SEPARATOR = /^(?:[,;] {0,2}(?:and |or |& )?| and | or | & |\/)#?$/i;

/** The item of a paragraph, behind its number. */
const ITEM = /^ ?\([A-Za-z]\)|^\.?[A-Za-z](?![A-Za-z])/;

const PLURAL = /^(para(?:graph)?)(?:s|\(s\))/i;
const LONGEST_PLURAL = 12;

function mentionEdits(text: string, mentioned: readonly Mentioned[], renumbering: Renumbering, write: (number: number, written: string) => string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const put = (start: number, end: number, newText: string): void => {
    if (text.slice(start, end) !== newText) edits.push({ start, end, newText });
  };
  /** Where the two names of a phrase, at `at` and behind, have become one: `paras 1-2` is `para 1` then. */
  const oneIsLeft = (at: number, phrase: number): void => {
    const [plural, singular] = PLURAL.exec(text.slice(phrase, phrase + LONGEST_PLURAL)) ?? [];
    if (plural && singular && mentioned[at - 1]?.phrase !== phrase && mentioned[at + 2]?.phrase !== phrase) put(phrase, phrase + plural.length, singular);
  };
  for (let at = 0; at < mentioned.length; at++) {
    const one = mentioned[at];
    const next = mentioned[at + 1];
    if (!one) break;
    const written = text.slice(one.start, one.end);
    if (one.through && next?.phrase === one.phrase) {
      const runs = renumbering.ofRange(one.number, next.number);
      at++;
      const [run, ...others] = runs ?? [];
      if (!run) continue;
      if (others.length === 0 && run[0] < run[1]) {
        put(one.start, one.end, write(run[0], written));
        put(next.start, next.end, write(run[1], written));
      } else {
        if (others.length === 0) oneIsLeft(at - 1, one.phrase);
        // `paras 2(a)-4(c)`: the item of the first number stays with it.
        const item = ITEM.exec(text.slice(one.end, next.start))?.[0] ?? '';
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
    if (next?.phrase === one.phrase && !next.through && one.number !== next.number && renumbering.of(next.number)?.[0] === number && SEPARATOR.test(text.slice(one.end, next.start))) {
      put(one.end, next.end, '');
      oneIsLeft(at, one.phrase);
      at++;
    }
  }
  return edits;
}

function listOf(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1] ?? ''}`;
}

/** Gives paragraphs their new numbers. */
export function markerEdits(units: readonly Unit[], numbers: readonly (number | null)[]): readonly TextEdit[] {
  return units.flatMap(({ first: { at, block }, number: from }, index): TextEdit[] => {
    const to = numbers[index] ?? null;
    if (block.kind !== 'paragraph' || !block.marker || to === null || from === to) return [];
    return [{ start: at + block.marker.number.start, end: at + block.marker.number.end, newText: String(to) }];
  });
}
