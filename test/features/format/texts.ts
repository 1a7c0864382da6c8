import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { readMarked } from '../../../server/src/rules/kit/marked';
import { pages } from '../../../server/src/rules/engine/pages';
import { damage, damaged } from '../../damage';
import { KINDS, mutation } from '../../rules/mutations/run';

const SEEDS = new URL('../../../seeds/', import.meta.url);

/** The samples, by name. */
export const samples: readonly (readonly [name: string, text: string])[] = readdirSync(SEEDS).filter(name => name.endsWith('.cable')).sort()
  .map(name => [name, readFileSync(new URL(name, SEEDS), 'utf8')]);

/** Invented cables, each with one defect. */
export function* mutated(times: number): Generator<string> {
  for (const kind of KINDS) for (let seed = 1; seed <= times; seed++) yield mutation(kind, seed).text;
}

const EXAMPLES = Object.values(pages).flatMap(page => [...page.flagged, ...page.sound]).map(example => readMarked(example.text).text);

/** Samples and examples of rules, damaged up to eight times. */
export const damagedTexts: fc.Arbitrary<string> = fc.tuple(fc.constantFrom(...samples.map(([, text]) => text), ...EXAMPLES), fc.array(damage, { maxLength: 8 }))
  .map(([base, damages]) => damages.reduce(damaged, base));
