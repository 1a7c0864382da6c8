/** A disk, or the virtual file system of an editor. Nothing here throws: what cannot be read is null. */
export interface FileSystem {
  /** The entries of a folder, in any order; null if it is not a folder or cannot be read. */
  readonly list: (folder: string) => Promise<readonly FolderEntry[] | null>;
  /** The text of a file; null if it cannot be read. */
  readonly read: (uri: string) => Promise<string | null>;
  /** Null if nothing exists there. */
  readonly stat: (uri: string) => Promise<FileStat | null>;
}

export interface FileStat {
  /** `other`: a link, a device. */
  readonly kind: 'file' | 'folder' | 'other';
  /** In milliseconds. A file with the same time and size has not changed. */
  readonly mtime: number;
  /** In bytes. */
  readonly size: number;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: FileStat['kind'];
  /** Only for cable files; null for others and if it is not known. */
  readonly stat: FileStat | null;
}
