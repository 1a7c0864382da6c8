import { CompletionRequest, HoverRequest } from 'vscode-languageserver-protocol/node';
import { Bench } from 'tinybench';
import { LineIndex } from '../../server/src/text/lines';
import { BenchClient } from './client';
import { timesOf, type Times } from './keystrokes';
import { sample } from './samples';
import type { ServerCommand } from './server-command';
import type { OwnServers } from './servers';

/** Servers that are opened one document after the other in, so that the first of each is warm. */
const WARM_UP = 8;
/** So many servers are opened documents in. */
const STARTS = 3;
const MEGABYTE = 1_000_000;

/** Runs a task so many times, one after the other, and tells how long each took. */
async function samplesOf(count: number, task: () => Promise<unknown>): Promise<readonly number[]> {
  const bench = new Bench({ iterations: count, time: 0, warmup: false, retainSamples: true, throws: true });
  bench.add('task', async () => { await task(); }, { async: true });
  await bench.run();
  const result = bench.tasks[0]?.result;
  if (!result || !('latency' in result)) throw new Error('nothing was measured');
  return result.latency.samples ?? [];
}

/** From opening a document to its first diagnostics, in servers that have opened others before: what one of them compiles, and when, differs from start to start. */
export async function openingTimes(server: ServerCommand, bytes: number): Promise<Times> {
  const samples: number[] = [];
  for (let start = 0; start < STARTS; start++) samples.push(...await openings(server, bytes));
  return timesOf(samples);
}

async function openings(server: ServerCommand, bytes: number): Promise<readonly number[]> {
  const client = await BenchClient.start(server);
  try {
    const document = sample(server.languageId, bytes);
    let opened = 0;
    const open = async (): Promise<void> => { await client.open(document, `opened-${String(opened++)}`); };
    for (let at = 0; at < WARM_UP; at++) await open();
    return await samplesOf(20, open);
  } finally {
    await client.end();
  }
}

/** From the start of the process to the answer to `initialize`, of two servers in turn. */
export async function readiness({ cable, empty }: OwnServers): Promise<{ readonly cable: Times; readonly empty: Times }> {
  const start = async (server: ServerCommand, times: number[]): Promise<void> => {
    const before = performance.now();
    const client = await BenchClient.start(server);
    times.push(performance.now() - before);
    await client.end();
  };
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let at = 0; at < 15; at++) {
    await start(cable, ours);
    await start(empty, theirs);
  }
  return { cable: timesOf(ours), empty: timesOf(theirs) };
}

/** How long hover and completion take in the middle of an open document that was checked. */
export async function questionTimes(server: ServerCommand, bytes: number): Promise<{ readonly hover: Times; readonly completion: Times }> {
  const client = await BenchClient.start(server);
  try {
    const document = sample(server.languageId, bytes);
    await client.open(document);
    const position = new LineIndex(document.text).positionAt(document.middle);
    const params = { textDocument: { uri: client.uri }, position };
    const hover = async (): Promise<unknown> => await client.connection.sendRequest(HoverRequest.type, params);
    const completion = async (): Promise<unknown> => await client.connection.sendRequest(CompletionRequest.type, params);
    for (let at = 0; at < WARM_UP; at++) await Promise.all([hover(), completion()]);
    return { hover: timesOf(await samplesOf(50, hover)), completion: timesOf(await samplesOf(50, completion)) };
  } finally {
    await client.end();
  }
}

/** What a document of 50 MB costs: memory of the process as multiples of the text, and a keystroke in it; null where it cannot be told. */
export async function largestDocument(server: ServerCommand): Promise<{ readonly now: number; readonly most: number; readonly openMs: number; readonly keystroke: Times } | null> {
  const client = await BenchClient.start(server);
  try {
    const document = sample(server.languageId, 50 * MEGABYTE);
    const before = performance.now();
    await client.open(document);
    const openMs = performance.now() - before;
    const position = new LineIndex(document.text).positionAt(document.middle);
    let typed = 0;
    const keystroke = timesOf(await samplesOf(10, async () => await client.type({ line: position.line, character: position.character + typed++ }, 'x')));
    const memory = client.memory();
    return memory && { now: memory.now / document.text.length, most: memory.most / document.text.length, openMs, keystroke };
  } finally {
    await client.end();
  }
}
