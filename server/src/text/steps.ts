/** Work that takes long, step by step of some milliseconds: others may have their turn wherever it yields. */
export type Steps<T> = Generator<undefined, T>;

/** Does the work at once. */
export function inOneGo<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Work that is not to be parted. */
export function* oneStep<T>(work: () => T): Steps<T> {
  yield;
  return work();
}

/** So many items, each of a fraction of a millisecond, are one step; of many short lists, all of them together. */
const ITEMS = 10;
let made = 0;

/** The items one by one, each with what is made of it. */
export function* eachInSteps<T, R>(items: readonly T[], make: (item: T, index: number) => R): Steps<R[]> {
  const all: R[] = [];
  for (const item of items) {
    all.push(make(item, all.length));
    if (++made % ITEMS === 0) yield;
  }
  return all;
}
