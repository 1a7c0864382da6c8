// Runs the suites, several at the same time except those that need the machine to themselves, and ends
// with one line that gives the number of tests that passed and failed:
//
//   npm test [-- --only GROUP[,GROUP…]]   with --all, every editor suite in both versions of VS Code
import os from 'node:os';
import { parseArgs } from 'node:util';
import { endAll, type Counts, type Show } from './process';
import { GROUPS, OTHER_SUITES, SUITES, type Group, type Suite } from './suites';

interface Result extends Counts {
  readonly title: string;
  readonly seconds: number;
}

const isGroup = (name: string): name is Group => (GROUPS as readonly string[]).includes(name);

/** The suites that the command line asks for. */
function chosen(): readonly Suite[] {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true }, all: { type: 'boolean' } } });
  const all = values.all === true ? [...SUITES, ...OTHER_SUITES] : SUITES;
  const names = (values.only ?? []).flatMap(value => value.split(','));
  const unknown = names.filter(name => !isGroup(name));
  if (unknown.length > 0) throw new Error(`There is no group ${unknown.join(', ')}; the groups are ${GROUPS.join(', ')}.`);
  return names.length === 0 ? all : all.filter(({ groups }) => groups.some(group => names.includes(group)));
}

/** How many suites run beside each other. */
const BESIDE = Math.min(2, os.availableParallelism());
/** How many of those that wait for an editor half of the time. */
const WAITING_BESIDE = Math.ceil(BESIDE * 1.5);

const write: Show = text => process.stdout.write(text);
/** Whose output is shown while it comes; that of a suite beside it is shown when it has ended. */
let shown: Suite | undefined;

async function run(suite: Suite): Promise<Result> {
  const { title } = suite;
  shown ??= suite;
  let held = '';
  const show: Show = shown === suite ? write : text => { held += text; };
  show(`\n── ${title}\n`);
  const begun = performance.now();
  let counts: Counts;
  try {
    counts = await suite.run(show);
  } catch (error) {
    show(`${(error as Error).message}\n`);
    counts = { passed: 0, failed: 1 };
  }
  write(held);
  if (shown === suite) shown = undefined;
  return { title, ...counts, seconds: (performance.now() - begun) / 1000 };
}

/** Runs suites in their order, as many beside each other as may be. */
async function runBeside(suites: readonly Suite[]): Promise<Result[]> {
  const results: Result[] = [];
  const left = suites.map((suite, at) => ({ suite, at }));
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) results[next.at] = await run(next.suite);
  };
  await Promise.all(Array.from({ length: suites.every(suite => suite.waits === true) ? WAITING_BESIDE : BESIDE }, lane));
  return results;
}

/** Runs all in their order; one that runs alone begins when those before it have ended, and those after it wait for its end. */
async function runAll(suites: readonly Suite[]): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < suites.length;) {
    const alone = suites.findIndex((suite, place) => place >= at && suite.alone === true);
    const end = alone === at ? at + 1 : alone === -1 ? suites.length : alone;
    results.push(...await runBeside(suites.slice(at, end)));
    at = end;
  }
  return results;
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

  const suites = chosen();
  // Editors are fetched while what needs none runs; the suite that needs one says what went wrong.
  for (const { prepare } of suites) prepare?.().catch(() => undefined);
  const results = await runAll(suites);

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
