import { cost } from './cost';
import type { Stage } from './stages';

/** How many times as long the long text is. */
export const TIMES = 8;
/** Linear cost gives a growth of 8, quadratic of 64; between them is room for a machine that is busy. */
export const MOST = 24;
/** A long text that takes less than these milliseconds is read faster than anybody could notice. */
const MEASURABLE = 40;
/** A machine that is busy is asked so often, where nothing else is told. */
const TRIES = 10;

/**
 * How many times as much a long text costs as a short one; 1 where it costs next to nothing.
 * @param large as `small`, TIMES as long
 * @param tries so often a machine that is busy is asked
 */
export function growth(stage: Stage, small: string, large: string, tries = TRIES): number {
  let least = Infinity;
  let most = Infinity;
  for (let count = 0; count < tries; count++) {
    most = Math.min(most, cost(stage, large));
    if (most < MEASURABLE) return 1;
    least = Math.min(least, Math.max(1, costOfEach(stage, small)));
    if (most / least < MOST) break;
  }
  return most / least;
}

/** What one of TIMES short texts costs: as much text as the long one has, so that memory is cleared as often for them as for it. */
function costOfEach(stage: Stage, small: string): number {
  let sum = 0;
  for (let count = 0; count < TIMES; count++) sum += cost(stage, small);
  return sum / TIMES;
}
