import type { CableEntry } from './entry';
import type { FileStat, FileSystem } from './file-system';
import type { Limits } from './limits';
import { entriesIn } from './read-entries';
import type { Steps } from '../text/steps';
import { newTally, walk, type FoundFile, type WalkTally } from './walk';

/** The index data of a file on the disk. */
export interface FileRecord {
  readonly mtime: number;
  readonly size: number;
  readonly entries: readonly CableEntry[];
}

export interface Scan {
  readonly files: FileSystem;
  /** URIs of folders in their normal form (`sameUri`), none inside another. */
  readonly folders: readonly string[];
  readonly limits: Limits;
  /** The stored record of a file, used if time and size are unchanged. */
  readonly known: (uri: string) => FileRecord | undefined;
  /** Called for each file with its cables. */
  readonly found: (uri: string, record: FileRecord) => void;
  /** Called with the number of files read, and the number to read. */
  readonly progress: (done: number, total: number) => void;
  readonly isCancelled: () => boolean;
  /** Yields to other work. */
  readonly pause: () => Promise<void>;
}

export interface ScanResult extends Readonly<WalkTally> {
  readonly cancelled: boolean;
  /** Files that were new or had changed. */
  readonly read: number;
  /** Every file that was found, read or not. */
  readonly seen: ReadonlySet<string>;
}

/** Files that are read concurrently, so that the disk is busy and few texts are in memory. */
const CONCURRENCY = 8;
/** Time between yields. */
const SLICE_MS = 8;

/**
 * Finds the cables of folders and reads those that are new or changed. Yields every few milliseconds. Files that cannot be
 * read are skipped.
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
  await Promise.all(Array.from({ length: CONCURRENCY }, read));
  return { ...tally, cancelled: isCancelled(), read: done, seen };
}

/** Reads one file; null if it cannot be read. */
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

/** Divides work into time slices, between which it yields. */
export class Slices {
  private readonly pause: () => Promise<void>;
  private since = now();
  /** The pause that all callers wait for. */
  private waiting: Promise<void> | null = null;

  constructor(pause: () => Promise<void>) {
    this.pause = pause;
  }

  /** To be awaited before each piece of work. */
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
