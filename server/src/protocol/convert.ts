import {
  DiagnosticSeverity, DiagnosticTag,
  type Diagnostic, type Range, type TextEdit, type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Finding, FindingTag, Severity } from '../rules/kit/rule';
import type { LineIndex } from '../text/lines';
import type { Span, TextEdit as Edit } from '../text/span';
import type { Client } from './client';
import type { OpenDocument } from './documents';
import type { Session } from './session';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAG: Readonly<Record<FindingTag, DiagnosticTag>> = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
};

/** Offsets to positions. */
export function rangeOf(lines: LineIndex, { start, end }: Span): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** Positions to offsets. */
export function spanOf(lines: LineIndex, { start, end }: Range): Span {
  return { start: lines.offsetAt(start), end: lines.offsetAt(end) };
}

/** Edits in offsets to edits in positions. */
export function textEditsOf(lines: LineIndex, edits: readonly Edit[]): TextEdit[] {
  return edits.map(edit => ({ range: rangeOf(lines, edit), newText: edit.newText }));
}

/** What a diagnostic says of its rule. */
export function ruleOf(ruleId: string, severity: Severity, { client: { codeDescription }, ruleBase }: Session): Pick<Diagnostic, 'severity' | 'code' | 'source' | 'codeDescription'> {
  return { severity: SEVERITY[severity], code: ruleId, source: 'cable', ...(codeDescription && ruleBase !== null && { codeDescription: { href: `${ruleBase}/${ruleId}.md` } }) };
}

/** A finding as the client understands it. */
export function diagnosticOf(finding: Finding, document: OpenDocument, session: Session): Diagnostic {
  const { client } = session;
  const { lines } = document.cable;
  const tags = finding.tags.map(tag => TAG[tag]).filter(tag => client.diagnosticTags.has(tag));
  return {
    range: rangeOf(lines, finding.span),
    ...ruleOf(finding.ruleId, finding.severity, session),
    message: finding.message,
    ...(tags.length > 0 && { tags }),
    ...(client.relatedInformation && finding.related.length > 0 && {
      relatedInformation: finding.related.map(({ span, message }) => ({ location: { uri: document.uri, range: rangeOf(lines, span) }, message })),
    }),
  };
}

/** Edits of a document as one edit of the workspace; where the client can, only for the version they were made for. */
export function workspaceEditOf(edits: readonly Edit[], document: OpenDocument, client: Client): WorkspaceEdit {
  const { uri, version, cable: { lines } } = document;
  const textEdits = textEditsOf(lines, edits);
  return client.versionedEdits ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] } : { changes: { [uri]: textEdits } };
}
