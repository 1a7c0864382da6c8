import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isFixed } from './old-version';
import { isCable } from './options';
import { say } from './say';

const NOT_RUNNING = 'The language server is not running.';

/** Whether the server is there; where it is not, the user is told. */
export function isServerThere(client: BaseLanguageClient): boolean {
  const isThere = client.isRunning();
  if (!isThere) say(NOT_RUNNING);
  return isThere;
}

/** Why a command cannot read a document, in a sentence; null when it can. */
export function refusalToRead(client: BaseLanguageClient, document: vscode.TextDocument | undefined): string | null {
  if (!isCable(document)) return 'This is not a cable.';
  return client.isRunning() ? null : NOT_RUNNING;
}

/** The same for one that changes it. */
export function refusalToChange(client: BaseLanguageClient, document: vscode.TextDocument | undefined): string | null {
  return refusalToRead(client, document) ?? (document && isFixed(document.uri) ? 'This version of the cable cannot be changed.' : null);
}
