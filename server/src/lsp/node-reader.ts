import { AbstractMessageReader, Disposable, type DataCallback, type Message } from 'vscode-jsonrpc';

const END_OF_HEADER = '\r\n\r\n';
const LENGTH = /^content-length: *(\d+) *$/im;
const NOTHING = Buffer.alloc(0);

/**
 * Reads messages from a stream, each into memory of its own as it comes. The reader of the library keeps the chunks of a
 * long one until the last is there: what it held of them all, as much as the message, the process does not give back.
 */
export class FrugalReader extends AbstractMessageReader {
  private readonly stream: NodeJS.ReadableStream;
  /** Of a header that has not come to its end. */
  private head = NOTHING;
  /** Of a message whose header has been read, and how much of it is there. */
  private body: Buffer | null = null;
  private filled = 0;

  constructor(stream: NodeJS.ReadableStream) {
    super();
    this.stream = stream;
  }

  /** A message that is none is told to who listens to errors, and passed over. */
  override listen(callback: DataCallback): Disposable {
    const take = (chunk: Buffer): void => this.take(chunk, callback);
    this.stream.on('data', take);
    this.stream.on('error', error => this.fireError(error));
    this.stream.on('close', () => this.fireClose());
    return Disposable.create(() => this.stream.off('data', take));
  }

  private take(chunk: Buffer, callback: DataCallback): void {
    for (let rest = chunk; rest.length > 0;) {
      try {
        rest = this.body ? this.fill(this.body, rest, callback) : this.begin(rest, callback);
      } catch (error) {
        this.fireError(error);
        return;
      }
    }
  }

  /** @returns what stands behind it */
  private fill(body: Buffer, chunk: Buffer, callback: DataCallback): Buffer {
    const taken = chunk.copy(body, this.filled);
    this.filled += taken;
    if (this.filled === body.length) {
      this.body = null;
      this.tell(body, callback);
    }
    return chunk.subarray(taken);
  }

  private begin(chunk: Buffer, callback: DataCallback): Buffer {
    const known = this.head.length === 0 ? chunk : Buffer.concat([this.head, chunk]);
    const end = known.indexOf(END_OF_HEADER);
    this.head = end === -1 ? Buffer.from(known) : NOTHING;
    if (end === -1) return NOTHING;
    const header = known.toString('latin1', 0, end);
    const rest = known.subarray(end + END_OF_HEADER.length);
    const length = Number(LENGTH.exec(header)?.[1]);
    if (Number.isNaN(length)) {
      this.fireError(new Error('A header needs a Content-Length, a number.'));
      return rest;
    }
    if (rest.length < length) {
      this.body = Buffer.allocUnsafe(length);
      this.filled = 0;
      return rest;
    }
    this.tell(rest.subarray(0, length), callback);
    return rest.subarray(length);
  }

  private tell(body: Buffer, callback: DataCallback): void {
    try {
      callback(JSON.parse(body.toString('utf8')) as Message);
    } catch (error) {
      this.fireError(error);
    }
  }
}
