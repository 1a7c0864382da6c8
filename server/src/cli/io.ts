/** Where output goes. */
export interface Sink {
  /** Resolves when there is room for more, so that output never piles up in memory. */
  readonly write: (data: string | Uint8Array) => Promise<void>;
  /** Writes text with escape sequences of our own. What comes from a cable or a file name must have gone through `shown`. */
  readonly writeStyled: (text: string) => Promise<void>;
  readonly isTerminal: boolean;
  /** A line that was written can be overwritten. */
  readonly redraws: boolean;
  /** The width of the terminal in characters: 0 if the terminal does not know, undefined if it is not a terminal. */
  readonly columns?: () => number | undefined;
  /** Output is to be colored. */
  readonly color: boolean;
}

/** Another thread that runs this program: the part of `Worker` that is used. */
export interface Thread {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  terminate(): Promise<unknown>;
}

/** What a command uses of its process, so that tests can run it without one. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Text is sent to standard input: from a file, or through a pipe that has data within a moment. Consumes standard input. */
  readonly stdinHasText: () => Promise<boolean>;
  /** The result alone. */
  readonly stdout: Sink;
  /** Notes and errors. */
  readonly stderr: Sink;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Starts a thread that serves tasks (threads.ts). */
  readonly startThread: () => Thread;
}
