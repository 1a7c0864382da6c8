import type { CableDocument } from '../cable/model';
import type { Finding } from '../rules/kit/rule';

/** A file and what was found in it. */
export interface Checked {
  readonly name: string;
  readonly document: CableDocument;
  /** In order of place. */
  readonly findings: readonly Finding[];
}

/**
 * Writes findings in one form, a part for each file, so that none has to be kept and the parts can be
 * made in several threads. What goes to standard output: `begin`; the parts that are not empty, with
 * `first` before the first and `between` before each other; `end`.
 */
export interface Report {
  readonly begin: string;
  readonly first: string;
  readonly between: string;
  readonly file: (checked: Checked) => string;
  /**
   * @param failures the inputs that could not be read, each with its reason
   * @param empty there was no part
   */
  readonly end: (failures: readonly string[], empty: boolean) => string;
}

/** The parts stand one after the other, with nothing around them. */
export function plainReport(file: Report['file']): Report {
  return { begin: '', first: '', between: '', file, end: () => '' };
}

/** Where the page of a rule is, from the top of the project. */
export function rulePage(id: string): string {
  return `docs/rules/${id}.md`;
}
