// The `cable` command as a process, and as the threads of that process.
import { once } from 'node:events';
import { fstatSync, type Stats } from 'node:fs';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import type { Sink } from './io';
import { run } from './run';
import { runTask } from './run-task';
import { endProcess } from './signals';
import { systemError } from './system-errors';
import { redraws, wantsColor } from './terminal';
import { serveTasks } from './threads';

/** Unlike `tty.WriteStream`, `isTTY` is undefined if the output is not a terminal. */
type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/**
 * Output after its reader has gone (`cable fix | head`) is dropped, and so are notes that cannot be written: the command
 * finishes with its usual status. A result that cannot be written is an error.
 */
function sink(stream: Output): Sink {
  const isTerminal = stream.isTTY === true;
  let isClosed = false;
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    isClosed = true;
    // Windows uses both.
    if (code === 'EPIPE' || code === 'EOF' || stream === process.stderr) return;
    process.stderr.write(`cable: Cannot write the output (${code}).\n`);
    endProcess(() => process.exit(2));
  });
  const write = async (data: string | Uint8Array): Promise<void> => {
    // An error while waiting also reaches the listener above.
    if (!isClosed && !stream.write(data)) await once(stream, 'drain').catch(() => undefined);
  };
  return {
    write,
    writeStyled: write,
    isTerminal,
    redraws: redraws(isTerminal, process.env),
    columns: () => stream.columns,
    color: wantsColor(isTerminal, process.env),
  };
}

/** Node reads a folder as empty input, which would be a valid cable. */
async function* standardInput(): AsyncGenerator<Uint8Array> {
  if (statOfStdin()?.isDirectory()) throw systemError('EISDIR');
  yield* process.stdin as AsyncIterable<Uint8Array>;
}

/** How long to wait for data in a pipe, in milliseconds: a script may hold one open and never write to it. */
const PIPE_TIMEOUT_MS = 250;

async function stdinHasText(): Promise<boolean> {
  const found = statOfStdin();
  if (!found?.isFIFO() && !found?.isSocket()) return found?.isFile() === true;
  const { stdin } = process;
  await Promise.race([once(stdin, 'readable').catch(() => undefined), setTimeout(PIPE_TIMEOUT_MS, undefined, { ref: false })]);
  const hasText = stdin.readableLength > 0;
  // An open stream keeps the process alive.
  stdin.destroy();
  return hasText;
}

/** Undefined if standard input is closed, or a terminal on some systems. */
function statOfStdin(): Stats | undefined {
  try {
    return fstatSync(0);
  } catch {
    return undefined;
  }
}

async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), {
    stdin: standardInput(),
    stdinHasText,
    stdout: sink(process.stdout),
    stderr: sink(process.stderr),
    cwd: process.cwd(),
    startThread: () => new Worker(__filename),
  });
}

/** Not with 1, which means findings. The message of an error may quote a cable, so that only its type and location are printed. */
function fail(error: NodeJS.ErrnoException): void {
  const location = /^ +(at .*)/m.exec(error.stack ?? '')?.[1] ?? '';
  process.stderr.write(`cable: ${error.syscall === 'uv_cwd' ? 'The current folder no longer exists.' : `Internal error: ${error.name} ${location}`}\n`);
  process.exitCode = 2;
}

if (isMainThread) main().catch(fail);
else if (parentPort) serveTasks(parentPort, runTask);
