import { matchSegments } from './glob';

export const IGNORE_FILE = '.gitignore';

/** What the `.gitignore` files of a folder and of those above it say. */
export interface Ignored {
  /** Whether git leaves out an entry of the folder. */
  readonly has: (name: string, isFolder: boolean) => boolean;
  /** What holds in a folder of this folder, with the text of its own `.gitignore`, if any. */
  readonly below: (folder: string, text: string | null) => Ignored;
}

/** Nothing is left out, anywhere: not even what a `.gitignore` below says. */
export const ALL_WANTED: Ignored = { has: () => false, below: () => ALL_WANTED };

/** Nothing is left out where a walk begins, but for what the `.gitignore` there says, if any. */
export function ignoredBy(text: string | null): Ignored {
  return withFile([], text);
}

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
    if (segments.at(-1) === '**') segments.push('*');
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
