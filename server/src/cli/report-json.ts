import { messageReference } from '../cable/facts';
import { rules } from '../rules/engine/registry';
import type { Finding, Severity } from '../rules/kit/rule';
import type { Range } from '../text/lines';
import { cableNumbers } from '../workspace/accepted';
import { plainReport, rulePage, type Checked, type Report } from './report';

/** A finding as `--format json` and `ndjson` print it; lines and characters count from 0, in UTF-16 units. */
export interface FindingRecord {
  readonly file: string;
  /** The reference id of the cable, as in its document; null if it has none. */
  readonly cable: string | null;
  /** Which cable of the file, from 1. */
  readonly ordinal: number;
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

/** The findings of a file, as `--format json` prints them. */
export function recordsOf({ name, ordinal, document: { lines, cables }, findings }: Omit<Checked, 'accepted'>): readonly FindingRecord[] {
  const ids = cables.map(cable => messageReference(cable)?.id ?? null);
  const numbers = cableNumbers(cables, findings);
  return findings.map(({ ruleId, severity, message, span, fixes }: Finding, at) => ({
    file: name,
    cable: ids[numbers[at] ?? 0] ?? null,
    ordinal: (numbers[at] ?? 0) + (ordinal ?? 1),
    ruleId,
    severity,
    message,
    range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
    source: SOURCES.get(ruleId) ?? '',
    helpUri: rulePage(ruleId),
    fixable: fixes.some(({ safe }) => safe),
  }));
}
