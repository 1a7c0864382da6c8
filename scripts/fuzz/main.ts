// Feeds parser, rules, features, everything that changes a text, and the server with spoiled cables, and looks
// for texts that run code which none has run before:
//
//   npm run fuzz [-- --seconds N] [--inputs N] [--seed N] [--only TARGET] [--no-keep]
//
// for ten minutes, with another seed each time, all targets, if not told otherwise. What fails is made as short as
// can be and kept in test/fixtures/fuzz, where the tests find it.
import { parseArgs } from 'node:util';
import { root } from '../editor/editors';
import { keep } from './fixtures';
import { Fuzzer } from './fuzzer';
import { watchedTargets } from './watched';

/** Between two lines about how it goes, in milliseconds. */
const EVERY = 60_000;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: '600' }, inputs: { type: 'string', default: 'Infinity' }, seed: { type: 'string' }, only: { type: 'string' }, 'no-keep': { type: 'boolean', default: false } } });
  const seed = Number(values.seed ?? Date.now() % 1e9);
  const begun = performance.now();
  const end = begun + Number(values.seconds) * 1000;
  const { targets, counters } = await watchedTargets(root);
  const fuzzer = new Fuzzer(targets.filter(({ name }) => values.only === undefined || name.includes(values.only)), counters, seed, failure => {
    const where = values['no-keep'] ? '' : keep(root, failure);
    console.log(`✗ ${failure.target}, seed ${failure.seed}: ${failure.was}\n  ${where} ${JSON.stringify(failure.text.slice(0, 400))}`);
  });
  while (performance.now() < end && fuzzer.inputs < Number(values.inputs)) {
    await fuzzer.run(Math.min(end, performance.now() + EVERY), Number(values.inputs));
    console.log(`${fuzzer.told((performance.now() - begun) / 1000)} (seed ${seed})`);
  }
  const failed = fuzzer.failures.size;
  console.log(`cablewright-test-results ${JSON.stringify({ passed: failed === 0 ? 1 : 0, failed })}`);
  process.exit(failed === 0 ? 0 : 1);
}

// A wire that was cut while something was on its way is no fault of the server; anything else ends the run.
process.on('uncaughtException', error => {
  if (error.message === 'Connection is disposed.') return;
  console.error(error);
  process.exit(1);
});

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
