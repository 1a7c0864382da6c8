import type { CableDocument } from '../../server/src/cable/model';
import type { TextEdit } from '../../server/src/text/span';
import type { Random } from '../rules/mutations/random';

/** One way of doing an operation to a text. */
export interface Application {
  /** What was chosen, to be told when it fails. */
  readonly how: string;
  /** What it gave: edits of the text. */
  readonly edits: readonly TextEdit[];
  /** Where the operation promises what it `told`: what is wrong with the words afterwards, or null. */
  readonly told?: (before: string, after: string) => string | null;
}

/**
 * What an operation promises of the words of a text, which are its runs of letters and digits:
 * - `same`: all letters and digits are there, in order (case aside, and an entity is its character);
 * - `moved`: the same words, perhaps in another order;
 * - `fewer`: some may be gone, nothing is added, the order is kept;
 * - `told`: each application has a promise of its own, about what it told the user;
 * - a function: what it says is wrong, or null.
 */
export type Words = 'same' | 'moved' | 'fewer' | 'told' | ((before: string, after: string, application: Application) => string | null);

/** Something that gives edits of a text. */
export interface Operation {
  readonly name: string;
  readonly words: Words;
  /** Words that stood apart may be put together: parts of a word, as each fix's title says. Of all others each edit is looked at, for the letters alone do not tell. */
  readonly joins?: boolean;
  /** Done again to its result it gives no edit. */
  readonly rests: boolean;
  /** The ways to do it to this text; which ones, where there are many, the random numbers tell. */
  readonly apply: (document: CableDocument, random: Random) => readonly Application[];
}
