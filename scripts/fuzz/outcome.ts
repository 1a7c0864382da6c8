import { Random } from '../../test/rules/mutations/random';
import type { Target } from './targets/target';

/** Milliseconds of the processor that no text of the fuzzer may take, so many that only what explodes comes near on a slow machine. */
const MOST_MS = 20_000;

/** What is wrong with what a target does to a text; null when nothing is. */
export interface Outcome {
  /** The same for the same fault in other texts: no numbers, nothing of the text. */
  readonly kind: string;
  readonly problem: string;
}

/** Feeds a target. The same text and seed give the same. */
export async function outcomeOf(target: Target, text: string, seed: number): Promise<Outcome | null> {
  const begun = process.cpuUsage();
  let problem: string | undefined;
  try {
    [problem] = await target.run(text, new Random(seed));
  } catch (error) {
    problem = thrown(error);
  }
  const { user, system } = process.cpuUsage(begun);
  if (problem === undefined && (user + system) / 1000 > MOST_MS) problem = `it takes more than ${String(MOST_MS)} ms`;
  return problem === undefined ? null : { problem, kind: `${target.name}: ${kindOf(problem)}` };
}

/** What was thrown, and the first place of the server that it came through. */
function thrown(error: unknown): string {
  if (!(error instanceof Error)) return 'something else than an error is thrown';
  const place = /at (?:async )?([\w.$]+) /.exec(error.stack?.slice(error.stack.indexOf('\n    at ')) ?? '')?.[1] ?? '';
  return `${error.name} in ${place}: ${error.message}${error.cause === undefined ? '' : `; ${thrown(error.cause)}`}`;
}

function kindOf(problem: string): string {
  return problem.replace(/"(?:[^"\\]|\\.){0,1000}"/g, '""').replace(/\d+/g, '0').replace(/: (?:a word is (?:lost|added)): .*/, ': a word is lost or added').slice(0, 160);
}
