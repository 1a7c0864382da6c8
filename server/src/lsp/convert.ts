import type { Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import type { Finding, Severity } from '../rules/kit/rule';
import type { TextEdit as Edit } from '../text/span';
import type { Client } from './client';
import type { OpenDocument } from './documents';
import { SEVERITIES, TAGS } from '../service/kinds';
import { rangeOf, textEditsOf } from '../service/positions';
import type { Session } from './session';

/** What a diagnostic says of its rule. */
export function ruleOf(ruleId: string, severity: Severity, { client: { codeDescription }, ruleBase }: Session): Pick<Diagnostic, 'severity' | 'code' | 'source' | 'codeDescription'> {
  return { severity: SEVERITIES[severity], code: ruleId, source: 'cable', ...(codeDescription && ruleBase !== null && { codeDescription: { href: `${ruleBase}/${ruleId}.md` } }) };
}

/** A finding as the client understands it. */
export function diagnosticOf(finding: Finding, document: OpenDocument, session: Session): Diagnostic {
  const { client } = session;
  const { lines } = document.cable;
  const tags = finding.tags.map(tag => TAGS[tag]).filter(tag => client.diagnosticTags.has(tag));
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
