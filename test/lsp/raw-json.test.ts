import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { DidChangeTextDocumentNotification, DocumentSymbolRequest, FoldingRangeRequest, StreamMessageReader, StreamMessageWriter, createProtocolConnection } from 'vscode-languageserver-protocol/node';
import { createConnection } from 'vscode-languageserver/node';
import { start } from '../../server/src/lsp/connection';
import { engine } from '../../server/src/lsp/language-service';
import { PromptWriter } from '../../server/src/lsp/node-writer';
import { asciiJson, RawJson } from '../../server/src/lsp/raw-json';
import { connect, disconnect, greet, listen, range, URI, type TestClient } from './harness';
import { seed } from './seed';

describe('lsp/raw-json', () => {
  afterEach(disconnect);

  it('writes any text in ASCII that reads as it was', () => {
    const value = { name: 'é · … 😀 \ud800 "quoted" \u2028', list: [1, null] };
    assert.match(asciiJson(value), /^[\x20-\x7e]*$/);
    assert.deepEqual(JSON.parse(asciiJson(value)), value);
    assert.deepEqual(JSON.parse(JSON.stringify({ result: new RawJson(['', asciiJson(value)]) })), { result: value });
  });

  /** A client of a server that writes as the process does. */
  const connectRaw = async (): Promise<{ client: TestClient; end: () => void }> => {
    const up = new PassThrough();
    const down = new PassThrough();
    const server = createConnection(new StreamMessageReader(up), new PromptWriter(down));
    start(server, { engine, readFile: null, writesRaw: true });
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const client = await greet(connection, listen(connection), {});
    return { client, end: () => { server.dispose(); connection.dispose(); } };
  };

  it('gives the symbols and folds that another connection gives, of one cable, of two, and of a long text without headings, edit after edit', async () => {
    const long = `UNCLAS PARIS 004321\n\nSUBJECT: FAIR\n\n${Array.from({ length: 60 }, (_, at) => `${at + 1}. (U) The fair was\ngood.\n\n`).join('')}`;
    for (const text of [seed, `${seed}\n\n${seed.replaceAll('GUANGZHOU', 'SPRINGFIELD')}`, long]) {
      const { client, end } = await connectRaw();
      const plain = await connect();
      const textDocument = { uri: URI };
      const ask = async ({ connection }: TestClient): Promise<unknown> => [await connection.sendRequest(DocumentSymbolRequest.type, { textDocument }), await connection.sendRequest(FoldingRangeRequest.type, { textDocument })];
      for (const each of [client, plain]) await each.open(text);
      // In a word, a new line, a heading, the header, and all of the lines above taken away.
      const edits = [range(50, 4, 50, 4), range(60, 0, 60, 0), range(72, 3, 72, 3), range(26, 2, 26, 4), range(40, 0, 45, 2)];
      for (const [at, where] of edits.entries()) {
        const change = { textDocument: { uri: URI, version: at + 2 }, contentChanges: [{ range: where, text: at === 1 ? 'x\n' : at === 4 ? '' : 'é' }] };
        for (const { connection } of [client, plain]) await connection.sendNotification(DidChangeTextDocumentNotification.type, change);
        assert.deepEqual(await ask(client), await ask(plain));
      }
      end();
    }
  });
});
