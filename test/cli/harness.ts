import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io, Sink } from '../../server/src/cli/io';
import { run } from '../../server/src/cli/run';

export const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** What a command left behind. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Setting {
  readonly stdin?: string | Uint8Array;
  readonly cwd?: string;
  readonly isTerminal?: boolean;
}

/** Runs the command with streams of the test's own. */
export async function cable(args: readonly string[], { stdin = '', cwd = root, isTerminal = false }: Setting = {}): Promise<Outcome> {
  const stdout: Uint8Array[] = [];
  const stderr: Uint8Array[] = [];
  const sink = (chunks: Uint8Array[]): Sink => {
    const write = (data: string | Uint8Array): Promise<void> => {
      chunks.push(Buffer.from(data));
      return Promise.resolve();
    };
    return { write, writeStyled: write, isTerminal, redraws: isTerminal, color: isTerminal };
  };
  const startThread = (): never => { throw new Error('threads are tested in a process of its own'); };
  const io: Io = { stdin: chunksOf(Buffer.from(stdin)), stdinHasText: () => Promise.resolve(false), stdout: sink(stdout), stderr: sink(stderr), cwd, startThread };
  const status = await run(args, io);
  return { status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
}

/** In pieces that cut characters in two. */
async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 7) yield await Promise.resolve(bytes.subarray(at, at + 7));
}

/** The bytes of a file that is no text. */
export const PICTURE = Uint8Array.from({ length: 4096 }, (_, at) => (at * 37) % 256);

const folders: string[] = [];

/** A new folder with these files: what the command does to files can only be seen on files. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const made = mkdtempSync(path.join(tmpdir(), 'cable-'));
  folders.push(made);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(made, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return made;
}

/** To be called after each test. */
export function removeFolders(): void {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
}

/** Sound in every respect. */
export const SOUND = `UNCLAS GUANGZHOU 000208

E.O. 12958: N/A
TAGS: PHUM, PGOV, CH
SUBJECT: THE HARVEST FAIR

1. (U) The fair was opened on Monday.

2. (U) It was closed on Friday.

SAMPLE
`;

/** As it stands two warnings, each with a safe fix; after `cable fix` none. */
export const DAMAGED = SOUND
  .replace('UNCLAS', 'FM AMCONSUL GUANGZHOU\nTO RUEHC/SECSTATE WASHDC\nINFO RUEHOO/CHINA POSTS COLLECTIVE\nRHHMUNA/HQ USPACOM HONOLULU HIUNCLAS')
  .replace('on Monday.', 'on Monday, as it was in\n¶2005.  Many people came.');
