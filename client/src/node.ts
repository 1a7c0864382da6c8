// The extension on the desktop and in remote hosts: the server is a Node process of its own.
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { startSession, type Api, type Session } from './session';

/** Never pops up: what went wrong is in the log and in the status item. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

let session: Session | undefined;

export function activate(context: vscode.ExtensionContext): Api {
  const run = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const server: ServerOptions = { run, debug: { ...run, options: { execArgv: ['--inspect=6009'] } } };
  session = startSession(context, 'node', options => new QuietClient('cable', 'Cablewright', server, options));
  return session.api;
}

export function deactivate(): Promise<void> | undefined {
  return session?.stop();
}
