import { Buffer } from 'node:buffer';
import { encode, type Decoded } from '../lsp/node-decode';
import { shown } from '../text/shown';
import { applyEdits, type TextEdit } from '../text/span';
import { unifiedDiff } from './diff';
import type { Found } from './inputs';
import { isNoText, NO_TEXT } from './no-text';
import { replaceFile } from './replace-file';
import { undisturbed } from './undisturbed';

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
  /** What is to be written; null where there is nothing to write, or where it cannot be. */
  readonly replacement: Replacement | null;
  /** Why the file is left as it is, in words that begin with its name; null when it is not. */
  readonly failure: string | null;
}

/** New bytes for a file. It goes from thread to thread: plain data. */
export interface Replacement {
  readonly name: string;
  readonly file: string;
  /** The bytes as they were read. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** The text with the edits, in the encoding of the file: for standard output where standard input was read, otherwise for `write`. */
export function rewrite({ name, file, bytes, before, edits, dryRun, toTerminal, called }: Rewriting): Rewritten {
  const asItIs = { output: file === null && !dryRun ? bytes : '', replacement: null, failure: null };
  if (isNoText(before.text)) return { ...asItIs, failure: `${name}: ${NO_TEXT}; it was left as it is` };
  if (edits.length === 0) return asItIs;

  // Where even the old text does not give the old bytes, what else there is in the file would be lost.
  const same = encode(before);
  if (!same || Buffer.compare(same, bytes) !== 0) return { ...asItIs, failure: `${name}: some of its bytes stand for no character; it was left as it is` };
  const after = encode({ ...before, text: applyEdits(before.text, edits) });
  if (!after) return { ...asItIs, failure: `${name}: its encoding cannot hold the ${called} text; it was left as it is` };
  if (dryRun) {
    // A mark is the beginning of the first line to whatever applies the diff; of UTF-16 it could not be applied with it either.
    const mark = before.encoding === 'utf-8' && before.byteOrderMark && !toTerminal ? '\ufeff' : '';
    const diff = unifiedDiff(name, mark + before.text, edits.map(({ start, end, newText }) => ({ start: start + mark.length, end: end + mark.length, newText })));
    return { ...asItIs, output: toTerminal ? shownLines(diff) : diff };
  }
  if (file === null) return { ...asItIs, output: after };
  return { ...asItIs, replacement: { name, file, before: bytes, after } };
}

/**
 * Puts the new bytes in the place of the file, all or nothing. Only in the main thread: what is ended by
 * Ctrl+C in the middle of it would leave its beginnings beside the file.
 * @returns why the file was left as it is, in words that begin with its name; null when it is done
 */
export async function write({ name, file, before, after }: Replacement): Promise<string | null> {
  const failure = await undisturbed(() => replaceFile(file, before, after));
  return failure === null ? null : `${name}: ${failure}; it was left as it is`;
}

/** Lines without what a terminal would obey. */
function shownLines(text: string): string {
  return text.split('\n').map(shown).join('\n');
}
