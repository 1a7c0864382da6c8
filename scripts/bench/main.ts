// Measures the language server against the floor and against others: npm run bench [-- --short] [-- --sizes=10000,100000]
//
// Writes docs/benchmarks.md and the lines in README.md. --short is for CI: it takes the server that is built,
// writes nothing and fails on missing answers and on growth that is more than linear, never on a time.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureFolder, type FolderOf } from '../bench-folder';
import { measureGrammar } from '../bench-grammar';
import { root } from '../editor/editors';
import { typeInTurn, type Typed } from './keystrokes';
import { largestDocument, openingTimes, questionTimes, readiness } from './measures';
import { machine, page, sizeName, summary, type Results } from './page';
import { REAL_SAMPLE, sample, SHAPES, type Shape } from './samples';
import type { ServerCommand } from './server-command';
import { ownServers, peers, type OwnServers } from './servers';
import { shortForm } from './short';

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];
const KEYSTROKES = 200;
/** Others need seconds for a large document. */
const PEER_KEYSTROKES = 10;
const LARGEST_FOR_PEERS = 1_000_000;
/** In a file that is smaller, its shape makes no difference. */
const SMALLEST_SHAPE = 100_000;
/** The larger ones are of an archive's size, and take minutes: one round is enough there. */
const FOLDERS: readonly (FolderOf & { readonly name: string; readonly rounds: number })[] = [
  { name: 'the real sample 6,000 times', files: 6000, size: 0, copies: REAL_SAMPLE, rounds: 3 },
  { name: 'the real sample 60,000 times', files: 6000, size: 0, copies: REAL_SAMPLE, times: 10, rounds: 1 },
  { name: '10,000 invented cables of 10 KB', files: 10_000, size: 10_000, rounds: 3 },
  { name: 'these ten times', files: 10_000, size: 10_000, times: 10, rounds: 1 },
  { name: '1,000 of 100 KB', files: 1000, size: 100_000, rounds: 3 },
  { name: 'these ten times', files: 1000, size: 100_000, times: 10, rounds: 1 },
];
const README_LINES = /(<!-- benchmarks -->\n)[^]{0,9999}?(<!-- \/benchmarks -->)/;

const { values } = parseArgs({ options: { short: { type: 'boolean' }, sizes: { type: 'string' } } });

async function typed(servers: readonly ServerCommand[], bytes: number, count: number, shape?: Shape): Promise<Typed[]> {
  const result = await typeInTurn(servers.map(command => ({ command, sample: sample(command.languageId, bytes, shape) })), count);
  for (const { name, median, p95, answers } of result) console.log(`${sizeName(bytes)} ${shape ?? ''} ${name}: ${median.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms, ${JSON.stringify(answers)}`);
  return result;
}

/** The floor and our server. */
async function typedHere(own: OwnServers, bytes: number, shape?: Shape): Promise<Typed[]> {
  return await typed([own.floor, own.cable], bytes, KEYSTROKES, shape);
}

async function measure(own: OwnServers, sizes: readonly number[]): Promise<Results> {
  const others = await peers(line => { console.log(line); });
  const keystrokes: Results['keystrokes'][number][] = [];
  for (const bytes of sizes) {
    const ours = await typedHere(own, bytes);
    const theirs = bytes <= LARGEST_FOR_PEERS ? await typed(others, bytes, PEER_KEYSTROKES) : [];
    keystrokes.push({ bytes, typed: [...ours, ...theirs] });
  }
  const shapes: Results['shapes'][number][] = [];
  for (const shape of Object.keys(SHAPES) as Shape[]) {
    for (const bytes of sizes.filter(size => size >= SMALLEST_SHAPE)) shapes.push({ shape, bytes, typed: await typedHere(own, bytes, shape) });
  }
  const opening: Results['opening'][number][] = [];
  for (const bytes of [10_000, 1_000_000]) {
    for (const server of [own.cable, ...others]) opening.push({ bytes, name: server.name, times: await openingTimes(server, bytes) });
  }
  const questions: Results['questions'][number][] = [];
  for (const bytes of sizes) questions.push({ bytes, ...await questionTimes(own.cable, bytes) });
  const folders: Results['folders'][number][] = [];
  for (const folder of FOLDERS) folders.push({ name: folder.name, ...await measureFolder(folder, { rounds: folder.rounds }) });
  return { keystrokes, shapes, opening, ready: await readiness(own), questions, folders, colouring: await measureGrammar(), largest: await largestDocument(own.cable) };
}

function write(results: Results): void {
  fs.writeFileSync(path.join(root, 'docs/benchmarks.md'), page(results));
  const readme = path.join(root, 'README.md');
  fs.writeFileSync(readme, fs.readFileSync(readme, 'utf8').replace(README_LINES, (_, before: string, after: string) => `${before}${summary(results)}\n${after}`));
}

async function main(): Promise<void> {
  const own = await ownServers(values.short === true);
  if (values.short) {
    await shortForm(own);
  } else {
    console.log(machine());
    write(await measure(own, values.sizes?.split(',').map(Number) ?? SIZES));
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
