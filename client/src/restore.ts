import * as vscode from 'vscode';
import { CodeActionRequest, type BaseLanguageClient, type CodeAction, type CodeActionParams, type Command } from 'vscode-languageclient';
import { refusalToChange } from './refusal';
import { restored } from './restored';
import { explain, hush, say } from './say';

/** The code action of the server that this runs. */
const KIND = 'source.restore.cable';

/** Turns the archive copy in the active editor back into the telegram; one undo brings it back. */
export async function restoreTelegram(client: BaseLanguageClient): Promise<void> {
  hush();
  const refusal = await restoreIn(client, vscode.window.activeTextEditor?.document);
  if (refusal !== null) explain(refusal);
}

/** @returns why nothing was changed; null when it was */
async function restoreIn(client: BaseLanguageClient, document: vscode.TextDocument | undefined): Promise<string | null> {
  const refusal = refusalToChange(client, document);
  if (!document || refusal !== null) return refusal;

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
  if (!await vscode.workspace.applyEdit(await from.asWorkspaceEdit(edit))) return 'The editor refused the change; nothing was restored.';
  say(restored(copy, document.getText()));
  return null;
}

function isRestoring(action: CodeAction | Command): action is CodeAction {
  return 'kind' in action && action.kind === KIND;
}
