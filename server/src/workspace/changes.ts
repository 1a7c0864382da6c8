import type { DiskIndex } from './disk-index';
import type { FileSystem } from './file-system';
import { MAX_FILE_BYTES, type Limits } from './limits';
import { readRecord, Slices } from './scan';
import { isBelow, isCableName, nameOfUri } from './uris';
import { isPassedOver, isReached, newTally, walk } from './walk';

/** Files that are read concurrently. */
const CONCURRENCY = 4;

/** The folders that are indexed, and the limits. */
export interface Territory {
  /** URIs of folders in their normal form (`sameUri`). */
  readonly folders: readonly string[];
  readonly limits: Limits;
}

/** Reads files again that were created or changed, a few at a time; notifications for the same file are merged. */
export class Changes {
  private readonly files: FileSystem;
  private readonly index: DiskIndex;
  private readonly territory: () => Territory;
  private readonly slices: Slices;
  private readonly waiting = new Set<string>();
  private running: Promise<void> | null = null;

  constructor(files: FileSystem, index: DiskIndex, territory: () => Territory, pause: () => Promise<void>) {
    this.files = files;
    this.index = index;
    this.territory = territory;
    this.slices = new Slices(pause);
  }

  /** Whether files are waiting or being read. */
  get isBusy(): boolean {
    return this.running !== null;
  }

  /**
   * Reads files that were created or changed, and folders that were created.
   *
   * @param uris in their normal form (`sameUri`)
   * @returns when nothing is waiting any more
   */
  async look(uris: Iterable<string>): Promise<void> {
    for (const uri of uris) if (this.concerns(uri)) this.waiting.add(uri);
    // Notifications between the last file and the end of a run start another run.
    do await (this.running ??= this.run().finally(() => { this.running = null; }));
    while (this.waiting.size > 0);
  }

  /** Whether the URI can be a cable, or a folder of cables. */
  concerns(uri: string): boolean {
    return this.folderOf(uri) !== null;
  }

  private async run(): Promise<void> {
    await Promise.all(Array.from({ length: CONCURRENCY }, async () => {
      for (let uri = this.next(); uri !== null; uri = this.next()) await this.lookAt(uri);
    }));
  }

  private next(): string | null {
    for (const uri of this.waiting) {
      this.waiting.delete(uri);
      return uri;
    }
    return null;
  }

  private async lookAt(uri: string): Promise<void> {
    const folder = this.folderOf(uri);
    if (folder === null) return;
    const isCable = isCableName(nameOfUri(uri));
    const since = isCable ? this.index.look(uri) : 0;
    const { limits } = this.territory();
    const stat = await this.files.stat(uri);
    if (stat?.kind === 'folder') {
      if (await isReached(this.files, folder, uri, limits)) await this.lookInto(uri);
      return;
    }
    if (!isCable) return;
    const isNew = !this.index.disk.has(uri);
    const counts = stat?.kind === 'file' && stat.size <= MAX_FILE_BYTES && !(isNew && this.index.disk.size >= limits.files) && await isReached(this.files, folder, uri, limits);
    const record = counts ? await readRecord(this.files, uri, stat, this.slices) : null;
    // Its folder may have been removed from the workspace while it was read.
    this.index.put(uri, this.concerns(uri) ? record : null, since);
  }

  private async lookInto(folder: string): Promise<void> {
    for await (const { uri } of walk(this.files, folder, this.territory().limits, newTally())) this.waiting.add(uri);
  }

  /** The workspace folder of a file; null if it is in none or in a skipped folder. */
  private folderOf(uri: string): string | null {
    // A workspace folder itself can be removed and created again, for instance by a Git checkout.
    const folder = this.territory().folders.find(each => each === uri || isBelow(each, uri));
    if (folder === undefined) return null;
    return uri.slice(folder.length + 1).split('/').some(isPassedOver) ? null : folder;
  }
}
