import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isFixed } from './oldVersion';
import { isCable } from './options';

/** Why a command cannot change a document, in a sentence; null when it can. */
export function refusalToChange(client: BaseLanguageClient, document: vscode.TextDocument | undefined): string | null {
  if (!isCable(document)) return 'This is not a cable.';
  if (isFixed(document.uri)) return 'This version of the cable cannot be changed.';
  return client.isRunning() ? null : 'The language server is not running.';
}
