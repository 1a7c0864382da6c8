import { Bench } from 'tinybench';
import type { Position } from 'vscode-languageserver-protocol/node';
import { LineIndex } from '../../server/src/text/lines';
import { BenchClient, type Answers } from './client';
import type { Sample } from './samples';
import type { ServerCommand } from './server-command';

/** Times in milliseconds. */
export interface Times {
  readonly median: number;
  readonly p95: number;
  readonly count: number;
}

export interface Typed extends Times {
  readonly name: string;
  /** Mean time that a processor worked for server and client, whatever else the machine had to do; null where the system does not tell. */
  readonly work: number | null;
  /** What came with the last keystroke. */
  readonly answers: Answers;
}

/** One server that is typed to. */
interface Typist {
  readonly name: string;
  readonly client: BenchClient;
  readonly place: Position;
  typed: number;
  answers: Answers | null;
  readonly samples: number[];
  worked: number | null;
}

/** Keystrokes that one server gets before it is another's turn. */
const TURN = 20;
/** Keystrokes before any is counted: an engine compiles what runs often. */
const WARM_UP = 20;

/**
 * Types into one document of each server, in the middle of it, each server in turn.
 *
 * @param count keystrokes for each
 */
export async function typeInTurn(servers: readonly { readonly command: ServerCommand; readonly sample: Sample }[], count: number): Promise<Typed[]> {
  const typists: Typist[] = [];
  try {
    for (const { command, sample } of servers) {
      const client = await BenchClient.start(command);
      await client.open(sample);
      typists.push({ name: command.name, client, place: new LineIndex(sample.text).positionAt(sample.middle), typed: 0, answers: null, samples: [], worked: 0 });
    }
    for (const typist of typists) for (let at = 0; at < Math.min(WARM_UP, count); at++) await keystroke(typist);
    for (let turn = 0; turn * TURN < count; turn++) await takeTurns(typists, Math.min(TURN, count - turn * TURN));
    return typists.map(({ name, samples, answers, worked }) => ({ name, ...timesOf(samples), work: worked === null ? null : worked / samples.length, answers: answers ?? { symbols: 0, folds: 0, diagnostics: 0 } }));
  } finally {
    for (const { client } of typists) await client.end();
  }
}

async function takeTurns(typists: readonly Typist[], iterations: number): Promise<void> {
  const bench = new Bench({ iterations, time: 0, warmup: false, retainSamples: true, throws: true });
  for (const typist of typists) {
    let before: number | null = null;
    bench.add(typist.name, async () => { await keystroke(typist); }, {
      async: true,
      beforeAll: () => { before = work(typist.client); },
      afterAll: () => {
        const after = work(typist.client);
        typist.worked = typist.worked === null || before === null || after === null ? null : typist.worked + after - before;
      },
    });
  }
  await bench.run();
  for (const [at, { result }] of bench.tasks.entries()) {
    if (!('latency' in result)) throw new Error('a keystroke was not measured');
    typists[at]?.samples.push(...result.latency.samples ?? []);
  }
}

/** What the processors have done so far for a server and for this client, in milliseconds. */
function work(client: BenchClient): number | null {
  const server = client.processorTime();
  const { user, system } = process.cpuUsage();
  return server === null ? null : server + (user + system) / 1000;
}

async function keystroke(typist: Typist): Promise<void> {
  const { client, place } = typist;
  const at = { line: place.line, character: place.character + typist.typed++ };
  typist.answers = await client.type(at, 'x');
}

/** @param samples milliseconds, in any order */
export function timesOf(samples: readonly number[]): Times {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { median: at(0.5), p95: at(0.95), count: sorted.length };
}
