import os from 'node:os';
import process from 'node:process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const satisfies readonly NodeJS.Signals[];

let busy = false;
let ending: (() => void) | null = null;

/**
 * Does work that nothing may cut in two, but a kill that no process is asked about: a signal such as
 * that of Ctrl+C waits for its end. Between two such works signals end the process at once, as they
 * do any other. One at a time, and in the main thread, which alone hears signals.
 */
export async function undisturbed<T>(work: () => Promise<T>): Promise<T> {
  const endLater = (signal: (typeof SIGNALS)[number]): void => { endProcess(() => endBy(signal)); };
  for (const signal of SIGNALS) process.on(signal, endLater);
  busy = true;
  try {
    return await work();
  } finally {
    busy = false;
    for (const signal of SIGNALS) process.off(signal, endLater);
    ending?.();
  }
}

/** Ends the process: at once, or behind the work that is underway. */
export function endProcess(how: () => void): void {
  if (busy) ending ??= how;
  else how();
}

/** As the signal would have. Windows knows none: a process that sends itself one ends with 1 there, which says that there are findings. */
function endBy(signal: (typeof SIGNALS)[number]): void {
  if (process.platform === 'win32') process.exit(128 + os.constants.signals[signal]);
  process.kill(process.pid, signal);
}
