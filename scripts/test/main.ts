// Runs every suite, one after the other but for those that run beside others, and ends with
// one line that says how many tests passed and failed over all of them:
//
//   npm test [-- --only GROUP[,GROUP…]]
import { parseArgs } from 'node:util';
import { endAll, type Counts } from './process';
import { GROUPS, SUITES, type Group, type Suite } from './suites';

interface Result extends Counts {
  readonly title: string;
  readonly seconds: number;
}

const isGroup = (name: string): name is Group => (GROUPS as readonly string[]).includes(name);

/** The suites that the command line asks for. */
function chosen(): readonly Suite[] {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
  const names = (values.only ?? []).flatMap(value => value.split(','));
  const unknown = names.filter(name => !isGroup(name));
  if (unknown.length > 0) throw new Error(`There is no group ${unknown.join(', ')}; the groups are ${GROUPS.join(', ')}.`);
  return names.length === 0 ? SUITES : SUITES.filter(({ groups }) => groups.some(group => names.includes(group)));
}

async function run({ title, run: start }: Suite): Promise<Result> {
  console.log(`\n── ${title}`);
  const begun = performance.now();
  let counts: Counts;
  try {
    counts = await start();
  } catch (error) {
    console.error((error as Error).message);
    counts = { passed: 0, failed: 1 };
  }
  return { title, ...counts, seconds: (performance.now() - begun) / 1000 };
}

async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      endAll('SIGTERM');
      // They get a moment to end their servers and browsers.
      setTimeout(() => process.exit(130), 6000);
    });
  }
  process.once('exit', () => endAll('SIGKILL'));

  const runs: Promise<Result>[] = [];
  for (const suite of chosen()) {
    const result = run(suite);
    runs.push(result);
    if (suite.beside !== true) await result;
  }
  const results = await Promise.all(runs);

  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log();
  for (const result of results) {
    console.log(`${result.failed > 0 ? '✗' : '✓'} ${result.title}: ${result.passed} of ${result.passed + result.failed}, ${result.seconds.toFixed(1)} s`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
