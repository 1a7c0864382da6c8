import { parse } from '../../server/src/cable/parse';
import type { Stage } from './stages';

/** Milliseconds of the processor that a stage takes on a text, the least of some tries: what else the machine does counts little. */
export function cost({ run }: Stage, text: string, tries = 1): number {
  let least = Infinity;
  for (let count = 0; count < tries; count++) {
    const document = parse(text);
    const begun = process.cpuUsage();
    run(document);
    const { user, system } = process.cpuUsage(begun);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
