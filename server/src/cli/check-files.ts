import path from 'node:path';
import { shown } from '../text/shown';
import type { FolderSettings } from './configuration';
import { findInputs, readFound, slashed } from './inputs';
import type { Io } from './io';
import { Progress } from './progress';
import { write } from './rewrite';
import type { Job } from './run-task';
import { addCounts, NO_COUNTS, type Counts, type Task } from './task';
import { inOrder } from './threads';

/** The files of a command that checks, and how they are to be gone through. */
export interface Files {
  readonly paths: readonly string[];
  /** Also what git is told to ignore. */
  readonly ignored: boolean;
  /** A pattern may name no file. */
  readonly ifPresent?: boolean;
  readonly stdinName: string | undefined;
  readonly settings: FolderSettings;
  readonly threads: number;
}

/** What came of it. */
export interface Outcome {
  readonly counts: Counts;
  /** Everything that did not work, as it was told on standard error. */
  readonly failures: readonly string[];
  /** How much was left as it is on purpose; why is told on standard error. */
  readonly notes: number;
}

/**
 * Says it where nothing was there to work on: another folder than was meant, more often than one without cables.
 * @returns whether it was so
 */
export async function saysThatNoneWasFound(outcome: Outcome, { stderr }: Io): Promise<boolean> {
  if (!foundNone(outcome)) return false;
  await stderr.write(`${NONE_FOUND}\n`);
  return true;
}

/** Whether there was nothing to work on, and nothing that could not be read. */
export function foundNone({ counts, failures }: Outcome): boolean {
  return counts.files === 0 && failures.length === 0;
}

export const NONE_FOUND = 'No cable was found. In folders, *.cable and *.cable.txt are looked for; hidden files, links, node_modules and what .gitignore leaves out are passed over (--no-ignore takes the last of them in).';

/**
 * Does a job for every file, in several threads where there are many, and writes what comes of it in
 * the order of the files. Nothing is kept but the numbers and the failures.
 *
 * @param frame what is written around the outputs that are not empty
 */
export async function forEachFile(job: Job, files: Files, io: Io, frame: { readonly first: string; readonly between: string }): Promise<Outcome & { readonly empty: boolean }> {
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
  let empty = true;
  for await (const result of inOrder(job, tasksOf(files, io, fail), files.threads, io)) {
    for (const failure of result.failures) await fail(failure);
    for (const note of result.notes ?? []) await stderr.write(`${shown(note)}\n`);
    notes += result.notes?.length ?? 0;
    const failure = result.replacement ? await write(result.replacement) : null;
    if (failure !== null) await fail(failure);
    counts = addCounts(counts, failure === null ? result.counts : result.unwritten ?? { ...result.counts, changed: 0 });
    if (result.output.length > 0) {
      const before = empty ? frame.first : frame.between;
      empty = false;
      if (before !== '') await stdout.write(before);
      await stdout.write(result.output);
    }
    await progress.step();
  }
  await progress.clear();
  return { counts, failures, notes, empty };
}

async function* tasksOf({ paths, ignored, ifPresent, stdinName, settings }: Files, io: Io, fail: (failure: string, counts?: boolean) => Promise<void>): AsyncGenerator<Task> {
  for await (const found of findInputs(paths, io.cwd, { ignored })) {
    if ('failure' in found) {
      await fail(`${found.name}: ${found.failure}`, !(ifPresent && found.isPattern));
      continue;
    }
    const { file } = found;
    const name = file === null && stdinName !== undefined ? slashed(stdinName) : found.name;
    const place = file ?? path.resolve(io.cwd, stdinName ?? 'stdin');
    const here = await settings.of(path.dirname(place));
    for (const problem of here.problems) await fail(problem);
    const read = file === null ? await readFound({ name, file }, io) : { bytes: null };
    if ('failure' in read) await fail(`${name}: ${read.failure}`);
    else yield { name, file, bytes: read.bytes, settings: here.settings };
  }
}

async function countFiles({ paths, ignored }: Files, { cwd }: Io): Promise<number> {
  let count = 0;
  for await (const found of findInputs(paths, cwd, { ignored })) if (!('failure' in found)) count++;
  return count;
}
