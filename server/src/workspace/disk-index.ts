import { CableIndex } from './cable-index';
import type { CableEntry } from './entry';
import type { FileRecord } from './scan';
import { isBelow } from './uris';

/**
 * The cables of the disk with those of open documents over them. Every URI is as `sameUri` writes it. It is told of files
 * in whatever order they come to be read; what is told late, of a file that has changed or gone meanwhile, is not taken.
 */
export class DiskIndex {
  /** What is known of the disk and of the open documents together. */
  readonly cables = new CableIndex();
  private readonly records = new Map<string, FileRecord>();
  /** The documents that are open, whose cables are others than those of the disk. */
  private readonly open = new Set<string>();
  /** Counts what happens; what began before something happened to a file knows nothing of it. */
  private clock = 0;
  private readonly touched = new Map<string, number>();
  private readonly gone: { readonly uri: string; readonly at: number }[] = [];

  /** What is known of the files of the disk. */
  get disk(): ReadonlyMap<string, FileRecord> {
    return this.records;
  }

  /** To be called before a file is looked at: what `put` asks for. A file that changes is to be looked at again. */
  look(uri: string): number {
    this.touched.set(uri, ++this.clock);
    return this.clock;
  }

  /** To be called before all files are looked at. */
  lookAtAll(): number {
    return ++this.clock;
  }

  /**
   * Takes what a file was found to be; null: it is not there.
   *
   * @param since when the looking began
   * @returns whether it was taken: it is not where the file was looked at, or went, after that
   */
  put(uri: string, record: FileRecord | null, since: number): boolean {
    if ((this.touched.get(uri) ?? 0) > since) return false;
    if (record && this.gone.some(each => each.at > since && (each.uri === uri || isBelow(each.uri, uri)))) return false;
    if (!record) {
      this.drop(uri);
    } else if (this.records.get(uri) !== record) {
      this.records.set(uri, record);
      if (!this.open.has(uri)) this.cables.set(uri, record.entries);
    }
    return true;
  }

  /** Files have gone, or folders with all that is below them; also such as hold no cables. */
  remove(uris: readonly string[]): void {
    const folders = new Set<string>();
    this.clock++;
    for (const uri of uris) {
      this.gone.push({ uri, at: this.clock });
      if (this.records.has(uri)) this.drop(uri);
      else folders.add(uri);
    }
    if (folders.size === 0) return;
    for (const uri of this.records.keys()) if (ancestors(uri).some(folder => folders.has(folder))) this.drop(uri);
  }

  /** Forgets the files that a walk did not come to and nothing else has told of since. */
  keepOnly(seen: ReadonlySet<string>, since: number): void {
    for (const uri of this.records.keys()) if (!seen.has(uri) && (this.touched.get(uri) ?? 0) <= since) this.drop(uri);
  }

  /** Nothing that began earlier is underway any more: what was noted for it is forgotten. */
  settle(): void {
    this.touched.clear();
    this.gone.length = 0;
  }

  /** A document is open with these cables. */
  show(uri: string, entries: readonly CableEntry[]): void {
    this.open.add(uri);
    this.cables.set(uri, entries);
  }

  /** A document is closed: the file of the disk counts, if there is one. */
  hide(uri: string): void {
    this.open.delete(uri);
    const record = this.records.get(uri);
    if (record) this.cables.set(uri, record.entries);
    else this.cables.delete(uri);
  }

  private drop(uri: string): void {
    this.records.delete(uri);
    if (!this.open.has(uri)) this.cables.delete(uri);
  }
}

/** The folders that a file is in, the nearest first. */
function ancestors(uri: string): string[] {
  const folders: string[] = [];
  for (let at = uri.lastIndexOf('/'); at > 0; at = uri.lastIndexOf('/', at - 1)) folders.push(uri.slice(0, at));
  return folders;
}
