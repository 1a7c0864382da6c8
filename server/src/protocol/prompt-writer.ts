import type { Message } from 'vscode-languageserver';
import { StreamMessageWriter } from 'vscode-languageserver/node';
import { asciiJson, RawJson } from './raw-json';

/**
 * Writes each message in the turn in which it is made, and answers that are JSON already as they are. The writer of the
 * library waits a turn before each message; in that turn the next request is answered, before the client has anything to read.
 */
export class PromptWriter extends StreamMessageWriter {
  private readonly stream: NodeJS.WritableStream;
  private failures = 0;

  constructor(stream: NodeJS.WritableStream) {
    super(stream);
    this.stream = stream;
  }

  /** Messages come out in the order of the calls. Rejects when the message cannot be written; the connection has been told then. */
  override async write(message: Message): Promise<void> {
    try {
      const bytes = framed(bodyOf(message));
      await new Promise<void>((resolve, reject) => {
        this.stream.write(bytes, error => {
          if (error) reject(error);
          else resolve();
        });
      });
    } catch (error) {
      this.fireError(error, message, ++this.failures);
      throw error;
    }
  }
}

/** In ASCII alone, put together from pieces that may be many. */
function bodyOf(message: Message): readonly string[] {
  const { id, result } = message as { readonly id?: unknown; readonly result?: unknown };
  if (!(result instanceof RawJson)) return [asciiJson(message)];
  return [`{"jsonrpc":"2.0","id":${asciiJson(id)},"result":`, ...result.pieces, '}'];
}

function framed(body: readonly string[]): Uint8Array {
  const length = body.reduce((sum, piece) => sum + piece.length, 0);
  const head = `Content-Length: ${length}\r\n\r\n`;
  const bytes = Buffer.allocUnsafe(head.length + length);
  let at = bytes.write(head, 'latin1');
  // ASCII is the same in this encoding, which is the quickest.
  for (const piece of body) at += bytes.write(piece, at, 'latin1');
  return bytes;
}
