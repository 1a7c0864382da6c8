import type { CableDocument } from '../cable/model';
import { parse } from '../cable/parse';
import { decode } from '../lsp/node-decode';
import { check } from '../rules/engine/check';
import { fixAll } from '../rules/engine/rounds';
import type { Finding, Fix } from '../rules/kit/rule';
import { applyEdits } from '../text/span';
import { isNoText, NO_TEXT } from './no-text';
import { rewrite } from './rewrite';
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
export function fixTask({ dryRun, toTerminal, rules }: FixJob, task: Task): Result {
  const { name, file, settings } = task;
  const bytes = bytesOf(task);
  if (typeof bytes === 'string') return failedResult(name, bytes);
  const before = decode(bytes);
  // Nearly every character of it would be a finding.
  if (isNoText(before.text)) return { ...failedResult(name, `${NO_TEXT}; it was left as it is`), output: file === null && !dryRun ? bytes : '' };

  const faulty = new Set<string>();
  /** Of each round; the first are those of the text as it was. */
  const rounds: (readonly Finding[])[] = [];
  const findings = (document: CableDocument): readonly Finding[] => {
    const found = check(document, settings, { onFault: ruleId => faulty.add(ruleId) });
    rounds.push(found);
    return found;
  };
  const wanted = ({ ruleId }: Finding, { safe }: Fix): boolean => safe && (rules.length === 0 || rules.includes(ruleId));

  const document = parse(before.text);
  const edits = fixAll(document, parse, findings, wanted);
  const { output, replacement, failure } = rewrite({ name, file, bytes, before, edits, dryRun, toTerminal, called: 'fixed' });
  const changed = edits.length > 0 && failure === null;
  const left = findings(dryRun || !changed ? document : parse(applyEdits(before.text, edits)));
  const failures = [...faulty].map(ruleId => `${name}: the rule ${ruleId} failed; its findings are missing`).concat(failure ?? []);
  return { output, replacement, failures, counts: countsOf(left, changed), unwritten: countsOf(rounds[0] ?? left) };
}
