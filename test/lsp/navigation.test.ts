import assert from 'node:assert/strict';
import {
  DefinitionRequest, DocumentHighlightKind, DocumentHighlightRequest, DocumentLinkRequest, LinkedEditingRangeRequest, LSPErrorCodes, PrepareRenameRequest,
  ReferencesRequest, RenameRequest, ResponseError, SelectionRangeRequest, type Location, type Range, type SelectionRange, type TextDocumentEdit, type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { LineIndex } from '../../server/src/text/lines';
import { cableWith, mark } from '../features/named';
import { connect, disconnect, edited, fullCapabilities, range, URI, type Setup, type TestClient } from './harness';

interface Opened {
  readonly client: TestClient;
  readonly text: string;
  readonly at: { readonly textDocument: { readonly uri: string }; readonly position: { readonly line: number; readonly character: number } };
  /** What is expected, in `‹›`. */
  readonly expected: string;
}

/** Opens a document with a cursor `|` and expected ranges `‹›`. */
async function open(source: string, setup: Setup = {}): Promise<Opened> {
  const client = await connect(setup);
  const expected = source.replace('|', '');
  const text = expected.replaceAll(/[‹›]/g, '');
  await client.open(text);
  return { client, text, expected, at: { textDocument: { uri: URI }, position: new LineIndex(text).positionAt(source.replaceAll(/[‹›]/g, '').indexOf('|')) } };
}

function markedRanges(text: string, ranges: readonly Range[]): string {
  const lines = new LineIndex(text);
  return mark({ text, lines, cables: [] }, ranges.map(({ start, end }) => ({ start: lines.offsetAt(start), end: lines.offsetAt(end) })));
}

async function messageOf(answer: Promise<unknown>): Promise<string> {
  const fault: unknown = await answer.then(() => null, (reason: unknown) => reason);
  assert.ok(fault instanceof ResponseError && fault.code === LSPErrorCodes.RequestFailed);
  return fault.message;
}

describe('lsp/navigation', () => {
  afterEach(disconnect);

  it('is announced', async () => {
    const { capabilities } = (await connect()).result;
    for (const provider of ['definitionProvider', 'referencesProvider', 'documentHighlightProvider', 'linkedEditingRangeProvider', 'selectionRangeProvider'] as const) assert.equal(capabilities[provider], true);
    assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
    assert.equal((await connect({ capabilities: {} })).result.capabilities.renameProvider, true, 'to a client that does not prepare');
    assert.deepEqual(capabilities.documentLinkProvider, {});
  });

  it('leads from a mention to the reference, and nowhere from septel', async () => {
    const { client, text, expected, at } = await open(cableWith('1. (U) 😀 It opens (ref |A).', '‹A. TALLINN 366›\n     B. RIGA 360'));
    const found = await client.connection.sendRequest(DefinitionRequest.type, at) as Location[];
    assert.deepEqual(found.map(({ uri }) => uri), [URI]);
    assert.equal(markedRanges(text, found.map(each => each.range)), expected);
    const septel = await open(cableWith('1. (U) Sep|tel.'));
    assert.deepEqual(await septel.client.connection.sendRequest(DefinitionRequest.type, septel.at), []);
  });

  it('finds what cites a reference, with the reference itself where it is asked for', async () => {
    const { client, text, expected, at } = await open(cableWith('1. (U) It opens (refs ‹A› and B; ref ‹|A›).'));
    const ask = async (includeDeclaration: boolean): Promise<string> => {
      const found = await client.connection.sendRequest(ReferencesRequest.type, { ...at, context: { includeDeclaration } });
      return markedRanges(text, found!.map(each => each.range));
    };
    assert.equal(await ask(false), expected);
    assert.equal(await ask(true), expected.replace('A. TALLINN', '‹A›. TALLINN'));
  });

  it('highlights definition and uses, each as what it is', async () => {
    const { client, text, expected, at } = await open(cableWith('1. (U) It opens (ref ‹|A›).', '‹A›. TALLINN 366\n     B. RIGA 360').replaceAll('\n', '\r\n'));
    const found = await client.connection.sendRequest(DocumentHighlightRequest.type, at);
    assert.equal(markedRanges(text, found!.map(each => each.range)), expected);
    assert.deepEqual(found!.map(({ kind }) => kind), [DocumentHighlightKind.Write, DocumentHighlightKind.Read]);
  });

  it('links mail and web addresses', async () => {
    const { client, text, expected, at: { textDocument } } = await open(cableWith('1. (U) ‹www.example.org›, ‹roe@state.gov›, javascript:x@y.org.|'));
    const found = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    assert.equal(markedRanges(text, found!.map(each => each.range)), expected);
    assert.deepEqual(found!.map(({ target }) => target), ['http://www.example.org', 'mailto:roe@state.gov']);
  });

  it('edits both ends of a pair at once, for as long as they are words', async () => {
    const { client, text, expected, at } = await open(cableWith('1. (U) ‹NO|TE›: IT RAINS.  END ‹NOTE›.'));
    const found = await client.connection.sendRequest(LinkedEditingRangeRequest.type, at);
    assert.equal(markedRanges(text, found!.ranges), expected);
    const word = new RegExp(`^${found!.wordPattern!}$`);
    assert.ok(word.test('ACTION REQUEST') && !word.test('NOTE:'));
    const outside = await open(cableWith('1. (U) NOTE: IT RA|INS.  END NOTE.'));
    assert.equal(await outside.client.connection.sendRequest(LinkedEditingRangeRequest.type, outside.at), null);
  });

  it('expands each selection from its word to the file', async () => {
    const { client, text, at: { textDocument, position } } = await open(cableWith('1. (U) It op|ens.  It closes.'));
    const found = await client.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position, { line: 0, character: 0 }] });
    assert.equal(found!.length, 2);
    const chain: string[] = [];
    for (let each: SelectionRange | undefined = found![0]; each; each = each.parent) chain.push(/‹([^]*)›/.exec(markedRanges(text, [each.range]))![1]!);
    assert.deepEqual(chain.slice(0, 2), ['opens', 'It opens.']);
    assert.equal(chain.at(-1), text);
  });

  describe('rename', () => {
    it('begins with the letter under the cursor', async () => {
      const { client, at } = await open(cableWith('1. (U) It opens (ref |A).'));
      assert.deepEqual(await client.connection.sendRequest(PrepareRenameRequest.type, at), { range: range(12, 21, 12, 22), placeholder: 'A' });
    });

    it('changes the letter in the list and its mentions, in the version that was seen', async () => {
      const source = (letter: string, cursor = ''): string => cableWith(`1. (U) It opens (ref\n${cursor}${letter}, refs ${letter} and B).`, `${letter}. TALLINN 366\n     B. RIGA 360`);
      const { client, text, at } = await open(source('A', '|'));
      const edit = await client.connection.sendRequest(RenameRequest.type, { ...at, newName: 'D' });
      const [change] = edit!.documentChanges as TextDocumentEdit[];
      assert.deepEqual(change!.textDocument, { uri: URI, version: 1 });
      assert.equal(edited(text, change!.edits as TextEdit[]), source('D'));
    });

    it('changes an abbreviation, also for a client that knows no versions', async () => {
      const source = (name: string, cursor = ''): string => cableWith(`1. (U) The Public Security Bureau (${name}) came.  The ${cursor}${name} left.`);
      const { client, text, at } = await open(source('PSB', '|'), { capabilities: {} });
      const edit = await client.connection.sendRequest(RenameRequest.type, { ...at, newName: 'GAB' });
      assert.equal(edited(text, edit!.changes![URI]!), source('GAB'));
    });

    it('says why it refuses', async () => {
      const { client, at } = await open(cableWith('1. (U) It opens (ref |A).'), { capabilities: fullCapabilities });
      assert.match(await messageOf(client.connection.sendRequest(RenameRequest.type, { ...at, newName: 'B' })), /already/);
      assert.match(await messageOf(client.connection.sendRequest(RenameRequest.type, { ...at, newName: 'b2' })), /one capital letter/);
      assert.match(await messageOf(client.connection.sendRequest(PrepareRenameRequest.type, { ...at, position: { line: 0, character: 0 } })), /^Only the letter/);
      assert.deepEqual(client.logs, []);
    });
  });

  it('has nothing to say of a document that is not open', async () => {
    const { connection } = await connect();
    const at = { textDocument: { uri: 'file:///other.cable' }, position: { line: 0, character: 0 } };
    assert.equal(await connection.sendRequest(DefinitionRequest.type, at), null);
    assert.equal(await connection.sendRequest(RenameRequest.type, { ...at, newName: 'B' }), null);
  });
});
