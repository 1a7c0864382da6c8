import { stat } from 'node:fs/promises';
import path from 'node:path';
import { IGNORE_FILE, ignoredBy, MAX_IGNORE_BYTES, type Ignored } from '../workspace/ignore';
import { readRegularFile } from './read-file';

/** What Git ignores in a folder, by its `.gitignore` and those of the folders above it up to the root of the work tree. */
export async function ignoredIn(folder: string): Promise<Ignored> {
  const below: string[] = [];
  let top = folder;
  while (!await exists(path.join(top, '.git'))) {
    below.unshift(path.basename(top));
    const parent = path.dirname(top);
    // Outside of a work tree the folders above do not count.
    if (parent === top) return ignoredBy(ignoreFileOf(folder));
    top = parent;
  }
  let ignored = ignoredBy(ignoreFileOf(top));
  for (const name of below) {
    top = path.join(top, name);
    ignored = ignored.below(name, ignoreFileOf(top));
  }
  return ignored;
}

/** The text of the `.gitignore` of a folder; null if there is none that can be read. */
export function ignoreFileOf(folder: string): string | null {
  try {
    return readRegularFile(path.join(folder, IGNORE_FILE), MAX_IGNORE_BYTES).toString();
  } catch {
    return null;
  }
}

async function exists(file: string): Promise<boolean> {
  return await stat(file).then(() => true, () => false);
}
