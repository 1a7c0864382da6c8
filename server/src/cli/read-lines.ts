import { Buffer } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { decode } from '../lsp/node-decode';

const LINE_FEED = 0x0a;

/**
 * The lines of input, without their ends, in the encodings that files may have (decode.ts): UTF-16 where a byte order
 * mark says so, else each line for itself. Only `\n` and `\r\n` end a line: what `node:readline` takes for line ends
 * besides may stand inside a string of JSON.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  /** The beginning of a line whose end has not come yet, in pieces. */
  let begun: Uint8Array[] = [];
  for await (const chunk of inUtf8(input)) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      yield finished([...begun, chunk.subarray(from, end)]);
      begun = [];
      from = end + 1;
    }
    begun.push(chunk.subarray(from));
  }
  const last = finished(begun);
  if (last !== '') yield last;
}

/** The same input, but for UTF-16, which comes out as UTF-8. */
async function* inUtf8(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null | undefined;
  let held: Uint8Array = Buffer.alloc(0);
  for await (const chunk of input) {
    held = Buffer.concat([held, chunk]);
    // The mark may come in two pieces.
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

function finished(pieces: readonly Uint8Array[]): string {
  const line = decode(Buffer.concat(pieces)).text;
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
