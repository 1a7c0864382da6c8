import type { Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import type { Finding, Severity } from '../rules/kit/rule';
import type { TextEdit as Edit } from '../text/span';
import type { Client } from './client';
import type { OpenDocument } from './documents';
import { diagnosticOf as serviceDiagnosticOf } from '../service/answers';
import { SEVERITIES } from '../service/kinds';
import { textEditsOf } from '../service/positions';
import type { Session } from './session';

/** What a diagnostic says of its rule. */
export function ruleOf(ruleId: string, severity: Severity, { client: { codeDescription }, ruleBase }: Session): Pick<Diagnostic, 'severity' | 'code' | 'source' | 'codeDescription'> {
  return { severity: SEVERITIES[severity], code: ruleId, source: 'cable', ...(codeDescription && ruleBase !== null && { codeDescription: { href: `${ruleBase}/${ruleId}.md` } }) };
}

/** A finding as a diagnostic, without what the client did not announce. */
export function diagnosticOf(finding: Finding, document: OpenDocument, session: Session): Diagnostic {
  const { client } = session;
  const { tags = [], relatedInformation, ...diagnostic } = serviceDiagnosticOf(finding, document.uri, document.cable.lines);
  const knownTags = tags.filter(tag => client.diagnosticTags.has(tag));
  return {
    ...diagnostic,
    ...ruleOf(finding.ruleId, finding.severity, session),
    ...(knownTags.length > 0 && { tags: knownTags }),
    ...(client.relatedInformation && relatedInformation && { relatedInformation }),
  };
}

/** Edits of a document as one edit of the workspace; where the client can, only for the version they were made for. */
export function workspaceEditOf(edits: readonly Edit[], document: OpenDocument, client: Client): WorkspaceEdit {
  const { uri, version, cable: { lines } } = document;
  const textEdits = textEditsOf(lines, edits);
  return client.versionedEdits ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] } : { changes: { [uri]: textEdits } };
}
