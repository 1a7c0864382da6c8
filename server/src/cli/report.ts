import type { CableDocument } from '../cable/model';
import type { Finding } from '../rules/rule';

/** A file and what was found in it. */
export interface Checked {
  readonly name: string;
  readonly document: CableDocument;
  /** In order of place. */
  readonly findings: readonly Finding[];
}

/**
 * Writes findings in one form, file by file, so that none has to be kept.
 * What each part returns goes to standard output, in this order; it may be empty.
 */
export interface Report {
  readonly begin: () => string;
  readonly file: (checked: Checked) => string;
  /** @param failures the inputs that could not be read, each with its reason */
  readonly end: (failures: readonly string[]) => string;
}

/** Where the page of a rule is, from the top of the project. */
export function rulePage(id: string): string {
  return `docs/rules/${id}.md`;
}
