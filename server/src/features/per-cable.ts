import type { Cable } from '../cable/model';

/**
 * Keeps what is made of a cable for as long as the cable is in use: in a file of many, an edit in one leaves the others
 * what they were.
 *
 * @param make must depend on the cable and its own text alone; what it gives counts from the cable's start
 */
export function perCable<V, A>(make: (cable: Cable, around: A) => V): (cable: Cable, around: A) => V {
  const kept = new WeakMap<object, { readonly value: V }>();
  return (cable, around) => {
    let entry = kept.get(cable.content);
    if (!entry) kept.set(cable.content, entry = { value: make(cable, around) });
    return entry.value;
  };
}

/** Of a cable of fewer blocks it is not worth its memory to keep what each block gives. */
export const MANY_BLOCKS = 100;
