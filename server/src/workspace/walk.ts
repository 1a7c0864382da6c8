import type { FileStat, FileSystem } from './file-system';
import { IGNORE_FILE, ignoredBy, type Ignored } from './ignore';
import { MAX_FILE_BYTES, type Limits, type Reached } from './limits';
import { isCableName, nameOfUri, uriIn } from './uris';

/** Folders that are not searched. */
const SKIPPED: ReadonlySet<string> = new Set(['node_modules']);

export interface FoundFile {
  readonly uri: string;
  readonly stat: FileStat;
}

/** Counts of a walk. */
export interface WalkTally {
  files: number;
  folders: number;
  bytes: number;
  /** Files that are too large. */
  large: number;
  /** The first limit that was reached. */
  reached: Reached | null;
}

/** Counts at the start of a walk. */
export function newTally(): WalkTally {
  return { files: 0, folders: 0, bytes: 0, large: 0, reached: null };
}

/** Whether files and folders of this name are skipped: hidden ones and `node_modules`. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || SKIPPED.has(name);
}

/**
 * The cables below a folder, folder by folder, sorted by name. Hidden files and folders, `node_modules`, links (which could
 * form a cycle), and what `.gitignore` excludes are skipped, as on the command line. A folder that cannot be read is empty.
 *
 * @param folder its URI in its normal form (`sameUri`)
 * @param tally counts of earlier walks, to which this one adds
 * @param isCancelled asked before each folder
 */
export async function* walk(files: FileSystem, folder: string, limits: Limits, tally: WalkTally, isCancelled = () => false): AsyncGenerator<FoundFile> {
  yield* below({ files, limits, tally, isCancelled }, folder, await ignoredIn(files, folder), 0);
}

interface Walk {
  readonly files: FileSystem;
  readonly limits: Limits;
  readonly tally: WalkTally;
  readonly isCancelled: () => boolean;
}

async function* below(walk: Walk, folder: string, ignored: Ignored, depth: number): AsyncGenerator<FoundFile> {
  const { files, limits, tally } = walk;
  if (walk.isCancelled()) return;
  if (depth > limits.depth || tally.folders >= limits.files) {
    tally.reached ??= depth > limits.depth ? 'depth' : 'files';
    return;
  }
  tally.folders++;
  const entries = [...await files.list(folder) ?? []].sort((a, b) => (a.name < b.name ? -1 : 1));
  const folders: string[] = [];
  for (const { name, kind, stat } of entries) {
    if (isPassedOver(name)) continue;
    if (kind === 'folder') {
      if (!ignored.has(name, true)) folders.push(name);
    } else if (kind === 'file' && stat && isCableName(name) && !ignored.has(name, false)) {
      if (stat.size > MAX_FILE_BYTES) {
        tally.large++;
        continue;
      }
      if (tally.files >= limits.files || tally.bytes + stat.size > limits.bytes) {
        tally.reached ??= tally.files >= limits.files ? 'files' : 'bytes';
        return;
      }
      tally.files++;
      tally.bytes += stat.size;
      yield { uri: uriIn(folder, name), stat };
    }
  }
  for (const name of folders) {
    const uri = uriIn(folder, name);
    yield* below(walk, uri, ignored.below(name, await files.read(uriIn(uri, IGNORE_FILE))), depth + 1);
  }
}

/** What Git ignores in a folder, by its `.gitignore` and those of the folders above it up to the root of the work tree. */
export async function ignoredIn(files: FileSystem, folder: string): Promise<Ignored> {
  const above: string[] = [];
  let top = folder;
  while (!await files.stat(uriIn(top, '.git'))) {
    const parent = top.slice(0, top.lastIndexOf('/'));
    // Outside of a work tree the folders above do not count.
    if (!/^[a-z][a-z\d+.-]*:(?:\/\/[^/]*)?\/[^/]/i.test(top)) return ignoredBy(await files.read(uriIn(folder, IGNORE_FILE)));
    above.unshift(nameOfUri(top));
    top = parent;
  }
  let ignored = ignoredBy(await files.read(uriIn(top, IGNORE_FILE)));
  for (const name of above) {
    top = uriIn(top, name);
    ignored = ignored.below(name, await files.read(uriIn(top, IGNORE_FILE)));
  }
  return ignored;
}

/**
 * Whether a walk from a folder would find a file.
 *
 * @param uri in its normal form (`sameUri`)
 */
export async function isReached(files: FileSystem, folder: string, uri: string, limits: Limits): Promise<boolean> {
  const names = uri.slice(folder.length + 1).split('/');
  if (names.length > limits.depth + 1) return false;
  let ignored = await ignoredIn(files, folder);
  let place = folder;
  for (const [index, encoded] of names.entries()) {
    place = `${place}/${encoded}`;
    const name = nameOfUri(place);
    const isFolder = index < names.length - 1;
    if (isPassedOver(name) || ignored.has(name, isFolder)) return false;
    if (isFolder) ignored = ignored.below(name, await files.read(uriIn(place, IGNORE_FILE)));
  }
  return true;
}
