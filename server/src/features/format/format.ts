import type { CableDocument } from '../../cable/model';
import { parseInSteps } from '../../cable/parse-in-steps';
import type { Span, TextEdit } from '../../text/span';
import { inOneGo, type Steps } from '../../text/steps';
import { formatCable } from './cable';
import { meansTheSame } from './guard';
import { minimalEditsInSteps } from './minimal';
import { refusalOf, type Refusal, type Said } from './refusal';
import { within } from './range';

export type { Refusal } from './refusal';

export interface FormatOptions extends Said {
  /** The most characters a line may have. */
  readonly width: number;
  /** Only the blocks that one of these touches are laid out; absolute, in any order. */
  readonly ranges?: readonly Span[];
}

export interface Formatted {
  /** Sorted, not overlapping, absolute; none when all is laid out as it should be. */
  readonly edits: readonly TextEdit[];
  /** The cables that were left as they are, in order. */
  readonly refusals: readonly Refusal[];
}

/**
 * Lays cables out: paragraphs and list items wrapped at the width, one blank line where the format wants one, header lines in
 * form and order, references under one another, TAGS evenly separated, underlines as long as their headings, markers and marks
 * in their form, no blanks at the end of lines. Tables, addresses, what is indented, and what stands between Begin text or
 * Begin quote and its end stay as they are, and so do line ends and the end of the file.
 *
 * No word is changed, lost or put in another place: every letter and digit stays, in order, with these exceptions alone:
 * portion marks are written in capitals (`(u)`), and whole lines of the message header may change places. Of other signs these
 * may be added, taken away or changed: the hyphens of an underline, brackets and separators of a portion mark (`U)`, `(S-NF)`),
 * the stop behind the number of a paragraph, commas between TAGS. What the cable is read as stays the same. All of this is
 * looked at after each step (format/guard.ts); what would break it is not done.
 *
 * Laying out again changes nothing. A cable that is not understood is left as it is, with the reason.
 */
export function format(document: CableDocument, options: FormatOptions): Formatted {
  return inOneGo(formatInSteps(document, options));
}

/** The same step by step. */
export function* formatInSteps(document: CableDocument, options: FormatOptions): Steps<Formatted> {
  const refusals: Refusal[] = [];
  const pieces: string[] = [];
  for (const cable of document.cables) {
    const own = document.text.slice(cable.start, cable.end);
    const isOutside = options.ranges?.every(range => range.start > cable.end || range.end < cable.start) ?? false;
    const result = isOutside ? own : refusalOf(cable, document, options) ?? (yield* formatCable(own, options.width, document.lines.lineEnd)) ?? { at: cable.start, reason: 'Its parts cannot be told apart for certain.' };
    if (typeof result !== 'string') refusals.push(result);
    pieces.push(typeof result === 'string' ? result : own);
  }
  const text = pieces.join('');
  // One cable by itself was looked at; of several the bounds must stay too.
  if (pieces.length > 1 && text !== document.text && !(yield* meansTheSame(document, yield* parseInSteps(text)))) return { edits: [], refusals: [...refusals, { at: 0, reason: 'Where one cable ends and the next begins is not certain.' }] };
  const edits = yield* minimalEditsInSteps(document.text, text);
  return { edits: options.ranges ? yield* within(document, edits, options.ranges) : edits, refusals };
}
