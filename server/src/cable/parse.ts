import { LineIndex } from '../text/lines';
import type { Steps } from '../text/steps';
import type { CableDocument } from './model';
import { readInSteps } from './read-in-steps';
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

/** The same step by step. */
export function* parseInSteps(text: string): Steps<CableDocument> {
  return (yield* readInSteps(text, new LineIndex(text))).document;
}
