// The extension in the browser: the server is a worker of the extension host's worker.
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
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
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  const server = (): Promise<Worker> => {
    worker?.terminate();
    worker = new Worker(module);
    return Promise.resolve(worker);
  };
  session = startSession(context, 'web', options => new QuietClient('cable', 'Cablewright', server, options));
  return session.api;
}

export async function deactivate(): Promise<void> {
  await session?.stop();
  worker?.terminate();
}
