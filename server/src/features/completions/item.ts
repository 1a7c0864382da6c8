import { withoutAccents } from '../../text/accents';
import type { Span } from '../../text/span';
import type { CaretPlace } from './place';

export type ItemKind =
  | 'keyword' | 'date-time-group' | 'classification' | 'precedence' | 'address' | 'routing-indicator' | 'post' | 'caption' | 'order'
  | 'declassification' | 'tag' | 'portion-mark' | 'reference' | 'reason' | 'bracket' | 'cable';

/** Something that can be written at the caret. */
export interface CompletionItem {
  readonly kind: ItemKind;
  /** What the list shows. */
  readonly label: string;
  /** One line about it. */
  readonly detail: string;
  readonly newText: string;
  /** What the typed letters are compared with: the word and the names by which it is found. */
  readonly filterText: string;
  /** Absolute: what is replaced, up to the caret, or up to a bracket right after it. */
  readonly insert: Span;
  /** Absolute: the same with the rest of the word. */
  readonly replace: Span;
  /** Markdown, where only the document tells it; null: `explainItem` has more. */
  readonly documentation: string | null;
}

/** What can be written at the caret, the likeliest first. */
export interface Completion {
  readonly items: readonly CompletionItem[];
  /** More letters give other items: the list is not to be kept. */
  readonly incomplete: boolean;
}

export const NOTHING: Completion = { items: [], incomplete: false };

/** A place of the cable: null when the caret is not there, `NOTHING` when it is and nothing is to be said. */
export type Completer = (place: CaretPlace) => Completion | null;

/** What an item is, without its place. */
export interface Candidate {
  readonly kind: ItemKind;
  readonly label: string;
  readonly detail: string;
  /** If other than the label. */
  readonly newText?: string;
  /** Names by which it is found beside the label. */
  readonly names?: string | undefined;
  readonly documentation?: string;
}

/** Where an item goes. */
export interface Target {
  /** What is typed of it. */
  readonly typed: string;
  readonly insert: Span;
  readonly replace: Span;
}

const LETTERS = /^[A-Za-z0-9]$/;

/**
 * The target for what is typed since `column` of the caret's line.
 *
 * @param isWord tells of a character whether it belongs to the word behind the caret; letters and digits if not given
 */
export function targetFrom({ before, after, lineStart, offset }: CaretPlace, column: number, isWord: (character: string) => boolean = character => LETTERS.test(character)): Target {
  let rest = 0;
  while (rest < after.length && isWord(after.charAt(rest))) rest++;
  // A blank may be within a name; behind it it is not the name's.
  if (rest < after.length) while (rest > 0 && after.charAt(rest - 1) === ' ') rest--;
  const start = lineStart + column;
  return { typed: before.slice(column), insert: { start, end: offset }, replace: { start, end: offset + rest } };
}

/** A target that, where the rest of the word is replaced, takes all that stands there up to `end`, absolute. */
export function upTo(target: Target, end: number): Target {
  return end <= target.replace.end ? target : { ...target, replace: { start: target.replace.start, end } };
}

/** What stands on the caret's line behind the word that is replaced. */
export function behind({ after, offset }: CaretPlace, { replace }: Target): string {
  return after.slice(replace.end - offset);
}

/** The column where the run of characters before the caret begins that belong to a word. */
export function wordColumn(before: string, isWord: (character: string) => boolean = character => LETTERS.test(character)): number {
  let column = before.length;
  while (column > 0 && isWord(before.charAt(column - 1))) column--;
  return column;
}

/** A candidate as an item that goes to this place. */
export function itemAt({ insert, replace }: Target, { kind, label, detail, newText = label, names, documentation }: Candidate): CompletionItem {
  return { kind, label, detail, newText, filterText: names ? `${label} ${names}` : label, insert, replace, documentation: documentation ?? null };
}

/** A short list: those that what is typed may mean. */
export function listAt(target: Target, candidates: readonly Candidate[]): Completion {
  const words = wordsOf(target.typed);
  const fitting = candidates.filter(candidate => fits(keyOf(candidate), words));
  return { items: fitting.map(candidate => itemAt(target, candidate)), incomplete: false };
}

/** The letters by which a candidate is found: in capitals, a blank before each word. */
export function keyOf({ label, names }: Candidate): string {
  return ` ${wordsOf(names ? `${label} ${names}` : label).join(' ')}`;
}

/** A list of words that begin a line: those whose name begins with what is typed, blanks and stops aside. */
export function listOfStarts(target: Target, candidates: readonly Candidate[]): Completion {
  const typed = squeezed(target.typed);
  const fitting = candidates.filter(({ label, names = '' }) => [label, ...names.split(' ')].some(name => squeezed(name).startsWith(typed)));
  return { items: fitting.map(candidate => itemAt(target, candidate)), incomplete: false };
}

function squeezed(text: string): string {
  return text.replace(/[ .]/g, '').toUpperCase();
}

/** The words of what is typed, in capitals without accents; blanks, commas, full stops, apostrophes, brackets, slashes and hyphens part them. */
export function wordsOf(typed: string): readonly string[] {
  return withoutAccents(typed).toUpperCase().split(/[\s/,.'’()-]/).filter(word => word !== '');
}

/** Whether each typed word begins a word of the key. */
export function fits(key: string, words: readonly string[]): boolean {
  return words.every(word => key.includes(` ${word}`));
}

/** Several lists as one, in their order; incomplete when one of them is. */
export function join(...parts: readonly (Completion | null)[]): Completion {
  return { items: parts.flatMap(part => part?.items ?? []), incomplete: parts.some(part => part?.incomplete) };
}
