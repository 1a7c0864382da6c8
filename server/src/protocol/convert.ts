import {
  DiagnosticSeverity, DiagnosticTag,
  type Diagnostic, type Range, type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Finding, FindingTag, Severity } from '../rules/kit/rule';
import type { LineIndex } from '../text/lines';
import type { Span, TextEdit } from '../text/span';
import type { Client } from './client';
import type { OpenDocument } from './documents';

export const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
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

/**
 * A finding as the client understands it.
 * @param ruleBase where the rule pages are, or null
 */
export function diagnosticOf(finding: Finding, document: OpenDocument, client: Client, ruleBase: string | null): Diagnostic {
  const { lines } = document.cable;
  const tags = finding.tags.map(tag => TAG[tag]).filter(tag => client.diagnosticTags.has(tag));
  return {
    range: rangeOf(lines, finding.span),
    severity: SEVERITY[finding.severity],
    code: finding.ruleId,
    source: 'cable',
    message: finding.message,
    ...(client.codeDescription && ruleBase !== null && { codeDescription: { href: `${ruleBase}/${finding.ruleId}.md` } }),
    ...(tags.length > 0 && { tags }),
    ...(client.relatedInformation && finding.related.length > 0 && {
      relatedInformation: finding.related.map(({ span, message }) => ({ location: { uri: document.uri, range: rangeOf(lines, span) }, message })),
    }),
  };
}

/** Edits of a document as one edit of the workspace; where the client can, only for the version they were made for. */
export function workspaceEditOf(edits: readonly TextEdit[], document: OpenDocument, client: Client): WorkspaceEdit {
  const { uri, version, cable: { lines } } = document;
  const textEdits = edits.map(edit => ({ range: rangeOf(lines, edit), newText: edit.newText }));
  return client.versionedEdits ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] } : { changes: { [uri]: textEdits } };
}
