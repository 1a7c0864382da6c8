/** Where text goes. */
export interface Sink {
  /** Resolves when there is room for more, so that output never piles up in memory. */
  readonly write: (data: string | Uint8Array) => Promise<void>;
  /** A person reads it as it comes. */
  readonly isTerminal: boolean;
  /** What it shows can be taken back. */
  readonly redraws: boolean;
  /** How many characters a line of it has room for by now: 0 where a terminal does not know, undefined where it is none. */
  readonly columns?: () => number | undefined;
  /** Colours are wanted. */
  readonly colour: boolean;
}

/** Another thread that runs this program, as far as it is used here: a `Worker`. */
export interface Thread {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  terminate(): Promise<unknown>;
}

/** What a command has of the process that it runs in; in a test, of the test. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Text is led into standard input: a file (`< FILE`), or a pipe out of which something comes within a moment. It is read then, and gone. */
  readonly stdinHasText: () => Promise<boolean>;
  /** The result alone. */
  readonly stdout: Sink;
  /** Notes, failures. */
  readonly stderr: Sink;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** How many threads the machine has room for. */
  readonly cores: number;
  /** Starts a thread that serves tasks (threads.ts). */
  readonly startThread: () => Thread;
  /** Told once when there are many files: the process may then be set up for work that lasts. */
  readonly manyFiles: () => void;
}
