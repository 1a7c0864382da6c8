import { Buffer } from 'node:buffer';
import { decode, type Decoded } from '../lsp/node-decode';
import type { Columns } from './containers/columns';
import { containerKind, readContainer } from './containers/containers';
import { findInputs, type FailedInput, type FindOptions, type Input } from './find-inputs';
import type { Io } from './io';
import { MAX_CABLE_BYTES, readRegularFile } from './read-file';
import { reasonFor, systemError } from './system-errors';

/** Why a file that is not text is not processed. */
export const NOT_TEXT = 'binary file, not text';

/** How much of a text is examined for `isBinary`, in characters. */
const SAMPLE_LENGTH = 4096;

/** An input, its bytes and its text. */
export interface ReadText extends Decoded {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Which cable of its container the text is, from 1; null if the file is a text itself. */
  readonly ordinal: number | null;
}

export interface ReadOptions extends FindOptions {
  /** Columns of tables; null to find them. */
  readonly columns?: Columns | null | undefined;
}

/** Finds and reads the texts that paths name, in order; of a file that holds many cables in records, each of them. */
export async function* readTexts(paths: readonly string[], io: Pick<Io, 'cwd' | 'stdin'>, options: ReadOptions = {}): AsyncGenerator<ReadText | FailedInput> {
  for await (const found of findInputs(paths, io.cwd, options)) {
    if ('failure' in found) yield found;
    else if (holdsRecords(found)) yield* readRecords(found, options.columns ?? null);
    else {
      const { name } = found;
      const bytes = await readInput(found, io);
      const decoded = decodeText(bytes);
      yield typeof decoded === 'string' ? { name, failure: decoded } : typeof bytes === 'string' ? { name, failure: bytes } : { ...decoded, name, bytes, ordinal: null };
    }
  }
}

/** Whether an input is a table, XML or JSON that holds cables in records. */
export function holdsRecords({ file }: Input): boolean {
  return file !== null && containerKind(file) !== null;
}

/** The cables of an input that holds records. Damaged records are failures; a container without any cable is one, too. */
export async function* readRecords({ name, file }: Input, columns: Columns | null): AsyncGenerator<ReadText | FailedInput> {
  const kind = file === null ? null : containerKind(file);
  if (file === null || kind === null) return;
  let isEmpty = true;
  try {
    for await (const record of readContainer(file, kind, columns)) {
      isEmpty = false;
      if ('failure' in record) yield { name, failure: `${record.location}: ${record.failure}` };
      else yield { name, text: record.text, encoding: 'utf-8', byteOrderMark: false, bytes: Buffer.from(record.text), ordinal: record.ordinal };
    }
    if (isEmpty) yield { name, failure: 'no cable found' };
  } catch (error) {
    yield { name, failure: reasonFor(error) };
  }
}

/** Reads a file or standard input. @returns the bytes, or why they cannot be read */
export async function readInput({ file }: Input, io: Pick<Io, 'stdin'>): Promise<Uint8Array | string> {
  try {
    return file === null ? await readStdin(io) : readRegularFile(file, MAX_CABLE_BYTES);
  } catch (error) {
    return reasonFor(error);
  }
}

/** @param bytes or why they could not be read @returns the text, or why there is none */
export function decodeText(bytes: Uint8Array | string): Decoded | string {
  if (typeof bytes === 'string') return bytes;
  const decoded = decode(bytes);
  return isBinary(decoded.text) ? NOT_TEXT : decoded;
}

async function readStdin({ stdin }: Pick<Io, 'stdin'>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of stdin) {
    total += chunk.length;
    if (total > MAX_CABLE_BYTES) throw systemError('EFBIG');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, total);
}

/** More than 5 % of the first characters, and more than a few, are control characters that do not occur in text. */
function isBinary(text: string): boolean {
  const end = Math.min(text.length, SAMPLE_LENGTH);
  let controls = 0;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    // Tabs, line ends, form feeds, the old end-of-file mark and escape occur in text.
    if (code < 9 || (code > 13 && code < 32 && code !== 26 && code !== 27)) controls++;
  }
  return controls > 8 && controls * 20 > end;
}
