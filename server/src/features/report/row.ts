import { levelOf, messageReference } from '../../cable/facts';
import type { CableDocument } from '../../cable/model';
import type { Level } from '../../vocabulary/levels';
import type { Finding, Severity } from '../../rules/kit/rule';
import { counted } from '../../text/in-words';
import { countBefore } from '../../text/search';

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** What a report says of one cable. */
export interface ReportRow {
  readonly file: string;
  /** Where the cable begins in its file, from 1. */
  readonly line: number;
  /** `07GUANGZHOU208`; `GUANGZHOU 208` where its year is not known; null without a number. */
  readonly id: string | null;
  /** `2007-02-14`. */
  readonly date: string | null;
  readonly level: Level | null;
  /** Codes, each once. */
  readonly tags: readonly string[];
  readonly subject: string | null;
  readonly findings: SeverityCounts;
  /** How often each rule found something, by its id. */
  readonly rules: Readonly<Record<string, number>>;
}

/**
 * A row for each cable of a file.
 *
 * @param findings of the whole file, in order of place
 */
export function reportRows(file: string, document: CableDocument, findings: readonly Finding[]): readonly ReportRow[] {
  return document.cables.map((cable, index) => {
    const next = document.cables[index + 1];
    const own = findings.slice(before(findings, cable.start), next && before(findings, next.start));
    const { header } = cable;
    const mrn = messageReference(cable);
    const rules: Record<string, number> = {};
    const counts = { error: 0, warning: 0, info: 0, hint: 0 };
    for (const { ruleId, severity } of own) {
      counts[severity]++;
      rules[ruleId] = (rules[ruleId] ?? 0) + 1;
    }
    return {
      file,
      line: document.lines.lineAt(cable.start) + 1,
      id: mrn ? mrn.id ?? `${mrn.post} ${mrn.number}` : null,
      date: header.dateTimeGroup?.iso?.slice(0, 10) ?? null,
      level: levelOf(header),
      tags: [...new Set((header.tags?.tags ?? []).map(({ code }) => code))],
      subject: header.subject && header.subject.text !== '' ? header.subject.text : null,
      findings: counts,
      rules,
    };
  });
}

function before(findings: readonly Finding[], offset: number): number {
  return countBefore(findings, ({ span }) => span.start < offset);
}

/** `2 warnings`, `1 info`: of each severity that was found, the gravest first. */
export function countTexts(counts: SeverityCounts): readonly { readonly severity: Severity; readonly text: string }[] {
  return (['error', 'warning', 'info', 'hint'] as const)
    .filter(severity => counts[severity] > 0)
    .map(severity => ({ severity, text: severity === 'info' ? `${counts.info} info` : counted(counts[severity], severity) }));
}

/** `2 warnings, 1 info`; empty when there are none. */
export function countsText(counts: SeverityCounts): string {
  return countTexts(counts).map(({ text }) => text).join(', ');
}
