import type { Io } from './io';

/** 0: nothing at or above the failing severity; 1: findings; 2: bad usage, or what cannot be read or written. */
export type ExitStatus = 0 | 1 | 2;

/** One word after `cable`. */
export interface Command {
  readonly name: string;
  /** For the list of commands. */
  readonly summary: string;
  /** What `--help` prints, without a line end. */
  readonly help: string;
  /**
   * @param args what stands after the command's name
   * @throws UsageError
   */
  readonly run: (args: readonly string[], io: Io) => Promise<ExitStatus>;
}

/** The command was called in a way that it does not understand; the message says which. */
export class UsageError extends Error {}
