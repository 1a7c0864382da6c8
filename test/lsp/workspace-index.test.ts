import assert from 'node:assert/strict';
import {
  CallHierarchyIncomingCallsRequest, CallHierarchyOutgoingCallsRequest, CallHierarchyPrepareRequest, CodeActionRequest, CodeLensRequest, CompletionRequest, DefinitionRequest, DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification, DidChangeWatchedFilesNotification, DidChangeWorkspaceFoldersNotification, DidCloseTextDocumentNotification, DocumentDiagnosticRequest, ErrorCodes, FileChangeType, HoverRequest,
  PublishDiagnosticsNotification, ReferencesRequest, ResponseError, WorkspaceSymbolRequest,
  type CallHierarchyItem, type CodeAction, type CompletionList, type Diagnostic, type Location, type LocationLink, type MarkupContent, type Position, type SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import { LineIndex } from '../../server/src/text/lines';
import { cable } from '../workspace/entries';
import { MemoryFiles, ROOT } from '../workspace/memory-files';
import { connect, disconnect, fullCapabilities, type Setup, type TestClient, range } from './harness';

const FOLDER = { uri: ROOT, name: 'work' };
const PARIS = cable({ mrn: 'PARIS 001234', sent: '010905Z JAN 07', subject: 'Boats for the Harbor', tags: 'EWWT, FR' });
const RIGA = cable({ mrn: 'RIGA 000300', ref: 'A. PARIS 1234\n     B. ROME 77', text: 'As in ref A, and 07 PARIS 1234.' });

/** A client with a folder on the server's disk, when the index is there. */
async function connectTo(files: MemoryFiles, setup: Setup = {}): Promise<TestClient> {
  const client = await connect({ workspaceFolders: [FOLDER], readFile: uri => files.read(uri), disk: files, ...setup });
  await indexed(client, files);
  return client;
}

async function symbols(client: TestClient, query = ''): Promise<string[]> {
  return (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query }) as SymbolInformation[]).map(({ name }) => name);
}

/** Asks until the answer is as wanted: the index follows in its own time. */
async function eventually<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> {
  for (let turn = 0; ; turn++) {
    const answer = await ask();
    if (wanted(answer) || turn === 400) return answer;
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

async function indexed(client: TestClient, files: MemoryFiles): Promise<void> {
  const count = (await files.list(ROOT))!.length;
  assert.equal((await eventually(() => symbols(client), all => all.length >= count)).length >= count, true);
}

/** The position of `|` in a text that has it, and the text without. */
function cursorIn(marked: string): { text: string; position: Position } {
  const text = marked.replace('|', '');
  return { text, position: new LineIndex(text).positionAt(marked.indexOf('|')) };
}

async function openMarked(client: TestClient, name: string, marked: string): Promise<{ textDocument: { uri: string }; position: Position }> {
  const { text, position } = cursorIn(marked);
  const uri = `${ROOT}/${name}`;
  await client.open(text, uri);
  return { textDocument: { uri }, position };
}

const shortOf = (uri: string): string => uri.slice(ROOT.length + 1);

describe('lsp/workspace-index', () => {
  afterEach(disconnect);

  const two = (): MemoryFiles => new MemoryFiles({ 'paris.cable': PARIS, 'riga.cable': RIGA });

  it('is announced', async () => {
    const { capabilities } = (await connect()).result;
    assert.equal(capabilities.workspaceSymbolProvider, true);
    assert.equal(capabilities.callHierarchyProvider, true);
  });

  it('is of the one folder of a client that knows no workspace folders', async () => {
    const files = two();
    const client = await connect({ rootUri: ROOT, readFile: uri => files.read(uri), disk: files });
    await indexed(client, files);
  });

  describe('definition', () => {
    for (const [what, marked] of [['a reference in the list', RIGA.replace('PARIS 1', 'PAR|IS 1')], ['a number in the text', RIGA.replace('07 PARIS', '07 P|ARIS')]] as const) {
      it(`opens the cable that ${what} names`, async () => {
        const client = await connectTo(two());
        const at = await openMarked(client, 'riga.cable', marked);
        const [link, ...others] = await client.connection.sendRequest(DefinitionRequest.type, at) as LocationLink[];
        assert.deepEqual(others, []);
        assert.equal(shortOf(link!.targetUri), 'paris.cable');
        assert.equal(PARIS.split('\n')[link!.targetSelectionRange.start.line], 'UNCLAS PARIS 001234');
        const { start, end } = link!.originSelectionRange!;
        assert.match(RIGA.split('\n')[start.line]!.slice(start.character, end.character), /^(?:07 )?PARIS 1234$/);
      });
    }

    it('is a place for a client that knows no links, and stays in the cable for a letter and where the folder has no such cable', async () => {
      const client = await connectTo(two(), { capabilities: {} });
      const at = await openMarked(client, 'riga.cable', RIGA.replace('PARIS 1', 'PAR|IS 1'));
      const ask = async (position: Position): Promise<string[]> => (await client.connection.sendRequest(DefinitionRequest.type, { ...at, position }) as Location[]).map(({ uri }) => shortOf(uri));
      assert.deepEqual(await ask(at.position), ['paris.cable']);
      assert.deepEqual(await ask(cursorIn(RIGA.replace('ROME 77', 'ROME| 77')).position), ['riga.cable']);
      assert.deepEqual(await ask(cursorIn(RIGA.replace('ref A', 'ref |A')).position), ['riga.cable']);
    });
  });

  describe('lenses', () => {
    const RIGA_URI = `${ROOT}/riga.cable`;
    const lensesOf = async (client: TestClient): Promise<string[]> =>
      ((await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: RIGA_URI } })) ?? []).map(({ command }) => command!.title).filter(title => title.startsWith('open'));
    /** Of a client that has the cable open that cites, how often it was told to ask for lenses again. */
    const counted = async (files: MemoryFiles): Promise<{ client: TestClient; count: () => number }> => {
      const client = await connectTo(files);
      let count = 0;
      client.connection.onRequest('workspace/codeLens/refresh', () => { count++; });
      await client.open(RIGA, RIGA_URI);
      // What the opening of a file that is known brings about.
      await new Promise(resolve => setTimeout(resolve, 400));
      return { client, count: () => count };
    };

    it('are to be asked for again when a cable comes that is cited, moves or goes', async () => {
      const files = new MemoryFiles({ 'riga.cable': RIGA });
      const { client, count } = await counted(files);
      assert.deepEqual(await lensesOf(client), []);
      const tell = async (type: FileChangeType): Promise<void> => {
        const before = count();
        await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: `${ROOT}/paris.cable`, type }] });
        await client.until(() => count() > before);
      };
      files.write('paris.cable', PARIS);
      await tell(FileChangeType.Created);
      assert.deepEqual(await lensesOf(client), ['open 07PARIS1234']);
      files.write('paris.cable', `\n${PARIS}`);
      await tell(FileChangeType.Changed);
      files.remove('paris.cable');
      await tell(FileChangeType.Deleted);
      assert.deepEqual(await lensesOf(client), []);
    });

    /** The places to which the only lens leads that opens 07PARIS1234. */
    const opened = async (files: Record<string, string>, text: string): Promise<string[]> => {
      const client = await connectTo(new MemoryFiles({ 'riga.cable': text, ...files }), { initializationOptions: { showsPlaces: true } });
      await client.open(text, RIGA_URI);
      const lenses = (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: RIGA_URI } }))!;
      const [open, ...others] = lenses.map(({ command }) => command!).filter(({ title }) => title === 'open 07PARIS1234');
      assert.deepEqual(others, []);
      const [, , places] = open!.arguments as [unknown, unknown, Location[]];
      return places.map(({ uri }) => shortOf(uri)).sort();
    };

    it('are one for a cable that the folder has twice, and lead to both', async () => {
      assert.deepEqual(await opened({ 'paris.cable': PARIS, 'copies/paris.cable': PARIS }, RIGA), ['copies/paris.cable', 'paris.cable']);
    });

    it('lead once to a cable that a reference names twice', async () => {
      assert.deepEqual(await opened({ 'paris.cable': PARIS }, RIGA.replace('A. PARIS 1234', 'A. PARIS 1234, PARIS 1234')), ['paris.cable']);
    });

    it('are asked for again by nobody where a text is edited that is no number', async () => {
      const { client, count } = await counted(two());
      const before = count();
      for (const [version, text] of [[2, 'As'], [3, 'Seen']] as const) {
        await client.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri: RIGA_URI, version }, contentChanges: [{ text: RIGA.replace('As', text) }] });
        await new Promise(resolve => setTimeout(resolve, 300));
      }
      assert.equal(count(), before);
    });
  });

  it('tells once in a hover what a cable is that the folder has twice', async () => {
    const client = await connectTo(new MemoryFiles({ 'riga.cable': RIGA, 'paris.cable': PARIS, 'copies/paris.cable': PARIS }));
    const { contents } = (await client.connection.sendRequest(HoverRequest.type, await openMarked(client, 'riga.cable', RIGA.replace('PARIS 1', 'PAR|IS 1'))))!;
    assert.equal((contents as MarkupContent).value.split('Boats for the Harbor').length, 2);
  });

  it('tells in a hover what the cable of a reference is, also behind its letter', async () => {
    const client = await connectTo(two());
    const at = await openMarked(client, 'riga.cable', RIGA.replace('PARIS 1', 'PAR|IS 1'));
    for (const marked of [RIGA.replace('PARIS 1', 'PAR|IS 1'), RIGA.replace('07 PARIS', '07 P|ARIS'), RIGA.replace('ref A', 'ref |A')]) {
      const { contents } = (await client.connection.sendRequest(HoverRequest.type, { ...at, position: cursorIn(marked).position }))!;
      assert.match((contents as MarkupContent).value, /\*\*07PARIS1234\*\* — Boats for the Harbor\n\n1 January 2007, UNCLASSIFIED · TAGS \*\*EWWT\*\*, \*\*FR\*\*/);
    }
    const rome = await client.connection.sendRequest(HoverRequest.type, { ...at, position: cursorIn(RIGA.replace('ROME 77', 'ROME| 77')).position });
    assert.match((rome!.contents as MarkupContent).value, /Cable 77 of ROME/);
  });

  it('tells first which references are meant where a phrase means several', async () => {
    const client = await connectTo(two());
    const marked = cable({ mrn: 'RIGA 000301', ref: 'A. ROME 77\n     B. PARIS 1234', text: 'As in re|fs A and B.' });
    const { contents } = (await client.connection.sendRequest(HoverRequest.type, await openMarked(client, 'riga.cable', marked)))!;
    assert.match((contents as MarkupContent).value, /ROME 77[^]*reference A[^]*reference B[^]*\*\*07PARIS1234\*\* — Boats/);
  });

  it('lists who cites a cable, from its own number and from a reference to it', async () => {
    const files = two();
    files.write('oslo.cable', cable({ mrn: 'OSLO 000400', ref: 'PARIS 1234' }));
    const client = await connectTo(files);
    const ask = async (at: object, includeDeclaration: boolean): Promise<string[]> =>
      ((await client.connection.sendRequest(ReferencesRequest.type, { ...at, context: { includeDeclaration } } as never))!).map(({ uri, range: { start } }) => `${shortOf(uri)}:${start.line + 1}`);
    const own = await openMarked(client, 'paris.cable', PARIS.replace('001234', '00|1234'));
    const citing = ['oslo.cable:9', 'riga.cable:12', 'riga.cable:9'];
    assert.deepEqual((await ask(own, false)).sort(), citing);
    assert.deepEqual((await ask(own, true)).sort(), [...citing, 'paris.cable:4'].sort());
    const reference = await openMarked(client, 'oslo.cable', cable({ mrn: 'OSLO 000400', ref: 'PARI|S 1234' }));
    assert.deepEqual((await ask(reference, false)).sort(), citing);
  });

  it('lists who cites a cable that is not in the folder, and nobody who means another of its number', async () => {
    const files = new MemoryFiles({
      'riga.cable': cable({ mrn: 'RIGA 000300', ref: 'A. ROME 77\n     B. OSLO 400', text: 'As in ref A, and 07 ROME 77.' }),
      'oslo.cable': cable({ mrn: 'OSLO 000400', ref: '07 ROME 77' }),
      'paris.cable': cable({ mrn: 'PARIS 000500', ref: '06 ROME 77' }),
      'late.cable': cable({ mrn: 'PARIS 000501', sent: '140905Z FEB 08', ref: 'ROME 77' }),
    });
    const client = await connectTo(files);
    const at = await openMarked(client, 'oslo.cable', cable({ mrn: 'OSLO 000400', ref: '07 RO|ME 77' }));
    for (const includeDeclaration of [true, false]) {
      const found = await client.connection.sendRequest(ReferencesRequest.type, { ...at, context: { includeDeclaration } });
      assert.deepEqual(found!.map(({ uri, range: { start } }) => `${shortOf(uri)}:${start.line + 1}`).sort(), ['oslo.cable:9', 'riga.cable:12', 'riga.cable:9']);
    }
  });

  it('counts nobody among them who means a cable that is there', async () => {
    const files = new MemoryFiles({
      // At the turn of the year, one of January means that of December.
      'rome.cable': cable({ mrn: 'ROME 000077', sent: '200905Z DEC 06' }),
      'riga.cable': cable({ mrn: 'RIGA 000005', sent: '050905Z JAN 07', ref: 'ROME 77' }),
      'oslo.cable': cable({ mrn: 'OSLO 000400', ref: '07 ROME 77' }),
    });
    const client = await connectTo(files);
    const at = await openMarked(client, 'oslo.cable', cable({ mrn: 'OSLO 000400', ref: '07 RO|ME 77' }));
    const found = await client.connection.sendRequest(ReferencesRequest.type, { ...at, context: { includeDeclaration: true } });
    assert.deepEqual(found!.map(({ uri }) => shortOf(uri)), ['oslo.cable']);
  });

  it('finds cables as workspace symbols, named with all by which they are found', async () => {
    const client = await connectTo(two());
    const [symbol] = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'harbor' }) as SymbolInformation[];
    assert.equal(symbol!.name, '07PARIS1234 Boats for the Harbor (EWWT, FR)');
    // With its zeros, for an editor looks there for what was copied from a cable.
    assert.equal(symbol!.containerName, 'PARIS 001234, 1 January 2007, UNCLASSIFIED');
    assert.deepEqual([shortOf(symbol!.location.uri), symbol!.location.range.start.line], ['paris.cable', 3]);
  });

  it('names workspace symbols so that an editor, which knows no accents and asks for the first word, finds them again', async () => {
    const client = await connectTo(new MemoryFiles({ 'lome.cable': cable({ mrn: 'LOME 000400', sent: '140905Z FEB 06', subject: 'Élections in São Tomé', tags: 'EWWT, TO' }) }));
    assert.deepEqual(await symbols(client, 'São'), ['06LOME400 Élections in São Tomé (EWWT, TO)']);
    assert.deepEqual(await symbols(client, 'sao tome'), ['06LOME400 Elections in Sao Tome (EWWT, TO)']);
    assert.deepEqual(await symbols(client, '2006 LOME'), ['2006 06LOME400 Elections in Sao Tome (EWWT, TO)']);
  });

  it('walks from a cable to those that it cites and those that cite it', async () => {
    const client = await connectTo(two());
    const prepare = async (name: string, marked: string): Promise<CallHierarchyItem> =>
      (await client.connection.sendRequest(CallHierarchyPrepareRequest.type, await openMarked(client, name, marked)))![0]!;
    const riga = await prepare('riga.cable', RIGA.replace('As in', 'As |in'));
    assert.deepEqual([riga.name, riga.detail], ['07RIGA300', 'THE HARVEST FAIR']);
    const outgoing = await client.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item: riga });
    assert.deepEqual(outgoing!.map(({ to, fromRanges }) => [to.name, fromRanges.map(({ start }) => start.line + 1)]), [['07PARIS1234', [9, 12]]]);
    const paris = await prepare('riga2.cable', cable({ mrn: 'RIGA 000301', ref: 'PA|RIS 1234' }));
    assert.equal(paris.name, '07PARIS1234');
    const incoming = await client.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item: paris });
    assert.deepEqual(incoming!.map(({ from }) => from.name).sort(), ['07RIGA300', '07RIGA301']);
    assert.deepEqual(await client.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item: paris }), []);
    assert.equal(await client.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item: { ...paris, uri: 'file:///gone.cable' } }), null);
  });

  it('completes a reference with the cables of the folder, with a year where it is another', async () => {
    const files = two();
    files.write('lima.cable', cable({ mrn: 'LIMA 000055', sent: '010905Z JAN 06', subject: 'Bees' }));
    // The same telegram once more is nothing more to choose.
    files.write('copy.cable', PARIS);
    const client = await connectTo(files);
    const ask = async (ref: string): Promise<{ label: string; detail: string | undefined; kept: string }[]> => {
      const at = await openMarked(client, 'new.cable', cable({ mrn: 'OSLO 000400', ref }));
      const { items } = await client.connection.sendRequest(CompletionRequest.type, at) as CompletionList;
      return items.filter(({ kind }) => kind === 17).map(({ label, detail, textEdit }) => ({ label, detail, kept: ref.slice(0, 'range' in textEdit! ? 0 : textEdit!.insert.start.character - 5) }));
    };
    assert.deepEqual(await ask('PAR|'), [{ label: 'PARIS 1234', detail: 'Boats for the Harbor', kept: '' }]);
    assert.deepEqual(await ask('A. STATE 1, PARIS 12|'), [{ label: 'PARIS 1234', detail: 'Boats for the Harbor', kept: 'A. STATE 1, ' }]);
    assert.deepEqual(await ask('A. 06 LI|'), [{ label: '06 LIMA 55', detail: 'Bees', kept: 'A. ' }]);
    assert.deepEqual((await ask('harb|')).map(({ label }) => label), ['PARIS 1234']);
  });

  describe('two files of one number', () => {
    const twice = (): MemoryFiles => new MemoryFiles({ 'paris.cable': PARIS, 'copy.cable': PARIS, 'riga.cable': RIGA });
    const told = async (client: TestClient, uri: string): Promise<Diagnostic[]> => {
      const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      return report.kind === 'full' ? report.items.filter(({ code }) => code === 'duplicate-mrn') : [];
    };

    it('are told, with the other place, until they differ', async () => {
      const files = twice();
      const client = await connectTo(files);
      const { textDocument: { uri } } = await openMarked(client, 'paris.cable', `${PARIS}|`);
      const [found] = await told(client, uri);
      assert.equal(found!.message, 'The number 07PARIS1234 is also that of a cable in copy.cable.');
      assert.deepEqual([found!.range.start, found!.severity], [{ line: 3, character: 7 }, 3]);
      assert.deepEqual(found!.relatedInformation!.map(({ location }) => shortOf(location.uri)), ['copy.cable']);
      const before = client.refreshes();
      files.write('copy.cable', RIGA);
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: `${ROOT}/copy.cable`, type: FileChangeType.Changed }] });
      await client.until(() => client.refreshes() > before);
      assert.deepEqual(await told(client, uri), []);
    });

    it('are told at the number itself while another cable is put above it', async () => {
      const client = await connectTo(twice());
      const { textDocument: { uri } } = await openMarked(client, 'paris.cable', `${PARIS}|`);
      assert.equal((await told(client, uri)).length, 1);
      const above = `${RIGA}\nNNNN\n\n`;
      await client.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version: 2 }, contentChanges: [{ range: range(0, 0, 0, 0), text: above }] });
      const lines = above.split('\n').length - 1;
      assert.deepEqual((await told(client, uri)).map(({ range: { start } }) => start), [{ line: 3 + lines, character: 7 }]);
    });

    it('are told of while somebody types without a rest', async () => {
      const files = twice();
      const client = await connectTo(files);
      const { textDocument: { uri } } = await openMarked(client, 'riga.cable', `${RIGA}|`);
      assert.deepEqual(await told(client, uri), []);
      const before = client.refreshes();
      files.write('other.cable', RIGA);
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: `${ROOT}/other.cable`, type: FileChangeType.Created }] });
      let version = 1;
      for (const until = Date.now() + 8000; Date.now() < until && client.refreshes() === before;) {
        await client.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version: ++version }, contentChanges: [{ range: range(0, 0, 0, 0), text: ' ' }] });
        await new Promise(resolve => setTimeout(resolve, 40));
      }
      assert.ok(client.refreshes() > before, `not in ${version} letters`);
    });

    it('are told again where the client has not asked when it was told to', async () => {
      const files = twice();
      const client = await connectTo(files);
      const { textDocument: { uri } } = await openMarked(client, 'riga.cable', `${RIGA}|`);
      assert.deepEqual(await told(client, uri), []);
      files.write('other.cable', RIGA);
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: `${ROOT}/other.cable`, type: FileChangeType.Created }] });
      await client.until(() => client.refreshes() > 1);
      assert.equal((await told(client, uri)).length, 1);
    });

    it('are told anew when the other one, open too, is edited so that its number moves or its subject changes', async () => {
      const client = await connectTo(twice());
      const { textDocument: { uri } } = await openMarked(client, 'paris.cable', `${PARIS}|`);
      const other = await openMarked(client, 'copy.cable', `${PARIS}|`);
      let version = 1;
      const edit = async (text: string): Promise<void> =>
        await client.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri: other.textDocument.uri, version: ++version }, contentChanges: [{ text }] });
      let previousResultId = '';
      /** Undefined: the client is to keep what it has. */
      const seen = async (): Promise<[number, string] | undefined> => {
        const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, previousResultId });
        previousResultId = report.resultId ?? '';
        const related = report.kind === 'full' ? report.items.find(({ code }) => code === 'duplicate-mrn')!.relatedInformation![0]! : undefined;
        return related && [related.location.range.start.line, related.message];
      };
      assert.deepEqual(await seen(), [3, '07PARIS1234: Boats for the Harbor']);
      for (const [text, expected] of [[`\n\n${PARIS}`, [5, '07PARIS1234: Boats for the Harbor']], [PARIS.replace('Boats', 'Ships'), [3, '07PARIS1234: Ships for the Harbor']]] as const) {
        const before = client.refreshes();
        await edit(text);
        await client.until(() => client.refreshes() > before);
        assert.deepEqual(await seen(), expected);
      }
      await edit(PARIS.replace('Boats', 'Ships').replace('opened', 'closed'));
      await new Promise(resolve => setTimeout(resolve, 300));
      assert.equal(await seen(), undefined);
    });

    it('can be turned off where they are told, like any other finding', async () => {
      for (const [initializationOptions, titles] of [
        [{ setsSeverities: true }, ['Change the severity of duplicate-mrn in the settings…', 'Turn off duplicate-mrn in the settings']],
        [{}, ['Turn off duplicate-mrn in .cablewright.json']],
      ] as const) {
        const client = await connectTo(twice(), { initializationOptions });
        const { textDocument } = await openMarked(client, 'paris.cable', `${PARIS}|`);
        const ask = async (line: number): Promise<CodeAction[]> =>
          (await client.connection.sendRequest(CodeActionRequest.type, { textDocument, range: range(line, 9, line, 9), context: { diagnostics: [] } }) as CodeAction[]).filter(({ title }) => title.includes('duplicate-mrn'));
        const offered = await ask(3);
        assert.deepEqual(offered.map(({ title }) => title), titles);
        assert.deepEqual(offered[0]!.diagnostics, await told(client, textDocument.uri));
        assert.deepEqual(await ask(4), []);
      }
    });

    it('are as serious as the settings say', async () => {
      for (const [severity, seen] of [['off', undefined], ['warning', 2]] as const) {
        const client = await connectTo(twice(), { configuration: () => ({ rules: { 'duplicate-mrn': severity } }) });
        const { textDocument: { uri } } = await openMarked(client, 'paris.cable', `${PARIS}|`);
        assert.equal((await told(client, uri))[0]?.severity, seen);
      }
    });

    it('are pushed to a client that does not ask, and not told of what was never saved', async () => {
      const files = twice();
      const client = await connectTo(files, { capabilities: {} });
      const pushed: string[][] = [];
      client.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => { pushed.push([uri, ...diagnostics.map(({ code }) => String(code)).filter(code => code === 'duplicate-mrn')]); });
      await client.open(PARIS, `${ROOT}/paris.cable`);
      await client.open(PARIS, 'untitled:Untitled-1');
      await client.until(() => pushed.some(([uri, code]) => uri === `${ROOT}/paris.cable` && code === 'duplicate-mrn'));
      await client.until(() => pushed.some(([uri]) => uri === 'untitled:Untitled-1'));
      assert.ok(!pushed.some(([uri, code]) => uri?.startsWith('untitled:') && code));
    });
  });

  describe('is kept as things are', () => {
    it('with what is open and not saved, and as on the disk when it is closed', async () => {
      const files = two();
      const client = await connectTo(files);
      const uri = `${ROOT}/paris.cable`;
      await client.open(PARIS, uri);
      const { position } = cursorIn(PARIS.replace('PARIS 001234', 'PARIS 00|1234'));
      await client.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: position, end: position }, text: '9' }] });
      assert.deepEqual(await symbols(client, 'boats'), ['07PARIS91234 Boats for the Harbor (EWWT, FR)']);
      await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
      assert.deepEqual(await symbols(client, 'boats'), ['07PARIS1234 Boats for the Harbor (EWWT, FR)']);
    });

    it('without a document that an editor keeps of a file that was deleted or renamed, until somebody works on it', async () => {
      const files = two();
      const client = await connectTo(files);
      const uri = `${ROOT}/paris.cable`;
      await client.open(PARIS, uri);
      const tell = async (type: FileChangeType): Promise<void> => await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });
      files.remove('paris.cable');
      await tell(FileChangeType.Deleted);
      assert.deepEqual(await symbols(client, 'boats'), []);
      // Word of how it once came, on its way for longer than that of its end.
      await tell(FileChangeType.Created);
      for (let turn = 0; turn < 20; turn++) assert.deepEqual(await symbols(client, 'boats'), []);
      files.write('paris.cable', PARIS);
      await tell(FileChangeType.Created);
      await eventually(async () => await symbols(client, 'boats'), ({ length }) => length === 1);
      files.remove('paris.cable');
      await tell(FileChangeType.Deleted);
      await client.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version: 2 }, contentChanges: [{ text: PARIS }] });
      assert.equal((await symbols(client, 'boats')).length, 1);
    });

    it('with a document without a file, but not with the old side of a comparison', async () => {
      const client = await connectTo(two());
      await client.open(cable({ mrn: 'OSLO 000400', subject: 'Unsaved' }), 'untitled:Untitled-1');
      await client.open(cable({ mrn: 'OSLO 000401', subject: 'Unsaved' }), 'git:/desk/oslo.cable?ref');
      assert.deepEqual(await symbols(client, 'unsaved'), ['07OSLO400 Unsaved (ECON, CH)']);
      await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: 'untitled:Untitled-1' } });
      assert.deepEqual(await symbols(client, 'unsaved'), []);
    });

    it('with files and folders that are renamed, also where the editor writes their names otherwise', async () => {
      const files = new MemoryFiles({ 'a b/paris.cable': PARIS, 'riga.cable': RIGA });
      files.write('c(1)/paris.cable', PARIS);
      files.remove('c(1)');
      const client = await connect({ workspaceFolders: [FOLDER], readFile: async uri => await files.read(decodeURIComponent(uri)), disk: { list: uri => files.list(decodeURIComponent(uri)), stat: uri => files.stat(decodeURIComponent(uri)) } });
      const whereIs = async (): Promise<string[]> => (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'boats' }) as SymbolInformation[]).map(({ location }) => shortOf(location.uri));
      assert.deepEqual(await eventually(whereIs, ({ length }) => length > 0), ['a%20b/paris.cable']);
      files.remove('a b');
      files.write('c(1)/paris.cable', PARIS);
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: `${ROOT}/a b`, type: FileChangeType.Deleted }, { uri: `${ROOT}/c(1)`, type: FileChangeType.Created }] });
      assert.deepEqual(await eventually(whereIs, ([first]) => first?.startsWith('c') === true), ['c%281%29/paris.cable']);
    });

    it('with folders that come to the workspace and leave it', async () => {
      const client = await connectTo(two());
      await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [], removed: [FOLDER] } });
      assert.deepEqual(await eventually(() => symbols(client), ({ length }) => length === 0), []);
      await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [FOLDER, { uri: `${ROOT}/below`, name: 'below' }], removed: [] } });
      assert.equal((await eventually(() => symbols(client), ({ length }) => length === 2)).length, 2);
      await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [], removed: [{ uri: `${ROOT}/`, name: 'work' }, { uri: `${ROOT}/%62elow`, name: 'below' }] } });
      assert.deepEqual(await eventually(() => symbols(client), ({ length }) => length === 0), [], 'however it is written');
    });

    it('with the settings: off, and on again', async () => {
      let index: object = { enabled: false };
      const client = await connect({ workspaceFolders: [FOLDER], readFile: uri => two().read(uri), disk: two(), configuration: ({ section }) => (section === 'cable' ? { index } : null) });
      await new Promise(resolve => setTimeout(resolve, 30));
      assert.deepEqual(await symbols(client), []);
      index = { maxFiles: 1 };
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      assert.equal((await eventually(() => symbols(client), ({ length }) => length > 0)).length, 1);
    });

    it('with the settings that were asked for last, also where the answer to an older question comes behind theirs', async () => {
      const files = two();
      let answer: unknown = { index: {} };
      const client = await connectTo(files, { configuration: ({ section, scopeUri }) => (section === 'cable' && scopeUri === undefined ? answer : null) });
      const changed = async (): Promise<void> => await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      let answerOld: (settings: unknown) => void = () => undefined;
      answer = new Promise(resolve => { answerOld = resolve; });
      await changed();
      await symbols(client);
      answer = { index: {} };
      await changed();
      await symbols(client);
      answerOld({ index: { enabled: false } });
      await new Promise(resolve => setTimeout(resolve, 50));
      assert.equal((await symbols(client)).length, 2);
    });

    it('with the settings that came at the start, until the client tells others', async () => {
      const client = await connect({ workspaceFolders: [FOLDER], readFile: uri => two().read(uri), disk: two(), capabilities: {}, initializationOptions: { cable: { index: { enabled: false } } } });
      const tell = async (settings: unknown): Promise<void> => {
        await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
        await new Promise(resolve => setTimeout(resolve, 30));
      };
      await tell({});
      assert.deepEqual(await symbols(client), [], 'a word that says nothing of cables');
      await tell(null);
      assert.deepEqual(await symbols(client), []);
      await tell({ cable: {} });
      assert.equal((await eventually(() => symbols(client), ({ length }) => length > 0)).length, 2);
    });
  });

  it('looks into folders and keeps what it finds through a client that offers it', async () => {
    const files = two();
    const stored = new Map<number, string>();
    const states: unknown[] = [];
    const start = async (): Promise<TestClient> => {
      const client = await connect({
        workspaceFolders: [{ uri: 'memfs:/work', name: 'work' }],
        initializationOptions: { readsFiles: true, listsFolders: true, storesIndex: true, showsIndex: true },
        observe: () => { files.reads.length = 0; },
      }, connection => {
        const inFiles = (uri: string): string => uri.replace('memfs:/', 'file:///');
        connection.onRequest('cable/listFolder', async ({ uri }: { uri: string }) => await files.list(inFiles(uri)));
        connection.onRequest('cable/stat', async ({ uri }: { uri: string }) => await files.stat(inFiles(uri)));
        connection.onRequest('cable/readFile', async ({ uri }: { uri: string }) => await files.read(inFiles(uri)));
        connection.onRequest('cable/readStored', ({ part }: { part: number }) => stored.get(part) ?? null);
        connection.onRequest('cable/writeStored', ({ part, text }: { part: number; text: string | null }) => {
          if (text === null) stored.delete(part);
          else stored.set(part, text);
          return null;
        });
        connection.onNotification('cable/indexState', (state: unknown) => { states.push(state); });
      });
      await eventually(() => symbols(client), ({ length }) => length === 2);
      await client.until(() => stored.size > 0);
      return client;
    };
    const cablesRead = (): string[] => files.reads.filter(uri => uri.endsWith('.cable')).map(shortOf).sort();
    await start();
    assert.deepEqual(cablesRead(), ['paris.cable', 'riga.cable']);
    assert.deepEqual(states.at(-1), { state: 'ready', files: 2, cables: 2, reached: null, large: 0 });
    files.write('riga.cable', RIGA.replace('ROME 77', 'ROME 78'));
    const second = await start();
    assert.deepEqual(cablesRead(), ['riga.cable']);
    await second.connection.sendRequest('cable/reindex', {});
    assert.equal(cablesRead().length, 3);
    assert.deepEqual(second.logs, []);
  });

  describe('of a client that refuses what it is asked for, or does not answer', () => {
    const refuse = (method: string) => (connection: { onRequest(method: string, handler: () => never): unknown }): void => {
      connection.onRequest(method, () => { throw new ResponseError(ErrorCodes.MethodNotFound, 'no such method'); });
    };
    /** So many that it is shown how far their reading is. */
    const many = (): MemoryFiles => new MemoryFiles(Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`${at}.cable`, cable({ mrn: `RIGA ${at + 1}` })])));
    const on = (files: MemoryFiles): Setup => ({ workspaceFolders: [FOLDER], disk: files, readFile: uri => files.read(uri) });

    it('is read all the same where files are not watched', async () => {
      const files = many();
      await indexed(await connect(on(files), refuse('client/registerCapability')), files);
    });

    it('is read all the same where the question whether to watch is not answered, after a while', async () => {
      const files = many();
      const client = await connect(on(files), connection => {
        connection.onRequest('client/registerCapability', async () => { await new Promise(() => undefined); });
      });
      await client.until(() => files.lists.length > 0);
      await indexed(client, files);
    });

    it('is read as by default where its settings do not come, and as they say when they do', async () => {
      const files = many();
      const answers: ((settings: unknown) => void)[] = [];
      const client = await connect({ ...on(files), configuration: () => new Promise(resolve => { answers.push(resolve); }) });
      await client.until(() => files.lists.length > 0);
      await indexed(client, files);
      for (const answer of answers) answer({ index: { enabled: false } });
      assert.deepEqual(await eventually(() => symbols(client), ({ length }) => length === 0), []);
    });

    it('is read without a word of how far it is, and that is logged once', async () => {
      const files = many();
      const client = await connect(on(files), refuse('window/workDoneProgress/create'));
      await indexed(client, files);
      await client.until(() => client.logs.length > 0);
      assert.equal(client.logs.length, 1, client.logs.join('\n'));
      assert.match(client.logs[0]!, /^window\/workDoneProgress\/create failed: /);
    });
  });

  it('shows how far it is, and ends when the user wants it', async () => {
    const files = new MemoryFiles(Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`${at}.cable`, cable({ mrn: `RIGA ${at + 1}` })])));
    const states: { state: string; files: number }[] = [];
    const progress: string[] = [];
    const client = await connect({
      workspaceFolders: [FOLDER], disk: files, initializationOptions: { showsIndex: true }, capabilities: { ...fullCapabilities, window: { workDoneProgress: true } },
      readFile: async uri => {
        // As slow as a disk is.
        await new Promise(resolve => setTimeout(resolve, 2));
        return await files.read(uri);
      },
    }, connection => {
      connection.onNotification('cable/indexState', (state: { state: string; files: number }) => { states.push(state); });
      connection.onRequest('window/workDoneProgress/create', () => null);
      connection.onNotification('$/progress', ({ token, value }: { token: string; value: { kind: string; cancellable?: boolean } }) => {
        progress.push(value.kind);
        if (value.kind === 'report') void connection.sendNotification('window/workDoneProgress/cancel', { token });
        else if (value.kind === 'begin') assert.ok(value.cancellable);
      });
    });
    await client.until(() => progress.includes('end') && states.at(-1)?.state === 'stopped');
    assert.ok(states.at(-1)!.files < 400, `${states.at(-1)!.files} files`);
    assert.equal(progress[0], 'begin');
    await client.connection.sendRequest('cable/reindex', {});
  });
});
