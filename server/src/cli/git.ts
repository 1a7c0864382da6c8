// What the command line asks of `git`. Only `lint --since` and `compare --git` start it.
import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from './command';
import { MAX_CABLE_BYTES } from './read-file';

const execute = promisify(execFile);

/** The largest list of changed files, in bytes. */
const MAX_LIST_BYTES = 256 * 1024 * 1024;

/**
 * The files that differ from a revision and exist, as absolute paths: committed since then, changed, or new and not ignored.
 * @throws UsageError if there is no such revision or repository
 */
export async function changedSince(revision: string, cwd: string): Promise<ReadonlySet<string>> {
  const top = (await git(['rev-parse', '--show-toplevel'], cwd)).toString('utf8').replace(/\r?\n$/, '');
  const lists = await Promise.all([
    git(['diff', '--name-only', '--diff-filter=d', '-z', await commitOf(revision, cwd), '--'], top),
    git(['ls-files', '--others', '--exclude-standard', '-z'], top),
  ]);
  const names = lists.flatMap(list => list.toString('utf8').split('\0')).filter(name => name !== '');
  return new Set(names.map(name => path.join(top, name)));
}

/** Whether a set of files that `git` named has a path; `git` resolves links to folders. */
export function hasFile(files: ReadonlySet<string>, file: string): boolean {
  if (files.has(file)) return true;
  try {
    return files.has(path.join(realpathSync(path.dirname(file)), path.basename(file)));
  } catch {
    return false;
  }
}

/**
 * The bytes of a file as a revision has it.
 * @throws UsageError if the revision does not have the file
 */
export async function fileAt(revision: string, file: string, cwd: string): Promise<Uint8Array> {
  const commit = await commitOf(revision, cwd);
  // With `./`, git takes the path as relative to the current folder.
  return await git(['cat-file', 'blob', `${commit}:./${path.basename(file)}`], path.dirname(path.resolve(cwd, file)));
}

async function commitOf(revision: string, cwd: string): Promise<string> {
  return (await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], cwd, `there is no revision "${revision}"`)).toString('utf8').trim();
}

/** @param failure what to say if git has no message */
async function git(args: readonly string[], cwd: string, failure = 'git failed'): Promise<Buffer> {
  try {
    const { stdout } = await execute('git', args, { cwd, encoding: 'buffer', maxBuffer: args[0] === 'cat-file' ? MAX_CABLE_BYTES : MAX_LIST_BYTES });
    return stdout;
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: Buffer };
    if (code === 'ENOENT') throw new UsageError('git is not installed');
    const message = (stderr?.toString('utf8') ?? '').split('\n', 1).join('').replace(/^(?:fatal|error): /, '');
    throw new UsageError(message === '' ? failure : `git: ${message}`);
  }
}
