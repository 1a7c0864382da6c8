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

/** So many items, each of a fraction of a millisecond, are one step. */
const ITEMS = 50;

/** The items one by one, each with what is made of it. */
export function* eachInSteps<T, R>(items: readonly T[], make: (item: T, index: number) => R): Steps<R[]> {
  const made: R[] = [];
  for (const item of items) {
    made.push(make(item, made.length));
    if (made.length % ITEMS === 0) yield;
  }
  return made;
}
