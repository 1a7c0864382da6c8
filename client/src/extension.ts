// The extension on the desktop and in remote hosts: the server is a Node process.
import type * as vscode from 'vscode';
import { LanguageClient, State, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { startSession, type Api, type Session } from './session';

/** The port on which the server can be debugged when the extension is: see .vscode/launch.json. */
const DEBUG_PORT = 6009;

/** How long a server may take to end after the client has stopped, in milliseconds. After 2000 the client would start a shell to kill it. */
const END_TIMEOUT_MS = 1000;

/** Shows no notification: errors are in the log and in the language status item. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

let session: Session | undefined;

export function activate(context: vscode.ExtensionContext): Api {
  const run = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc } as const;
  const server: ServerOptions = { run, debug: { ...run, options: { execArgv: ['--nolazy', `--inspect=${DEBUG_PORT}`] } } };
  let client: LanguageClient | undefined;
  session = startSession(context, 'node', options => {
    client = new QuietClient('cable', 'Cablewright', server, options);
    context.subscriptions.push(killStoppedServers(client));
    return client;
  }, () => {
    // The client finds that its server has ended, and asks `Restarts`.
    client?.serverProcess?.kill('SIGKILL');
  });
  return session.api;
}

/** Kills a server that has not ended by itself after its client stopped, because it hangs. */
function killStoppedServers(client: LanguageClient): { dispose(): void } {
  let server: LanguageClient['serverProcess'];
  const listener = client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) server = client.serverProcess;
    if (newState !== State.Stopped) return;
    const stopped = server;
    setTimeout(() => stopped?.kill('SIGKILL'), END_TIMEOUT_MS).unref();
  });
  return { dispose: () => listener.dispose() };
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
