import ignore, { type Ignore } from 'ignore';

export const IGNORE_FILE = '.gitignore';
/** Larger `.gitignore` files are not read, in bytes. */
export const MAX_IGNORE_BYTES = 1_000_000;
/** A line with more of these is skipped: matching takes time exponential in their number. */
const MAX_GLOBSTARS = 3;

/** What the `.gitignore` files of a folder and of the folders above it exclude. */
export interface Ignored {
  /** Whether Git ignores an entry of the folder. */
  readonly has: (name: string, isFolder: boolean) => boolean;
  /** The same for a folder of this folder. @param text of its own `.gitignore`, or null */
  readonly below: (folder: string, text: string | null) => Ignored;
}

/** Nothing is ignored, whatever the `.gitignore` files say. */
export const NOTHING_IGNORED: Ignored = { has: () => false, below: () => NOTHING_IGNORED };

/** What the topmost `.gitignore` excludes. @param text null if there is none */
export function ignoredBy(text: string | null): Ignored {
  return withFile([], text);
}

/** A `.gitignore` and the path from its folder to the current one: empty, or with a slash at its end. */
interface Level {
  readonly patterns: Ignore;
  readonly path: string;
}

/** @param levels the nearest first */
function withFile(levels: readonly Level[], text: string | null): Ignored {
  const own = text === null ? levels : [{ patterns: read(text), path: '' }, ...levels];
  return {
    has: (name, isFolder) => {
      for (const { patterns, path } of own) {
        const { ignored, unignored } = patterns.test(`${path}${name}${isFolder ? '/' : ''}`);
        if (ignored || unignored) return ignored;
      }
      return false;
    },
    below: (folder, inside) => withFile(own.map(({ patterns, path }) => ({ patterns, path: `${path}${folder}/` })), inside),
  };
}

function read(text: string): Ignore {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  return ignore({ ignorecase: false, allowRelativePaths: true }).add(lines.filter(line => line.split('**').length - 1 <= MAX_GLOBSTARS));
}
