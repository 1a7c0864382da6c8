import { posix } from 'node:path';
import type { Severity } from '../rules/kit/rule';
import { plainReport, type Report } from './report';
import { shown } from '../text/shown';

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/** Workflow commands, which GitHub shows beside the changed lines of a pull request. */
export function githubReport(): Report {
  return plainReport(({ name, document: { lines }, findings }) => findings.map(({ ruleId, severity, message, span }) => {
    const start = lines.positionAt(span.start);
    const end = lines.positionAt(span.end);
    const properties = {
      // The paths of a pull request have no `./`.
      file: posix.normalize(name),
      line: start.line + 1,
      endLine: end.line + 1,
      // Columns only work within one line.
      ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
      title: ruleId,
    };
    const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
    return `::${COMMAND[severity]} ${written}::${escapeData(shown(message))}\n`;
  }).join(''));
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
