import type { Stats } from 'node:fs';
import { lstat, readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileStat, FolderEntry } from '../workspace/file-system';
import { maxBytesOf } from '../workspace/limits';
import { isCableName } from '../workspace/uris';
import { decode } from './node-decode';

/**
 * The text of a file of the disk; null for a URI of another kind, if it is not a regular file (a device or pipe may never
 * end), if it is too large, or if it cannot be read.
 */
export async function readDiskFile(uri: string): Promise<string | null> {
  if (!uri.startsWith('file:')) return null;
  try {
    const file = fileURLToPath(uri);
    const found = await stat(file);
    return found.isFile() && found.size <= maxBytesOf(path.basename(file)) ? decode(await readFile(file)).text : null;
  } catch {
    return null;
  }
}

/** Of so many files at a time it is asked when they were written: others have their turn between. */
const AT_A_TIME = 64;

/** What is in a folder of the disk, links as such; null for a URI of another kind, or when there is no folder that can be read. */
export async function listDiskFolder(uri: string): Promise<readonly FolderEntry[] | null> {
  if (!uri.startsWith('file:')) return null;
  try {
    // `C:` alone would be where the process stands on that drive.
    const folder = fileURLToPath(`${uri}/`);
    const entries = await readdir(folder, { withFileTypes: true });
    const listed: FolderEntry[] = [];
    for (let from = 0; from < entries.length; from += AT_A_TIME) {
      listed.push(...await Promise.all(entries.slice(from, from + AT_A_TIME).map(async (entry): Promise<FolderEntry> => {
        const { name } = entry;
        const kind = kindOf(entry);
        return { name, kind, stat: kind === 'file' && isCableName(name) ? await statPath(path.join(folder, name)) : null };
      })));
    }
    return listed;
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
