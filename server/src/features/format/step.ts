import type { Cable, CableDocument } from '../../cable/model';
import type { TextEdit } from '../../text/span';
import type { Steps } from '../../text/steps';

/** What is laid out: a text that is one cable, read anew after each step. */
export interface Draft {
  readonly text: string;
  readonly document: CableDocument;
  readonly cable: Cable;
  /** The most characters a line may have. */
  readonly width: number;
  readonly lineEnd: string;
}

/** Edits that are made together or not at all; they neither overlap nor touch those of another change. */
export type Change = readonly TextEdit[];

/**
 * How much of the text a step leaves as it is (guard.ts holds it to that):
 * `words`: everything but the blanks between words; `characters`: everything but blanks;
 * `letters`: every letter and digit; `lines`: every line that has words, in whatever order.
 */
export type Keeps = 'words' | 'characters' | 'letters' | 'lines';

/** One thing that is done to the layout. */
export interface Step {
  readonly keeps: Keeps;
  readonly changes: (draft: Draft) => Steps<readonly Change[]>;
}
