import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { matchSegments } from './glob';

const IGNORE_FILE = '.gitignore';

/** What the `.gitignore` files of a folder and of those above it say. */
export interface Ignored {
  /** Whether git leaves out an entry of the folder. */
  readonly has: (name: string, isFolder: boolean) => boolean;
  /** What holds in a folder of this folder, with the text of its own `.gitignore`, if any. */
  readonly below: (folder: string, text: string | null) => Ignored;
}

/** Nothing is left out, anywhere. */
export const NOTHING_IGNORED: Ignored = { has: () => false, below: () => NOTHING_IGNORED };

/** One line of a `.gitignore`. */
interface Pattern {
  /** Of the path below the folder of the file. */
  readonly segments: readonly string[];
  readonly negated: boolean;
  readonly foldersOnly: boolean;
}

/** A `.gitignore` that holds, and how to get from its folder to the one asked about. */
interface Holding {
  readonly patterns: readonly Pattern[];
  readonly names: readonly string[];
}

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
    if (parent === top) return withFile([], await textOf(folder));
    top = parent;
  }
  let ignored = withFile([], await textOf(top));
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
  return await readFile(path.join(folder, IGNORE_FILE), 'utf8').catch(() => null);
}

/** @param above nearest to the top first */
function withFile(above: readonly Holding[], text: string | null): Ignored {
  const patterns = text === null ? [] : readIgnoreFile(text);
  const holding = patterns.length > 0 ? [...above, { patterns, names: [] }] : above;
  return {
    has: (name, isFolder) => {
      // The last line that fits decides, and a file nearer to the entry goes before one above.
      for (let index = holding.length - 1; index >= 0; index--) {
        const { patterns: lines = [], names = [] } = holding[index] ?? {};
        const place = [...names, name];
        const fitting = lines.findLast(({ segments, foldersOnly }) => (isFolder || !foldersOnly) && matchSegments(segments, place, false));
        if (fitting) return !fitting.negated;
      }
      return false;
    },
    below: (folder, own) => withFile(holding.map(({ patterns: lines, names }) => ({ patterns: lines, names: [...names, folder] })), own),
  };
}

/** As gitignore(5) says. */
export function readIgnoreFile(text: string): readonly Pattern[] {
  return text.replace(/^\ufeff/, '').split(/\r?\n/).flatMap(line => {
    const written = withoutTrailingBlanks(line);
    if (written === '' || written.startsWith('#')) return [];
    const negated = written.startsWith('!');
    const pattern = negated ? written.slice(1) : written;
    const foldersOnly = pattern.endsWith('/');
    const segments = pattern.split('/').filter(segment => segment !== '');
    if (segments.length === 0) return [];
    // `a/**` is all that is in a, not a itself.
    if (segments[segments.length - 1] === '**') segments.push('*');
    // With a slash before its end the pattern counts from the folder of the file, else it fits at any depth.
    const anchored = pattern.slice(0, -1).includes('/');
    return [{ segments: anchored ? segments : ['**', ...segments], negated, foldersOnly }];
  });
}

/** A blank that is escaped stays. */
function withoutTrailingBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ' && line[end - 2] !== '\\') end--;
  return line.slice(0, end);
}
