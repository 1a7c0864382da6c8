import type { CableEntry } from './entry';
import type { FileStat, FileSystem } from './file-system';
import type { Limits } from './limits';
import { entriesIn } from './read-entries';
import type { Steps } from '../text/steps';
import { newTally, walk, type FoundFile, type WalkTally } from './walk';

/** What is known of a file on the disk. */
export interface FileRecord {
  readonly mtime: number;
  readonly size: number;
  readonly entries: readonly CableEntry[];
}

export interface Scan {
  readonly files: FileSystem;
  /** URIs of folders, as `sameUri` writes them; none of them in another. */
  readonly folders: readonly string[];
  readonly limits: Limits;
  /** What was known before, such as from a cache; of a file with other time or size nothing is taken. */
  readonly known: (uri: string) => FileRecord | undefined;
  /** A file that is there, with its cables. */
  readonly found: (uri: string, record: FileRecord) => void;
  /** How many files have been read, of how many that are to be read. */
  readonly progress: (done: number, total: number) => void;
  readonly isCancelled: () => boolean;
  /** Lets everything else have its turn. */
  readonly pause: () => Promise<void>;
}

export interface ScanResult extends Readonly<WalkTally> {
  readonly cancelled: boolean;
  /** Files that had to be read, as they were not known or had changed. */
  readonly read: number;
  /** Every file that the walk came to, read or not. */
  readonly seen: ReadonlySet<string>;
}

/** So many files are underway at a time: the disk is never idle, and no more of their texts are in memory. */
const AT_A_TIME = 8;
/** So long may nothing else have its turn. */
const SLICE_MS = 8;

/**
 * Finds the cables of some folders and reads those that are not known. It gives way after each few milliseconds. A file
 * that vanishes, or cannot be read, is passed over.
 */
export async function scan({ files, folders, limits, known, found, progress, isCancelled, pause }: Scan): Promise<ScanResult> {
  const tally = newTally();
  const seen = new Set<string>();
  const slices = new Slices(pause);
  const unknown: FoundFile[] = [];
  for (const folder of folders) {
    for await (const file of walk(files, folder, limits, tally, isCancelled)) {
      if (isCancelled()) break;
      seen.add(file.uri);
      const record = known(file.uri);
      if (record && isSame(record, file.stat)) found(file.uri, record);
      else unknown.push(file);
      await slices.next();
    }
  }

  let next = 0;
  let done = 0;
  const read = async (): Promise<void> => {
    for (let file = unknown[next++]; file && !isCancelled(); file = unknown[next++]) {
      const record = await readRecord(files, file.uri, file.stat, slices);
      if (record && !isCancelled()) found(file.uri, record);
      progress(++done, unknown.length);
    }
  };
  progress(0, unknown.length);
  await Promise.all(Array.from({ length: AT_A_TIME }, read));
  return { ...tally, cancelled: isCancelled(), read: done, seen };
}

/** Reads one file; null when it cannot be read. */
export async function readRecord(files: Pick<FileSystem, 'read'>, uri: string, { mtime, size }: FileStat, slices: Slices): Promise<FileRecord | null> {
  const text = await files.read(uri);
  if (text === null) return null;
  await slices.next();
  const entries: CableEntry[] = [];
  for (const entry of entriesIn(uri, text)) {
    entries.push(entry);
    await slices.next();
  }
  return { mtime, size, entries };
}

function isSame(record: FileRecord, { mtime, size }: FileStat): boolean {
  return record.mtime === mtime && record.size === size;
}

/** Work in slices of time, between which others have their turn. */
export class Slices {
  private readonly pause: () => Promise<void>;
  private since = now();
  /** The pause that all who work are waiting for. */
  private waiting: Promise<void> | null = null;

  constructor(pause: () => Promise<void>) {
    this.pause = pause;
  }

  /** To be waited for before each piece of work. */
  async next(): Promise<void> {
    while (this.waiting) await this.waiting;
    if (!this.isOver()) return;
    this.waiting = this.pause().then(() => {
      this.since = now();
      this.waiting = null;
    });
    await this.waiting;
  }

  /** Does work step by step. @param goOn is called between the steps; what it throws ends the work */
  async run<T>(steps: Steps<T>, goOn: () => void): Promise<T> {
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) return value;
      // Steps may be many, and short.
      if (!this.isOver()) continue;
      // Of all who go on after a pause each may have had its step before this one.
      do await this.next(); while (this.isOver());
      goOn();
    }
  }

  private isOver(): boolean {
    return now() - this.since >= SLICE_MS;
  }
}

function now(): number {
  return Date.now();
}
