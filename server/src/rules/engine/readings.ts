import type { Block, PlacedBlock } from '../../cable/model';
import type { BlockReader } from '../kit/rule';

/** Of whatever kind of block. */
export type Reader = BlockReader<unknown, never>;

/** Most blocks have nothing to be read out of them. */
const NOTHING: readonly unknown[] = [];

/**
 * What readers have read out of the blocks of a cable. It goes from one version of the cable to the next; what stands
 * in no block of the newest is dropped by hand. Not by weak maps: one for all cables costs a folder of them more time
 * than the reading.
 */
export class Readings {
  private readonly byReader = new Map<Reader, Map<Block, unknown>>();
  /** Checks that have begun since one was last done: some may have been given up, and what they read is still here. */
  private begun = 0;
  readonly keep: boolean;

  /** @param keep false where the cable will not be checked again: then a block is read anew for each check that asks */
  constructor(keep: boolean) {
    this.keep = keep;
  }

  /** What a reader reads out of a block. */
  of<V, B extends Block>(reader: BlockReader<V, B>, text: string, { at, block }: PlacedBlock<B>): V {
    if (!this.keep) return reader(block, text.slice(at, at + block.length));
    let values = this.byReader.get(reader);
    if (!values) this.byReader.set(reader, values = new Map<Block, unknown>());
    let value = values.get(block);
    if (value === undefined) {
      value = reader(block, text.slice(at, at + block.length));
      values.set(block, value = Array.isArray(value) && value.length === 0 ? NOTHING : value);
    }
    // It is what this reader gave.
    return value as V;
  }

  /** What a reader has read out of a block; undefined when it was not asked to. */
  known(reader: Reader, block: Block): unknown {
    return this.byReader.get(reader)?.get(block);
  }

  /** To be called before the check of another version, which may never be done. */
  begin(): void {
    this.begun++;
  }

  /**
   * To be called when the check of another version is done: forgets what was read out of blocks that it does not have.
   *
   * @param gone those that the version before had
   * @param blocks all of its own
   */
  done(gone: readonly PlacedBlock[], blocks: readonly PlacedBlock[]): void {
    const own = this.begun === 1 ? null : new Set(blocks.map(({ block }) => block));
    this.begun = 0;
    for (const values of this.byReader.values()) {
      for (const { block } of gone) values.delete(block);
      if (own) for (const block of values.keys()) if (!own.has(block)) values.delete(block);
    }
  }
}
