import assert from 'node:assert/strict';
import {
  CodeLensRequest, DidChangeConfigurationNotification, DidChangeTextDocumentNotification, DidCloseTextDocumentNotification, InlayHintRequest, SemanticTokensDeltaRequest, SemanticTokensRangeRequest, SemanticTokensRequest,
  SignatureHelpRequest, type CodeLens, type SemanticTokensDelta,
} from 'vscode-languageserver-protocol/node';
import { LineIndex } from '../../server/src/text/lines';
import { TOKEN_MODIFIERS } from '../../server/src/features/semantic-tokens';
import manifest from '../../package.json';
import { connect, disconnect, range, URI, type Setup, type TestClient } from './harness';

const TEXT = [
  'O 241530Z NOV 24', 'FM AMCONSUL GUANGZHOU', 'TO RUEHC/SECSTATE WASHDC', 'UNCLAS GUANGZHOU 000001', '', 'SENSITIVE', '', 'E.O. 13526: N/A', 'TAGS: PHUM, CH, XYZQ', 'SUBJECT: LANTERNS',
  'REF: A. BEIJING 77', '     B. PARIS 8', '', '1. (SBU) Summary: As in ref A and ref A.  End summary.', '', '2. (U) 😀 It rains.', '',
].join('\n');
const WHOLE = range(0, 0, 99, 0);
const DOCUMENT = { textDocument: { uri: URI } };

describe('lsp/guidance', () => {
  afterEach(disconnect);

  const opened = async (setup: Setup = {}): Promise<TestClient> => {
    const client = await connect(setup);
    await client.open(TEXT);
    return client;
  };
  const edit = (client: TestClient, version: number, line: number, character: number, text: string): Promise<void> => (
    client.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri: URI, version }, contentChanges: [{ range: range(line, character, line, character), text }] })
  );

  describe('inlay hints', () => {
    const hints = async (setting: unknown): Promise<string[]> => {
      const client = await opened({ configuration: () => ({ inlayHints: setting }) });
      const found = await client.connection.sendRequest(InlayHintRequest.type, { ...DOCUMENT, range: range(8, 0, 9, 0) }) ?? [];
      return found.map(({ position, label }) => `${position.line}:${position.character} ${label as string}`);
    };
    it('are none unless the user wants them', async () => {
      for (const setting of [undefined, 'off', 5]) {
        assert.deepEqual(await hints(setting), []);
        disconnect();
      }
    });
    it('stand behind the codes of the lines that are shown', async () => assert.deepEqual(await hints('on'), ['8:10 Human Rights', '8:14 China']));
  });

  describe('lenses', () => {
    const lenses = async (setup: Setup): Promise<string[]> => (await (await opened(setup)).connection.sendRequest(CodeLensRequest.type, DOCUMENT) ?? []).map(({ range: { start }, command }: CodeLens) => `${start.line} ${command!.title}`);

    it('say what the cable is and how often each reference is cited', async () => {
      assert.deepEqual(await lenses({}), ['3 highest portion (SBU) · 13 words', '10 A cited 2 times']);
    });
    it('are each off by a setting', async () => {
      assert.deepEqual(await lenses({ configuration: () => ({ codeLens: { classification: false } }) }), ['10 A cited 2 times']);
      disconnect();
      assert.deepEqual(await lenses({ configuration: () => ({ codeLens: { references: false } }) }), ['3 highest portion (SBU) · 13 words']);
    });
    it('lead to the places where the client can show them', async () => {
      const client = await opened({ initializationOptions: { showsPlaces: true } });
      const [, lens] = await client.connection.sendRequest(CodeLensRequest.type, DOCUMENT) ?? [];
      assert.equal(lens?.command?.command, 'cablewright.showPlaces');
      const places = lens.command.arguments?.[2] as { range: { start: unknown } }[];
      assert.deepEqual(places.map(({ range: { start } }) => start), [{ line: 13, character: 28 }, { line: 13, character: 38 }]);
    });
    it('and hints are asked for again when the settings change', async () => {
      const asked: string[] = [];
      const client = await connect({}, connection => {
        for (const what of ['codeLens', 'inlayHint']) connection.onRequest(`workspace/${what}/refresh`, () => { asked.push(what); return null; });
      });
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: {} });
      await client.until(() => asked.length === 2);
    });
    it('and hints do not wait for the folder that the same settings have read', async () => {
      const answers = [{ index: { enabled: false } }];
      const asked: string[] = [];
      const disk = { list: () => new Promise<null>(() => undefined), stat: () => Promise.resolve(null) };
      const client = await connect({ workspaceFolders: [{ uri: 'file:///work', name: 'work' }], disk, configuration: () => answers.shift() ?? { index: {} } }, connection => {
        for (const what of ['codeLens', 'inlayHint']) connection.onRequest(`workspace/${what}/refresh`, () => { asked.push(what); return null; });
      });
      await client.until(() => answers.length === 0);
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: {} });
      await client.until(() => asked.length === 2);
    });
  });

  describe('semantic tokens', () => {
    /** What the numbers mean. */
    const read = (text: string, data: readonly number[], legend: readonly string[]): string[] => {
      const lines = new LineIndex(text);
      const found: string[] = [];
      let [line, character] = [0, 0];
      for (let at = 0; at < data.length; at += 5) {
        const [down = 0, right = 0, length = 0, , bits = 0] = data.slice(at, at + 5);
        line += down;
        character = down === 0 ? character + right : right;
        const start = lines.offsetAt({ line, character });
        found.push(`${text.slice(start, start + length)} ${bits === 0 ? 'none' : legend[Math.log2(bits)]}`);
      }
      return found;
    };
    const ALL = ['PHUM subjectTag', 'CH geographicTag', 'XYZQ unknownTag', '(SBU) sensitive', '(U) unclassified'];
    const legendOf = (client: TestClient): readonly string[] => client.result.capabilities.semanticTokensProvider!.legend.tokenModifiers;

    it('tell what stands there', async () => {
      const client = await opened({ initializationOptions: { hasGrammar: true } });
      const { data } = (await client.connection.sendRequest(SemanticTokensRequest.type, DOCUMENT))!;
      assert.deepEqual(read(TEXT, data, legendOf(client)), ALL);
      const part = (await client.connection.sendRequest(SemanticTokensRangeRequest.type, { ...DOCUMENT, range: range(12, 0, 14, 0) }))!;
      assert.deepEqual(read(TEXT, part.data, legendOf(client)), ['(SBU) sensitive']);
    });

    it('after an edit are told as what is different', async () => {
      const client = await opened({ initializationOptions: { hasGrammar: true } });
      const before = (await client.connection.sendRequest(SemanticTokensRequest.type, DOCUMENT))!;
      await edit(client, 2, 8, 20, ', PREL');
      const { resultId, edits } = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, { ...DOCUMENT, previousResultId: before.resultId! }) as SemanticTokensDelta;
      assert.equal(edits.length, 1);
      assert.ok((edits[0]!.data?.length ?? 0) <= 10);
      const data = [...before.data];
      for (const { start, deleteCount, data: by = [] } of edits) data.splice(start, deleteCount, ...by);
      assert.deepEqual(read(TEXT.replace('XYZQ', 'XYZQ, PREL'), data, legendOf(client)), [...ALL.slice(0, 3), 'PREL subjectTag', ...ALL.slice(3)]);
      assert.deepEqual(await client.connection.sendRequest(SemanticTokensDeltaRequest.type, { ...DOCUMENT, previousResultId: resultId! }), { resultId, edits: [] });
      // A result that is not kept any more is told as a whole.
      assert.ok('data' in (await client.connection.sendRequest(SemanticTokensDeltaRequest.type, { ...DOCUMENT, previousResultId: 'x' }))!);
    });

    it('are told as differences of each open document, however many there are, and of a closed one nothing is kept', async () => {
      const client = await opened();
      const all = Array.from({ length: 25 }, (_, at) => ({ textDocument: { uri: `file:///${at}.cable` } }));
      const sent = await Promise.all(all.map(async document => {
        await client.open(TEXT, document.textDocument.uri);
        return { ...document, previousResultId: (await client.connection.sendRequest(SemanticTokensRequest.type, document))!.resultId! };
      }));
      const told = async (): Promise<number> => (await Promise.all(sent.map(each => client.connection.sendRequest(SemanticTokensDeltaRequest.type, each)))).filter(answer => answer && 'edits' in answer).length;
      assert.equal(await told(), 25);
      for (const document of all) await client.connection.sendNotification(DidCloseTextDocumentNotification.type, document);
      await client.connection.sendRequest(SemanticTokensRequest.type, DOCUMENT);
      for (const { textDocument } of all) await client.open(TEXT, textDocument.uri);
      assert.equal(await told(), 0);
    });

    it('are all that has a colour, of types that every editor knows, where the client has no grammar', async () => {
      const client = await opened();
      const { legend } = client.result.capabilities.semanticTokensProvider!;
      const { data } = (await client.connection.sendRequest(SemanticTokensRequest.type, DOCUMENT))!;
      const types = data.filter((_, at) => at % 5 === 3).map(type => legend.tokenTypes[type]);
      const found = read(TEXT, data, legend.tokenModifiers).map((told, at) => `${told} ${types[at]}`);
      assert.deepEqual(found.slice(0, 3), ['O none enumMember', '241530Z NOV 24 none number', 'FM none keyword']);
      assert.deepEqual(found.filter(told => !told.includes(' none ')).map(told => told.replace(/ \w+$/, '')), ALL);
    });

    it('have the modifiers that package.json gives colours to', () => {
      const { semanticTokenModifiers, semanticTokenScopes: [scopes] } = manifest.contributes;
      assert.deepEqual(semanticTokenModifiers.map(({ id }) => id), [...TOKEN_MODIFIERS]);
      assert.deepEqual(Object.keys(scopes!.scopes), TOKEN_MODIFIERS.map(id => `*.${id}`));
    });
  });

  it('signature help tells which part of a line comes next', async () => {
    const client = await opened();
    await edit(client, 2, 0, 16, '\nDE ');
    const help = await client.connection.sendRequest(SignatureHelpRequest.type, { ...DOCUMENT, position: { line: 1, character: 3 } });
    assert.equal(help?.signatures[0]?.label, 'DE RUEHGZ #0208/01 0450905');
    assert.equal(help.activeParameter, 0);
    assert.equal(await client.connection.sendRequest(SignatureHelpRequest.type, { ...DOCUMENT, position: { line: 14, character: 20 } }), null);
    await client.open('O 241530Z NOV 24 \n', 'file:///full.cable');
    const full = await client.connection.sendRequest(SignatureHelpRequest.type, { textDocument: { uri: 'file:///full.cable' }, position: { line: 0, character: 17 } });
    assert.equal(full?.activeParameter, null);
  });

  it('signature help ends where nothing comes next, for a client that would take the first part for the next', async () => {
    const client = await connect({ capabilities: {} });
    await client.open('O 241530Z NOV 24 \n');
    const ask = async (character: number): Promise<number | null | undefined> => (await client.connection.sendRequest(SignatureHelpRequest.type, { ...DOCUMENT, position: { line: 0, character } }))?.activeParameter;
    assert.equal(await ask(14), 4);
    assert.equal(await ask(17), undefined);
  });

  it('the overview is that of the cable at the cursor', async () => {
    const client = await opened();
    const overview = await client.connection.sendRequest('cable/overview', { ...DOCUMENT, position: WHOLE.start });
    assert.deepEqual(overview, { level: 'UNCLASSIFIED', highest: 'SBU', words: 13, lines: 13, sections: 1 });
  });
});
