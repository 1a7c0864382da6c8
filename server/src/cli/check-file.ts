import type { CableDocument } from '../cable/model';
import { parse } from '../cable/parse';
import { check } from '../rules/engine/check';
import type { Finding } from '../rules/kit/rule';
import { decodeText } from './read-input';
import { bytesOf, countsOf, failedResult, type Result, type Task } from './task';

/**
 * Reads and checks a file. A binary file is one failure: nearly every character of it would be a finding.
 * @param output formats the findings, which are in order of position
 */
export function checkFile(task: Task, output: (document: CableDocument, findings: readonly Finding[]) => string): Result {
  const { name, settings } = task;
  const decoded = decodeText(bytesOf(task));
  if (typeof decoded === 'string') return failedResult(name, decoded);
  const failed = new Set<string>();
  const document = parse(decoded.text);
  const findings = check(document, settings, { keep: false, onFault: ruleId => failed.add(ruleId) });
  return { output: output(document, findings), failures: failuresOf(name, failed), counts: countsOf(findings) };
}

/** @param rules that threw an error */
export function failuresOf(name: string, rules: Iterable<string>): string[] {
  return [...rules].map(ruleId => `${name}: rule ${ruleId} failed; its findings are missing`);
}
