import { readdirSync, readFileSync } from 'node:fs';

const SEEDS = new URL('../../seeds/', import.meta.url);
const GOLDEN = new URL('golden/', import.meta.url);

/** The names of the sample cables, in order. */
export const names: readonly string[] = readdirSync(SEEDS).filter(name => name.endsWith('.cable')).sort();

/** The names of the files in the folder of expected outputs, in order. */
export const goldenNames: readonly string[] = readdirSync(GOLDEN).sort();

/** The text of a sample. */
export function sample(name: string): string {
  return readFileSync(new URL(name, SEEDS), 'utf8');
}

/** The list of samples that people read. */
export const readme: string = readFileSync(new URL('README.md', SEEDS), 'utf8');

/** Where the expected output of a sample stands. */
export function goldenFile(name: string): URL {
  return new URL(`${name.replace(/\.cable$/, '')}.json`, GOLDEN);
}
