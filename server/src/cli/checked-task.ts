import type { CableDocument } from '../cable/model';
import { parse } from '../cable/parse';
import { decode } from '../protocol/node-decode';
import { check } from '../rules/engine';
import type { Finding } from '../rules/rule';
import { bytesOf, countsOf, failedResult, type Result, type Task } from './task';

/**
 * Reads and checks a file.
 * @param output what is said of it
 */
export function checkedTask(task: Task, output: (document: CableDocument, findings: readonly Finding[]) => string): Result {
  const { name, settings } = task;
  const bytes = bytesOf(task);
  if (typeof bytes === 'string') return failedResult(name, bytes);
  const faulty = new Set<string>();
  const document = parse(decode(bytes).text);
  const findings = check(document, settings, { keep: false, onFault: ruleId => faulty.add(ruleId) });
  return {
    output: output(document, findings),
    failures: [...faulty].map(ruleId => `${name}: the rule ${ruleId} failed; its findings are missing`),
    counts: countsOf(findings),
  };
}
