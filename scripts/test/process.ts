import { spawn } from 'node:child_process';
import { root } from '../editor/editors';

/** How a run of tests went. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

export interface Run {
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A run that takes longer is ended, and has failed. */
  readonly timeoutMs: number;
}

/** What shows a piece of what a run prints: at once, or later where another run is shown meanwhile. */
export type Show = (text: string) => void;

const RESULTS = /^cablewright-test-results (\{.*\})$/m;
const running = new Set<number>();

/** Ends everything that is still running, with all that it started. */
export function endAll(signal: NodeJS.Signals): void {
  for (const pid of running) {
    try {
      process.kill(-pid, signal);
    } catch {
      // It is gone already.
    }
  }
}

/**
 * Runs a command of this project's Node and shows what it prints.
 * @param show is given it piece by piece
 * @returns its own counts where it prints them; else one passed test when it ends well, one
 *   failed when not. A run that crashes or hangs has at least one failed test.
 */
export function runCounted({ command, env, timeoutMs }: Run, show: Show): Promise<Counts> {
  // A process group of its own, so that a hanging run can be ended with all that it started.
  const child = spawn(process.execPath, command, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const { pid } = child;
  if (pid !== undefined) running.add(pid);

  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    show(text.replace(/^cablewright-test-results .*\n/gm, ''));
    // The counts come last.
    printed = (printed + text).slice(-10_000);
  });
  child.stderr.setEncoding('utf8').on('data', show);

  let hung = false;
  const kill = (): void => {
    hung = true;
    show(`This took more than ${timeoutMs / 1000} s and was ended.\n`);
    if (pid !== undefined) process.kill(-pid, 'SIGTERM');
    setTimeout(() => endAll('SIGKILL'), 8000).unref();
  };
  const timer = setTimeout(kill, timeoutMs);

  return new Promise(resolve => {
    child.once('error', error => {
      show(`${error.message}\n`);
      resolve({ passed: 0, failed: 1 });
    });
    child.once('close', code => {
      clearTimeout(timer);
      if (pid !== undefined) running.delete(pid);
      const bad = hung || code !== 0;
      const found = RESULTS.exec(printed)?.[1];
      if (found === undefined) {
        resolve({ passed: bad ? 0 : 1, failed: bad ? 1 : 0 });
        return;
      }
      const { passed, failed } = JSON.parse(found) as Counts;
      resolve({ passed, failed: bad ? Math.max(failed, 1) : failed });
    });
  });
}
