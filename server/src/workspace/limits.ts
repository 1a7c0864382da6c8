/** The limits of a scan of the folders. */
export interface Limits {
  /** Maximum number of cable files, and of folders. */
  readonly files: number;
  /** Maximum depth of folders. */
  readonly depth: number;
  /** Maximum total size of the cable files, in bytes. */
  readonly bytes: number;
}

const MEGABYTE = 1_000_000;

export const DEFAULT_LIMITS: Limits = { files: 20_000, depth: 32, bytes: 500 * MEGABYTE };

/** The largest file that is indexed, in bytes. A larger one is not a telegram and would delay all others. */
export const MAX_FILE_BYTES = 16 * MEGABYTE;

/** The largest file that is read on request, such as a cable that is compared, in bytes. */
const MAX_REQUESTED_BYTES = 256 * MEGABYTE;

/** How many bytes of a file may be read. Names with a dot, such as `.gitignore` and `.cablewright.json`, are of files that are read without request. */
export function maxBytesOf(name: string): number {
  return name.startsWith('.') ? MEGABYTE : MAX_REQUESTED_BYTES;
}

/** The limit that ended a scan. */
export type Reached = keyof Limits;
