import { Buffer } from 'node:buffer';
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isGlob, readGlob, type Glob } from './glob';
import type { Io } from './io';

/** Standard input, as a path. */
export const STDIN = '-';

/** Something to work on. */
export type Input = ReadInput | FailedInput;

export interface ReadInput {
  /** As the user would write it: below what was given, with slashes; `-` for standard input. */
  readonly name: string;
  /** The absolute path; null for standard input. */
  readonly file: string | null;
  readonly bytes: Uint8Array;
}

export interface FailedInput {
  readonly name: string;
  /** Why it cannot be read, in words. */
  readonly failure: string;
}

/** Folders that hold no one's cables. */
const SKIPPED = new Set(['node_modules']);

/**
 * Reads what the paths name, one after the other: files, folders (with all `*.cable` and
 * `*.cable.txt` below them), patterns, and `-` for standard input. What is below a folder comes in
 * order of name; hidden files and folders and links below it are passed over. A file that is named
 * twice is read once. Without paths the current folder is meant.
 */
export async function* readInputs(paths: readonly string[], io: Io): AsyncGenerator<Input> {
  const given = paths.length > 0 ? paths : ['.'];
  // Needed only where two paths can name the same file.
  const seen = given.length > 1 ? new Set<string>() : null;
  for (const each of given) {
    if (each === STDIN) {
      yield await readStdin(io);
      continue;
    }
    for await (const found of find(each, io.cwd)) {
      if ('failure' in found) {
        yield found;
        continue;
      }
      if (seen?.has(found.file)) continue;
      seen?.add(found.file);
      yield await read(found);
    }
  }
}

interface Found {
  readonly name: string;
  readonly file: string;
}

/** The files that one path names. */
async function* find(given: string, cwd: string): AsyncGenerator<Found | FailedInput> {
  const name = slashed(given);
  let kind;
  try {
    kind = await stat(path.resolve(cwd, given));
  } catch (error) {
    if (!isGlob(name)) yield { name, failure: reason(error) };
    else yield* findByGlob(name, cwd);
    return;
  }
  if (!kind.isDirectory()) {
    yield { name, file: path.resolve(cwd, given) };
    return;
  }
  const below = name === '.' ? '' : name.endsWith('/') ? name : `${name}/`;
  yield* walk(path.resolve(cwd, given), below, '', { matches: isCable, enters: () => true });
}

async function* findByGlob(pattern: string, cwd: string): AsyncGenerator<Found | FailedInput> {
  const glob = readGlob(pattern);
  let none = true;
  for await (const found of walk(path.resolve(cwd, glob.base), glob.base, '', glob)) {
    none = false;
    yield found;
  }
  if (none) yield { name: pattern, failure: 'no file is named so' };
}

/**
 * The files below a folder, in order of name.
 * @param shown what stands before the names of its files
 * @param below where the folder is below the one that the walk began in; ends with a slash or is empty
 */
async function* walk(folder: string, shown: string, below: string, wanted: Pick<Glob, 'matches' | 'enters'>): AsyncGenerator<Found | FailedInput> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { name: shown || '.', failure: reason(error) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
    const file = path.join(folder, entry.name);
    const place = below + entry.name;
    if (entry.isDirectory()) {
      if (wanted.enters(place)) yield* walk(file, `${shown}${entry.name}/`, `${place}/`, wanted);
    } else if (entry.isFile() && wanted.matches(place)) {
      yield { name: shown + entry.name, file };
    }
  }
}

function isCable(file: string): boolean {
  return /\.cable(?:\.txt)?$/i.test(file);
}

async function read({ name, file }: Found): Promise<Input> {
  try {
    return { name, file, bytes: await readFile(file) };
  } catch (error) {
    return { name, failure: reason(error) };
  }
}

async function readStdin({ stdin }: Io): Promise<ReadInput> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return { name: STDIN, file: null, bytes: Buffer.concat(chunks) };
}

/** Windows writes paths with backslashes; elsewhere they are characters of a name. */
function slashed(given: string): string {
  return path.sep === '/' ? given : given.split(path.sep).join('/');
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ELOOP: 'a link that leads to itself',
  ERR_FS_FILE_TOO_LARGE: 'too large to be read',
};

/** Why the file system refused, in words. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `the system says ${code || String(error)}`;
}
