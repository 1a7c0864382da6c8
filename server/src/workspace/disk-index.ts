import { CableIndex } from './cable-index';
import type { CableEntry } from './entry';
import type { FileRecord } from './scan';
import { isBelow } from './uris';

/**
 * The cables of the disk, overridden by those of open documents. All URIs are in their normal form (`sameUri`). Files may be
 * read in any order; a result that is outdated because the file has changed or was removed since is rejected.
 */
export class DiskIndex {
  /** The cables of the disk and of open documents. */
  readonly cables = new CableIndex();
  private readonly records = new Map<string, FileRecord>();
  /** The open documents, which override the disk. */
  private readonly open = new Set<string>();
  /** A logical clock: a read that started before a change of its file does not know of it. */
  private clock = 0;
  private readonly touched = new Map<string, number>();
  private readonly gone: { readonly uri: string; readonly at: number }[] = [];

  /** The records of the files on the disk. */
  get disk(): ReadonlyMap<string, FileRecord> {
    return this.records;
  }

  /** To be called before a file is read. @returns the time for `put` */
  look(uri: string): number {
    this.touched.set(uri, ++this.clock);
    return this.clock;
  }

  /** To be called before all files are read. @returns the time for `put` and `keepOnly` */
  lookAtAll(): number {
    return ++this.clock;
  }

  /**
   * Stores the record of a file; null if it does not exist.
   *
   * @param since when reading began
   * @returns false if the record is outdated: the file was read again or removed since
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

  /** Removes files, and folders with everything in them. */
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

  /** Removes the files that a walk did not find, unless they were read since. */
  keepOnly(seen: ReadonlySet<string>, since: number): void {
    for (const uri of this.records.keys()) if (!seen.has(uri) && (this.touched.get(uri) ?? 0) <= since) this.drop(uri);
  }

  /** To be called when no read is in progress: clears the data that detects outdated results. */
  settle(): void {
    this.touched.clear();
    this.gone.length = 0;
  }

  /** Stores the cables of an open document. */
  show(uri: string, entries: readonly CableEntry[]): void {
    this.open.add(uri);
    this.cables.set(uri, entries);
  }

  /** A document was closed: the file on the disk applies again, if there is one. */
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

/** The parent folders of a file, the nearest first. */
function ancestors(uri: string): string[] {
  const folders: string[] = [];
  for (let at = uri.lastIndexOf('/'); at > 0; at = uri.lastIndexOf('/', at - 1)) folders.push(uri.slice(0, at));
  return folders;
}
