import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { restore } from '../features/restore';
import { workspaceEditOf } from './convert';
import type { OpenDocument } from './documents';
import type { Session } from './session';

/** The kind of the one action that this offers. */
export const RESTORE = `${CodeActionKind.Source}.restore.cable`;

/** The action that turns an archive copy back into the telegram; none when there is nothing to restore. */
export function restoreActions(document: OpenDocument, { client }: Session): readonly CodeAction[] {
  const edits = restore(document.cable);
  return edits.length === 0 ? [] : [{ title: 'Restore the telegram from its archive copy', kind: RESTORE, edit: workspaceEditOf(edits, document, client) }];
}
