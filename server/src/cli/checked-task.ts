import type { CableDocument } from '../cable/model';
import { parse } from '../cable/parse';
import { decode } from '../lsp/node-decode';
import { check } from '../rules/engine/check';
import type { Finding } from '../rules/kit/rule';
import { isNoText, NO_TEXT } from './no-text';
import { bytesOf, countsOf, failedResult, type Result, type Task } from './task';

/**
 * Reads and checks a file. What is no text is one failure, as what cannot be read is.
 * @param output what is said of it
 */
export function checkedTask(task: Task, output: (document: CableDocument, findings: readonly Finding[]) => string): Result {
  const { name, settings } = task;
  const bytes = bytesOf(task);
  if (typeof bytes === 'string') return failedResult(name, bytes);
  const { text } = decode(bytes);
  // Nearly every character of it would be a finding, in thousands.
  if (isNoText(text)) return failedResult(name, NO_TEXT);
  const faulty = new Set<string>();
  const document = parse(text);
  const findings = check(document, settings, { keep: false, onFault: ruleId => faulty.add(ruleId) });
  return {
    output: output(document, findings),
    failures: [...faulty].map(ruleId => `${name}: the rule ${ruleId} failed; its findings are missing`),
    counts: countsOf(findings),
  };
}
