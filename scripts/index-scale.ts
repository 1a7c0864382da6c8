// How the index does with many cables:
//
//   npm run index-scale [CABLES]     10000 if not given, about 10 KB each
//
// Writes them to a folder of its own, starts the server as an editor does, and prints: time and memory of the first
// index, how long a keystroke's answer takes meanwhile, time of a second start from the cache, and of symbol queries.
// In brackets stands what it is held to. Asks for `npm run build` before it, and for Linux.
import { fork, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, IPCMessageReader, IPCMessageWriter, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { citingCables } from '../test/workspace/folder';
import { memoryOf, type Memory } from './bench/memory';

interface State {
  readonly state: string;
  readonly files: number;
}

const count = Number(process.argv[2] ?? 10_000);
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'cablewright-scale-'));
const folder = path.join(scratch, 'cables');
const stored = new Map<number, string>();

const MEGABYTE = 1024 * 1024;
const FIRST_KEYSTROKES = 3;
/** How often each query is asked. */
const TIMES = 9;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
const row = (what: string, value: string): void => console.log(`${what.padEnd(52)}${value}`);

/** A server in a process of its own, with a client that answers what it asks. */
class Editor {
  private readonly child: ChildProcess;
  private readonly connection: ProtocolConnection;
  private state: State = { state: 'reading', files: 0 };
  progress = 0;

  constructor() {
    this.child = fork(path.resolve('dist/server.js'), ['--node-ipc'], { stdio: 'inherit' });
    this.connection = createProtocolConnection(new IPCMessageReader(this.child), new IPCMessageWriter(this.child));
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onNotification('$/progress', () => { this.progress++; });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => console.log(message));
    this.connection.onNotification('cable/indexState', (state: State) => { if (state.state !== 'off') this.state = state; });
    this.connection.onRequest('cable/readStored', ({ part }: { part: number }) => stored.get(part) ?? null);
    this.connection.onRequest('cable/writeStored', ({ part, text }: { part: number; text: string | null }) => {
      if (text === null) for (const each of stored.keys()) { if (each >= part) stored.delete(each); }
      else stored.set(part, text);
      return null;
    });
    this.connection.listen();
  }

  async start(withFolder: boolean): Promise<void> {
    const workspaceFolders = withFolder ? [{ uri: pathToFileURL(folder).href, name: 'cables' }] : null;
    await this.connection.sendRequest('initialize', {
      processId: process.pid, workspaceFolders, capabilities: { window: { workDoneProgress: true } }, initializationOptions: { storesIndex: true, showsIndex: true },
    });
    await this.connection.sendNotification('initialized', {});
  }

  /** Types a few letters, as in a server without a folder. */
  async typeUntilStopped(text: string): Promise<void> {
    setTimeout(() => { this.state = { state: 'ready', files: 0 }; }, 1000);
    await this.typeUntilReady(text);
  }

  /** Until the index is there, asks for a hover in an open cable after each keystroke. @returns the longest times in ms */
  async typeUntilReady(text: string): Promise<number[]> {
    const uri = 'untitled:Untitled-1';
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'cable', version: 1, text } });
    const times: number[] = [];
    for (let version = 2; this.state.state !== 'ready'; version++) {
      const at = performance.now();
      await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range: { start: { line: 30, character: 0 }, end: { line: 30, character: 0 } }, text: 'x' }] });
      await this.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
      times.push(performance.now() - at);
      await new Promise(resolve => setTimeout(resolve, 30));
    }
    // The first ones find a server that has never read a cable.
    return times.slice(FIRST_KEYSTROKES).sort((a, b) => b - a);
  }

  async ready(): Promise<void> {
    while (this.state.state !== 'ready') await new Promise(resolve => setTimeout(resolve, 5));
  }

  async query(query: string): Promise<{ ms: number; found: number }> {
    const at = performance.now();
    const found = await this.connection.sendRequest('workspace/symbol', { query });
    return { ms: performance.now() - at, found: (found as unknown[]).length };
  }

  get files(): number {
    return this.state.files;
  }

  /** Resident memory in MB, now and at its highest. */
  memory(): Memory {
    const { now, most } = memoryOf(this.child.pid) ?? { now: NaN, most: NaN };
    return { now: now / MEGABYTE, most: most / MEGABYTE };
  }

  /** Processor time since the start, in seconds: what another busy machine does not change. */
  processor(): string {
    return `${(this.ticks() / 100).toFixed(1)} s of processor time`;
  }

  /** The same in hundredths of a second. */
  ticks(): number {
    const fields = fs.readFileSync(`/proc/${String(this.child.pid)}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  }

  async end(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.child.kill();
  }
}

async function main(): Promise<void> {
  let bytes = 0;
  let sample = '';
  for (const { path: name, text } of citingCables(count, { atLeast: 10_000 })) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    bytes += text.length;
    sample = text;
  }
  row('cables', `${count} in files of ${(bytes / 1e6).toFixed(0)} MB`);

  row('load of this machine, 1 and 5 minutes; processors', `${os.loadavg().slice(0, 2).map(load => load.toFixed(1)).join(', ')}; ${os.availableParallelism()}`);

  const empty = new Editor();
  await empty.start(false);
  await empty.typeUntilStopped(sample);
  const base = empty.memory();
  await empty.end();

  const first = new Editor();
  let at = performance.now();
  await first.start(true);
  const times = await first.typeUntilReady(sample);
  row('first index, while somebody types (20 s)', `${seconds(performance.now() - at)}, ${first.processor()}, ${first.files} files, ${first.progress} reports of progress`);
  row('keystroke to outline meanwhile, median, longest', `${(times[times.length >> 1] ?? 0).toFixed(1)} ms, ${(times[0] ?? 0).toFixed(1)} ms (${times.length} keystrokes)`);
  const memory = first.memory();
  row('memory beside that of an empty server (150 MB)', `${(memory.now - base.now).toFixed(0)} MB, ${(memory.most - base.most).toFixed(0)} MB at its highest`);
  for (const query of ['', 'riga', '101', 'fair', 'PREL', 'harbor fair', '07RIGA', 'nothing like that']) {
    const before = first.ticks();
    const answers = [];
    for (let time = 0; time < TIMES; time++) answers.push(await first.query(query));
    const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
    row(`query "${query}" (50 ms)`, `${(times[TIMES >> 1] ?? 0).toFixed(1)} ms, ${((first.ticks() - before) * 10 / TIMES).toFixed(0)} ms of processor time, ${answers[0]?.found ?? 0} found`);
  }
  await new Promise(resolve => setTimeout(resolve, 1500));
  await first.end();

  const cacheBytes = [...stored.values()].reduce((sum, text) => sum + text.length, 0);
  row('cache', `${(cacheBytes / 1e6).toFixed(1)} MB in ${stored.size} parts`);
  const second = new Editor();
  at = performance.now();
  await second.start(true);
  await second.ready();
  row('second start, from the cache (2 s)', `${seconds(performance.now() - at)}, ${second.processor()}, ${second.files} files`);
  await second.end();
}

main().finally(() => fs.rmSync(scratch, { recursive: true, force: true })).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
