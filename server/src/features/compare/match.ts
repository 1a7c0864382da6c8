import { addTo } from '../../text/add-to';
import { countBefore } from '../../text/search';
import { eachInSteps, type Steps } from '../../text/steps';
import type { Unit } from './units';

/** Two units with fewer words in common, of all their words, are not the same one. */
const LEAST_ALIKE = 0.5;
/** Words that so many units have tell none of them from the others. Where there are few words, the nearest of these units count. */
const COMMON = 40;
const SHORT = 8;
/** So many of those with rare words in common are looked at closely. */
const CANDIDATES = 6;

/**
 * Finds for each unit of the new version the one of the old that it came from: the same text first, then the text that
 * has most words in common. Numbers and places are only asked where several are alike. Fields go by their names.
 *
 * @returns for each new unit the index of the old one, or -1; no old one twice
 */
export function* match(before: readonly Unit[], after: readonly Unit[]): Steps<Int32Array> {
  const found = new Int32Array(after.length).fill(-1);
  const free = new Set(before.keys());
  const pair = (old: number, now: number): void => {
    found[now] = old;
    free.delete(old);
  };
  matchBy(before, after, unit => (unit.kind === 'field' ? `field ${unit.label}` : `${unit.kind} ${unit.text}`), free, found, pair);
  // A signature stands there once.
  matchBy(before, after, ({ kind }) => (kind === 'signature' ? kind : null), free, found, pair);
  // Where much is alike, what follows upon the same is the same.
  yield* eachInSteps(after, (unit, now) => {
    const old = (found[now - 1] ?? -1) + 1;
    const other = before[old];
    if (found[now] === -1 && now > 0 && other && free.has(old) && unit.kind !== 'field' && other.kind === unit.kind && likenessOf(bagOf(unit), bagOf(other)) >= LEAST_ALIKE) pair(old, now);
  });
  for (const { old, now } of yield* alike(before, after, free, found)) if (free.has(old) && found[now] === -1) pair(old, now);
  return found;
}

/** Pairs units with the same key in their order. */
function matchBy(before: readonly Unit[], after: readonly Unit[], keyOf: (unit: Unit) => string | null, free: ReadonlySet<number>, found: Int32Array, pair: (old: number, now: number) => void): void {
  const byKey = new Map<string, number[]>();
  for (const old of free) {
    const unit = before[old];
    const key = unit ? keyOf(unit) : null;
    if (key !== null) addTo(byKey, key, old);
  }
  after.forEach((unit, now) => {
    if (found[now] !== -1) return;
    const old = byKey.get(keyOf(unit) ?? '')?.shift();
    if (old !== undefined) pair(old, now);
  });
}

interface Pair {
  readonly old: number;
  readonly now: number;
  readonly likeness: number;
}

/** Pairs that are alike, the most alike first; of equals those that are nearest to their old places. */
function* alike(before: readonly Unit[], after: readonly Unit[], free: ReadonlySet<number>, found: Int32Array): Steps<readonly Pair[]> {
  const oldBags = new Map(yield* eachInSteps([...free], old => [old, bagOf(before[old])] as const));
  const having = new Map<string, number[]>();
  for (const [old, bag] of oldBags) for (const word of bag.counts.keys()) addTo(having, word, old);

  const pairs: Pair[] = [];
  yield* eachInSteps(after, (unit, now) => {
    if (found[now] !== -1 || unit.kind === 'field') return;
    const bag = bagOf(unit);
    const shared = new Map<number, number>();
    for (const word of bag.counts.keys()) {
      const with_ = having.get(word) ?? [];
      if (with_.length > COMMON && bag.size > SHORT) continue;
      for (const old of nearest(with_, now * before.length / after.length)) shared.set(old, (shared.get(old) ?? 0) + 1);
    }
    const best = [...shared].filter(([old]) => before[old]?.kind === unit.kind).sort((a, b) => b[1] - a[1]).slice(0, CANDIDATES);
    for (const [old] of best) {
      const other = oldBags.get(old);
      const likeness = other ? likenessOf(bag, other) : 0;
      if (likeness >= LEAST_ALIKE) pairs.push({ old, now, likeness });
    }
  });
  const farness = ({ old, now }: Pair): number => Math.abs(old / Math.max(1, before.length) - now / Math.max(1, after.length));
  return pairs.sort((a, b) => b.likeness - a.likeness || farness(a) - farness(b));
}

/** Of places in order those around one, no more than tell something. */
function nearest(places: readonly number[], place: number): readonly number[] {
  const first = Math.max(0, countBefore(places, each => each < place) - COMMON / 2);
  return places.slice(first, first + COMMON);
}

interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

/** The words of a unit, small and without stops, and how often each stands there. */
function bagOf(unit: Unit | undefined): Bag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const word of unit?.text.toLowerCase().split(/[^\p{L}\p{N}]+/u) ?? []) {
    if (word === '') continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    size++;
  }
  return { counts, size };
}

/** 0 for nothing in common, 1 for the same words. */
function likenessOf(a: Bag, b: Bag): number {
  let common = 0;
  for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0);
  return a.size + b.size === 0 ? 1 : 2 * common / (a.size + b.size);
}
