import os from 'node:os';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const satisfies readonly NodeJS.Signals[];

let isBusy = false;
let pendingEnd: (() => void) | null = null;

/**
 * Does work that must not be interrupted: a signal such as that of Ctrl+C takes effect when it is done. At any other time
 * signals end the process at once. One at a time, and only in the main thread, which alone receives signals.
 */
export async function withoutSignals<T>(work: () => T | Promise<T>): Promise<T> {
  const endLater = (signal: (typeof SIGNALS)[number]): void => { endProcess(() => endBy(signal)); };
  for (const signal of SIGNALS) process.on(signal, endLater);
  isBusy = true;
  try {
    const result = await work();
    // A signal that came during synchronous work is delivered when the event loop polls, which is between these two.
    await setImmediate();
    await setImmediate();
    return result;
  } finally {
    isBusy = false;
    for (const signal of SIGNALS) process.off(signal, endLater);
    pendingEnd?.();
  }
}

/** Ends the process: now, or after the work that must not be interrupted. */
export function endProcess(how: () => void): void {
  if (isBusy) pendingEnd ??= how;
  else how();
}

/** As the signal would have. Windows has no signals: a process that sends itself one exits with 1 there, which means findings. */
function endBy(signal: (typeof SIGNALS)[number]): void {
  if (process.platform === 'win32') process.exit(128 + os.constants.signals[signal]);
  process.kill(process.pid, signal);
}
