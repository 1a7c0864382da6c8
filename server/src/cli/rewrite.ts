import { Buffer } from 'node:buffer';
import { encode, type Decoded } from '../lsp/node-decode';
import { applyEdits, type TextEdit } from '../text/span';
import { unifiedDiff } from './diff';
import { decodeText } from './read-input';
import { replaceFile } from './replace-file';
import { withoutSignals } from './signals';
import { bytesOf, NO_COUNTS, type Counts, type Result, type Task } from './task';

/** What becomes of a text. */
export interface Rewritten {
  /** Sorted, not overlapping. */
  readonly edits: readonly TextEdit[];
  readonly failures?: readonly string[];
  readonly notes?: readonly string[];
  /** If the file is written. */
  readonly counts: Counts;
  /** If it cannot be written. */
  readonly unwritten: Counts;
}

/** New bytes for a file. Plain data, because it is sent from thread to thread. */
export interface Replacement {
  readonly name: string;
  readonly file: string;
  /** The bytes as they were read. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/**
 * Reads a file and edits its text, in the encoding of the file. Standard input that cannot be edited is printed unchanged.
 * @param dryRun print a diff instead of changing the file
 * @param change returns the edits, or why there are none
 */
export function rewriteFile(task: Task, dryRun: boolean, change: (text: string) => Rewritten | string): Result {
  const { name, file } = task;
  const bytes = bytesOf(task);
  const unchanged = (failure: string, counts: Counts = NO_COUNTS, others: readonly string[] = []): Result => ({
    output: file === null && !dryRun && typeof bytes !== 'string' ? bytes : '',
    failures: [...others, `${name}: ${failure}`],
    counts,
  });
  const before = decodeText(bytes);
  if (typeof bytes === 'string') return unchanged(bytes);
  if (typeof before === 'string') return unchanged(before);
  const rewritten = change(before.text);
  if (typeof rewritten === 'string') return unchanged(rewritten);

  const { edits, failures = [], notes = [], counts, unwritten } = rewritten;
  const edited = applyTo(bytes, before, edits);
  if (typeof edited === 'string') return { ...unchanged(edited, unwritten, failures), notes };
  const result = { failures, notes, counts, unwritten };
  if (dryRun) return { ...result, output: edits.length > 0 ? diffOf(name, before, edits) : '' };
  if (file === null) return { ...result, output: edited };
  return { ...result, output: '', replacement: edits.length > 0 ? { name, file, before: bytes, after: edited } : null };
}

/** @returns the bytes of the edited text in the encoding of the file, or why there are none */
export function applyTo(bytes: Uint8Array, before: Decoded, edits: readonly TextEdit[]): Uint8Array | string {
  if (edits.length === 0) return bytes;
  // If even the original text does not give the original bytes, something in the file would be lost.
  const same = encode(before);
  if (!same || Buffer.compare(same, bytes) !== 0) return 'not changed: some bytes are not valid in its encoding';
  return encode({ ...before, text: applyEdits(before.text, edits) }) ?? 'not changed: its encoding cannot represent the new text';
}

function diffOf(name: string, before: Decoded, edits: readonly TextEdit[]): string {
  // For `patch` a UTF-8 byte order mark is part of the first line. A diff of a UTF-16 file cannot be applied anyway.
  const mark = before.encoding === 'utf-8' && before.byteOrderMark ? '\ufeff' : '';
  return unifiedDiff(name, mark + before.text, mark + applyEdits(before.text, edits));
}

/**
 * Replaces the content of a file, all or nothing. Only in the main thread, which alone can hold back signals.
 * @returns why the file was not changed, starting with its name; null on success
 */
export async function write({ name, file, before, after }: Replacement): Promise<string | null> {
  const failure = await withoutSignals(() => replaceFile(file, before, after));
  return failure === null ? null : `${name}: not changed: ${failure}`;
}
