// The `cable` command as a process; in its other threads, the same file.
import { once } from 'node:events';
import { fstatSync, type Stats } from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { redraws, wantsColours } from './colors';
import type { Sink } from './io';
import { run } from './run';
import { serveTasks } from './threads';
import { endProcess } from './undisturbed';

/** Not `tty.WriteStream`, as its type has it: where the output is no terminal, `isTTY` is missing. */
type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/**
 * What nobody reads any more (`cable fix | head`) is dropped, and so are notes that cannot be written: the command goes
 * on to its end, and its status says what it always says. A result that cannot be written is a failure.
 */
function sink(stream: Output): Sink {
  const isTerminal = stream.isTTY === true;
  let lost = false;
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    lost = true;
    // Windows has both names for it.
    if (code === 'EPIPE' || code === 'EOF' || stream === process.stderr) return;
    process.stderr.write(`cable: The output could not be written (${code}).\n`);
    endProcess(() => process.exit(2));
  });
  return {
    write: async data => {
      // Where it is lost while one waits for room, the listener above is told, too.
      if (!lost && !stream.write(data)) await once(stream, 'drain').catch(() => undefined);
    },
    isTerminal,
    redraws: redraws(isTerminal, process.env),
    columns: () => stream.columns,
    colour: wantsColours(isTerminal, process.env),
  };
}

/** Standard input. Of a folder Node makes an empty one, which would be a sound cable. */
async function* standardInput(): AsyncGenerator<Uint8Array> {
  if (statOfStdin()?.isDirectory()) throw Object.assign(new Error('standard input is a folder'), { code: 'EISDIR' });
  yield* process.stdin as AsyncIterable<Uint8Array>;
}

/** In milliseconds. What a program writes into a pipe is there by then; from a pipe that a script only holds open nothing comes, and no end. */
const MOMENT = 250;

async function stdinHasText(): Promise<boolean> {
  const found = statOfStdin();
  if (!found?.isFIFO() && !found?.isSocket()) return found?.isFile() === true;
  const { stdin } = process;
  await Promise.race([once(stdin, 'readable').catch(() => undefined), setTimeout(MOMENT, undefined, { ref: false })]);
  const hasText = stdin.readableLength > 0;
  // It would keep the process from ending.
  stdin.destroy();
  return hasText;
}

/** Undefined where nothing can be told: not every system can of a terminal, and none of what is closed. */
function statOfStdin(): Stats | undefined {
  try {
    return fstatSync(0);
  } catch {
    return undefined;
  }
}

/**
 * The engine compiles some six hundred functions for good while it goes through the first thousands of files, in each
 * thread anew, which takes more than a second of each: so it puts fewer of them into one another. Nor does it make objects
 * of a kind that lived long in the first files where it seldom collects: nothing of one file is wanted at the next, and
 * there they would keep alive all that they hold. And a function has been busy for long enough to be compiled for good
 * after a seventh of what the engine waits for: what the first files call, all the others will call.
 */
function manyFiles(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300 --no-allocation-site-pretenuring --interrupt-budget=10000');
}

async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), {
    stdin: standardInput(),
    stdinHasText,
    stdout: sink(process.stdout),
    stderr: sink(process.stderr),
    cwd: process.cwd(),
    cores: os.availableParallelism(),
    startThread: () => new Worker(__filename),
    manyFiles,
  });
}

/** 1 would say that there are findings. The message of a fault may quote a cable: its kind and its place are told. */
function endWith(fault: NodeJS.ErrnoException): void {
  const place = /^ +(at .*)/m.exec(fault.stack ?? '')?.[1] ?? '';
  process.stderr.write(`cable: ${fault.syscall === 'uv_cwd' ? 'The current folder no longer exists: go to another.' : `A fault of its own ended it: ${fault.name} ${place}`}\n`);
  process.exitCode = 2;
}

if (isMainThread) main().catch(endWith);
else if (parentPort) serveTasks(parentPort);
