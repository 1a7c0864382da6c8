// What clients get wrong, and what may break inside: the server answers as the protocol says, and goes on.
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  CancellationTokenSource, DidChangeConfigurationNotification, DidChangeTextDocumentNotification, DidChangeWatchedFilesNotification, DidCloseTextDocumentNotification, DocumentDiagnosticRequest,
  DocumentSymbolRequest, FileChangeType, HoverRequest, LSPErrorCodes, ShowMessageNotification, StreamMessageReader, StreamMessageWriter, createProtocolConnection,
  type FullDocumentDiagnosticReport, type ResponseError,
} from 'vscode-languageserver-protocol/node';
import { createConnection } from 'vscode-languageserver/node';
import { start } from '../../server/src/lsp/connection';
import { engine, type Engine } from '../../server/src/lsp/language-service';
import { connect, disconnect, greet, listen, range, URI, type TestClient } from './harness';

const TEXT = 'UNCLAS GUANGZHOU 000208\nE.O. 12958: N/A\nTAGS: PHUM\nSUBJECT: THE HARVEST FAIR\n\n1. (U) The fair was opened on Monday.\n\nSAMPLE\n';

const codesOf = async (client: TestClient, uri = URI): Promise<unknown[]> =>
  (await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }) as FullDocumentDiagnosticReport).items.map(({ code }) => code);

const outlineOf = async (client: TestClient, uri = URI): Promise<readonly string[]> =>
  (await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } }) ?? []).map(({ name }) => name);

async function outlineOfWhole(text: string): Promise<readonly string[]> {
  const client = await connect();
  await client.open(text);
  return await outlineOf(client);
}

/** The server works: it knows this text. */
async function assertWorks(client: TestClient, uri = URI): Promise<void> {
  const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 2, character: 7 } });
  assert.match(JSON.stringify(hover), /Human Rights/i);
}

describe('protocol faults', () => {
  afterEach(disconnect);

  describe('of a document', () => {
    it('a version that is older than the last is taken all the same: what the client sends is what it has', async () => {
      const client = await connect();
      await client.open(TEXT, URI, 7);
      await client.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri: URI, version: 3 }, contentChanges: [{ text: TEXT.replace('PHUM', 'PHUM, CH') }] });
      await assertWorks(client);
      const again = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri: URI }, position: { line: 2, character: 13 } });
      assert.match(JSON.stringify(again), /China/);
    });

    it('changes of, and the end of, one that nobody opened are passed over', async () => {
      const client = await connect();
      await client.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri: 'file:///nobody.cable', version: 2 }, contentChanges: [{ text: TEXT }] });
      await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: 'file:///nobody.cable' } });
      assert.deepEqual(await outlineOf(client, 'file:///nobody.cable'), []);
      await client.open(TEXT);
      await assertWorks(client);
      assert.deepEqual(client.logs, []);
    });

    it('changes that overlap, or lie outside of the text, leave a text that both sides agree on', async () => {
      const client = await connect();
      await client.open('TAGS: PHUM\n');
      await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: URI, version: 2 },
        contentChanges: [
          { range: range(0, 0, 0, 10), text: 'TAGS: CH\nX' },
          { range: range(0, 6, 1, 1), text: 'PHUM\nSUBJECT: THE HARVEST FAIR\n' },
          { range: range(900, 0, 9000, 40), text: '\n1. (U) Text.\n' },
        ],
      });
      assert.deepEqual(await outlineOf(client), (await outlineOfWhole('TAGS: PHUM\nSUBJECT: THE HARVEST FAIR\n\n1. (U) Text.\n')));
      const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri: URI }, position: { line: 0, character: 7 } });
      assert.match(JSON.stringify(hover), /Human Rights/i);
    });

    it('places outside of it are answered, by each request', async () => {
      const client = await connect();
      await client.open(TEXT);
      const far = { line: 4_000_000_000, character: 4_000_000_000 };
      for (const [method, params] of Object.entries({
        'textDocument/hover': { position: far }, 'textDocument/completion': { position: far }, 'textDocument/definition': { position: far }, 'textDocument/documentHighlight': { position: far },
        'textDocument/references': { position: far, context: { includeDeclaration: true } }, 'textDocument/linkedEditingRange': { position: far }, 'textDocument/selectionRange': { positions: [far, far] },
        'textDocument/codeAction': { range: { start: far, end: far }, context: { diagnostics: [] } },
      })) assert.notEqual(await client.connection.sendRequest(method, { textDocument: { uri: URI }, ...params }), undefined, method);
      assert.deepEqual(client.logs, []);
      await assertWorks(client);
    });

    it('its file may be deleted while it is open', async () => {
      const client = await connect();
      await client.open(TEXT);
      const before = await codesOf(client);
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: URI, type: FileChangeType.Deleted }] });
      assert.deepEqual(await codesOf(client), before);
      await assertWorks(client);
    });

    it('a thousand may be open, and each is known by its own text', async () => {
      const client = await connect();
      const uri = (at: number): string => `file:///many/${at}.cable`;
      for (let at = 0; at < 1000; at++) await client.open(TEXT.replace('FAIR', `FAIR ${at}`), uri(at));
      for (const at of [0, 1, 499, 998, 999]) {
        assert.match(JSON.stringify(await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: uri(at) } })), new RegExp(`FAIR ${at}\\b`));
        await assertWorks(client, uri(at));
      }
      for (let at = 0; at < 1000; at++) await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uri(at) } });
      assert.deepEqual(await outlineOf(client, uri(500)), []);
    });
  });

  describe('of the wire', () => {
    /** A server whose bytes the test writes itself. */
    async function onBytes(): Promise<{ up: PassThrough; client: TestClient }> {
      const up = new PassThrough();
      const down = new PassThrough();
      const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
      start(server, { engine, readFile: null });
      const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
      const client = await greet(connection, listen(connection));
      // Until the client has said all that it has to say at the start: nothing is to come between two halves.
      await client.until(() => client.registrations.length > 0);
      assert.deepEqual(await outlineOf(client), []);
      return { up, client };
    }
    const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    const opening = JSON.stringify({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: { uri: URI, languageId: 'cable', version: 1, text: TEXT } } });

    it('a message in single bytes is a message', async () => {
      const { up, client } = await onBytes();
      for (const byte of Buffer.from(framed(opening))) up.write(Buffer.from([byte]));
      await assertWorks(client);
    });

    it('half a message is waited for, and is one when the rest comes', async () => {
      const { up, client } = await onBytes();
      const bytes = framed(opening);
      up.write(bytes.slice(0, 90));
      await new Promise(resolve => setTimeout(resolve, 20));
      up.write(bytes.slice(90));
      await assertWorks(client);
    });

    for (const [name, body] of [
      ['that is no JSON', '{"jsonrpc":"2.0","method":'],
      ['that is no message', '[1, 2]'],
      ['that is a number', '7'],
      ['of an answer that nobody waits for', '{"jsonrpc":"2.0","id":99999,"result":null}'],
      ['without a method', '{"jsonrpc":"2.0","params":{}}'],
    ] as const) {
      it(`a body ${name} is passed over`, async () => {
        const { up, client } = await onBytes();
        up.write(framed(body));
        up.write(framed(opening));
        await assertWorks(client);
      });
    }
  });

  it('a storm of cancelled requests is answered, each as cancelled or in full, and the next one is answered too', async () => {
    const client = await connect();
    await client.open(TEXT.repeat(50));
    const answers = Array.from({ length: 500 }, async (_, at) => {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest<unknown>((at % 2 === 0 ? DocumentSymbolRequest : DocumentDiagnosticRequest).method, { textDocument: { uri: URI } }, source.token);
      source.cancel();
      return await answer.then(() => 'full', (error: unknown) => ((error as ResponseError).code === LSPErrorCodes.RequestCancelled ? 'cancelled' : 'failed'));
    });
    assert.deepEqual([...new Set(await Promise.all(answers))].filter(answer => answer !== 'full' && answer !== 'cancelled'), []);
    assert.ok((await outlineOf(client)).length > 0);
    assert.deepEqual(client.logs, []);
  });

  describe('of the settings', () => {
    for (const settings of [null, 7, 'all', [], [[]], { rules: 5 }, { rules: { 'line-too-long': { no: 1 } } }, { rules: [] }, { profile: 9, lineWidth: 'wide', vocabulary: 'mine' }, { vocabulary: { tags: 7, posts: {}, captions: [5] } }, { lineWidth: -1 }, { lineWidth: 1e99 }]) {
      it(`${JSON.stringify(settings)} are as good as none`, async () => {
        const client = await connect({ configuration: () => settings });
        await client.open(TEXT);
        const sound = await connect();
        await sound.open(TEXT);
        assert.deepEqual(await codesOf(client), await codesOf(sound));
        await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
        assert.deepEqual(await codesOf(client), await codesOf(sound));
        await assertWorks(client);
      });
    }
  });

  describe('inside', () => {
    const faulty = (name: keyof Engine): Engine => ({ ...engine, [name]: () => { throw new Error('planted'); } });
    const QUESTIONS: Readonly<Record<string, object>> = {
      'textDocument/diagnostic': {}, 'textDocument/documentSymbol': {}, 'textDocument/foldingRange': {}, 'textDocument/documentLink': {},
      'textDocument/hover': { position: { line: 2, character: 7 } }, 'textDocument/completion': { position: { line: 2, character: 6 } },
      'textDocument/definition': { position: { line: 2, character: 7 } }, 'textDocument/documentHighlight': { position: { line: 2, character: 7 } }, 'textDocument/selectionRange': { positions: [{ line: 2, character: 7 }] },
    };

    for (const name of Object.keys(engine) as (keyof Engine)[]) {
      // Without a reading there is nothing to say about a document: that each request is answered is tested in connection.test.ts.
      if (name === 'parse' || name === 'reread') continue;
      it(`a fault in ${name} leaves all else as it was`, async () => {
        const sound = await connect();
        const client = await connect({ engine: faulty(name) });
        for (const each of [sound, client]) await each.open(TEXT);
        let different = 0;
        for (const [method, params] of Object.entries(QUESTIONS)) {
          const ask = (of: TestClient): Promise<unknown> => of.connection.sendRequest(method, { textDocument: { uri: URI }, ...params });
          const [expected, given] = [JSON.stringify(await ask(sound)), JSON.stringify(await ask(client))];
          if (given.replace(/"resultId":"[^"]*"/, '') !== expected.replace(/"resultId":"[^"]*"/, '')) different += 1;
        }
        assert.ok(different <= 1, `${different} answers are different`);
      });
    }

    it('the user is told once where the log is, however much fails', async () => {
      const client = await connect({ engine: faulty('hover') });
      const told: string[] = [];
      client.connection.onNotification(ShowMessageNotification.type, ({ message }) => { told.push(message); });
      await client.open(TEXT);
      for (let times = 0; times < 3; times++) await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri: URI }, position: { line: 2, character: 7 } });
      await client.until(() => client.logs.length === 3);
      assert.equal(told.length, 1);
      assert.match(told[0]!, /log/);
    });

    it('a client that shows it in its own way is told in its own way', async () => {
      const client = await connect({ engine: faulty('hover'), initializationOptions: { showsFaults: true } });
      const told: string[] = [];
      client.connection.onNotification(ShowMessageNotification.type, () => { told.push('message'); });
      client.connection.onNotification('cable/faulted', () => { told.push('faulted'); });
      await client.open(TEXT);
      for (let times = 0; times < 2; times++) await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri: URI }, position: { line: 2, character: 7 } });
      await client.until(() => client.logs.length === 2);
      assert.deepEqual(told, ['faulted']);
    });
  });

  it('a client that goes without a word leaves nothing behind that fails, whatever was still to be told', async () => {
    const failed: unknown[] = [];
    const note = (reason: unknown): void => void failed.push(reason);
    process.prependListener('unhandledRejection', note);
    try {
      const client = await connect();
      await client.open(TEXT);
      await outlineOf(client);
      disconnect();
      await new Promise(resolve => setTimeout(resolve, 500));
    } finally {
      process.removeListener('unhandledRejection', note);
    }
    assert.deepEqual(failed, []);
  });

  it('nothing that a hostile client sends makes a process of the server say more than its log allows', async () => {
    const client = await connect();
    await client.open(TEXT);
    for (const params of [null, [], 'x', { textDocument: { uri: { toString: 1 } } }]) await client.connection.sendRequest('textDocument/hover', params as never).catch(() => undefined);
    assert.doesNotMatch(client.logs.join('\n'), /HARVEST/);
    await assertWorks(client);
  });
});
