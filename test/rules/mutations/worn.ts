import type { Finding } from '../../../server/src/rules/kit/rule';
import { DIALECTS, soundCable } from './cable';
import { Random } from './random';
import { findingsIn } from './run';

/** Rules that tell of what the years in an archive do to a copy; no other has anything to say of one that was sound. */
const OF_THE_ARCHIVE: ReadonlySet<string> = new Set(['fused-header-line', 'pilcrow-in-ref', 'subject-fused']);

const COPIES = DIALECTS.filter(({ archive, print }) => archive && !print);

/** A published copy, worn as many are: its classification line fused to the addressees, pilcrows in the list of references. */
export function wornCopy(seed: number): string {
  const random = new Random(seed);
  const { draft, finish } = soundCable(random, random.pick(COPIES));
  let text = finish(draft);
  if (random.chance(0.5)) text = text.replace(/ \n(?=UNCLAS )/, '');
  if (random.chance(0.5)) text = text.replace(/^ {5}(?=[BC]\. )/gm, '¶');
  if (random.chance(0.2)) text = text.replace(/ \n(?=REF: )/, ' ');
  return text;
}

/** What the rules say of a worn copy beside telling how it is worn. */
export function noiseIn(text: string): { readonly told: number; readonly noise: readonly Finding[] } {
  const findings = findingsIn(text);
  const noise = findings.filter(({ ruleId }) => !OF_THE_ARCHIVE.has(ruleId));
  return { told: findings.length - noise.length, noise };
}
