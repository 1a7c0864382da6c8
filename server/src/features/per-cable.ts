import type { Block, Cable } from '../cable/model';

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

/** Of a cable of fewer blocks it is not worth its memory to keep what each block gives, but while it is edited. */
const MANY_BLOCKS = 100;

/** The first version that a header or the end of a cable was seen in. */
const seenIn = new WeakMap<Block, Cable['content']>();

/** Whether it is worth its memory to keep what each block of a cable gives: it has many, or was edited, which leaves its first or its last block the same. */
export function keepsBlocks({ header, blocks, content }: Cable): boolean {
  const ends = [header, blocks.at(-1)?.block ?? header];
  for (const end of ends) if (!seenIn.has(end)) seenIn.set(end, content);
  return blocks.length >= MANY_BLOCKS || ends.some(end => seenIn.get(end) !== content);
}
