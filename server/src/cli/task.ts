import { readFileSync } from 'node:fs';
import type { Finding, Severity } from '../rules/kit/rule';
import type { RuleSettings } from '../rules/kit/settings';
import { isTooLarge, reason, TOO_LARGE } from './inputs';
import type { Replacement } from './rewrite';

/** One file, and what holds for it. */
export interface Task {
  readonly name: string;
  /** The absolute path; null where the bytes are given. */
  readonly file: string | null;
  readonly bytes: Uint8Array | null;
  readonly settings: RuleSettings;
}

/** What a task has led to. It goes from thread to thread: plain data. */
export interface Result {
  /** For standard output. */
  readonly output: string | Uint8Array;
  /** What did not work, in words that begin with the file's name. */
  readonly failures: readonly string[];
  /** What was left as it is on purpose, and why, in words that begin with the file's name. */
  readonly notes?: readonly string[];
  /** What is to be written; the file is counted as changed already. */
  readonly replacement?: Replacement | null;
  readonly counts: Counts;
  /** What counts instead where the replacement cannot be written: the findings that are in the file by now. */
  readonly unwritten?: Counts;
}

export interface Counts extends Readonly<Record<Severity, number>> {
  /** Files that could be read. */
  readonly files: number;
  /** Files that were changed, or would be. */
  readonly changed: number;
  /** Findings that have a safe fix. */
  readonly fixable: number;
}

export const NO_COUNTS: Counts = { files: 0, changed: 0, fixable: 0, error: 0, warning: 0, info: 0, hint: 0 };

/** The counts of two files, or of two runs, together. */
export function addCounts(a: Counts, b: Counts): Counts {
  return {
    files: a.files + b.files, changed: a.changed + b.changed, fixable: a.fixable + b.fixable,
    error: a.error + b.error, warning: a.warning + b.warning, info: a.info + b.info, hint: a.hint + b.hint,
  };
}

/** Of one file that was read. */
export function countsOf(findings: readonly Finding[], changed = false): Counts {
  const counts = { ...NO_COUNTS, files: 1, changed: changed ? 1 : 0 };
  for (const { severity, fixes } of findings) {
    counts[severity]++;
    if (fixes.some(({ safe }) => safe)) counts.fixable++;
  }
  return counts;
}

/** Of a file that could not be worked on. */
export function failedResult(name: string, failure: string): Result {
  return { output: '', failures: [`${name}: ${failure}`], counts: NO_COUNTS };
}

/** The bytes of a task's file, or why it cannot be read. Not read asynchronously, which takes a small file ten times as long. */
export function bytesOf({ file, bytes }: Task): Uint8Array | string {
  try {
    const read = bytes ?? readFileSync(file ?? '');
    return isTooLarge(read) ? TOO_LARGE : read;
  } catch (error) {
    return reason(error);
  }
}
