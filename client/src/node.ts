// The extension on the desktop and in remote hosts: the server is a Node process of its own.
import process from 'node:process';
import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import type { ExperimentalCapabilities } from '../../server/src/protocol/messages';
import { startSession, type Api, type Session } from './session';

/** Never pops up: what went wrong is in the log and in the status item. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

let session: Session | undefined;

export function activate(context: vscode.ExtensionContext): Api {
  // Over standard output the server may write JSON that it has kept; the channel of Node wants objects.
  const run = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.stdio };
  const server: ServerOptions = { run, debug: { ...run, options: { execArgv: ['--inspect=6009'] } } };
  session = startSession(context, 'node', options => new QuietClient('cable', 'Cablewright', server, options), kill);
  return session.api;
}

/** Whatever it does: a signal that it cannot hold back. The client then finds its server gone. */
function kill({ initializeResult }: BaseLanguageClient): Promise<void> {
  const { processId } = initializeResult?.capabilities.experimental as ExperimentalCapabilities;
  if (processId !== null) process.kill(processId, 'SIGKILL');
  return Promise.resolve();
}

export function deactivate(): Promise<void> | undefined {
  return session?.stop();
}
