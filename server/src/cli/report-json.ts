import { rules } from '../rules/registry';
import type { Finding, Severity } from '../rules/rule';
import type { Range } from '../text/lines';
import { rulePage, type Checked, type Report } from './report';

/** A finding as `--format json` and `ndjson` print it; lines and characters count from 0, in UTF-16 units. */
export interface FindingRecord {
  readonly file: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** What the rule rests on. */
  readonly source: string;
  readonly helpUri: string;
  /** There is a fix, safe or not. */
  readonly fixable: boolean;
}

const SOURCES = new Map(rules.map(rule => [rule.id, rule.source]));

/** One array. */
export function jsonReport(): Report {
  let first = true;
  return {
    begin: () => '[',
    file: checked => {
      const records = recordsOf(checked).map(record => JSON.stringify(record));
      if (records.length === 0) return '';
      const separator = first ? '\n  ' : ',\n  ';
      first = false;
      return separator + records.join(',\n  ');
    },
    end: () => (first ? ']\n' : '\n]\n'),
  };
}

/** One finding a line. */
export function ndjsonReport(): Report {
  return {
    begin: () => '',
    file: checked => recordsOf(checked).map(record => `${JSON.stringify(record)}\n`).join(''),
    end: () => '',
  };
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
    fixable: fixes.length > 0,
  }));
}
