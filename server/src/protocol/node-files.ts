import type { Stats } from 'node:fs';
import { lstat, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileStat, FolderEntry } from '../workspace/file-system';
import { isCableName } from '../workspace/uris';
import { decode } from './decode';

/** The text of a file of the disk; null for a URI of another kind, or when there is no file that can be read. */
export async function readDiskFile(uri: string): Promise<string | null> {
  if (!uri.startsWith('file:')) return null;
  try {
    return decode(await readFile(fileURLToPath(uri)));
  } catch {
    return null;
  }
}

/** What is in a folder of the disk, links as such; null for a URI of another kind, or when there is no folder that can be read. */
export async function listDiskFolder(uri: string): Promise<readonly FolderEntry[] | null> {
  if (!uri.startsWith('file:')) return null;
  try {
    const folder = fileURLToPath(uri);
    return await Promise.all((await readdir(folder, { withFileTypes: true })).map(async (entry): Promise<FolderEntry> => {
      const { name } = entry;
      const kind = kindOf(entry);
      return { name, kind, stat: kind === 'file' && isCableName(name) ? await statPath(path.join(folder, name)) : null };
    }));
  } catch {
    return null;
  }
}

/** What stands at a URI of the disk; null when nothing does. */
export async function statDisk(uri: string): Promise<FileStat | null> {
  try {
    return uri.startsWith('file:') ? await statPath(fileURLToPath(uri)) : null;
  } catch {
    return null;
  }
}

async function statPath(file: string): Promise<FileStat | null> {
  try {
    const stats = await lstat(file);
    return { kind: kindOf(stats), mtime: stats.mtimeMs, size: stats.size };
  } catch {
    return null;
  }
}

function kindOf(entry: Pick<Stats, 'isFile' | 'isDirectory'>): FileStat['kind'] {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}
