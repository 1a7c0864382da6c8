import { rename } from 'node:fs/promises';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './system-errors';

/** What Windows says while a program has one of the two open. */
const HELD: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Milliseconds before the second try and each further one: a second in all. */
const PAUSES = [10, 40, 150, 300, 500];

/** What is done by the system; in a test, by the test. */
export interface System {
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly isWindows: boolean;
}

const SYSTEM: System = { rename, isWindows: process.platform === 'win32' };

/**
 * Gives a file the name of another, in whose place it comes. Windows refuses that while a program has either open, as
 * a scanner for viruses has every new file for a moment: there it is tried again.
 *
 * @throws what the system says; `EBUSY` where a program still has it open
 */
export async function renameOver(from: string, to: string, system: System = SYSTEM): Promise<void> {
  for (const ms of system.isWindows ? PAUSES : []) {
    try {
      await system.rename(from, to);
      return;
    } catch (error) {
      if (!HELD.has(codeOf(error))) throw error;
      await pause(ms);
    }
  }
  try {
    await system.rename(from, to);
  } catch (error) {
    // A folder in which nothing may be written has not taken the new file either.
    throw system.isWindows && HELD.has(codeOf(error)) ? Object.assign(new Error('held', { cause: error }), { code: 'EBUSY' }) : error;
  }
}
