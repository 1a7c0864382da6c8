import type { FileStat, FileSystem } from './file-system';
import { IGNORE_FILE, ignoredBy, type Ignored } from './ignore';
import { LARGEST_FILE, type Limits, type Reached } from './limits';
import { isCableName, nameOfUri, uriIn } from './uris';

/** Folders that hold no one's cables. */
const SKIPPED: ReadonlySet<string> = new Set(['node_modules']);

export interface FoundFile {
  readonly uri: string;
  readonly stat: FileStat;
}

/** What a walk has met beside the files. */
export interface WalkTally {
  files: number;
  folders: number;
  bytes: number;
  /** Files that are too large to be read. */
  large: number;
  /** The first limit that left something out. */
  reached: Reached | null;
}

/** The counts of a walk that has not begun. */
export function newTally(): WalkTally {
  return { files: 0, folders: 0, bytes: 0, large: 0, reached: null };
}

/** Whether names like this are passed over: hidden ones, and those of folders that hold no cables. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || SKIPPED.has(name);
}

/**
 * The cables below a folder, folder by folder, each in order of name. What the command line passes over is passed over
 * here too: hidden files and folders, `node_modules`, links (so that none leads in a circle), what `.gitignore` leaves
 * out. A folder that cannot be read, or has vanished meanwhile, is an empty one.
 *
 * @param folder its URI, as `sameUri` writes it
 * @param tally what walks before this one have met, which counts; is added to
 * @param isCancelled asked before each folder: once it is so, none is listed any more
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
      if (stat.size > LARGEST_FILE) {
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

/** What is left out in a folder, also by the `.gitignore` of the folders above it, as far as the work tree goes that it is in. */
export async function ignoredIn(files: FileSystem, folder: string): Promise<Ignored> {
  const above: string[] = [];
  let top = folder;
  while (!await files.stat(uriIn(top, '.git'))) {
    const parent = top.slice(0, top.lastIndexOf('/'));
    // In no work tree: what stands above is no one's business.
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
 * Whether a walk from one of the folders would come to a file.
 *
 * @param uri as `sameUri` writes it
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
