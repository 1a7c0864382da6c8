import { Buffer } from 'node:buffer';
import type { CableDocument } from '../cable/model';
import { parse } from '../cable/parse';
import { fixAll } from '../protocol/fix-all';
import { check } from '../rules/engine';
import type { Finding, Fix } from '../rules/rule';
import { shown } from '../text/shown';
import { applyEdits } from '../text/span';
import { decode, encode, type Decoded } from './decode';
import { unifiedDiff } from './diff';
import { replaceFile } from './replace-file';
import { bytesOf, countsOf, failedResult, type Result, type Task } from './task';

/** What `cable fix` does to every file. */
export interface FixJob {
  readonly kind: 'fix';
  /** Print what would change, and write nothing. */
  readonly dryRun: boolean;
  /** The output is read on a terminal. */
  readonly toTerminal: boolean;
  /** The rules whose fixes are applied; empty for all. */
  readonly rules: readonly string[];
}

/** The findings that are counted are those that are left. */
export async function fixTask({ dryRun, toTerminal, rules }: FixJob, task: Task): Promise<Result> {
  const { name, file, settings } = task;
  const bytes = bytesOf(task);
  if (typeof bytes === 'string') return failedResult(name, bytes);

  const faulty = new Set<string>();
  const findings = (document: CableDocument): readonly Finding[] => check(document, settings, { onFault: ruleId => faulty.add(ruleId) });
  const wanted = ({ ruleId }: Finding, { safe }: Fix): boolean => safe && (rules.length === 0 || rules.includes(ruleId));

  const before = decode(bytes);
  const document = parse(before.text);
  const edits = fixAll(document, parse, findings, wanted);
  const after = { ...before, text: applyEdits(before.text, edits) };
  const left = findings(dryRun || edits.length === 0 ? document : parse(after.text));

  const failures = [...faulty].map(ruleId => `${name}: the rule ${ruleId} failed; its findings are missing`);
  const counts = countsOf(left, edits.length > 0);
  if (dryRun) {
    const diff = unifiedDiff(name, before.text, edits);
    return { output: toTerminal ? shownLines(diff) : diff, failures, counts };
  }
  if (edits.length === 0) return { output: file === null ? bytes : '', failures, counts };

  const fixed = encodedAs(bytes, before, after);
  if (!fixed) failures.push(`${name}: its encoding cannot hold the fixed text; it was left as it is`);
  else if (file !== null) {
    const failure = await replaceFile(file, bytes, fixed);
    if (failure !== null) failures.push(`${name}: ${failure}; it was left as it is`);
  }
  return { output: file === null && fixed ? fixed : '', failures, counts };
}

/** The bytes of the new text, or null where it cannot stand in a file of that encoding. */
export function encodedAs(bytes: Uint8Array, before: Decoded, after: Decoded): Uint8Array | null {
  // Where even the old text does not give the old bytes, what else there was in the file would be lost.
  const same = encode(before);
  return same && Buffer.compare(same, bytes) === 0 ? encode(after) : null;
}

/** Lines without what a terminal would obey. */
export function shownLines(text: string): string {
  return text.split('\n').map(shown).join('\n');
}
