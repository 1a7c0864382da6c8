import type { CableDocument } from '../cable/model';
import { parse } from '../cable/parse';
import { check } from '../rules/engine/check';
import type { Decoded } from '../lsp/node-decode';
import type { Finding } from '../rules/kit/rule';
import { acceptedIn, type Accepted } from './accepted-files';
import { decodeText } from './read-input';
import { bytesOf, countsOf, failedResult, type Result, type Task } from './task';

/** A document with its findings, in order of position. */
export interface CheckedDocument {
  readonly document: CableDocument;
  readonly decoded: Decoded;
  readonly bytes: Uint8Array;
  /** Without the accepted ones. */
  readonly findings: readonly Finding[];
  readonly accepted: ReadonlyMap<Finding, Accepted>;
}

/**
 * Reads and checks a file. A binary file is one failure: nearly every character of it would be a finding.
 * @param output formats the findings
 */
export function checkFile(task: Task, output: (checked: CheckedDocument) => Pick<Result, 'output' | 'review'>): Result {
  const { name, settings } = task;
  const bytes = bytesOf(task);
  if (typeof bytes === 'string') return failedResult(name, bytes);
  const decoded = decodeText(bytes);
  if (typeof decoded === 'string') return failedResult(name, decoded);
  const failed = new Set<string>();
  const document = parse(decoded.text);
  const all = check(document, settings, { keep: false, onFault: ruleId => failed.add(ruleId) });
  const accepted = acceptedIn(task.accepted, task.place, document, all);
  const findings = all.filter(finding => !accepted.has(finding));
  return { ...output({ document, decoded, bytes, findings, accepted }), failures: failuresOf(name, failed), counts: countsOf(findings) };
}

/** @param rules that threw an error */
export function failuresOf(name: string, rules: Iterable<string>): string[] {
  return [...rules].map(ruleId => `${name}: rule ${ruleId} failed; its findings are missing`);
}
