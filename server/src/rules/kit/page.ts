import type { Severity } from './rule';
import type { RuleSettings } from './settings';

/**
 * What the page and the tests of a rule are made of. It stands beside the rule in its file and is an
 * export of its own, so that a bundle that only checks leaves it out: plain literals, no calls.
 *
 * Texts are written indented in template literals: the common indentation, the first line end and
 * the last line are taken off (see marked.ts). In a flagged text `‹` and `›` stand around
 * each range that the rule must find, and nowhere else. A blank at a line's end is written `\x20`.
 */
export interface RulePage {
  /** Why it is wrong, in one to three sentences of our own. */
  readonly why: string;
  readonly flagged: readonly FlaggedExample[];
  /** Texts near to the flagged ones that the rule must leave alone, in either profile. */
  readonly sound: readonly SoundExample[];
}

export interface SoundExample {
  /** Unclassified, with invented people and events; whole or a fragment of a cable. */
  readonly text: string;
  /** What is to be seen here, where it needs a word. */
  readonly note?: string;
  readonly settings?: Partial<RuleSettings>;
}

export interface FlaggedExample extends SoundExample {
  /** The message of the first finding. */
  readonly message: string;
  /** The severity of the first finding, where it is not that of the rule. */
  readonly severity?: Severity;
  /** The text after the first fix of every finding; must be given when there is a fix. */
  readonly fixed?: string;
}
