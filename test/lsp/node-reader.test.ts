import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import type { Message } from 'vscode-jsonrpc';
import { FrugalReader } from '../../server/src/lsp/node-reader';

const framed = (body: string): Buffer => Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
const notice = (text: string): Message => ({ jsonrpc: '2.0', method: 'x', params: { text } }) as Message;

/** What a reader makes of chunks, and what it says of those that are no messages. */
async function readFrom(chunks: readonly Buffer[]): Promise<{ readonly messages: Message[]; readonly errors: string[] }> {
  const stream = new PassThrough();
  const reader = new FrugalReader(stream);
  const messages: Message[] = [];
  const errors: string[] = [];
  reader.onError(error => errors.push(error.message));
  reader.listen(message => messages.push(message));
  for (const chunk of chunks) {
    stream.write(chunk);
    await new Promise(setImmediate);
  }
  return { messages, errors };
}

describe('lsp/node-reader', () => {
  it('reads messages however they are cut, signs of several bytes too', async () => {
    const wanted = [notice('naïve “herring” 𐐀'), notice(''), notice('b')];
    const all = Buffer.concat(wanted.map(message => framed(JSON.stringify(message))));
    assert.deepEqual(await readFrom([all]), { messages: wanted, errors: [] });
    for (let at = 1; at < all.length; at++) assert.deepEqual((await readFrom([all.subarray(0, at), all.subarray(at)])).messages, wanted, `cut at ${at}`);
    assert.deepEqual((await readFrom([...all].map(byte => Buffer.from([byte])))).messages, wanted);
  });

  it('reads a message of many chunks, and the one that begins in its last', async () => {
    const wanted = [notice('herring '.repeat(100_000)), notice('b')];
    const all = Buffer.concat(wanted.map(message => framed(JSON.stringify(message))));
    const chunks = Array.from({ length: Math.ceil(all.length / 65_536) }, (_, at) => all.subarray(at * 65_536, (at + 1) * 65_536));
    assert.deepEqual(await readFrom(chunks), { messages: wanted, errors: [] });
  });

  it('takes the length in letters of either case, and beside other headers', async () => {
    const body = Buffer.from(JSON.stringify(notice('a')));
    const chunk = Buffer.concat([Buffer.from(`Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length: ${body.length}\r\n\r\n`), body]);
    assert.deepEqual((await readFrom([chunk])).messages, [notice('a')]);
  });

  it('tells of a message that is none, and goes on behind it', async () => {
    const next = framed(JSON.stringify(notice('a')));
    for (const broken of [framed('{"jsonrpc":'), framed(''), Buffer.from('Content-Length: many\r\n\r\n'), Buffer.from('X: 1\r\n\r\n')]) {
      const { messages, errors } = await readFrom([broken, next]);
      assert.deepEqual([messages, errors.length], [[notice('a')], 1], broken.toString());
    }
  });

  it('goes on where a message cannot be taken', async () => {
    const stream = new PassThrough();
    const reader = new FrugalReader(stream);
    const errors: string[] = [];
    const taken: Message[] = [];
    reader.onError(error => errors.push(error.message));
    reader.listen(message => {
      if (taken.push(message) === 1) throw new Error('not taken');
    });
    stream.write(Buffer.concat([notice('a'), notice('b')].map(message => framed(JSON.stringify(message)))));
    await new Promise(setImmediate);
    assert.deepEqual([taken, errors], [[notice('a'), notice('b')], ['not taken']]);
  });

  it('tells when the stream ends', async () => {
    const stream = new PassThrough();
    const reader = new FrugalReader(stream);
    let closed = false;
    reader.onClose(() => { closed = true; });
    reader.listen(() => undefined);
    stream.destroy();
    await new Promise(setImmediate);
    assert.equal(closed, true);
  });
});
