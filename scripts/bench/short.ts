import { LineIndex } from '../../server/src/text/lines';
import { BenchClient } from './client';
import { sample } from './samples';
import type { ServerCommand } from './server-command';
import type { OwnServers } from './servers';

const SMALL = 100_000;
const LARGE = 1_000_000;
const KEYSTROKES = 40;
/** Ten times the text may cost this many times as much: linear growth with what a busy machine adds. The square of it would be a hundred. */
const MOST_GROWTH = 30;

/**
 * The short form of the benchmark.
 * @throws when an answer is missing, or when a keystroke costs more than linearly more in a larger document
 */
export async function shortForm({ floor, cable }: OwnServers): Promise<void> {
  await quickest(floor, SMALL);
  const small = await quickest(cable, SMALL);
  const large = await quickest(cable, LARGE);
  const growth = large / small;
  console.log(`A keystroke in ten times the text costs ${growth.toFixed(1)} times as much.`);
  if (growth > MOST_GROWTH) throw new Error(`a keystroke in ${LARGE} bytes costs ${growth.toFixed(1)} times one in ${SMALL} bytes`);
}

/** The time of the quickest keystrokes, which no other process has disturbed, in milliseconds. */
async function quickest(server: ServerCommand, bytes: number): Promise<number> {
  const client = await BenchClient.start(server);
  try {
    const document = sample(server.languageId, bytes);
    const { line, character } = new LineIndex(document.text).positionAt(document.middle);
    await client.open(document);
    const times: number[] = [];
    for (let typed = 0; typed < KEYSTROKES; typed++) {
      const before = performance.now();
      const { symbols, folds, diagnostics } = await client.type({ line, character: character + typed }, 'x');
      times.push(performance.now() - before);
      if (server.name !== 'floor' && (symbols === 0 || folds === 0 || diagnostics === 0)) throw new Error(`an answer is missing: ${symbols} symbols, ${folds} folding ranges, ${diagnostics} diagnostics`);
    }
    return times.sort((a, b) => a - b)[Math.floor(KEYSTROKES / 10)] ?? NaN;
  } finally {
    await client.end();
  }
}
