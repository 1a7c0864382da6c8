import type { Finding, Severity } from '../rules/kit/rule';
import type { RuleSettings } from '../rules/kit/settings';
import type { Acceptance } from '../workspace/accepted';
import type { ExportedCable } from './export/target';
import { MAX_CABLE_BYTES, readRegularFile } from './read-file';
import type { Replacement } from './rewrite';
import { reasonFor } from './system-errors';

/** One file and its settings. */
export interface Task {
  readonly name: string;
  /** The absolute path; null if the bytes are given. */
  readonly file: string | null;
  readonly bytes: Uint8Array | null;
  readonly settings: RuleSettings;
  /** Which cable of its container it is, from 1; null if the file is a text itself. */
  readonly ordinal: number | null;
  /** The absolute path, also of standard input, which need not exist. */
  readonly place: string;
  /** The files of accepted findings that apply, the nearest first. */
  readonly accepted: readonly string[];
}

/** The result of a task. Plain data, because it is sent from thread to thread. */
export interface Result {
  /** For standard output. */
  readonly output: string | Uint8Array;
  /** What failed; each starts with the file's name. */
  readonly failures: readonly string[];
  /** What was left unchanged on purpose, and why; each starts with the file's name. */
  readonly notes?: readonly string[];
  /** What `lint` has to do with accepted findings. */
  readonly review?: Review;
  /** What `export` has of the file. */
  readonly exported?: readonly ExportedCable[];
  /** What to write; the counts assume that it succeeds. */
  readonly replacement?: Replacement | null;
  readonly counts: Counts;
  /** The counts if the replacement cannot be written: those of the file as it is. */
  readonly unwritten?: Counts;
}

/** What was found out about the accepted findings of one file. */
export interface Review {
  /** How many findings are accepted. */
  readonly accepted: number;
  /** For `--prune`, by file of accepted findings: the keys of the entries that apply, and the cables that were checked. */
  readonly used: readonly { readonly file: string; readonly keys: readonly string[]; readonly cables: readonly string[] }[];
  /** The entries that accept all other findings, and the file for them. */
  readonly toAccept: { readonly file: string; readonly entries: readonly Acceptance[] } | null;
}

export interface Counts extends Readonly<Record<Severity, number>> {
  /** Files that were read. */
  readonly files: number;
  /** Files that were changed, or would be. */
  readonly changed: number;
  /** Findings that have a safe fix. */
  readonly fixable: number;
}

export const NO_COUNTS: Counts = { files: 0, changed: 0, fixable: 0, error: 0, warning: 0, info: 0, hint: 0 };

/** The sum of two counts. */
export function addCounts(a: Counts, b: Counts): Counts {
  return {
    files: a.files + b.files, changed: a.changed + b.changed, fixable: a.fixable + b.fixable,
    error: a.error + b.error, warning: a.warning + b.warning, info: a.info + b.info, hint: a.hint + b.hint,
  };
}

/** The counts of one file that was read. */
export function countsOf(findings: readonly Finding[], changed = false): Counts {
  const counts = { ...NO_COUNTS, files: 1, changed: changed ? 1 : 0 };
  for (const { severity, fixes } of findings) {
    counts[severity]++;
    if (fixes.some(({ safe }) => safe)) counts.fixable++;
  }
  return counts;
}

/** The result of a file that could not be processed. */
export function failedResult(name: string, failure: string): Result {
  return { output: '', failures: [`${name}: ${failure}`], counts: NO_COUNTS };
}

/** The bytes of a task, or why they cannot be read. */
export function bytesOf({ file, bytes }: Task): Uint8Array | string {
  if (bytes) return bytes;
  try {
    return readRegularFile(file ?? '', MAX_CABLE_BYTES);
  } catch (error) {
    return reasonFor(error);
  }
}
