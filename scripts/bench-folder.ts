// How fast `cable lint` goes through a folder of many cables:
//   npm run build && node --import tsx scripts/bench-folder.ts [--files 10000] [--size 10000] [--times 1] [--rounds 3] [--keep FOLDER] [--cli dist/cli.js]
//
// On one core, in one thread and in two, in turn, so that all meet the same machine; the best round of each is told, with the peak of memory.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { cableOfSize } from './bench-cables';

/** On one core the thread that checks shares it with those in which Node compiles and collects; held there by taskset, where there is one. */
const WAYS = [
  { name: 'one core', threads: 1, held: true, processes: 1 },
  { name: 'one thread', threads: 1, held: false, processes: 1 },
  { name: 'two threads', threads: 2, held: false, processes: 1 },
  // With half of the folder each, and nothing in common: what two cores of the machine give.
  { name: 'two processes', threads: 1, held: false, processes: 2 },
] as const;
type Way = (typeof WAYS)[number];

/** What one way of going through the folder needs. */
export interface FolderFigure {
  readonly way: Way['name'];
  /** Best of the rounds, with the start of the process. */
  readonly milliseconds: number;
  /** Megabytes (10^6 bytes) of cable in a second. */
  readonly megabytesPerSecond: number;
  /** The most memory that the process held, in megabytes (10^6 bytes). */
  readonly peakMegabytes: number;
}

export interface FolderFigures {
  readonly files: number;
  readonly bytes: number;
  /** Those of the ways that this machine has, one core first. */
  readonly figures: readonly FolderFigure[];
}

/** What stands in a folder: so many cables of so many bytes, or copies of a file. */
export interface FolderOf {
  readonly files: number;
  /** About so many bytes each. */
  readonly size: number;
  /** A file that all are copies of, in the place of invented cables. */
  readonly copies?: string;
  /** How often the folder holds each of them, once if not given: the others are links to it. */
  readonly times?: number;
}

/** Writes a folder of cables, a hundred to a folder in it. */
function writeFolder(folder: string, { files, size, copies, times = 1 }: FolderOf): void {
  const copied = copies === undefined ? null : fs.readFileSync(copies);
  const place = (index: number): string => path.join(folder, `cables-${String(Math.floor(index / 100)).padStart(4, '0')}`, `${String(index).padStart(6, '0')}.cable`);
  for (let index = 0; index < files * times; index++) {
    if (index % 100 === 0) fs.mkdirSync(path.dirname(place(index)), { recursive: true });
    if (index >= files) fs.linkSync(place(index % files), place(index));
    else fs.writeFileSync(place(index), copied ?? cableOfSize(index + 1, size));
  }
}

/** Lints a folder of cables in a process of its own, as often as asked, in each way in turn. */
export async function measureFolder(of: FolderOf, { rounds = 3, cli = 'dist/cli.js', keep = '' } = {}): Promise<FolderFigures> {
  const folder = keep === '' ? fs.mkdtempSync(path.join(os.tmpdir(), 'cablewright-folder-')) : keep;
  try {
    if (keep === '' || !fs.existsSync(keep)) writeFolder(folder, of);
    const bytes = bytesBelow(folder);
    const best = new Map<Way, FolderFigure>();
    for (let round = 0; round < rounds; round++) {
      for (const way of WAYS) {
        if (way.held && !canHold()) continue;
        const { milliseconds, peakMegabytes } = await lintAll(path.resolve(cli), folder, way);
        const before = best.get(way);
        if (before && before.milliseconds <= milliseconds) continue;
        best.set(way, { way: way.name, milliseconds, peakMegabytes, megabytesPerSecond: bytes / 1000 / milliseconds });
      }
    }
    return { files: of.files * (of.times ?? 1), bytes, figures: WAYS.flatMap(way => best.get(way) ?? []) };
  } finally {
    if (keep === '') fs.rmSync(folder, { recursive: true, force: true });
  }
}

const HOLD = ['taskset', '-c', '0'] as const;

function canHold(): boolean {
  const [command, ...rest] = HOLD;
  return spawnSync(command, [...rest, process.execPath, '--version'], { stdio: 'ignore' }).status === 0;
}

/** Prints the peak of its memory when it ends. */
const PEAK = "process.on('exit', () => process.stderr.write(`\\npeak ${process.resourceUsage().maxRSS}\\n`))";

/** The time until the last of the processes has ended, and what they held together at most. */
async function lintAll(cli: string, folder: string, way: Way): Promise<{ milliseconds: number; peakMegabytes: number }> {
  const folders = fs.readdirSync(folder).map(name => path.join(folder, name));
  const half = Math.ceil(folders.length / way.processes);
  const shares = way.processes === 1 ? [[folder]] : [folders.slice(0, half), folders.slice(half)];
  const begun = performance.now();
  const peaks = await Promise.all(shares.map(paths => lint(cli, paths, way)));
  return { milliseconds: performance.now() - begun, peakMegabytes: peaks.reduce((sum, peak) => sum + peak, 0) };
}

/** @returns the peak of its memory, in megabytes */
async function lint(cli: string, paths: readonly string[], { threads, held }: Way): Promise<number> {
  const peak = `data:text/javascript,${encodeURIComponent(`import { isMainThread } from 'node:worker_threads'; if (isMainThread) ${PEAK}`)}`;
  const [command, ...rest] = held ? [...HOLD, process.execPath] : [process.execPath];
  const child = spawn(command, [...rest, '--import', peak, cli, 'lint', '--threads', String(threads), ...paths], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => { said += text; });
  const [status] = await once(child, 'close') as [number | null];
  if (status !== 0 && status !== 1) throw new Error(`cable lint ended with ${String(status)}: ${said}`);
  return Number(/^peak (\d+)$/m.exec(said)?.[1]) * 1024 / 1e6;
}

function bytesBelow(folder: string): number {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile()).reduce((sum, entry) => sum + fs.statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { files: { type: 'string', default: '10000' }, size: { type: 'string', default: '10000' }, times: { type: 'string', default: '1' }, rounds: { type: 'string', default: '3' }, keep: { type: 'string', default: '' }, cli: { type: 'string', default: 'dist/cli.js' } } });
  const { files, bytes, figures } = await measureFolder({ files: Number(values.files), size: Number(values.size), times: Number(values.times) }, { rounds: Number(values.rounds), keep: values.keep, cli: values.cli });
  console.log(`${files} cables, ${(bytes / 1e6).toFixed(1)} MB`);
  for (const { way, milliseconds, megabytesPerSecond, peakMegabytes } of figures) {
    console.log(`${way.padEnd(13)}  ${milliseconds.toFixed(0).padStart(6)} ms  ${megabytesPerSecond.toFixed(1).padStart(5)} MB/s  peak ${peakMegabytes.toFixed(0)} MB`);
  }
  const [one, ...others] = figures;
  for (const { way, milliseconds } of one ? others : []) console.log(`${way}: ${((one?.milliseconds ?? NaN) / milliseconds).toFixed(2)} times as fast as ${one?.way ?? ''}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) void main();
