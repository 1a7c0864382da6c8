import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { restoreInSteps } from '../features/restore';
import { workspaceEditOf } from './convert';
import type { Question } from './feature';

/** The kind of the one action that this offers. */
export const RESTORE = `${CodeActionKind.Source}.restore.cable`;

/** The action that turns an archive copy back into the telegram; none when there is nothing to restore. */
export async function restoreActions({ document, session: { client }, work }: Question<unknown>): Promise<readonly CodeAction[]> {
  const edits = await work(restoreInSteps(document.cable));
  return edits.length === 0 ? [] : [{ title: 'Restore the telegram from its archive copy', kind: RESTORE, edit: workspaceEditOf(edits, document, client) }];
}
