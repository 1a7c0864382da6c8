import { CancellationTokenSource, createMessageConnection, ErrorCodes, ProgressType, ResponseError, type MessageConnection, type MessageReader, type MessageWriter } from 'vscode-jsonrpc';
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { isRecord } from '../../configuration/values';
import { MessageType } from './values';

/** What the place where the server runs has to do with its beginning and its end. */
export interface Place {
  /** What the client says of itself at `initialize`. */
  readonly initialize: (params: Readonly<Record<string, unknown>>) => void;
  /** The client has said `shutdown`: the end that comes is in order. */
  readonly shutdown: () => void;
  /** The client has said `exit`. */
  readonly exit: () => void;
}

type Handler = (params: unknown, token: unknown) => unknown;

/**
 * The part of the connection of `vscode-languageserver` that the server uses, on `vscode-jsonrpc`. The library itself
 * knows every message there is, and is four times as large.
 */
export function connectionOver(reader: MessageReader, writer: MessageWriter, place: Place): Connection {
  const wire: MessageConnection = createMessageConnection(reader, writer, undefined, {});
  const progress = new Progress(wire);
  let initialize: Handler | undefined;
  let shutdown: (() => unknown) | undefined;
  let exited: (() => unknown) | undefined;

  const log = (type: number, message: string): void => {
    wire.sendNotification('window/logMessage', { type, message }).catch(() => undefined);
  };

  wire.onRequest('initialize', (sent: unknown, token) => {
    // A client that has nothing to say of itself may send null.
    const params = isRecord(sent) ? sent : {};
    place.initialize(params);
    return initialize ? initialize(params, token) : new ResponseError(ErrorCodes.InternalError, 'The server has not begun.');
  });
  wire.onRequest('shutdown', () => {
    // Not where it is refused.
    const answer = shutdown?.() ?? null;
    place.shutdown();
    return answer;
  });
  wire.onNotification('exit', () => {
    try {
      exited?.();
    } finally {
      place.exit();
    }
  });

  const connection: Used = {
    listen: () => wire.listen(),
    dispose: () => wire.dispose(),
    onInitialize: handler => { initialize = handler; },
    onShutdown: handler => { shutdown = handler; },
    onExit: handler => { exited = handler; },
    onRequest: (type, handler) => wire.onRequest(type as never, handler as never),
    onNotification: (type, handler) => wire.onNotification(type as never, handler as never),
    sendRequest: async (type, ...params) => wire.sendRequest(methodOf(type), ...params),
    sendNotification: async (type, ...params) => wire.sendNotification(methodOf(type), ...params),
    sendDiagnostics: params => wire.sendNotification('textDocument/publishDiagnostics', params),
    console: {
      error: message => log(MessageType.Error, message),
      warn: message => log(MessageType.Warning, message),
    },
    client: {
      register: (type, registerOptions) => wire.sendRequest('client/registerCapability', { registrations: [{ id: globalThis.crypto.randomUUID(), method: methodOf(type), registerOptions: registerOptions ?? {} }] }),
    },
    workspace: {
      applyEdit: params => wire.sendRequest('workspace/applyEdit', params),
      getConfiguration: async item => {
        const values: unknown = await wire.sendRequest('workspace/configuration', { items: [item] });
        return Array.isArray(values) ? values[0] as unknown : null;
      },
    },
    window: {
      showDocument: params => wire.sendRequest('window/showDocument', params),
      createWorkDoneProgress: () => progress.create(),
    },
    languages: { diagnostics: { refresh: () => wire.sendRequest('workspace/diagnostic/refresh') } },
  };
  return connection as unknown as Connection;
}

/** Of the connection, what the server uses; what it is given and gives is said by the types of the library. */
interface Used {
  readonly listen: () => void;
  readonly dispose: () => void;
  readonly onInitialize: (handler: Handler) => void;
  readonly onShutdown: (handler: () => unknown) => void;
  readonly onExit: (handler: () => unknown) => void;
  readonly onRequest: (type: unknown, handler?: unknown) => unknown;
  readonly onNotification: (type: unknown, handler?: unknown) => unknown;
  readonly sendRequest: (type: Named, ...params: readonly unknown[]) => Promise<unknown>;
  readonly sendNotification: (type: Named, ...params: readonly unknown[]) => Promise<void>;
  readonly sendDiagnostics: (params: unknown) => Promise<void>;
  readonly console: { readonly error: (message: string) => void; readonly warn: (message: string) => void };
  readonly client: { readonly register: (type: Named, registerOptions?: unknown) => Promise<unknown> };
  readonly workspace: { readonly applyEdit: (params: unknown) => Promise<unknown>; readonly getConfiguration: (item: unknown) => Promise<unknown> };
  readonly window: { readonly showDocument: (params: unknown) => Promise<unknown>; readonly createWorkDoneProgress: () => Promise<unknown> };
  readonly languages: { readonly diagnostics: { readonly refresh: () => Promise<unknown> } };
}

type Named = string | { readonly method: string };

function methodOf(type: Named): string {
  return typeof type === 'string' ? type : type.method;
}

/** Long work that the client shows, and that its user may end. Nobody asks for it where the client cannot show it. */
class Progress {
  private readonly wire: MessageConnection;
  private readonly running = new Map<string, CancellationTokenSource>();

  constructor(wire: MessageConnection) {
    this.wire = wire;
    wire.onNotification('window/workDoneProgress/cancel', (params: unknown) => {
      if (isRecord(params)) this.running.get(String(params['token']))?.cancel();
    });
  }

  async create(): Promise<WorkDoneProgressServerReporter> {
    const source = new CancellationTokenSource();
    const name = globalThis.crypto.randomUUID();
    await this.wire.sendRequest('window/workDoneProgress/create', { token: name });
    this.running.set(name, source);
    const send = (value: unknown): void => {
      this.wire.sendProgress(new ProgressType(), name, value).catch(() => undefined);
    };
    return {
      token: source.token,
      begin: (title, percentage, message, cancellable) => send({ kind: 'begin', title, message, cancellable, ...(percentage !== undefined && { percentage: Math.round(percentage) }) }),
      report: (first: number | string, message?: string) => send(typeof first === 'number' ? { kind: 'report', percentage: Math.round(first), ...(message !== undefined && { message }) } : { kind: 'report', message: first }),
      done: () => {
        send({ kind: 'end' });
        this.running.delete(name);
        source.dispose();
      },
    };
  }
}
