import assert from 'node:assert/strict';
import { DidChangeTextDocumentNotification, DocumentFormattingRequest, DocumentOnTypeFormattingRequest, DocumentRangeFormattingRequest, DocumentRangesFormattingRequest, LSPErrorCodes, ResponseError, type Position, type TextEdit } from 'vscode-languageserver-protocol/node';
import { engine, type Engine } from '../../server/src/lsp/language-service';
import { connect, disconnect, edited, range, URI, type Setup, type TestClient } from './harness';
import { seed } from './seed';

const HEAD = 'UNCLAS GUANGZHOU 000208\n\nE.O. 12958: N/A\nTAGS: PHUM, CH\nSUBJECT: HARBOR FESTIVAL\n\n';
const options = { tabSize: 4, insertSpaces: true };

describe('lsp/format', () => {
  afterEach(disconnect);

  const opened = async (text: string, setup: Setup = {}): Promise<TestClient> => {
    const client = await connect(setup);
    await client.open(text);
    return client;
  };
  const format = ({ connection }: TestClient): Promise<TextEdit[] | null> => connection.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri: URI }, options });
  const onType = ({ connection }: TestClient, position: Position, ch: string): Promise<TextEdit[] | null> => connection.sendRequest(DocumentOnTypeFormattingRequest.type, { textDocument: { uri: URI }, position, ch, options });

  it('offers it for documents, ranges and typing', async () => {
    const { result: { capabilities } } = await connect();
    assert.equal(capabilities.documentFormattingProvider, true);
    assert.deepEqual(capabilities.documentRangeFormattingProvider, { rangesSupport: true });
    assert.deepEqual(capabilities.documentOnTypeFormattingProvider, { firstTriggerCharacter: '\n', moreTriggerCharacter: [' '] });
  });

  it('offers no more than single ranges to a client that asks for one after the other', async () => {
    const { result: { capabilities } } = await connect({ capabilities: {} });
    assert.equal(capabilities.documentRangeFormattingProvider, true);
  });

  it('lays a document out, and answers with nothing when it is', async () => {
    const text = `${HEAD}1. (U) Rain.\n2.(U) Sun.\n`;
    const client = await opened(text);
    const after = edited(text, await format(client) ?? []);
    assert.equal(after, `${HEAD}1. (U) Rain.\n\n2. (U) Sun.\n`);
    assert.deepEqual(await format(await opened(after)), []);
  });

  it('answers with fewer than a thousand edits, from which on an editor loses the cursor', async () => {
    const text = `${HEAD}${Array.from({ length: 1_500 }, (_, at) => `${String(at + 1)}.(U) Rain.\n\n`).join('')}`;
    const edits = await format(await opened(text)) ?? [];
    assert.ok(edits.length > 900 && edits.length < 1_000, String(edits.length));
    assert.equal(edited(text, edits), text.replaceAll('.(U)', '. (U)'));
  });

  it('at the width of the settings', async () => {
    const text = `${HEAD}1. (U) The harbor festival opens on Monday with fireworks and boats.\n`;
    const client = await opened(text, { configuration: () => ({ lineWidth: 55 }) });
    assert.equal(edited(text, await format(client) ?? []), `${HEAD}1. (U) The harbor festival opens on Monday with\nfireworks and boats.\n`);
  });

  it('accepts custom captions', async () => {
    const header = HEAD.replace('\nE.O.', '\nHARBOR CHANNEL\n\nE.O.');
    const client = await opened(`${header}1.(U) Rain.\n`, { configuration: () => ({ vocabulary: { captions: ['HARBOR CHANNEL'] } }) });
    assert.equal(edited(`${header}1.(U) Rain.\n`, await format(client) ?? []), `${header}1. (U) Rain.\n`);
  });

  it('lays out what a range touches', async () => {
    const text = `${HEAD}1.(U) Rain.\n\n2.(U) Sun.\n\n3.(U) Wind.\n`;
    const { connection } = await opened(text);
    const edits = await connection.sendRequest(DocumentRangeFormattingRequest.type, { textDocument: { uri: URI }, range: range(8, 0, 8, 4), options });
    assert.equal(edited(text, edits ?? []), `${HEAD}1.(U) Rain.\n\n2. (U) Sun.\n\n3.(U) Wind.\n`);
  });

  it('lays out what several ranges touch, for who asks for them at once', async () => {
    const text = `${HEAD}1.(U) Rain.\n\n2.(U) Sun.\n\n3.(U) Wind.\n`;
    const { connection } = await opened(text);
    const edits = await connection.sendRequest(DocumentRangesFormattingRequest.type, { textDocument: { uri: URI }, ranges: [range(10, 0, 10, 4), range(6, 0, 7, 0)], options });
    assert.equal(edited(text, edits ?? []), `${HEAD}1. (U) Rain.\n\n2.(U) Sun.\n\n3. (U) Wind.\n`);
    assert.deepEqual(await connection.sendRequest(DocumentRangesFormattingRequest.type, { textDocument: { uri: URI }, ranges: [], options }), []);
  });

  it('lays out whole lines where a range ends at the start of the next, and not that one', async () => {
    const text = `${HEAD}1.(U) Rain.\n\n2.(U) Sun.\n`;
    const { connection } = await opened(text);
    const edits = await connection.sendRequest(DocumentRangeFormattingRequest.type, { textDocument: { uri: URI }, range: range(6, 0, 8, 0), options });
    assert.equal(edited(text, edits ?? []), `${HEAD}1. (U) Rain.\n\n2.(U) Sun.\n`);
  });

  it('leaves an archive copy as it is, and says why to who asks for it', async () => {
    const client = await opened(seed, { initializationOptions: { showsRefusals: true } });
    assert.deepEqual(await format(client), []);
    assert.deepEqual(await client.connection.sendRequest('cable/formatRefusals', { textDocument: { uri: URI } }), ['This is an archive copy; restore the telegram first.']);
  });

  it('says why for a range what it was of the cables there, without laying out once more', async () => {
    let laidOut = 0;
    const counted = Object.create(engine, { formatInSteps: { value: (...given: Parameters<Engine['formatInSteps']>) => { laidOut++; return engine.formatInSteps(...given); } } }) as Engine;
    const text = `${HEAD}1.(U) Rain.\n\n\n${seed}`;
    const { connection } = await opened(text, { engine: counted, initializationOptions: { showsRefusals: true } });
    const below = range(20, 0, 24, 0);
    const answers: unknown[] = [];
    for (const part of [range(6, 0, 6, 4), below]) {
      await connection.sendRequest(DocumentRangeFormattingRequest.type, { textDocument: { uri: URI }, range: part, options });
      answers.push(await connection.sendRequest('cable/formatRefusals', { textDocument: { uri: URI }, ranges: [part] }));
    }
    assert.deepEqual(answers, [[], ['This is an archive copy; restore the telegram first.']]);
    assert.equal(laidOut, 2);
    await connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: `${HEAD}1.(U) Rain.\n` }] });
    assert.deepEqual(await connection.sendRequest('cable/formatRefusals', { textDocument: { uri: URI }, ranges: [below] }), []);
    assert.equal(laidOut, 3, 'another version is another matter');
  });

  it('fails with the reason for a client that does not ask', async () => {
    await assert.rejects(format(await opened(seed)), (error: unknown) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed && error.message.includes('archive copy'));
  });

  it('begins the next paragraph on Enter', async () => {
    const text = `${HEAD}1. (U) Rain.\n\n`;
    const edits = await onType(await opened(text), { line: 7, character: 0 }, '\n');
    assert.equal(edited(text, edits ?? []), `${HEAD}1. (U) Rain.\n\n2. (U) \n`);
  });

  it('has nothing to do where nothing follows, and in a document that is not open', async () => {
    const client = await opened(`${HEAD}1. (U) Rain\n\n`);
    assert.deepEqual(await onType(client, { line: 7, character: 0 }, '\n'), []);
    assert.deepEqual(await onType(client, { line: 6, character: 8 }, ' '), []);
    assert.deepEqual(await onType(client, { line: 99, character: 8 }, '\n'), []);
    assert.equal(await client.connection.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri: 'file:///other.cable' }, options }), null);
  });
});
