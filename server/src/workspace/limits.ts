/** How far a walk over the folders goes. */
export interface Limits {
  /** Cable files; so many folders are looked into, too. */
  readonly files: number;
  /** Folders below each other. */
  readonly depth: number;
  /** Of all cable files together. */
  readonly bytes: number;
}

const MEGABYTE = 1_000_000;

export const DEFAULT_LIMITS: Limits = { files: 20_000, depth: 32, bytes: 500 * MEGABYTE };

/** A larger file is not read: it is no telegram, and would hold up all others. */
export const LARGEST_FILE = 16 * MEGABYTE;

/** Which limit ended a walk before its time. */
export type Reached = keyof Limits;
