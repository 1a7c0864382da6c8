import { parse } from '../../server/src/cable/parse';
import type { Stage } from './stages';

/** Milliseconds of the processor that a stage takes on a text, the least of some tries: what else the machine does counts little. */
export function cost(stage: Stage, text: string, tries = 1): number {
  let least = Infinity;
  for (let count = 0; count < tries; count++) {
    const run = prepared(stage, text);
    const begun = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(begun);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

function prepared(stage: Stage, text: string): () => void {
  if ('read' in stage) return () => stage.read(text);
  const document = parse(text);
  return () => stage.run(document);
}
