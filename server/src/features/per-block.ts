import type { Block, PlacedBlock } from '../cable/model';
import { eachInSteps, type Steps } from '../text/steps';

/**
 * Keeps what is made of a block for as long as the block is in use. A block that an edit left alone is the same object
 * in the next version, so that a keystroke costs what the edit touched.
 *
 * @param make must depend on the block and its own text alone; what it gives counts from the block's start
 * @returns the same, made once for each block
 */
export function perBlock<B extends Block, V>(make: (block: B, ownText: string) => V): PerBlock<B, V> {
  const kept = new WeakMap<B, { readonly value: V }>();
  const of = (text: string, { at, block }: PlacedBlock<B>): V => {
    let entry = kept.get(block);
    if (!entry) kept.set(block, entry = { value: make(block, text.slice(at, at + block.length)) });
    return entry.value;
  };
  return Object.assign(of, {
    known: (block: B) => kept.get(block)?.value,
    anew: (text: string, { at, block }: PlacedBlock<B>) => make(block, text.slice(at, at + block.length)),
    inSteps: (text: string, blocks: readonly PlacedBlock<B>[]) => eachInSteps(blocks, placed => of(text, placed)),
  });
}

interface PerBlock<B extends Block, V> {
  (text: string, placed: PlacedBlock<B>): V;
  /** What was made of a block before, of whose text another version may be all that is left. */
  readonly known: (block: B) => V | undefined;
  /** The same, of which nothing is kept. */
  readonly anew: (text: string, placed: PlacedBlock<B>) => V;
  /** Makes it of all blocks step by step, where nothing may be known of them yet. */
  readonly inSteps: (text: string, blocks: readonly PlacedBlock<B>[]) => Steps<readonly V[]>;
}
