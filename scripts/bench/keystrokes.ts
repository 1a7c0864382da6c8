import { Bench } from 'tinybench';
import type { Position } from 'vscode-languageserver-protocol/node';
import { LineIndex } from '../../server/src/text/lines';
import { BenchClient, type Answers } from './client';
import type { Sample } from './samples';
import type { ServerCommand } from './servers';

/** Times in milliseconds. */
export interface Times {
  readonly median: number;
  readonly p95: number;
  readonly count: number;
}

export interface Typed extends Times {
  readonly name: string;
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
      typists.push({ name: command.name, client, place: new LineIndex(sample.text).positionAt(sample.middle), typed: 0, answers: null, samples: [] });
    }
    for (const typist of typists) for (let at = 0; at < Math.min(WARM_UP, count); at++) await keystroke(typist);
    for (let turn = 0; turn * TURN < count; turn++) await takeTurns(typists, Math.min(TURN, count - turn * TURN));
    return typists.map(({ name, samples, answers }) => ({ name, ...timesOf(samples), answers: answers ?? { symbols: 0, folds: 0, diagnostics: 0 } }));
  } finally {
    for (const { client } of typists) await client.end();
  }
}

async function takeTurns(typists: readonly Typist[], iterations: number): Promise<void> {
  const bench = new Bench({ iterations, time: 0, warmup: false, retainSamples: true, throws: true });
  for (const typist of typists) bench.add(typist.name, async () => { await keystroke(typist); }, { async: true });
  await bench.run();
  for (const [at, { result }] of bench.tasks.entries()) {
    if (!('latency' in result)) throw new Error('a keystroke was not measured');
    typists[at]?.samples.push(...result.latency.samples ?? []);
  }
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
