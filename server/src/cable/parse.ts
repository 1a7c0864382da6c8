import type { CableDocument } from './model';
import { readWhole } from './reading';

/**
 * Reads a file of cables. Never throws and never fails: any text gives a tree, and what is wrong with the text is
 * data in it. The cost grows with the length of the text.
 *
 * @param text the whole file; offsets in the tree are UTF-16 units
 */
export function parse(text: string): CableDocument {
  return readWhole(text).document;
}
