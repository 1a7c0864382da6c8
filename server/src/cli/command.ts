import type { Io } from './io';

/** 0: nothing at or above the failing severity; 1: findings; 2: usage error, or something could not be read or written. */
export type ExitStatus = 0 | 1 | 2;

/** A command of `cable`. */
export interface Command {
  readonly name: string;
  /** For the list of commands; starts with a verb, no period. */
  readonly summary: string;
  /** The output of `--help`, without a line end. */
  readonly help: string;
  /**
   * @param args the arguments after the command's name
   * @throws UsageError
   */
  readonly run: (args: readonly string[], io: Io) => Promise<ExitStatus>;
}

/** The arguments of a command are wrong; the message says how. */
export class UsageError extends Error {}
