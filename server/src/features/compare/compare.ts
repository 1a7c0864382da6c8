import { messageReference } from '../../cable/facts';
import type { CableDocument } from '../../cable/model';
import { addTo } from '../../text/add-to';
import { countBefore } from '../../text/search';
import { eachInSteps, inOneGo, type Steps } from '../../text/steps';
import { match } from './match';
import { unitsOf, type Unit } from './units';
import { wordDifference, type WordRun } from './words';

/** What became of one unit. */
export interface Entry {
  /** Null for what was added. */
  readonly before: Unit | null;
  /** Null for what was removed. */
  readonly after: Unit | null;
  /** `same` also where it is only renumbered or moved. */
  readonly text: 'same' | 'changed' | 'added' | 'removed';
  /** It stands elsewhere among the others. */
  readonly moved: boolean;
  readonly renumbered: boolean;
  /** The portion mark is another. */
  readonly remarked: boolean;
  /** The words, where they changed; else empty. */
  readonly words: readonly WordRun[];
}

export interface Comparison {
  /** In the order of the new version; what was removed stands after what was before it. */
  readonly entries: readonly Entry[];
  readonly counts: Readonly<Record<'changed' | 'added' | 'removed' | 'moved' | 'renumbered' | 'remarked', number>>;
}

/**
 * Compares two versions of a cable, paragraph by paragraph, matched by what they say and not by number: a paragraph
 * that was put in changes that one and the numbers, not all that follow. Line breaks, page lines and whatever else an
 * archive does to a text make no difference. Of files with several cables, those with the same number are compared.
 */
export function compare(before: CableDocument, after: CableDocument): Comparison {
  return inOneGo(compareInSteps(before, after));
}

/** The same step by step. */
export function* compareInSteps(before: CableDocument, after: CableDocument): Steps<Comparison> {
  const old = yield* unitsOf(before);
  const now = yield* unitsOf(after);
  const partners = partnersOf(before, after);
  const compared = new Set(partners);
  const lists: (readonly Entry[])[] = [];
  for (const [index, units] of now.entries()) lists.push(yield* compareUnits(old[partners[index] ?? -1] ?? [], units));
  for (const [index, units] of old.entries()) if (!compared.has(index)) lists.push(yield* compareUnits(units, []));
  const entries = lists.flat();
  const count = (wanted: (entry: Entry) => boolean): number => entries.filter(wanted).length;
  return {
    entries,
    counts: {
      changed: count(({ text }) => text === 'changed'), added: count(({ text }) => text === 'added'), removed: count(({ text }) => text === 'removed'),
      moved: count(({ moved }) => moved), renumbered: count(({ renumbered }) => renumbered), remarked: count(({ remarked }) => remarked),
    },
  };
}

/** Whether anything but the number changed: numbers follow from what was put in or taken out. */
export function differs({ text, moved, remarked }: Entry): boolean {
  return text !== 'same' || moved || remarked;
}

/** For each cable of the new file the index of the old one that it is compared with, or -1. */
function partnersOf(before: CableDocument, after: CableDocument): readonly number[] {
  if (before.cables.length === 1 && after.cables.length === 1) return [0];
  const ids = before.cables.map(cable => messageReference(cable)?.id ?? null);
  const taken = new Set<number>();
  return after.cables.map((cable, index) => {
    const id = messageReference(cable)?.id ?? null;
    const same = ids.findIndex((candidate, at) => !taken.has(at) && candidate === id && id !== null);
    const partner = same !== -1 ? same : ids[index] === null && id === null && !taken.has(index) ? index : -1;
    taken.add(partner);
    return partner;
  });
}

function* compareUnits(before: readonly Unit[], after: readonly Unit[]): Steps<Entry[]> {
  const found = yield* match(before, after);
  yield;
  const still = inOrder(found);
  const entries: Entry[] = yield* eachInSteps(after, (unit, now) => entryOf(before[found[now] ?? -1] ?? null, unit, !still.has(now)));
  // What is gone stands after what it stood after.
  const placeOfOld = new Map<number, number>();
  found.forEach((old, now) => { if (old !== -1 && still.has(now)) placeOfOld.set(old, now); });
  const gone = new Map<number, Entry[]>();
  let place = -1;
  const used = new Set(found);
  before.forEach((unit, old) => {
    place = placeOfOld.get(old) ?? place;
    if (!used.has(old)) addTo(gone, place, entryOf(unit, null, false));
  });
  return [...gone.get(-1) ?? [], ...entries.flatMap((entry, now) => [entry, ...gone.get(now) ?? []])];
}

function entryOf(before: Unit | null, after: Unit | null, moved: boolean): Entry {
  if (!before || !after) return { before, after, text: before ? 'removed' : 'added', moved: false, renumbered: false, remarked: false, words: [] };
  const same = before.text === after.text;
  return {
    before, after, moved, text: same ? 'same' : 'changed',
    renumbered: before.number !== after.number, remarked: before.mark !== after.mark,
    words: same ? [] : wordDifference(before.text, after.text),
  };
}

/** The new units that stand in the same order as before: a longest run of growing old indices, by patience sorting. */
function inOrder(found: Int32Array): ReadonlySet<number> {
  const tops: number[] = [];
  const under = new Int32Array(found.length).fill(-1);
  found.forEach((old, now) => {
    if (old === -1) return;
    const below = countBefore(tops, top => (found[top] ?? 0) < old);
    under[now] = tops[below - 1] ?? -1;
    tops[below] = now;
  });
  const kept = new Set<number>();
  for (let now = tops.at(-1) ?? -1; now !== -1; now = under[now] ?? -1) kept.add(now);
  return kept;
}
