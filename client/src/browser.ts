// The extension in the browser: the server is a worker of the extension host's worker.
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
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
  session = startSession(context, 'web', options => new QuietClient('cable', 'Cablewright', server, options));
  return session.api;
}

export async function deactivate(): Promise<void> {
  await session?.stop();
  worker?.terminate();
}
