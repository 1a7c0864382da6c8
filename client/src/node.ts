// The extension on the desktop and in remote hosts: the server is a Node process of its own, which node-start.ts starts.
import type { ChildProcess } from 'node:child_process';
import process from 'node:process';
import type * as vscode from 'vscode';
// What of it is for Node is there once it has been loaded.
import 'vscode-jsonrpc/node';
import { BaseLanguageClient, State, type InitializeParams, type LanguageClientOptions, type MessageTransports } from 'vscode-languageclient';
import { FrugalReader } from '../../server/src/lsp/node-reader';
import { PromptWriter } from '../../server/src/lsp/node-writer';
import { startSession, type Session } from './session';

/** How long a server may take to end after it was told to: less than its client waits, or its end would be taken for that of the next. */
const GRACE_MS = 1000;

/** A server that has just been started. */
export interface Launched {
  readonly server: ChildProcess;
  /** Resolves with the reason when there is no process. */
  readonly failed: Promise<Error>;
}

/**
 * A client whose server is a Node process of its own, spoken to over standard input and output. The client of
 * `vscode-languageclient/node` knows pipes, sockets and other programs besides, and is a tenth of everything.
 */
class ProcessClient extends BaseLanguageClient {
  readonly #launch: () => Launched;
  #server: ChildProcess | undefined;

  constructor(launch: () => Launched, options: LanguageClientOptions) {
    super('cable', 'Cablewright', options);
    this.#launch = launch;
  }

  protected override createMessageTransports(): Promise<MessageTransports> {
    const { server, failed } = this.#launch();
    this.#server = server;
    const { stdin, stdout, stderr } = server;
    if (!stdin || !stdout || !stderr) return Promise.reject(new Error('The language server has no standard streams.'));
    endWith(this, server);
    stderr.setEncoding('utf8').on('data', (text: string) => this.outputChannel.error(text.trimEnd()));
    void failed.then(error => this.error('The language server could not be started.', error));
    server.on('exit', (code, signal) => {
      if (code === 0) this.info('Server process exited successfully', undefined, false);
      else this.error(signal === null ? `Server process exited with code ${String(code)}.` : `Server process exited with signal ${signal}.`);
    });
    return Promise.resolve({ reader: new FrugalReader(stdout), writer: new PromptWriter(stdin) });
  }

  /** Whatever it does: by a signal that it cannot hold back. The client then finds its server gone. */
  kill(): void {
    this.#server?.kill('SIGKILL');
  }

  /** Never pops up: what went wrong is in the log and in the status item. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  protected override fillInitializeParams(params: InitializeParams): void {
    super.fillInitializeParams(params);
    params.processId = process.pid;
  }
}

/** Ends the server when its client has stopped and it has not ended itself. */
function endWith(client: BaseLanguageClient, server: ChildProcess): void {
  const listener = client.onDidChangeState(({ newState }) => {
    if (newState !== State.Stopped) return;
    listener.dispose();
    setTimeout(() => server.kill('SIGKILL'), GRACE_MS).unref();
  });
}

/** @param launch starts a server, or gives the one that has been started already */
export function start(context: vscode.ExtensionContext, launch: () => Launched): Session {
  let client: ProcessClient;
  const create = (options: LanguageClientOptions): ProcessClient => client = new ProcessClient(launch, options);
  return startSession(context, 'node', create, () => client.kill());
}
