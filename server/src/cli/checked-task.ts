import type { CableDocument } from '../cable/model';
import { parse } from '../cable/parse';
import { decode } from '../protocol/node-decode';
import { check } from '../rules/engine';
import type { Finding } from '../rules/rule';
import { isNoText, NO_TEXT } from './no-text';
import { bytesOf, countsOf, failedResult, type Result, type Task } from './task';

/**
 * Reads and checks a file.
 * @param output what is said of it
 */
export function checkedTask(task: Task, output: (document: CableDocument, findings: readonly Finding[]) => string): Result {
  const { name, settings } = task;
  const bytes = bytesOf(task);
  if (typeof bytes === 'string') return failedResult(name, bytes);
  const { text } = decode(bytes);
  const noText = isNoText(text);
  const faulty = new Set<string>();
  const document = parse(text);
  const findings = check(document, settings, { keep: false, onFault: ruleId => faulty.add(ruleId) });
  return {
    output: output(document, noText ? findings.map(finding => ({ ...finding, fixes: [] })) : findings),
    failures: [...faulty].map(ruleId => `${name}: the rule ${ruleId} failed; its findings are missing`),
    ...(noText && { notes: [`${name}: ${NO_TEXT}; "cable fix" leaves it as it is`] }),
    counts: noText ? { ...countsOf(findings), fixable: 0 } : countsOf(findings),
  };
}
