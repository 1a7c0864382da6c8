import { check, type Parameters } from 'recheck';
import type { Pattern } from './pattern';
import { alternativesOf, boundsOf, rewrite } from './rewrite';
import { isAnchored, stepsOf } from './steps';

/** Steps that a pattern may cost for each character of a text. */
const MOST_STEPS = 20_000;
/** Steps that a pattern may cost, all in all, that is tried at one place of a text only. */
const MOST_AT_ONE_PLACE = 200_000;

/** By the theory alone: what the analyser proves, not what an attack that it thought of has shown. It needs milliseconds; a busy machine has time. */
const PARAMETERS: Parameters = { checker: 'automaton', maxNFASize: 10_000_000, maxPatternSize: 10_000_000, timeout: 120_000 };

/**
 * What is wrong with a pattern, in words; null when its cost grows with the text, and no faster. What cannot be proved is wrong.
 *
 * The analyser proves how cost grows with texts of any length, so bounded repetitions cost it nothing, however
 * they multiply. That they do not is asked of the same pattern without its bounds: where that grows with a power of
 * the text's length, the bounds stand in for the length.
 */
export async function problemOf({ source, flags }: Pattern): Promise<string | null> {
  let exact;
  let relaxed;
  try {
    if (alternativesOf(source, flags).every(each => isCheap(each, flags))) return null;
    exact = rewrite(source, flags, false);
    relaxed = rewrite(source, flags, true);
  } catch (error) {
    return `not understood: ${(error as Error).message}`;
  }
  if (exact.farBehind.length > 0) return `looks back too far: ${exact.farBehind.join(' ')}`;
  for (const each of exact.sources) {
    const degree = await degreeOf(each, flags);
    if (typeof degree === 'string') return degree;
    if (degree > 1) return `grows with power ${String(degree)} of the length: ${each}`;
  }
  const bounds = boundsOf(source, flags);
  for (const each of relaxed.sources) {
    const degree = await degreeOf(each, flags);
    if (typeof degree === 'string') return degree;
    const product = degree === Infinity ? Infinity : bounds.slice(0, Math.max(0, degree - 1)).reduce((all, bound) => all * bound, 1);
    if (product > MOST_STEPS) return `its bounds multiply to ${String(product)} steps a character: ${each}`;
  }
  return null;
}

/** Whether a pattern costs little by its form alone, so that nothing need be proved. */
function isCheap(source: string, flags: string): boolean {
  const { fixed, perCharacter } = stepsOf(source, flags);
  return isAnchored(source, flags) ? fixed <= MOST_AT_ONE_PLACE && perCharacter <= MOST_STEPS : fixed <= MOST_STEPS && perCharacter === 0;
}

/** With which power of the length the cost grows, `Infinity` when it explodes; in words why it cannot be told. */
async function degreeOf(source: string, flags: string): Promise<number | string> {
  const found = await check(source, flags, PARAMETERS);
  switch (found.status) {
    case 'safe': return 1;
    case 'vulnerable': return found.complexity.type === 'polynomial' ? found.complexity.degree : Infinity;
    case 'unknown': return `not understood: ${found.error.kind} ${'message' in found.error ? found.error.message : ''} in ${source}`;
  }
}
