import { lstat, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import { NOTHING_IGNORED, type Ignored } from '../workspace/ignore';
import { isCableName } from '../workspace/uris';
import { isPassedOver } from '../workspace/walk';
import { UsageError } from './command';
import { hasFile } from './git';
import { ignoredIn, ignoreFileOf } from './ignore-files';
import type { Io } from './io';
import { BROKEN_LINK, codeOf, NOT_FOUND, reasonFor } from './system-errors';

/** The path that means standard input. */
export const STDIN = '-';

/** A file, or standard input, that was found and is not read yet. */
export interface Input {
  /** As the user would write it: relative to what was given, with slashes; `-` for standard input. */
  readonly name: string;
  /** The absolute path; null for standard input. */
  readonly file: string | null;
}

export interface FailedInput {
  readonly name: string;
  /** Why it cannot be found or read, without a period. */
  readonly failure: string;
  /** It is a pattern that matches no file. */
  readonly isPattern?: boolean;
}

export interface FindOptions {
  /** Include files that `.gitignore` excludes. */
  readonly ignored?: boolean | undefined;
  /** Absolute paths; other files are skipped. */
  readonly only?: ReadonlySet<string> | null | undefined;
}

/**
 * The paths that were given; standard input if there are none but a name for it.
 * @throws UsageError for an empty path: an empty variable of a script does not mean the current folder
 */
export function givenPaths(paths: readonly string[], stdinName?: string): readonly string[] {
  if (paths.includes('')) throw new UsageError('A path is empty. Use . for the current folder');
  if (stdinName === undefined) return paths;
  if (stdinName === '') throw new UsageError('--stdin-filename requires a path');
  if (paths.length > 0 && !paths.includes(STDIN)) throw new UsageError('--stdin-filename applies to standard input. Add - to the paths, or give no path');
  return paths.length > 0 ? paths : [STDIN];
}

/**
 * The same for a command that writes in place.
 * @throws UsageError if there is text on standard input and no path: the user means that text, not the cables of the
 *   current folder
 */
export async function pathsToRewrite(paths: readonly string[], { stdinHasText }: Pick<Io, 'stdinHasText'>, stdinName?: string): Promise<readonly string[]> {
  const given = givenPaths(paths, stdinName);
  if (given.length === 0 && await stdinHasText()) throw new UsageError('There is text on standard input but no path. Use - to write the result to standard output, or . to rewrite the cables of the current folder');
  return given;
}

/**
 * Finds what the paths name, in order: files, folders (all `*.cable` and `*.cable.txt` in them), glob patterns, and `-`
 * for standard input. The content of a folder is sorted by name; hidden files and folders, `node_modules`, links, and what
 * `.gitignore` excludes are skipped there. A file that is named twice is returned once. Without paths, the current folder.
 */
export async function* findInputs(paths: readonly string[], cwd: string, options: FindOptions = {}): AsyncGenerator<Input | FailedInput> {
  const given = paths.length > 0 ? paths : ['.'];
  // Only needed if two paths can name the same file.
  const seen = given.length > 1 ? new Set<string | null>() : null;
  for (const each of given) {
    const source = each === STDIN ? [{ name: STDIN, file: null }] : find(each, cwd, options);
    for await (const found of source) {
      if ('file' in found) {
        if (options.only && (found.file === null || !hasFile(options.only, found.file))) continue;
        if (seen?.has(found.file)) continue;
        seen?.add(found.file);
      }
      yield found;
    }
  }
}

/** The files that one path names. */
async function* find(given: string, cwd: string, options: FindOptions): AsyncGenerator<Input | FailedInput> {
  const name = withSlashes(given);
  const file = path.resolve(cwd, given);
  let kind;
  try {
    kind = await stat(file);
  } catch (error) {
    if (picomatch.scan(name).isGlob) yield* findByGlob(name, cwd, options);
    else yield { name, failure: codeOf(error) === 'ENOENT' && await isLink(file) ? BROKEN_LINK : reasonFor(error) };
    return;
  }
  if (!kind.isDirectory()) {
    yield { name, file };
    return;
  }
  const prefix = name === '.' ? '' : name.endsWith('/') ? name : `${name}/`;
  yield* walkFrom(file, prefix, { matches: relative => isCableName(relative), depth: Infinity }, options);
}

/** Whether there is a link, whatever it points to. */
export async function isLink(file: string): Promise<boolean> {
  return await lstat(file).then(found => found.isSymbolicLink(), () => false);
}

async function* findByGlob(pattern: string, cwd: string, options: FindOptions): AsyncGenerator<Input | FailedInput> {
  const { base, glob } = picomatch.scan(pattern);
  const prefix = base === '' || base.endsWith('/') ? base : `${base}/`;
  const wanted = { matches: picomatch(glob), depth: glob.includes('**') ? Infinity : glob.split('/').length };
  let isEmpty = true;
  for await (const found of walkFrom(path.resolve(cwd, base), prefix, wanted, options)) {
    isEmpty = false;
    yield 'failure' in found ? { ...found, isPattern: found.failure === NOT_FOUND } : found;
  }
  if (isEmpty) yield { name: pattern, failure: 'no file matches (hidden files, links, node_modules and files in .gitignore are skipped)', isPattern: true };
}

/** Which files of a walk are wanted. */
interface Wanted {
  /** Asked with the path below the start, with slashes. */
  readonly matches: (relative: string) => boolean;
  /** How many levels deep they can be; 1 is directly in the folder. */
  readonly depth: number;
}

async function* walkFrom(folder: string, prefix: string, wanted: Wanted, options: FindOptions): AsyncGenerator<Input | FailedInput> {
  yield* walk(folder, prefix, '', wanted, options.ignored === true ? NOTHING_IGNORED : await ignoredIn(folder));
}

/**
 * The files below a folder, sorted by name.
 * @param prefix of the names of its files
 * @param relative the path of the folder below the start of the walk; empty, or with a slash at its end
 */
async function* walk(folder: string, prefix: string, relative: string, wanted: Wanted, ignored: Ignored): AsyncGenerator<Input | FailedInput> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { name: prefix || '.', failure: reasonFor(error) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const { name } = entry;
    if (isPassedOver(name)) continue;
    const file = path.join(folder, name);
    if (entry.isDirectory()) {
      if (wanted.depth <= 1 || ignored.has(name, true)) continue;
      const inside = ignored === NOTHING_IGNORED ? ignored : ignored.below(name, ignoreFileOf(file));
      yield* walk(file, `${prefix}${name}/`, `${relative}${name}/`, { ...wanted, depth: wanted.depth - 1 }, inside);
    } else if (entry.isFile() && wanted.matches(relative + name) && !ignored.has(name, false)) {
      yield { name: prefix + name, file };
    }
  }
}

/** A path as it is shown: with slashes, also on Windows. Elsewhere a backslash is an ordinary character. */
export function withSlashes(given: string, separator = path.sep): string {
  return separator === '/' ? given : given.split(separator).join('/');
}
