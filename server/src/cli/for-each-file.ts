import path from 'node:path';
import { shown } from '../text/shown';
import { acceptedFile, acceptedFilesFor, forgetAcceptedFiles } from './accepted-files';
import { recoverIn } from './backup';
import { findInputs, withSlashes } from './find-inputs';
import type { FolderSettings } from './folder-settings';
import type { Io } from './io';
import type { Files } from './options';
import { Progress } from './progress';
import { holdsRecords, readInput, readRecords } from './read-input';
import { write } from './rewrite';
import { addCounts, NO_COUNTS, type Counts, type Task } from './task';
import { inOrder, type Work } from './threads';

/** The result of a command on its files. */
export interface Outcome {
  readonly counts: Counts;
  /** Everything that failed, as printed on standard error. */
  readonly failures: readonly string[];
  /** How much was left unchanged on purpose. */
  readonly notes: number;
  /** Nothing was printed on standard output. */
  readonly isEmpty: boolean;
  /** There was no file, and nothing that could not be read. */
  readonly foundNone: boolean;
}

export interface FilesWithSettings extends Files {
  readonly settings: FolderSettings;
  /** Absolute paths; other files are skipped. */
  readonly only?: ReadonlySet<string> | null;
  /** A pattern that matches no file is not a failure. */
  readonly ifPresent?: boolean;
  /** Accepted findings are treated like any other. */
  readonly noAccepted?: boolean;
}

export const NONE_FOUND = 'No cables found. In folders, only *.cable and *.cable.txt files are read; hidden files, links, node_modules and files in .gitignore are skipped (--no-ignore includes the latter).';

/** Printed around the outputs that are not empty. */
export interface Frame {
  readonly first: string;
  readonly between: string;
  /** The outputs have escape sequences of our own, and nothing else that a terminal would obey. */
  readonly isStyled?: boolean;
}

/**
 * Processes every file and prints the outputs in the order of the files. Only counts and failures are kept.
 */
export async function forEachFile<Job>(work: Work<Job>, files: FilesWithSettings, io: Io, frame: Frame = { first: '', between: '' }): Promise<Outcome> {
  forgetAcceptedFiles();
  const progress = new Progress(io.stderr, () => countFiles(files, io));
  const stdout = progress.around(io.stdout);
  const stderr = progress.around(io.stderr);
  const failures: string[] = [];
  const fail = async (failure: string, counts = true): Promise<void> => {
    if (counts) failures.push(failure);
    await stderr.write(`${shown(failure)}\n`);
  };

  let counts = NO_COUNTS;
  let notes = 0;
  let isEmpty = true;
  for await (const result of inOrder(work, tasksOf(files, io, fail, work.rewrites === true), files.threads, io.startThread)) {
    work.onResult?.(result);
    for (const failure of result.failures) await fail(failure);
    for (const note of result.notes ?? []) await stderr.write(`${shown(note)}\n`);
    notes += result.notes?.length ?? 0;
    const failure = result.replacement ? await write(result.replacement) : null;
    if (failure !== null) await fail(failure);
    counts = addCounts(counts, failure === null ? result.counts : result.unwritten ?? { ...result.counts, changed: 0 });
    if (result.output.length > 0) {
      await stdout.write(isEmpty ? frame.first : frame.between);
      if (frame.isStyled && typeof result.output === 'string') await stdout.writeStyled(result.output);
      else await stdout.write(result.output);
      isEmpty = false;
    }
    await progress.step();
  }
  await progress.clear();
  return { counts, failures, notes, isEmpty, foundNone: counts.files === 0 && failures.length === 0 };
}

async function* tasksOf({ paths, ignored, only, columns, ifPresent, stdinName, settings, noAccepted }: FilesWithSettings, io: Io, fail: (failure: string, counts?: boolean) => Promise<void>, rewrites: boolean): AsyncGenerator<Task> {
  const recovered = new Set<string>();
  const reported = new Set<string>();
  for await (const found of findInputs(paths, io.cwd, { ignored, only })) {
    if ('failure' in found) {
      await fail(`${found.name}: ${found.failure}`, !(ifPresent && found.isPattern));
      continue;
    }
    const { file } = found;
    const name = file === null && stdinName !== undefined ? withSlashes(stdinName) : found.name;
    const place = file ?? path.resolve(io.cwd, stdinName ?? 'stdin');
    const folder = path.dirname(place);
    if (rewrites && file !== null && !recovered.has(folder)) {
      recovered.add(folder);
      for (const restored of recoverIn(folder)) await fail(`${withSlashes(path.relative(io.cwd, path.join(folder, restored)))}: restored; a previous run was killed while it wrote the file`, false);
    }
    const here = await settings.of(folder);
    for (const problem of here.problems) await fail(problem);
    const accepted = noAccepted ? [] : acceptedFilesFor(folder);
    for (const each of accepted.filter(other => !reported.has(other))) {
      reported.add(each);
      const { problem } = acceptedFile(each);
      if (problem !== null) await fail(`${withSlashes(path.relative(io.cwd, each))}${problem}`);
    }
    const about = { settings: here.settings, place, accepted };
    if (holdsRecords(found)) {
      if (rewrites) {
        await fail(`${name}: holds cables in records, which are not rewritten; write them to files with "cable split" first`);
        continue;
      }
      for await (const record of readRecords(found, columns)) {
        if ('failure' in record) await fail(`${name}: ${record.failure}`);
        else yield { name, file, bytes: record.bytes, ordinal: record.ordinal, ...about };
      }
      continue;
    }
    // Other files are read where they are processed.
    const bytes = file === null ? await readInput(found, io) : null;
    if (typeof bytes === 'string') await fail(`${name}: ${bytes}`);
    else yield { name, file, bytes, ordinal: null, ...about };
  }
}

async function countFiles({ paths, ignored, only }: FilesWithSettings, { cwd }: Io): Promise<number> {
  let count = 0;
  for await (const found of findInputs(paths, cwd, { ignored, only })) if (!('failure' in found)) count++;
  return count;
}
