import type { Message } from 'vscode-languageserver';
import { asciiJson, RawJson } from './raw-json';

/** Writes messages as the library does, and the answers that are JSON already as they are. */
export const encoder = {
  name: 'application/json',
  encode: (message: Message): Promise<Uint8Array> => Promise.resolve(encode(message)),
};

function encode(message: Message): Uint8Array {
  const { id, result } = message as { readonly id?: unknown; readonly result?: unknown };
  if (!(result instanceof RawJson)) return Buffer.from(JSON.stringify(message), 'utf8');
  return asciiBytes([`{"jsonrpc":"2.0","id":${asciiJson(id)},"result":`, ...result.pieces, '}']);
}

function asciiBytes(pieces: readonly string[]): Uint8Array {
  const bytes = Buffer.allocUnsafe(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  // ASCII is the same in this encoding, which is the quickest.
  for (const piece of pieces) at += bytes.write(piece, at, 'latin1');
  return bytes;
}
