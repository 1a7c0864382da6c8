import { stat } from 'node:fs/promises';
import path from 'node:path';
import { IGNORE_FILE, ignoredBy, type Ignored } from '../workspace/ignore';
import { readUnnamed } from './read-unnamed';

/**
 * What is left out in a folder that a walk begins in. The files of the folders above it count as far
 * as the work tree goes that the folder is in, which is to be told by its `.git`.
 */
export async function ignoredIn(folder: string): Promise<Ignored> {
  const above: string[] = [];
  let top = folder;
  while (!await exists(path.join(top, '.git'))) {
    above.unshift(path.basename(top));
    const parent = path.dirname(top);
    // In no work tree: what stands above is no one's business.
    if (parent === top) return ignoredBy(await textOf(folder));
    top = parent;
  }
  let ignored = ignoredBy(await textOf(top));
  let place = top;
  for (const name of above) {
    place = path.join(place, name);
    ignored = ignored.below(name, await textOf(place));
  }
  return ignored;
}

async function exists(place: string): Promise<boolean> {
  return await stat(place).then(() => true, () => false);
}

/** The text of the `.gitignore` of a folder; null when there is none that can be read. */
export async function textOf(folder: string): Promise<string | null> {
  return await readUnnamed(path.join(folder, IGNORE_FILE)).then(String, () => null);
}
