import type { CableDocument } from '../../cable/model';
import { shown } from '../../text/shown';
import type { Finding, Severity } from '../kit/rule';

/** Marks a part of the line, as with a colour. */
export type Paint = (part: Severity | 'place' | 'rule', text: string) => string;

/**
 * A finding on one line without its end, `name:line:column: severity: message (rule)`, as problem
 * matchers read it; line and column count from 1.
 *
 * @param name of the file
 */
export function findingLine(name: string, { lines }: CableDocument, { ruleId, severity, message, span }: Finding, paint: Paint = (_, text) => text): string {
  const { line, character } = lines.positionAt(span.start);
  return `${paint('place', `${shown(name)}:${line + 1}:${character + 1}:`)} ${paint(severity, `${severity}:`)} ${shown(message)} ${paint('rule', `(${ruleId})`)}`;
}
