// The `cable` command as a process; in its other threads, the same file.
import { once } from 'node:events';
import os from 'node:os';
import process from 'node:process';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import type { Sink } from './io';
import { run } from './run';
import { serveTasks } from './threads';

/** Not `tty.WriteStream`, as its type has it: where the output is no terminal, `isTTY` is missing. */
type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

function sink(stream: Output): Sink {
  // Whoever read the output has seen enough (`cable lint | head`).
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  return {
    write: async data => {
      if (!stream.write(data)) await once(stream, 'drain');
    },
    isTerminal: stream.isTTY === true,
    colour: stream.isTTY === true && !process.env['NO_COLOR'],
  };
}

async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: sink(process.stdout),
    stderr: sink(process.stderr),
    cwd: process.cwd(),
    cores: os.availableParallelism(),
    startThread: () => new Worker(__filename),
  });
}

if (isMainThread) void main();
else if (parentPort) serveTasks(parentPort);
