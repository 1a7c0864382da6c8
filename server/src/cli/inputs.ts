import { Buffer, constants } from 'node:buffer';
import { lstat, readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isGlob, readGlob, type Glob } from '../workspace/glob';
import { ALL_WANTED, type Ignored } from '../workspace/ignore';
import { UsageError } from './command';
import { ignoredIn, textOf } from './ignore-files';
import type { Io } from './io';

/** Standard input, as a path. */
export const STDIN = '-';

/** Something to work on that was found and not read yet. */
export interface Found {
  /** As the user would write it: below what was given, with slashes; `-` for standard input. */
  readonly name: string;
  /** The absolute path; null for standard input. */
  readonly file: string | null;
}

export interface FailedInput {
  readonly name: string;
  /** Why it cannot be found or read, in words. */
  readonly failure: string;
  /** It is a pattern, and no file is named so. */
  readonly isPattern?: boolean;
}

export interface ReadInput extends Found {
  readonly bytes: Uint8Array;
}

export interface FindOptions {
  /** Also what git is told to ignore. */
  readonly ignored?: boolean | undefined;
}

/** Folders that hold no one's cables. */
const SKIPPED = new Set(['node_modules']);

/**
 * The paths that were given, or standard input where there are none but a name for it.
 * @throws UsageError for an empty path, which is a variable of a script that holds nothing: the current
 *   folder is not what was meant
 */
export function givenPaths(paths: readonly string[], stdinName?: string): readonly string[] {
  if (paths.includes('')) throw new UsageError('a path is empty: "." is the current folder');
  if (stdinName === undefined) return paths;
  if (stdinName === '') throw new UsageError('--stdin-filename is empty: it is a path, which need not be there');
  if (paths.length > 0 && !paths.includes(STDIN)) throw new UsageError('--stdin-filename is the name of standard input: write - for it, or no path');
  return paths.length > 0 ? paths : [STDIN];
}

/**
 * The same for a command that writes in place.
 * @throws UsageError where text is led into it and no path is given, too: whoever does so means that text, and
 *   the cables of the current folder would be rewritten in its stead
 */
export async function pathsToRewrite(paths: readonly string[], { stdinHasText }: Pick<Io, 'stdinHasText'>, stdinName?: string): Promise<readonly string[]> {
  const given = givenPaths(paths, stdinName);
  if (given.length === 0 && await stdinHasText()) throw new UsageError('there is text on standard input, and no path is given: write - to have the result on standard output, or . to rewrite the cables of the current folder');
  return given;
}

/**
 * Finds what the paths name, one after the other: files, folders (with all `*.cable` and
 * `*.cable.txt` below them), patterns, and `-` for standard input. What is below a folder comes in
 * order of name; hidden files and folders, links, and what `.gitignore` leaves out are passed over
 * there. A file that is named twice comes once. Without paths the current folder is meant.
 */
export async function* findInputs(paths: readonly string[], cwd: string, options: FindOptions = {}): AsyncGenerator<Found | FailedInput> {
  const given = paths.length > 0 ? paths : ['.'];
  // Needed only where two paths can name the same file.
  const seen = given.length > 1 ? new Set<string | null>() : null;
  for (const each of given) {
    const source = each === STDIN ? [{ name: STDIN, file: null }] : find(each, cwd, options);
    for await (const found of source) {
      if ('file' in found) {
        if (seen?.has(found.file)) continue;
        seen?.add(found.file);
      }
      yield found;
    }
  }
}

/** Finds and reads, one after the other. */
export async function* readInputs(paths: readonly string[], io: Pick<Io, 'cwd' | 'stdin'>, options: FindOptions = {}): AsyncGenerator<ReadInput | FailedInput> {
  for await (const found of findInputs(paths, io.cwd, options)) {
    if ('failure' in found) yield found;
    else yield await readFound(found, io);
  }
}

/** Reads a file that was found, or standard input. Never rejects: what cannot be read comes back with the reason. */
export async function readFound({ name, file }: Found, io: Pick<Io, 'stdin'>): Promise<ReadInput | FailedInput> {
  try {
    const bytes = file === null ? await readStdin(io) : await readFile(file);
    return isTooLarge(bytes) ? { name, failure: TOO_LARGE } : { name, file, bytes };
  } catch (error) {
    return { name, failure: reason(error) };
  }
}

/** Whether there may be more characters in bytes than a text can have; to decode them would fail. */
export function isTooLarge(bytes: Uint8Array): boolean {
  return bytes.length > constants.MAX_STRING_LENGTH;
}

async function readStdin({ stdin }: Pick<Io, 'stdin'>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The files that one path names. */
async function* find(given: string, cwd: string, options: FindOptions): AsyncGenerator<Found | FailedInput> {
  const name = slashed(given);
  let kind;
  try {
    kind = await stat(path.resolve(cwd, given));
  } catch (error) {
    if (!isGlob(name)) yield { name, failure: await isLink(path.resolve(cwd, given)) && codeOf(error) === 'ENOENT' ? LINK_TO_NOTHING : reason(error) };
    else yield* findByGlob(name, cwd, options);
    return;
  }
  if (!kind.isDirectory()) {
    yield { name, file: path.resolve(cwd, given) };
    return;
  }
  const below = name === '.' ? '' : name.endsWith('/') ? name : `${name}/`;
  yield* walkFrom(path.resolve(cwd, given), below, { matches: isCable, enters: () => true }, options);
}

/** Whether a link stands there, whatever it leads to. */
export async function isLink(place: string): Promise<boolean> {
  return await lstat(place).then(found => found.isSymbolicLink(), () => false);
}

async function* findByGlob(pattern: string, cwd: string, options: FindOptions): AsyncGenerator<Found | FailedInput> {
  const glob = readGlob(pattern);
  let none = true;
  for await (const found of walkFrom(path.resolve(cwd, glob.base), glob.base, glob, options)) {
    none = false;
    // Below a folder that is not there no file matches either.
    yield 'failure' in found ? { ...found, isPattern: found.failure === REASONS['ENOENT'] } : found;
  }
  if (none) yield { name: pattern, failure: 'no file matches (hidden files, links, node_modules and what .gitignore leaves out are passed over)', isPattern: true };
}

type Wanted = Pick<Glob, 'matches' | 'enters'>;

async function* walkFrom(folder: string, shown: string, wanted: Wanted, options: FindOptions): AsyncGenerator<Found | FailedInput> {
  yield* walk(folder, shown, '', wanted, options.ignored === true ? ALL_WANTED : await ignoredIn(folder));
}

/**
 * The files below a folder, in order of name.
 * @param shown what stands before the names of its files
 * @param below where the folder is below the one that the walk began in; ends with a slash or is empty
 */
async function* walk(folder: string, shown: string, below: string, wanted: Wanted, ignored: Ignored): AsyncGenerator<Found | FailedInput> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { name: shown || '.', failure: reason(error) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const { name } = entry;
    if (name.startsWith('.') || SKIPPED.has(name)) continue;
    const file = path.join(folder, name);
    const place = below + name;
    if (entry.isDirectory()) {
      if (!wanted.enters(place) || ignored.has(name, true)) continue;
      const inside = ignored === ALL_WANTED ? ignored : ignored.below(name, await textOf(file));
      yield* walk(file, `${shown}${name}/`, `${place}/`, wanted, inside);
    } else if (entry.isFile() && wanted.matches(place) && !ignored.has(name, false)) {
      yield { name: shown + name, file };
    }
  }
}

function isCable(file: string): boolean {
  return /\.cable(?:\.txt)?$/i.test(file);
}

/** A path as it is shown: Windows writes it with backslashes; elsewhere they are characters of a name. */
export function slashed(given: string, separator = path.sep): string {
  return separator === '/' ? given : given.split(separator).join('/');
}

/** Why a link cannot be read whose file is gone. */
export const LINK_TO_NOTHING = 'a link to what is not there';

/** Of what is larger than the system reads, or than a text can be. */
export const TOO_LARGE = 'too large to be read';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ELOOP: 'a link that leads to itself',
  EISDIR: 'a folder, not a file',
  ENODEV: 'a device or a pipe, not a file',
  ERR_FS_FILE_TOO_LARGE: TOO_LARGE,
};

/** Why the file system refused, in words. */
export function reason(error: unknown): string {
  const code = codeOf(error);
  // It was found in its folder, but Node has put a substitute for what it could not read of the name.
  const isMisread = code === 'ENOENT' && error instanceof Error && 'path' in error && String(error.path).includes('\ufffd');
  if (isMisread) return 'its name is not in UTF-8, so that it cannot be opened: give it another';
  return REASONS[code] ?? `the system says ${code || String(error)}`;
}

/** The code of an error of the file system, `ENOENT`; empty for any other. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
