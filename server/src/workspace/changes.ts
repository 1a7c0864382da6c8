import type { DiskIndex } from './disk-index';
import type { FileSystem } from './file-system';
import { LARGEST_FILE, type Limits } from './limits';
import { readRecord, Slices } from './scan';
import { isBelow, isCableName, nameOfUri } from './uris';
import { isPassedOver, isReached, newTally, walk } from './walk';

/** So many files are underway at a time. */
const AT_A_TIME = 4;

/** Where the index stands when files change: what counts, and how far. */
export interface Territory {
  /** URIs of folders, as `sameUri` writes them. */
  readonly folders: readonly string[];
  readonly limits: Limits;
}

/** Looks again at files that have come or changed, few at a time, each once however often it is told. */
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

  /** Whether something is still to be looked at. */
  get isBusy(): boolean {
    return this.running !== null;
  }

  /**
   * Files that have come or changed, or that may be there now; also folders that have come.
   *
   * @param uris as `sameUri` writes them
   * @returns when all that is waiting has been looked at
   */
  async look(uris: Iterable<string>): Promise<void> {
    for (const uri of uris) if (this.concerns(uri)) this.waiting.add(uri);
    // What is told between the last file and the end of a run is for the next.
    do await (this.running ??= this.run().finally(() => { this.running = null; }));
    while (this.waiting.size > 0);
  }

  /** Whether a cable may stand there, or a folder of cables. */
  concerns(uri: string): boolean {
    return this.folderOf(uri) !== null;
  }

  private async run(): Promise<void> {
    await Promise.all(Array.from({ length: AT_A_TIME }, async () => {
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
    const counts = stat?.kind === 'file' && stat.size <= LARGEST_FILE && !(isNew && this.index.disk.size >= limits.files) && await isReached(this.files, folder, uri, limits);
    const record = counts ? await readRecord(this.files, uri, stat, this.slices) : null;
    // Its folder may have left the workspace while it was read.
    this.index.put(uri, this.concerns(uri) ? record : null, since);
  }

  private async lookInto(folder: string): Promise<void> {
    for await (const { uri } of walk(this.files, folder, this.territory().limits, newTally())) this.waiting.add(uri);
  }

  /** The folder of the workspace that a file is in; null where it is in none, or below what is passed over. */
  private folderOf(uri: string): string | null {
    // A folder of the workspace itself goes too, and comes again: with a branch of Git, or under its old name.
    const folder = this.territory().folders.find(each => each === uri || isBelow(each, uri));
    if (folder === undefined) return null;
    return uri.slice(folder.length + 1).split('/').some(isPassedOver) ? null : folder;
  }
}
