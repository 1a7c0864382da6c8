import { Buffer } from 'node:buffer';
import { shown } from '../text/shown';
import { applyEdits, type TextEdit } from '../text/span';
import { encode, type Decoded } from './decode';
import { unifiedDiff } from './diff';
import type { Found } from './inputs';
import { replaceFile } from './replace-file';

/** What is to become of a file that was read. */
export interface Rewriting extends Found {
  readonly bytes: Uint8Array;
  /** The bytes as they were read. */
  readonly before: Decoded;
  /** Sorted, not overlapping. */
  readonly edits: readonly TextEdit[];
  /** Print what would change, and write nothing. */
  readonly dryRun: boolean;
  /** The output is read on a terminal. */
  readonly toTerminal: boolean;
  /** What the new text is called where it cannot be written: `fixed`. */
  readonly called: string;
}

export interface Rewritten {
  /** For standard output: a diff, or the text where standard input was read. */
  readonly output: string | Uint8Array;
  /** Why the file was left as it is, in words that begin with its name; null when it was not. */
  readonly failure: string | null;
}

/** Writes the text with the edits in the place of the file, all or nothing, in its own encoding. Standard input goes to standard output. */
export async function rewrite({ name, file, bytes, before, edits, dryRun, toTerminal, called }: Rewriting): Promise<Rewritten> {
  if (dryRun) {
    const diff = unifiedDiff(name, before.text, edits);
    return { output: toTerminal ? shownLines(diff) : diff, failure: null };
  }
  if (edits.length === 0) return { output: file === null ? bytes : '', failure: null };

  const after = encodedAs(bytes, before, { ...before, text: applyEdits(before.text, edits) });
  if (!after) return { output: '', failure: `${name}: its encoding cannot hold the ${called} text; it was left as it is` };
  if (file === null) return { output: after, failure: null };
  const failure = await replaceFile(file, bytes, after);
  return { output: '', failure: failure === null ? null : `${name}: ${failure}; it was left as it is` };
}

/** The bytes of the new text, or null where it cannot stand in a file of that encoding. */
function encodedAs(bytes: Uint8Array, before: Decoded, after: Decoded): Uint8Array | null {
  // Where even the old text does not give the old bytes, what else there was in the file would be lost.
  const same = encode(before);
  return same && Buffer.compare(same, bytes) === 0 ? encode(after) : null;
}

/** Lines without what a terminal would obey. */
function shownLines(text: string): string {
  return text.split('\n').map(shown).join('\n');
}
