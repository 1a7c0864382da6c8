// The extension in the browser: the server is a worker of the extension host's worker.
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { startSession, type Api, type Session } from './session';

/** The few members of the browser's Worker that are used; the project is checked against the types of Node. */
declare class Worker {
  constructor(module: string);
  terminate(): void;
}

/** Shows no notification: errors are in the log and in the language status item. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** How long the client waits for the answer of a server that was terminated, in milliseconds. */
const STOP_TIMEOUT_MS = 100;

let session: Session | undefined;
let worker: Worker | undefined;

export function activate(context: vscode.ExtensionContext): Api {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist/worker.js').toString(true);
  // Called for each start, also after a crash. Returns transports, not the worker:
  // the client does not recognize the class that VS Code puts in place of `Worker` in this host.
  const server = (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(module);
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  session = startSession(context, 'web', options => new QuietClient('cable', 'Cablewright', server, options), terminate);
  return session.api;
}

/** The client is not notified when a worker is terminated, so it is stopped and started. */
async function terminate(client: BaseLanguageClient): Promise<void> {
  worker?.terminate();
  await client.stop(STOP_TIMEOUT_MS).catch(() => undefined);
  await client.start();
}

export async function deactivate(): Promise<void> {
  await session?.stop();
  worker?.terminate();
}
