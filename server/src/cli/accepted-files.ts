import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CableDocument } from '../cable/model';
import { FILE_NAME } from '../configuration/values';
import type { Finding } from '../rules/kit/rule';
import { LineIndex } from '../text/lines';
import { ACCEPTED_FILE, Acceptances, cableKey, keyOf, MAX_ACCEPTED_BYTES, readAcceptances, writeAcceptances, type Acceptance } from '../workspace/accepted';
import { withSlashes } from './find-inputs';
import { readRegularFile } from './read-file';
import { replaceFile } from './replace-file';
import { codeOf, reasonFor } from './system-errors';

/** A file of accepted findings. */
interface AcceptedFile {
  readonly acceptances: Acceptances;
  readonly entries: readonly Acceptance[];
  /** The bytes that were read; null if there is no file. */
  readonly bytes: Uint8Array | null;
  /** What is wrong with it, starting with a colon or with its position; null if nothing is. */
  readonly problem: string | null;
}

/** By path, because a file applies to many cables. Each thread has its own. */
const cache = new Map<string, AcceptedFile>();
const filesByFolder = new Map<string, readonly string[]>();

/** To be called before each run. */
export function forgetAcceptedFiles(): void {
  cache.clear();
  filesByFolder.clear();
}

/** Reads a file of accepted findings, once. Never fails. */
export function acceptedFile(file: string): AcceptedFile {
  let known = cache.get(file);
  if (!known) cache.set(file, known = read(file));
  return known;
}

function read(file: string): AcceptedFile {
  const nothing = { acceptances: new Acceptances([]), entries: [], bytes: null };
  try {
    const bytes = readRegularFile(file, MAX_ACCEPTED_BYTES);
    const text = bytes.toString();
    const { entries, problem } = readAcceptances(text);
    const at = problem && new LineIndex(text).positionAt(problem.offset);
    return { acceptances: new Acceptances(entries), entries, bytes, problem: problem && at && `:${at.line + 1}:${at.character + 1}: ${problem.message}` };
  } catch (error) {
    return { ...nothing, problem: codeOf(error) === 'ENOENT' ? null : `: ${reasonFor(error)}` };
  }
}

/** The files of accepted findings that apply to a folder, the nearest first. @param folder absolute */
export function acceptedFilesFor(folder: string): readonly string[] {
  let files = filesByFolder.get(folder);
  if (!files) {
    const file = path.join(folder, ACCEPTED_FILE);
    const { bytes, problem } = acceptedFile(file);
    const parent = path.dirname(folder);
    const above = parent === folder ? [] : acceptedFilesFor(parent);
    filesByFolder.set(folder, files = bytes ?? problem ? [file, ...above] : above);
  }
  return files;
}

/**
 * Where the findings of a folder are accepted: in the nearest file of accepted findings, else beside the nearest
 * configuration file, else in the current folder if it contains the folder, else in the folder itself.
 */
export function fileToAcceptIn(folder: string, cwd: string): string {
  const [nearest] = acceptedFilesFor(folder);
  if (nearest !== undefined) return nearest;
  for (let above = folder; ; above = path.dirname(above)) {
    if (existsSync(path.join(above, FILE_NAME))) return path.join(above, ACCEPTED_FILE);
    if (path.dirname(above) === above) break;
  }
  return path.join(contains(cwd, folder) ? cwd : folder, ACCEPTED_FILE);
}

/** Whether a folder is another one or contains it. */
export function contains(folder: string, other: string): boolean {
  const relative = path.relative(folder, other);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** An accepted finding, and the file that says so. */
export interface Accepted {
  readonly entry: Acceptance;
  readonly file: string;
}

/**
 * The accepted findings of a document.
 * @param files of accepted findings, the nearest first
 * @param place the absolute path of the document
 */
export function acceptedIn(files: readonly string[], place: string, document: CableDocument, findings: readonly Finding[]): ReadonlyMap<Finding, Accepted> {
  const accepted = new Map<Finding, Accepted>();
  for (const file of files) {
    const open = findings.filter(finding => !accepted.has(finding));
    for (const [finding, entry] of acceptedFile(file).acceptances.match(document, open, nameFor(file, place))) accepted.set(finding, { entry, file });
  }
  return accepted;
}

/** The keys of the cables of a document in a file of accepted findings. */
export function cableKeysIn(file: string, place: string, { cables }: CableDocument): readonly string[] {
  return cables.map(cable => cableKey(cable, nameFor(file, place)));
}

/** The path of a document, relative to a file of accepted findings. */
export function nameFor(file: string, place: string): string {
  return withSlashes(path.relative(path.dirname(file), place));
}

/**
 * Changes a file of accepted findings; without a file, makes one.
 * @returns the number of entries that were added or removed; or why it was not changed, starting as `AcceptedFile.problem`
 */
export function updateAcceptedFile(file: string, change: (entries: readonly Acceptance[]) => readonly Acceptance[]): number | string {
  cache.delete(file);
  const { entries, bytes, problem } = acceptedFile(file);
  if (problem !== null) return problem;
  const changed = change(entries);
  const [before, after] = [entries, changed].map(each => new Set(each.map(keyOf)).size);
  const text = new TextEncoder().encode(writeAcceptances(changed));
  cache.delete(file);
  const failure = bytes ? replaceFile(file, bytes, text) : create(file, text);
  return failure === null ? Math.abs((after ?? 0) - (before ?? 0)) : `: ${failure}`;
}

function create(file: string, bytes: Uint8Array): string | null {
  try {
    writeFileSync(file, bytes, { flag: 'wx' });
    return null;
  } catch (error) {
    return `cannot write it: ${reasonFor(error)}`;
  }
}
