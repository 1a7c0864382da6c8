import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { NamedFile } from '../../server/src/lsp/messages';
import { findCables } from './find-cables';
import { say } from './say';

/** How many files the server is asked about at a time: it is never idle, and a stop is soon felt. */
const AT_A_TIME = 16;

/**
 * Goes over every cable of the workspace, in order of their names, and shows how far it is; the user may stop it.
 *
 * @param title of what is done, in the present participle
 * @param ask sends one request for some files
 * @returns how many files there were; undefined when it was stopped, or when the server did not answer, which the user is told
 */
export function overAllCables(client: BaseLanguageClient, title: string, ask: (files: readonly NamedFile[], token: vscode.CancellationToken) => Promise<void>): Thenable<number | undefined> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, token) => {
    const isStopped = (): boolean => token.isCancellationRequested;
    const uris = await findCables(token);
    for (let from = 0; from < uris.length; from += AT_A_TIME) {
      if (isStopped()) return undefined;
      const files = uris.slice(from, from + AT_A_TIME).map(uri => ({ uri: client.code2ProtocolConverter.asUri(uri), name: vscode.workspace.asRelativePath(uri) }));
      try {
        await ask(files, token);
      } catch {
        // A request that is stopped is answered by an error, and so is one whose server ends or is started anew.
        if (!isStopped()) say('Not finished: the language server gave no answer.');
        return undefined;
      }
      progress.report({ increment: files.length / uris.length * 100, message: `${Math.min(uris.length, from + AT_A_TIME)} of ${uris.length}` });
    }
    return isStopped() ? undefined : uris.length;
  });
}
