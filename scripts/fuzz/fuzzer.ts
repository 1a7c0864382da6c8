import { Random } from '../../test/rules/mutations/random';
import { Coverage } from './coverage';
import type { Fixture } from './fixtures';
import type { Counters } from './instrument';
import { MATERIAL, TEXTS } from './material';
import { minimised } from './minimise';
import { mutate } from './mutate';
import { outcomeOf, type Outcome } from './outcome';
import type { Target } from './targets/target';

/** How long a failure is made shorter, in milliseconds. */
const MINIMISING = 20_000;

/** Feeds targets with texts, those first that lead to new places in the code. The same seed gives the same texts, one after the other. */
export class Fuzzer {
  inputs = 0;
  readonly failures = new Set<string>();
  private readonly targets: readonly Target[];
  private readonly coverage: Coverage;
  private readonly random: Random;
  private readonly onFailure: (failure: Fixture) => void;
  /** Texts that have run what none before had. */
  private readonly corpus: string[] = [];

  /** @param onFailure told of each kind of failure once, with a text that has been made short */
  constructor(targets: readonly Target[], counters: Counters, seed: number, onFailure: (failure: Fixture) => void) {
    this.targets = targets;
    this.coverage = new Coverage(counters);
    this.random = new Random(seed);
    this.onFailure = onFailure;
  }

  /**
   * @param until `performance.now()` at which it stops
   * @param most how many inputs it stops at, all runs together
   */
  async run(until: number, most = Infinity): Promise<void> {
    const { random, corpus } = this;
    if (this.inputs === 0) for (const text of TEXTS) if (performance.now() < until) await this.feed(text);
    while (performance.now() < until && this.inputs < most) {
      // What has just brought something new is likely to bring more.
      const base = random.chance(0.5) ? random.pick(corpus.slice(-200)) : random.pick(random.chance(0.8) ? corpus : TEXTS);
      await this.feed(mutate(base, random, MATERIAL));
    }
  }

  /** How far it has come, in words. */
  told(seconds: number): string {
    const { inputs, coverage, corpus, failures } = this;
    return `${inputs} inputs in ${seconds.toFixed(0)} s, ${(inputs / seconds).toFixed(0)} a second; ${coverage.reached} of ${coverage.places} places reached, by ${corpus.length} texts; ${failures.size} failures`;
  }

  /** One of the targets, by their weights. */
  private target(): Target {
    let left = this.random.next() * this.targets.reduce((sum, { weight }) => sum + weight, 0);
    return this.targets.find(({ weight }) => (left -= weight) < 0) ?? this.random.pick(this.targets);
  }

  private async feed(text: string): Promise<void> {
    const target = this.target();
    const seed = this.random.from(0, 2 ** 31);
    this.inputs++;
    // What a session before has left to run is not this text's.
    this.coverage.drop();
    const outcome = await outcomeOf(target, text, seed);
    // In which order messages arrive is chance: what is learned of a session would make each run another.
    if (!target.byChance && this.coverage.take()) this.corpus.push(text);
    if (outcome && !this.failures.has(outcome.kind)) await this.fail(target, text, seed, outcome);
  }

  private async fail(target: Target, text: string, seed: number, { kind, problem }: Outcome): Promise<void> {
    this.failures.add(kind);
    const short = await minimised(text, async shorter => (await outcomeOf(target, shorter, seed))?.kind === kind, performance.now() + MINIMISING);
    const was = (await outcomeOf(target, short, seed))?.problem ?? problem;
    this.onFailure({ target: target.name, seed, was, text: short });
  }
}
