import {
  ErrorCodes, LSPErrorCodes, ResponseError,
  type CancellationToken, type Connection, type ProtocolNotificationType, type ProtocolRequestType, type RequestHandler,
} from 'vscode-languageserver';

/** So long others wait for an answer of the client. */
const PATIENCE_MS = 5000;

/**
 * Stands between the wire and every handler: nothing that a handler throws ends the server or
 * reaches the user, and the order of the protocol (initialize, then work, then shutdown) is kept.
 */
export class Guard {
  private readonly connection: Connection;
  private onFirstFault: (() => void) | undefined;
  private state: 'before initialize' | 'working' | 'after shutdown' = 'before initialize';

  constructor(connection: Connection) {
    this.connection = connection;
    // Requests that nobody handles: the library would call all of them unknown, at any time.
    connection.onRequest((method: string) => this.refusal() ?? new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`));
  }

  /** `tell` is called with the first fault, and never again: one word to the user is enough. */
  tellOnce(tell: () => void): void {
    this.onFirstFault = tell;
  }

  /** Whether the client has asked for the end. */
  get isShutDown(): boolean {
    return this.state === 'after shutdown';
  }

  /** @throws ResponseError when the client has initialized before */
  initialize(): void {
    if (this.state !== 'before initialize') throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
    this.state = 'working';
  }

  /** @throws ResponseError when there is nothing to shut down */
  shutdown(): void {
    const refusal = this.refusal();
    if (refusal) throw refusal;
    this.state = 'after shutdown';
  }

  /**
   * Handles a request. A fault in the handler is logged and answered with `empty`; an answer that
   * was cancelled meanwhile is not sent. A `ResponseError` that the handler throws is its answer.
   */
  onRequest<P, R, PR, E, RO>(type: ProtocolRequestType<P, R, PR, E, RO>, empty: NoInfer<R>, handler: (params: P, token: CancellationToken) => NoInfer<R> | Promise<NoInfer<R>>): void {
    const guarded = async (params: P, token: CancellationToken): Promise<R> => {
      const refusal = this.refusal();
      if (refusal) throw refusal;
      throwIfCancelled(token);
      let answer: R;
      try {
        answer = await handler(params, token);
      } catch (fault) {
        if (fault instanceof ResponseError) throw fault;
        this.log(type.method, fault);
        answer = empty;
      }
      throwIfCancelled(token);
      return answer;
    };
    // The library's type of a handler cannot be worked out while R is unknown.
    this.connection.onRequest(type, guarded as RequestHandler<P, R, E>);
  }

  /** Handles a notification. A fault in the handler is logged. Before initialize and after shutdown it is passed over. */
  onNotification<P, RO>(type: ProtocolNotificationType<P, RO>, handler: (params: P) => void | Promise<void>): void {
    this.connection.onNotification(type, async (params: P) => {
      if (this.state === 'working') await this.run(type.method, () => handler(params));
    });
  }

  /**
   * Runs what is nobody's answer (a timer, a request to the client), and after shutdown nothing. A fault is logged.
   *
   * @returns undefined where nothing has come of it
   */
  async run<T>(name: string, task: () => T | Promise<T>): Promise<T | undefined> {
    if (this.state === 'after shutdown') return undefined;
    try {
      return await task();
    } catch (fault) {
      this.log(name, fault);
      return undefined;
    }
  }

  /**
   * Asks the client what others wait for, and lets them wait for some seconds only: it may never answer.
   *
   * @param late is given what comes after that
   * @returns undefined where nothing has come, or the client refuses
   */
  async ask<T>(method: string, request: () => Promise<T>, late?: (answer: T) => void | Promise<void>): Promise<T | undefined> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isLate = false;
    const asked = this.run(method, async () => {
      const answer = await request();
      if (isLate) await late?.(answer);
      return answer;
    });
    const answer = await Promise.race([asked, new Promise<undefined>(resolve => { timer = setTimeout(() => resolve(undefined), PATIENCE_MS); })]);
    clearTimeout(timer);
    isLate = true;
    return answer;
  }

  /** The result of the task; a fault is logged and `fallback` taken. */
  attempt<T>(name: string, task: () => T, fallback: T): T {
    try {
      return task();
    } catch (fault) {
      this.log(name, fault);
      return fallback;
    }
  }

  /** One line for the log: what failed and where in the code. */
  log(name: string, fault: unknown): void {
    try {
      this.connection.console.error(`${name} failed: ${describe(fault)}`);
    } catch {
      // The client went without a word: nobody is there to be told.
      return;
    }
    // What the client itself has refused is no part that fails.
    if (fault instanceof ResponseError) return;
    const tell = this.onFirstFault;
    this.onFirstFault = undefined;
    tell?.();
  }

  private refusal(): ResponseError | undefined {
    switch (this.state) {
      case 'before initialize': return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized yet.');
      case 'after shutdown': return new ResponseError(ErrorCodes.InvalidRequest, 'The server is shut down.');
      case 'working': return undefined;
    }
  }
}

/** @throws ResponseError as the protocol asks for it, when the client has cancelled the request */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

/**
 * The kind of a fault and the places in the code that it came through, on one line. Its message is
 * left out: it may quote the document, and nothing of a document goes into a log.
 */
export function describe(fault: unknown): string {
  if (!(fault instanceof Error)) return `something of type ${typeof fault} was thrown`;
  const { name, message, stack = '' } = fault;
  const kind = /^\w{1,40}$/.test(name) ? name : 'Error';
  // V8 writes the message above the places. Where it is not found, nothing is taken.
  const at = stack.indexOf(message);
  if (at === -1) return kind;
  const places = stack.slice(at + message.length).split('\n').map(line => line.trim()).filter(line => line.startsWith('at '));
  return [kind, ...places].join(' ');
}
