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

/** The largest file that is read on request, such as a cable that is compared, in bytes. */
const MAX_REQUESTED_BYTES = 256 * MEGABYTE;

/** How many bytes of a file may be read. Names with a dot, such as `.gitignore` and `.cablewright.json`, are of files that are read without request. */
export function maxBytesOf(name: string): number {
  return name.startsWith('.') ? MEGABYTE : MAX_REQUESTED_BYTES;
}

/** Which limit ended a walk before its time. */
export type Reached = keyof Limits;
