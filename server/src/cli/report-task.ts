import { parse } from '../cable/parse';
import { reportPart, type ReportFormat } from '../features/report/report';
import { check } from '../rules/engine';
import { decode } from './decode';
import { bytesOf, countsOf, failedResult, type Result, type Task } from './task';

/** What `cable report` does to every file. */
export interface ReportJob {
  readonly kind: 'report';
  readonly format: ReportFormat;
}

export function reportTask({ format }: ReportJob, task: Task): Result {
  const { name } = task;
  const bytes = bytesOf(task);
  if (typeof bytes === 'string') return failedResult(name, bytes);
  const faulty = new Set<string>();
  const document = parse(decode(bytes).text);
  const findings = check(document, task.settings, { onFault: ruleId => faulty.add(ruleId) });
  return {
    output: reportPart(format, name, document, findings),
    failures: [...faulty].map(ruleId => `${name}: the rule ${ruleId} failed; its findings are missing`),
    counts: countsOf(findings),
  };
}
