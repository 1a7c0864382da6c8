import * as vscode from 'vscode';
import { CodeActionRequest, type BaseLanguageClient, type CodeAction, type CodeActionParams, type Command } from 'vscode-languageclient';
import { refusalToChange } from './refusal';
import { restored } from './restored';
import { explain, hush, say } from './say';

/** The code action of the server that this runs. */
const KIND = 'source.restore.cable';

/** From so many edits on, VS Code makes one of them all, and the cursor goes to the end of it. */
const MANY_EDITS = 1_000;

/** Turns the archive copy in the active editor back into the telegram; one undo brings it back. */
export async function restoreTelegram(client: BaseLanguageClient): Promise<void> {
  hush();
  const refusal = await restoreIn(client, vscode.window.activeTextEditor);
  if (refusal !== null) explain(refusal);
}

/** @returns why nothing was changed; null when it was */
async function restoreIn(client: BaseLanguageClient, editor: vscode.TextEditor | undefined): Promise<string | null> {
  const document = editor?.document;
  const refusal = refusalToChange(client, document);
  if (!editor || !document || refusal !== null) return refusal;

  const { code2ProtocolConverter: to, protocol2CodeConverter: from } = client;
  const params: CodeActionParams = {
    textDocument: to.asTextDocumentIdentifier(document),
    range: to.asRange(new vscode.Range(0, 0, document.lineCount, 0)),
    context: { diagnostics: [], only: [KIND] },
  };
  const { version } = document;
  const actions = await client.sendRequest(CodeActionRequest.type, params) ?? [];
  const edit = actions.find(isRestoring)?.edit;
  if (!edit) return 'There is nothing to restore: an archive has added nothing that could be taken away.';
  // An edit that was made for another text would spoil this one.
  if (document.version !== version) return 'The cable has changed meanwhile; nothing was restored.';
  const copy = document.getText();
  const asked = await from.asWorkspaceEdit(edit);
  const edits = asked.get(document.uri);
  const cursor = edits.length < MANY_EDITS ? null : placeAfter(edits, document, editor.selection.active);
  if (!await vscode.workspace.applyEdit(asked)) return 'The editor refused the change; nothing was restored.';
  if (cursor !== null) showCursor(editor, document.positionAt(cursor));
  say(restored(copy, document.getText()));
  return null;
}

/** Where a place is when edits have been made that do not overlap. */
function placeAfter(edits: readonly vscode.TextEdit[], document: vscode.TextDocument, place: vscode.Position): number {
  const before = edits.filter(({ range }) => range.start.isBefore(place));
  return before.reduce((at, { range, newText }) => at + newText.length - document.offsetAt(range.end.isBefore(place) ? range.end : place) + document.offsetAt(range.start), document.offsetAt(place));
}

function showCursor(editor: vscode.TextEditor, place: vscode.Position): void {
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function isRestoring(action: CodeAction | Command): action is CodeAction {
  return 'kind' in action && action.kind === KIND;
}
