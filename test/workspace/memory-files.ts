// A file system of the tests, which can be made to fail and to change at any moment.
import type { FileStat, FileSystem, FolderEntry } from '../../server/src/workspace/file-system';
import { isCableName, uriIn } from '../../server/src/workspace/uris';

export const ROOT = 'file:///work';

export class MemoryFiles implements FileSystem {
  /** By URI: the text, and when it was written. */
  private readonly texts = new Map<string, { text: string; mtime: number }>();
  private clock = 1;
  /** Links to folders, by URI; they look like what is there. */
  readonly links = new Set<string>();
  /** URIs that cannot be read or listed. */
  readonly unreadable = new Set<string>();
  readonly reads: string[] = [];
  readonly lists: string[] = [];
  /** Called before each question is answered. */
  before: (what: 'list' | 'read' | 'stat', uri: string) => void | Promise<void> = () => undefined;

  /** @param files by path below the root */
  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string): string {
    const uri = `${ROOT}/${path}`;
    this.texts.set(uri, { text, mtime: this.clock++ });
    return uri;
  }

  /** A file, or a folder with all that is below it. */
  remove(path: string): string {
    const uri = `${ROOT}/${path}`;
    for (const each of this.texts.keys()) if (each === uri || each.startsWith(`${uri}/`)) this.texts.delete(each);
    return uri;
  }

  async list(folder: string): Promise<readonly FolderEntry[] | null> {
    await this.before('list', folder);
    this.lists.push(folder);
    if (this.unreadable.has(folder)) return null;
    const entries = new Map<string, FolderEntry>();
    for (const uri of this.texts.keys()) {
      if (!uri.startsWith(`${folder}/`)) continue;
      const [name = '', ...below] = uri.slice(folder.length + 1).split('/');
      entries.set(name, { name, kind: below.length > 0 ? 'folder' : 'file', stat: below.length === 0 && isCableName(name) ? this.statOf(uri) : null });
    }
    for (const link of this.links) if (link.slice(0, link.lastIndexOf('/')) === folder) entries.set(link, { name: link.slice(folder.length + 1), kind: 'other', stat: null });
    return entries.size > 0 || folder === ROOT ? [...entries.values()] : null;
  }

  async read(uri: string): Promise<string | null> {
    await this.before('read', uri);
    this.reads.push(uri);
    return this.unreadable.has(uri) ? null : this.texts.get(uri)?.text ?? null;
  }

  async stat(uri: string): Promise<FileStat | null> {
    await this.before('stat', uri);
    if ([...this.texts.keys()].some(each => each.startsWith(`${uri}/`))) return { kind: 'folder', mtime: 0, size: 0 };
    return this.statOf(uri);
  }

  private statOf(uri: string): FileStat | null {
    const file = this.texts.get(uri);
    return file ? { kind: 'file', mtime: file.mtime, size: file.text.length } : null;
  }
}

/** A file that is large for who asks, and costs no memory. */
export function largeEntry(files: MemoryFiles, folder: string, name: string, size: number): FileSystem {
  return {
    list: async uri => (uri === folder ? [...await files.list(uri) ?? [], { name, kind: 'file', stat: { kind: 'file', mtime: 1, size } }] : await files.list(uri)),
    read: uri => (uri === uriIn(folder, name) ? Promise.reject(new Error('it is not to be read')) : files.read(uri)),
    stat: uri => files.stat(uri),
  };
}
