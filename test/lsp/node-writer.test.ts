import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import type { Message } from 'vscode-languageserver';
import { PromptWriter } from '../../server/src/lsp/node-writer';
import { RawJson } from '../../server/src/lsp/raw-json';

/** What a stream was given, chunk by chunk; it takes the next one when told. */
class SlowStream extends Writable {
  readonly chunks: Buffer[] = [];
  private taken: ((error?: Error) => void) | null = null;

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.chunks.push(chunk);
    this.taken = done;
  }

  /** Lets the chunk go that was written last. */
  async take(error?: Error): Promise<void> {
    const { taken } = this;
    this.taken = null;
    taken?.(error);
    await new Promise(setImmediate);
  }

  async takeAll(): Promise<string> {
    while (this.taken) await this.take();
    return Buffer.concat(this.chunks).toString('latin1');
  }
}

const answer = (id: number, result: unknown): Message => ({ jsonrpc: '2.0', id, result }) as Message;

function framed(message: string): string {
  return `Content-Length: ${message.length}\r\n\r\n${message}`;
}

describe('lsp/node-writer', () => {
  it('writes a message before anything else has its turn', async () => {
    const stream = new SlowStream();
    const next = new Promise(setImmediate);
    void new PromptWriter(stream).write(answer(1, 'fair'));
    await next;
    assert.equal(String(stream.chunks[0]), framed('{"jsonrpc":"2.0","id":1,"result":"fair"}'));
  });

  it('writes a long answer in slices, the next when the one before has gone, and the messages after it behind it', async () => {
    const stream = new SlowStream();
    const writer = new PromptWriter(stream);
    const pieces = ['[', ...Array.from({ length: 40_000 }, (_, at) => `${at === 0 ? '' : ','}{"line":${at}}`), ']'];
    const long = writer.write(answer(1, new RawJson(pieces)));
    const short = writer.write(answer(2, null));
    await new Promise(setImmediate);
    assert.deepEqual(stream.chunks.map(({ length }) => length > 200_000), [true], 'one slice, until it has gone');
    assert.equal(await stream.takeAll(), framed(`{"jsonrpc":"2.0","id":1,"result":${pieces.join('')}}`) + framed('{"jsonrpc":"2.0","id":2,"result":null}'));
    assert.ok(stream.chunks.every(({ length }) => length <= 300_000));
    await Promise.all([long, short]);
  });

  it('tells what could not be written', async () => {
    const stream = new SlowStream();
    stream.on('error', () => undefined);
    const writer = new PromptWriter(stream);
    const told: unknown[] = [];
    writer.onError(([error, message, count]) => told.push([error.message, message, count]));
    const message = answer(1, 'fair');
    const written = writer.write(message);
    await new Promise(setImmediate);
    await stream.take(new Error('gone'));
    await assert.rejects(written, /gone/);
    assert.ok(told.some(each => JSON.stringify(each) === JSON.stringify(['gone', message, 1])), JSON.stringify(told));
  });
});
