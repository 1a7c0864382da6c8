import type { CableDocument } from '../cable/model';
import type { Finding } from '../rules/kit/rule';
import type { Accepted } from './accepted-files';

/** A file that was checked. */
export interface Checked {
  readonly name: string;
  /** Which cable of its container it is, from 1; null if the file is a text itself. */
  readonly ordinal: number | null;
  readonly document: CableDocument;
  /** In order of position. */
  readonly findings: readonly Finding[];
  readonly accepted: ReadonlyMap<Finding, Accepted>;
}

/**
 * Prints findings in one format, file by file, so that none has to be kept and threads can format them. Standard output
 * gets `begin`; the texts of the files that are not empty, with `first` before the first and `between` between them; `end`.
 */
export interface Report {
  readonly begin: string;
  /** The texts have escape sequences of our own, and nothing else that a terminal would obey. */
  readonly isStyled?: boolean;
  readonly first: string;
  readonly between: string;
  readonly file: (checked: Checked) => string;
  /**
   * @param failures what could not be read, each with its reason
   * @param isEmpty no file had a finding
   */
  readonly end: (failures: readonly string[], isEmpty: boolean) => string;
}

/** A report with nothing before, between or after the files. */
export function plainReport(file: Report['file']): Report {
  return { begin: '', first: '', between: '', file, end: () => '' };
}

/** The page of a rule, as a path in the repository. */
export function rulePage(id: string): string {
  return `docs/rules/${id}.md`;
}
