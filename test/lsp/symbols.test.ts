import assert from 'node:assert/strict';
import { DocumentSymbolRequest, SymbolKind, type ClientCapabilities, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver-protocol/node';
import { engine, type Engine } from '../../server/src/lsp/language-service';
import type { OutlineKind, PlacedItem } from '../../server/src/features/outline';
import { oneStep, type Steps } from '../../server/src/text/steps';
import { connect, disconnect, isOrdered, range, URI } from './harness';
import { seed } from './seed';

describe('lsp/symbols', () => {
  afterEach(disconnect);

  const symbols = async (text: string, capabilities?: ClientCapabilities, parts: Engine = engine): Promise<DocumentSymbol[] | SymbolInformation[]> => {
    const client = await connect({ ...(capabilities && { capabilities }), engine: parts });
    await client.open(text);
    return await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: URI } }) ?? assert.fail('no answer');
  };
  const tree = async (text: string): Promise<DocumentSymbol[]> => await symbols(text) as DocumentSymbol[];

  it('gives the sections of the sample by their headings, each with its paragraphs', async () => {
    const sections = (await tree(seed)).filter(({ kind }) => kind === SymbolKind.Namespace);
    assert.deepEqual(sections.slice(1).map(({ name }) => name), [
      'Vietnam: Cooperation with China on TIP is Improving',
      'Guangdong Women\'s Federation: Stopping The Sale Of Wives',
      'Past Efforts Focused on Preventing Spouse Sales',
      'Shifting Focus Toward Prevention Of Labor Trafficking',
      'Comment: Not Talking About It Will Not Make The Problem Go…',
    ]);
    assert.deepEqual(sections.slice(1).map(({ children }) => children?.map(({ name }) => Number.parseInt(name, 10))), [[2, 3, 4, 5, 6], [7, 8], [9, 10], [11, 12, 13, 14], [15, 16]]);
  });

  /** As an editor checks them: one range out of place, and it shows no outline at all. */
  const assertSound = (list: readonly DocumentSymbol[], lastLine: number, parent?: DocumentSymbol): void => {
    for (const symbol of list) {
      const { name, range: whole, selectionRange: selection, children = [] } = symbol;
      assert.notEqual(name.trim(), '');
      assert.ok(isOrdered(whole.start, selection.start) && isOrdered(selection.end, whole.end), `${name}: selection outside`);
      assert.ok(isOrdered(whole.start, whole.end) && whole.end.line <= lastLine, `${name}: range outside the document`);
      if (parent) assert.ok(isOrdered(parent.range.start, whole.start) && isOrdered(whole.end, parent.range.end), `${name}: outside of ${parent.name}`);
      assertSound(children, lastLine, symbol);
    }
  };

  for (const [name, text] of [['as it is', seed], ['with CRLF', seed.replaceAll('\n', '\r\n')], ['twice in one file', seed + seed], ['without its header', seed.slice(1500)], ['on one line', seed.replaceAll('\n', ' ')]] as const) {
    it(`gives ranges that an editor takes, for the sample ${name}`, async () => {
      const list = await tree(text);
      assert.ok(list.length > 0);
      assertSound(list, text.split('\n').length);
    });
  }

  it('gives a flat list to a client that knows no tree: the same items, each with the name of its parent', async () => {
    const names = (list: readonly DocumentSymbol[]): string[] => list.flatMap(({ name, children = [] }) => [name, ...names(children)]);
    const flat = await symbols(seed, {}) as SymbolInformation[];
    assert.deepEqual(flat.map(({ name }) => name), names(await tree(seed)));
    const paragraph = flat.find(({ name }) => name.startsWith('16 '))!;
    assert.match(String(paragraph.containerName), /^Comment: /);
    assert.equal(paragraph.location.uri, URI);
  });

  const oneItem = (kind: OutlineKind, detail = ''): Engine => ({
    ...engine,
    outlineInSteps: (): Steps<PlacedItem[]> => oneStep(() => [{ at: 0, item: { name: 'item', detail, kind, span: { start: 0, end: 5 }, selection: { start: 1, end: 2 }, children: [] } }]),
  });

  it('carries name, detail, kind and ranges over', async () => {
    assert.deepEqual(await symbols('text\nmore', undefined, oneItem('tags', '2 words')), [
      { name: 'item', detail: '2 words', kind: SymbolKind.Key, range: range(0, 0, 1, 0), selectionRange: range(0, 1, 0, 2) },
    ]);
  });

  it('gives a client only kinds that it knows', async () => {
    const [item] = await symbols('text\nmore', {}, oneItem('tags'));
    assert.equal(item?.kind, SymbolKind.String);
  });
});
