import { Buffer } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { decode } from '../lsp/node-decode';

const LINE_FEED = 0x0a;

/**
 * The lines of input, without their ends. UTF-16 needs a byte order mark; otherwise each line is decoded by itself. Only
 * `\n` and `\r\n` end a line: the other line ends of `node:readline` may occur inside a JSON string.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  /** The chunks of an unfinished line. */
  let pending: Uint8Array[] = [];
  for await (const chunk of inUtf8(input)) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      yield decodeLine([...pending, chunk.subarray(from, end)]);
      pending = [];
      from = end + 1;
    }
    pending.push(chunk.subarray(from));
  }
  const last = decodeLine(pending);
  if (last !== '') yield last;
}

/** The input, with UTF-16 converted to UTF-8. */
async function* inUtf8(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null | undefined;
  let held: Uint8Array = Buffer.alloc(0);
  for await (const chunk of input) {
    held = Buffer.concat([held, chunk]);
    // The mark may be split between two chunks.
    if (decoder === undefined && held.length < 2) continue;
    decoder ??= decoderOf(held);
    yield decoder ? Buffer.from(decoder.decode(held, { stream: true })) : held;
    held = Buffer.alloc(0);
  }
  yield held;
}

function decoderOf([first, second]: Uint8Array): TextDecoder | null {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be') : null;
}

function decodeLine(chunks: readonly Uint8Array[]): string {
  const line = decode(Buffer.concat(chunks)).text;
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
