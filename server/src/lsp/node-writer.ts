import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-jsonrpc';
import { asciiJson, RawJson } from './raw-json';

/** So many bytes of a message are put together at a time. */
const SLICE = 1 << 18;

/**
 * Writes each message in the turn in which it is made, and answers that are JSON already as they are. The writer of the
 * library waits a turn before each message; in that turn the next request is answered, before the client has anything to
 * read. A long message goes in slices, each when the one before has gone, so that it is never in memory as a whole.
 */
export class PromptWriter extends AbstractMessageWriter implements MessageWriter {
  private readonly stream: NodeJS.WritableStream;
  /** The last message has gone, or could not be written. */
  private last: Promise<void> = Promise.resolve();
  private failures = 0;

  constructor(stream: NodeJS.WritableStream) {
    super();
    this.stream = stream;
    stream.on('error', error => this.fireError(error, undefined, undefined));
    stream.on('close', () => this.fireClose());
  }

  /** Messages come out in the order of the calls. Rejects when one cannot be written; who listens to errors has been told then. */
  write(message: Message): Promise<void> {
    const body = bodyOf(message);
    const written = this.last.then(() => this.send(body)).catch((error: unknown) => {
      this.fireError(error, message, ++this.failures);
      throw error;
    });
    this.last = written.catch(() => undefined);
    return written;
  }

  /** No message follows. */
  end(): void {
    this.stream.end();
  }

  private async send(body: readonly string[]): Promise<void> {
    const length = body.reduce((sum, piece) => sum + piece.length, 0);
    for (const slice of slicesOf([`Content-Length: ${length}\r\n\r\n`, ...body])) await this.sendBytes(slice);
  }

  private sendBytes(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      this.stream.write(bytes, error => {
        if (error) reject(error);
        else resolve();
      });
    });
  }
}

/** In ASCII alone, put together from pieces that may be many. */
function bodyOf(message: Message): readonly string[] {
  const { id, result } = message as { readonly id?: unknown; readonly result?: unknown };
  if (!(result instanceof RawJson)) return [asciiJson(message)];
  return [`{"jsonrpc":"2.0","id":${asciiJson(id)},"result":`, ...result.pieces, '}'];
}

function* slicesOf(pieces: readonly string[]): Generator<Uint8Array> {
  for (let from = 0; from < pieces.length;) {
    let length = 0;
    let to = from;
    do length += pieces[to++]?.length ?? 0; while (to < pieces.length && length + (pieces[to]?.length ?? 0) <= SLICE);
    const bytes = Buffer.allocUnsafe(length);
    let at = 0;
    // ASCII is the same in this encoding, which is the quickest.
    for (const piece of pieces.slice(from, to)) at += bytes.write(piece, at, 'latin1');
    yield bytes;
    from = to;
  }
}
