import { rules } from '../rules/engine/registry';
import type { Finding, Severity } from '../rules/kit/rule';
import type { Range } from '../text/lines';
import { plainReport, rulePage, type Checked, type Report } from './report';

/** A finding as `--format json` and `ndjson` print it; lines and characters count from 0, in UTF-16 units. */
export interface FindingRecord {
  readonly file: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** The source of the rule. */
  readonly source: string;
  readonly helpUri: string;
  /** `cable fix` can fix it. Suggestions do not count. */
  readonly fixable: boolean;
}

const SOURCES = new Map(rules.map(rule => [rule.id, rule.source]));

/** One array. */
export function jsonReport(): Report {
  const between = ',\n  ';
  return {
    begin: '[',
    first: '\n  ',
    between,
    file: checked => recordsOf(checked).map(record => JSON.stringify(record)).join(between),
    end: (_, isEmpty) => (isEmpty ? ']\n' : '\n]\n'),
  };
}

/** One finding per line. */
export function ndjsonReport(): Report {
  return plainReport(checked => recordsOf(checked).map(record => `${JSON.stringify(record)}\n`).join(''));
}

function recordsOf({ name, document: { lines }, findings }: Checked): readonly FindingRecord[] {
  return findings.map(({ ruleId, severity, message, span, fixes }: Finding) => ({
    file: name,
    ruleId,
    severity,
    message,
    range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
    source: SOURCES.get(ruleId) ?? '',
    helpUri: rulePage(ruleId),
    fixable: fixes.some(({ safe }) => safe),
  }));
}
