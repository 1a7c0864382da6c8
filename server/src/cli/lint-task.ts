import { parse } from '../cable/parse';
import { check } from '../rules/engine';
import { decode } from './decode';
import { reportFor, type Format } from './reports';
import { bytesOf, countsOf, failedResult, type Result, type Task } from './task';

/** What `cable lint` does to every file. */
export interface LintJob {
  readonly kind: 'lint';
  readonly format: Format;
  readonly colour: boolean;
}

export function lintTask({ format, colour }: LintJob, task: Task): Result {
  const { name } = task;
  const bytes = bytesOf(task);
  if (typeof bytes === 'string') return failedResult(name, bytes);
  const faulty = new Set<string>();
  const document = parse(decode(bytes).text);
  const findings = check(document, task.settings, { onFault: ruleId => faulty.add(ruleId) });
  return {
    output: reportFor(format, colour).file({ name, document, findings }),
    failures: [...faulty].map(ruleId => `${name}: the rule ${ruleId} failed; its findings are missing`),
    counts: countsOf(findings),
  };
}
