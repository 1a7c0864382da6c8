/**
 * Checks what a client sends over a stream before `vscode-jsonrpc` reads it. The library waits forever for a header that
 * ends with LF alone or has no Content-Length, answers a malformed message with nothing, and logs its content.
 */
import { Buffer, constants } from 'node:buffer';
import { Transform, type TransformCallback } from 'node:stream';
import { ErrorCodes, type ContentTypeDecoder, type Message } from 'vscode-languageserver/node';

/** Maximum length of all header lines of a message, in bytes. */
const MAX_HEADER = 4096;
/** Time without a byte after which an unfinished message is an error, in milliseconds. */
const STALL_MS = 10_000;
const LF = 0x0a;

/**
 * Passes on the messages of a stream, each with one well-formed header. The stream fails at the first malformed header,
 * because nobody knows where the next message begins.
 */
export class FrameGuard extends Transform {
  /** The response for the client after the stream has failed. */
  readonly fault: Message & object = errorResponse(null, ErrorCodes.ParseError, 'Malformed message header');
  private line = '';
  private headerLength = 0;
  private contentLength: number | null = null;
  private remaining = 0;
  private received = 0;
  private timer: NodeJS.Timeout | undefined;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, callback: TransformCallback): void {
    clearTimeout(this.timer);
    this.received += chunk.length;
    try {
      for (let rest = chunk; rest.length > 0;) rest = this.remaining > 0 ? this.passBody(rest) : this.readHeader(rest);
    } catch (error) {
      callback(error as Error);
      return;
    }
    if (this.remaining > 0 || this.headerLength > 0) this.expectMore(this.received);
    callback();
  }

  override _destroy(error: Error | null, callback: (error: Error | null) => void): void {
    clearTimeout(this.timer);
    callback(error);
  }

  /** @returns the bytes after the body */
  private passBody(chunk: Buffer): Buffer {
    const body = chunk.subarray(0, this.remaining);
    this.remaining -= body.length;
    this.push(body);
    return chunk.subarray(body.length);
  }

  /** @returns the bytes after the header line, empty if it is not complete */
  private readHeader(chunk: Buffer): Buffer {
    const lineEnd = chunk.indexOf(LF) + 1 || chunk.length;
    this.headerLength += lineEnd;
    if (this.headerLength > MAX_HEADER) throw new Error(`A message header is longer than ${MAX_HEADER} bytes.`);
    this.line += chunk.toString('latin1', 0, lineEnd);
    if (!this.line.endsWith('\n')) return chunk.subarray(lineEnd);
    if (this.line === '\r\n') this.endHeader();
    else this.readField(this.line);
    this.line = '';
    return chunk.subarray(lineEnd);
  }

  private readField(line: string): void {
    const colon = line.indexOf(':');
    if (colon <= 0 || !line.endsWith('\r\n')) throw new Error('A message header line is not "Name: value" and CR LF.');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (name === 'content-type' && /charset=(?!"?utf-?8\b)/i.test(value)) throw new Error('The only supported charset is utf-8.');
    if (name !== 'content-length') return;
    if (this.contentLength !== null || !/^\d+$/.test(value) || Number(value) > constants.MAX_STRING_LENGTH) throw new Error('Content-Length must be one number of bytes within the limit.');
    this.contentLength = Number(value);
  }

  private endHeader(): void {
    if (this.contentLength === null) throw new Error('A message header has no Content-Length.');
    this.push(`Content-Length: ${this.contentLength}\r\n\r\n`);
    this.remaining = this.contentLength;
    this.contentLength = null;
    this.headerLength = 0;
  }

  private expectMore(received: number): void {
    this.timer = setTimeout(() => {
      // If this process was busy, the bytes may have arrived already: they are read before setImmediate.
      setImmediate(() => {
        if (this.received === received) this.destroy(new Error('A message is shorter than its Content-Length, or its header has no end.'));
      });
    }, STALL_MS).unref();
  }
}

/**
 * Parses the body of a message. An invalid one is answered through `reply` and goes no further.
 * Source of the error codes: JSON-RPC 2.0, section 5.1; batches are not part of LSP.
 */
export function messageDecoder(reply: (response: Message & object) => void): ContentTypeDecoder {
  const refuse = (id: unknown, code: number, message: string): never => {
    if (id !== undefined) reply(errorResponse(isId(id) ? id : null, code, message));
    throw new Error(message);
  };
  // The library takes the rejection for an error of this message alone.
  // eslint-disable-next-line @typescript-eslint/require-await
  const decode = async (body: Uint8Array): Promise<Message> => {
    let message: unknown;
    try {
      message = JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8'));
    } catch {
      return refuse(null, ErrorCodes.ParseError, 'The message is not valid JSON');
    }
    if (typeof message !== 'object' || message === null || Array.isArray(message)) return refuse(null, ErrorCodes.InvalidRequest, 'The message is not a JSON object');
    const { jsonrpc, id, method, params, ...rest } = message as Readonly<Record<string, unknown>>;
    if (method === undefined && isId(id) && ('result' in rest || 'error' in rest)) return message as unknown as Message;
    if (jsonrpc !== '2.0' || typeof method !== 'string' || !(id === undefined || isId(id))) return refuse(id ?? null, ErrorCodes.InvalidRequest, 'The message is not a JSON-RPC 2.0 request');
    // Clients send null for no parameters.
    if (params === null) return { jsonrpc, id, method } as Message;
    if (params !== undefined && typeof params !== 'object') return refuse(id, ErrorCodes.InvalidParams, 'The parameters are not an object');
    return message as unknown as Message;
  };
  return { name: 'application/json', decode };
}

function isId(id: unknown): id is number | string {
  return typeof id === 'string' || typeof id === 'number';
}

function errorResponse(id: number | string | null, code: number, message: string): Message & object {
  return { jsonrpc: '2.0', id, error: { code, message } } as Message;
}
