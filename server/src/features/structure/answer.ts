import type { CableDocument } from '../../cable/model';
import type { Span, TextEdit } from '../../text/span';
import type { Steps } from '../../text/steps';

/** Text to be put in that the drafter still has to fill: an edit whose `newText` has tab stops. */
export interface StructureEdit extends TextEdit {
  /** The same text as a snippet of the protocol (`${1:Name}`), for editors that take one; null for plain text. */
  readonly snippet?: string;
}

/** What a command of structure does to a text. */
export interface Change {
  /** Absolute, in order, apart from each other. */
  readonly edits: readonly StructureEdit[];
  /** What is selected afterwards, in the new text; null where the editor's own place is right. */
  readonly selection: Span | null;
  /** What the user should know besides, in a sentence; null mostly. */
  readonly note: string | null;
}

/** Why nothing is changed, in a sentence for the user. */
export interface Refusal {
  readonly problem: string;
}

export type Answer = Change | Refusal;

/**
 * A command of structure. In a long cable reading what becomes of it takes long: step by step.
 *
 * @param selection absolute; empty where there is only a cursor
 */
export type StructureCommand = (document: CableDocument, selection: Span) => Steps<Answer>;

/** The answer of a command that changes nothing, with the sentence that tells why. */
export function refuse(problem: string): Refusal {
  return { problem };
}

/** Whether a command has changed nothing. */
export function isRefusal(answer: object): answer is Refusal {
  return 'problem' in answer;
}
