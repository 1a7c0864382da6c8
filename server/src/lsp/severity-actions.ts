import { CodeActionKind, type CodeAction, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import { severityEdits } from '../configuration/edit';
import type { ConfigurationFile } from '../configuration/file';
import { folderOfUri, joinUri } from '../configuration/uri';
import { FILE_NAME } from '../configuration/values';
import { LineIndex } from '../text/lines';
import { textEditsOf } from '../service/positions';
import type { OpenDocument } from './documents';
import type { SetRuleSeverity } from './messages';
import type { Session } from './session';

/** The client's command that writes to the settings. */
const COMMAND = 'cablewright.setRuleSeverity';

/**
 * Offers to change the severity of the rule of a finding, or to turn it off, where it is said how serious
 * it is: in the nearest configuration file, which goes before the settings; where there is none, in
 * the settings of the editor, or, for a client that has no command for that, in a new file.
 *
 * @param diagnostic the finding as the client knows it
 */
export async function severityActions(ruleId: string, diagnostic: Diagnostic, document: OpenDocument, session: Session): Promise<readonly CodeAction[]> {
  const files = await session.settings.filesOf(document.uri);
  const file = files.at(-1);
  if (file?.problems.some(({ broken }) => broken)) return [];
  const common = { kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  const where = file || !session.setsSeverities ? FILE_NAME : 'the settings';
  const off = `Turn off ${ruleId} in ${where}`;
  if (session.setsSeverities) {
    // What asks first stands first: where a finding has no fix, Enter takes it.
    const choices: readonly (readonly [string, SetRuleSeverity['severity']])[] = [[`Change the severity of ${ruleId} in ${where}…`, null], [off, 'off']];
    return choices.map(([title, severity]) => {
      const argument: SetRuleSeverity = { ruleId, severity, uri: document.uri, file: file?.place ?? null };
      return { ...common, title, command: { title, command: COMMAND, arguments: [argument] } };
    });
  }
  const edit = await turnOff(ruleId, file, document, session);
  return edit ? [{ ...common, title: off, edit }] : [];
}

/** The edit of the file, or one that makes it beside the cable; null where the client cannot do that. */
async function turnOff(ruleId: string, file: ConfigurationFile | undefined, { uri }: OpenDocument, { client, files }: Session): Promise<WorkspaceEdit | null> {
  const folder = folderOfUri(uri);
  const place = file?.place ?? (folder === null ? null : joinUri(folder, FILE_NAME));
  if (place === null) return null;
  // As it is now: a client that does not tell of files may have made one since it was looked for.
  const written = await files.read(place);
  // Of what is no file nobody could tell whether there is one.
  if (written === null && !(client.createsFiles && place.startsWith('file:'))) return null;
  const text = written ?? '';
  const found = severityEdits(text, ruleId, 'off');
  if (!found) return null;
  const edits = textEditsOf(new LineIndex(text), found);
  if (!client.versionedEdits) return { changes: { [place]: edits } };
  const change = { textDocument: { uri: place, version: null }, edits };
  return { documentChanges: written !== null ? [change] : [{ kind: 'create', uri: place, options: { ignoreIfExists: true } }, change] };
}
