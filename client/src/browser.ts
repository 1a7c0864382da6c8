// The extension in the browser: the server is a worker of the extension host's worker.
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { startSession, type Api, type Session } from './session';

/** Of the browser's own types, the little that is used here; the project is checked against Node's. */
declare class Worker {
  constructor(module: string);
  terminate(): void;
}

/** Never pops up: what went wrong is in the log and in the status item. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** How long the client waits for a server that it knows is gone. */
const STOP_MS = 100;

let session: Session | undefined;
let worker: Worker | undefined;

export function activate(context: vscode.ExtensionContext): Api {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist/server.js').toString(true);
  // Called for each start, so a new worker after a crash. Its transports, not the worker itself:
  // what VS Code puts in place of `Worker` in this host is not taken for one by the client.
  const server = (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(module);
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  // Where the server finds what it loads later: it cannot know where it was loaded from itself.
  const partsUri = module.slice(0, module.lastIndexOf('/') + 1);
  session = startSession(context, 'web', options => new QuietClient('cable', 'Cablewright', server, { ...options, initializationOptions: { ...options.initializationOptions as object, partsUri } }), terminate);
  return session.api;
}

/** A worker that is terminated tells nobody: the client is stopped and started by hand. */
async function terminate(client: BaseLanguageClient): Promise<void> {
  worker?.terminate();
  await client.stop(STOP_MS).catch(() => undefined);
  await client.start();
}

export async function deactivate(): Promise<void> {
  await session?.stop();
  worker?.terminate();
}
