/** Where cables are looked for: a disk, or what an editor has in its place. Nothing here fails: what cannot be had is null. */
export interface FileSystem {
  /** What is in a folder, in any order; null when it is none, or cannot be read. */
  readonly list: (folder: string) => Promise<readonly FolderEntry[] | null>;
  /** The text of a file; null when there is none that can be read. */
  readonly read: (uri: string) => Promise<string | null>;
  /** What stands there; null when nothing does. */
  readonly stat: (uri: string) => Promise<FileStat | null>;
}

export interface FileStat {
  /** `other`: a link, a device. */
  readonly kind: 'file' | 'folder' | 'other';
  /** Milliseconds; with the size it tells whether a file has changed. */
  readonly mtime: number;
  /** In bytes. */
  readonly size: number;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: FileStat['kind'];
  /** Of cables alone; null where it could not be had. */
  readonly stat: FileStat | null;
}
