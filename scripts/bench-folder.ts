// How fast `cable lint` goes through a folder of many cables:
//   npm run build -- --minify && node --import tsx scripts/bench-folder.ts [--files 10000] [--rounds 3] [--keep FOLDER] [--cli dist/cli.js]
//
// One and two threads in turn, so that both meet the same machine; the best round of each is told, with the peak of memory.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { cableOfSize } from './bench-cables';

/** What one way of going through the folder needs. */
export interface FolderFigure {
  readonly threads: number;
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
  readonly figures: readonly FolderFigure[];
}

/** Writes invented cables of about `size` bytes, a hundred to a folder. @returns how many bytes in all */
export function writeFolder(folder: string, files: number, size = 10_000): number {
  let bytes = 0;
  for (let index = 0; index < files; index++) {
    const inside = path.join(folder, `cables-${String(Math.floor(index / 100)).padStart(4, '0')}`);
    if (index % 100 === 0) fs.mkdirSync(inside, { recursive: true });
    const text = cableOfSize(index + 1, size);
    bytes += Buffer.byteLength(text);
    fs.writeFileSync(path.join(inside, `${String(index).padStart(6, '0')}.cable`), text);
  }
  return bytes;
}

/** Lints a folder of invented cables in a process of its own, as often as asked, with each number of threads in turn. */
export function measureFolder({ files = 10_000, rounds = 3, threads = [1, 2], cli = 'dist/cli.js', keep = '' }): FolderFigures {
  const folder = keep === '' ? fs.mkdtempSync(path.join(os.tmpdir(), 'cablewright-folder-')) : keep;
  try {
    const bytes = keep !== '' && fs.existsSync(keep) ? bytesBelow(keep) : writeFolder(folder, files);
    const best = new Map<number, FolderFigure>();
    for (let round = 0; round < rounds; round++) {
      for (const count of threads) {
        const { milliseconds, peakMegabytes } = lint(path.resolve(cli), folder, count);
        const before = best.get(count);
        if (before && before.milliseconds <= milliseconds) continue;
        best.set(count, { threads: count, milliseconds, peakMegabytes, megabytesPerSecond: bytes / 1000 / milliseconds });
      }
    }
    return { files, bytes, figures: [...best.values()] };
  } finally {
    if (keep === '') fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints the peak of its memory when it ends. */
const PEAK = "process.on('exit', () => process.stderr.write(`\\npeak ${process.resourceUsage().maxRSS}\\n`))";

function lint(cli: string, folder: string, threads: number): { milliseconds: number; peakMegabytes: number } {
  const peak = `data:text/javascript,${encodeURIComponent(`import { isMainThread } from 'node:worker_threads'; if (isMainThread) ${PEAK}`)}`;
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', peak, cli, 'lint', '--threads', String(threads), folder], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  const milliseconds = performance.now() - begun;
  if (status !== 0 && status !== 1) throw new Error(`cable lint ended with ${String(status)}: ${stderr}`);
  return { milliseconds, peakMegabytes: Number(/^peak (\d+)$/m.exec(stderr)?.[1]) * 1024 / 1e6 };
}

function bytesBelow(folder: string): number {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile()).reduce((sum, entry) => sum + fs.statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { files: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '3' }, keep: { type: 'string', default: '' }, cli: { type: 'string', default: 'dist/cli.js' } } });
  const { files, bytes, figures } = measureFolder({ files: Number(values.files), rounds: Number(values.rounds), keep: values.keep, cli: values.cli });
  console.log(`${files} cables, ${(bytes / 1e6).toFixed(1)} MB`);
  for (const { threads, milliseconds, megabytesPerSecond, peakMegabytes } of figures) {
    console.log(`${threads} thread${threads === 1 ? ' ' : 's'}  ${milliseconds.toFixed(0).padStart(6)} ms  ${megabytesPerSecond.toFixed(1).padStart(5)} MB/s  peak ${peakMegabytes.toFixed(0)} MB`);
  }
  const [one, two] = figures;
  if (one && two) console.log(`two threads are ${(one.milliseconds / two.milliseconds).toFixed(2)} times as fast as one`);
}
