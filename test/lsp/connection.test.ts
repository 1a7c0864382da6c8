import assert from 'node:assert/strict';
import {
  CodeActionRequest, CompletionRequest, DidChangeConfigurationNotification, DidChangeTextDocumentNotification, DidCloseTextDocumentNotification, DocumentDiagnosticRequest, DocumentSymbolRequest,
  ErrorCodes, FoldingRangeRequest, HoverRequest, LSPErrorCodes, ShutdownRequest, CancellationTokenSource,
  type ResponseError,
} from 'vscode-languageserver-protocol/node';
import packageJson from '../../package.json';
import { engine, type Engine } from '../../server/src/lsp/language-service';
import { connect, connectRaw, disconnect, fullCapabilities, initialize, range, URI, type TestClient } from './harness';

const TEXT = 'UNCLAS GUANGZHOU 000208\nTAGS: PHUM\nSUBJECT: THE HARVEST FAIR\n\n1. (U) The fair was opened on Monday.\n\nSAMPLE\n';
const SECRET = 'HARVEST';

/** Requests that are not about an open document, or are refused where there is nothing to say, and what they are answered with without one. */
const OTHERS: readonly { readonly method: string; readonly empty: unknown }[] = [
  { method: 'codeAction/resolve', empty: {} },
  { method: 'completionItem/resolve', empty: {} },
  { method: 'cable/configurationEdits', empty: [] },
  { method: 'cable/newCable', empty: { snippet: '' } },
  { method: 'workspace/executeCommand', empty: { note: null, selection: null } },
  { method: 'cable/ping', empty: null },
  { method: 'cable/checkFile', empty: { report: '' } },
  { method: 'textDocument/prepareRename', empty: null },
  { method: 'textDocument/rename', empty: null },
  { method: 'workspace/symbol', empty: [] },
  { method: 'callHierarchy/incomingCalls', empty: null },
  { method: 'callHierarchy/outgoingCalls', empty: null },
  { method: 'cable/reindex', empty: null },
  { method: 'textDocument/formatting', empty: null },
  { method: 'textDocument/rangeFormatting', empty: null },
  { method: 'textDocument/rangesFormatting', empty: null },
  { method: 'textDocument/onTypeFormatting', empty: null },
  { method: 'cable/formatRefusals', empty: [] },
  { method: 'textDocument/signatureHelp', empty: null },
  { method: 'textDocument/inlayHint', empty: null },
  { method: 'textDocument/codeLens', empty: null },
  { method: 'textDocument/semanticTokens/full', empty: { data: [] } },
  { method: 'textDocument/semanticTokens/full/delta', empty: { data: [] } },
  { method: 'textDocument/semanticTokens/range', empty: { data: [] } },
  { method: 'cable/overview', empty: null },
  { method: 'cable/preview', empty: null },
  { method: 'cable/exportDocument', empty: null },
  { method: 'cable/reportFiles', empty: { rows: [], begin: '', end: '', style: '' } },
  { method: 'cable/extractFiles', empty: { head: '', text: '' } },
  { method: 'cable/compareFiles', empty: null },
  { method: 'cable/maskOccurrences', empty: null },
  { method: 'cable/maskSuggestions', empty: [] },
  { method: 'cable/maskDocument', empty: null },
];

/** What these are answered with is the same for any parameters. */
const CONSTANT = ['cable/newCableChoices', 'cable/pageStyle', 'cable/extractFields'];

/** A request of each kind about the open document, and what it is answered with where there is nothing to say. */
const QUESTIONS: readonly { readonly method: string; readonly params: object; readonly empty: unknown }[] = [
  { method: DocumentDiagnosticRequest.method, params: {}, empty: { kind: 'full', items: [] } },
  { method: DocumentSymbolRequest.method, params: {}, empty: [] },
  { method: HoverRequest.method, params: { position: { line: 1, character: 7 } }, empty: null },
  { method: FoldingRangeRequest.method, params: {}, empty: [] },
  { method: CodeActionRequest.method, params: { range: range(0, 0, 9, 0), context: { diagnostics: [] } }, empty: [] },
  { method: 'textDocument/definition', params: { position: { line: 4, character: 9 } }, empty: null },
  { method: 'textDocument/references', params: { position: { line: 4, character: 9 }, context: { includeDeclaration: true } }, empty: null },
  { method: 'textDocument/documentHighlight', params: { position: { line: 4, character: 9 } }, empty: null },
  { method: 'textDocument/linkedEditingRange', params: { position: { line: 4, character: 9 } }, empty: null },
  { method: 'textDocument/documentLink', params: {}, empty: null },
  { method: 'textDocument/selectionRange', params: { positions: [{ line: 4, character: 9 }] }, empty: null },
  { method: 'textDocument/prepareCallHierarchy', params: { position: { line: 4, character: 9 } }, empty: null },
  { method: 'cable/portionMarks', params: { position: { line: 4, character: 9 } }, empty: [] },
  { method: CompletionRequest.method, params: { position: { line: 1, character: 7 } }, empty: null },
];

const ask = async (client: TestClient, { method, params }: { method: string; params: object }, uri = URI): Promise<unknown> =>
  await client.connection.sendRequest(method, { textDocument: { uri }, ...params });

const codeOf = async (answer: Promise<unknown>): Promise<number | undefined> =>
  await answer.then(() => undefined, (error: unknown) => (error as ResponseError).code);

describe('lsp/connection', () => {
  afterEach(disconnect);

  describe('initialize', () => {
    it('tells name, version and abilities', async () => {
      const { result } = await connect();
      assert.deepEqual(result.serverInfo, { name: packageJson.name, version: packageJson.version });
      const { capabilities } = result;
      assert.equal(capabilities.positionEncoding, 'utf-16');
      assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
      assert.deepEqual(capabilities.diagnosticProvider, { identifier: 'cable', interFileDependencies: true, workspaceDiagnostics: false });
      assert.deepEqual(capabilities.codeActionProvider, { codeActionKinds: ['quickfix', 'source.fixAll.cable', 'source.restore.cable'], resolveProvider: true });
      for (const provider of ['documentSymbolProvider', 'hoverProvider', 'foldingRangeProvider'] as const) assert.equal(capabilities[provider], true);
    });

    it('gives lenses, links, hints and symbols whole: the client of the package has nothing to ask for the rest with', async () => {
      const { result: { capabilities } } = await connect();
      const { codeLensProvider, documentLinkProvider, inlayHintProvider, workspaceSymbolProvider } = capabilities;
      assert.deepEqual({ codeLensProvider, documentLinkProvider, inlayHintProvider, workspaceSymbolProvider }, { codeLensProvider: {}, documentLinkProvider: {}, inlayHintProvider: true, workspaceSymbolProvider: true });
    });

    it('offers no pull diagnostics and no code actions to a client that cannot take them', async () => {
      const { result: { capabilities } } = await connect({ capabilities: {} });
      assert.equal(capabilities.diagnosticProvider, undefined);
      assert.equal(capabilities.codeActionProvider, undefined);
    });

    it('takes capabilities and options of the wrong type for none', async () => {
      for (const wrong of [{ textDocument: 7 }, { workspace: null }, { textDocument: { hover: { contentFormat: 5 }, documentSymbol: { symbolKind: { valueSet: 3 } } } }]) {
        const client = await connect({ capabilities: wrong as never, initializationOptions: 'nonsense' });
        await client.open(TEXT);
        assert.ok(Array.isArray(await ask(client, QUESTIONS[1]!)));
      }
    });

    it('works once only', async () => {
      const { connection } = await connect();
      assert.equal(await codeOf(initialize(connection, {})), ErrorCodes.InvalidRequest);
    });

    it('comes first: requests before it are refused, notifications passed over', async () => {
      const { client } = connectRaw();
      await client.sendNotification('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'cable', version: 1, text: TEXT } });
      for (const { method, params } of QUESTIONS) {
        assert.equal(await codeOf(client.sendRequest(method, { textDocument: { uri: URI }, ...params })), ErrorCodes.ServerNotInitialized, method);
      }
      assert.equal(await codeOf(client.sendRequest('unknown/method', {})), ErrorCodes.ServerNotInitialized);
    });
  });

  describe('shutdown', () => {
    it('lets no request through after it, known or unknown', async () => {
      const client = await connect();
      await client.open(TEXT);
      assert.equal(await client.connection.sendRequest<null>(ShutdownRequest.method), null);
      for (const question of QUESTIONS) assert.equal(await codeOf(ask(client, question)), ErrorCodes.InvalidRequest, question.method);
      assert.equal(await codeOf(client.connection.sendRequest('unknown/method', {})), ErrorCodes.InvalidRequest);
      assert.equal(await codeOf(client.connection.sendRequest(ShutdownRequest.type)), ErrorCodes.InvalidRequest);
    });
  });

  it('calls an unknown method unknown', async () => {
    const { connection } = await connect();
    assert.equal(await codeOf(connection.sendRequest('unknown/method', {})), ErrorCodes.MethodNotFound);
  });

  it('answers about documents that are not open, or no longer, with nothing', async () => {
    const client = await connect();
    for (const question of QUESTIONS) assert.deepEqual(await ask(client, question), question.empty, question.method);
    await client.open(TEXT);
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: URI } });
    await client.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: 'x' }] });
    for (const question of QUESTIONS) assert.deepEqual(await ask(client, question), question.empty, question.method);
    assert.deepEqual(client.logs, []);
  });

  it('answers a request that was cancelled with RequestCancelled', async () => {
    const client = await connect();
    await client.open(TEXT);
    for (const { method, params } of QUESTIONS) {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest(method, { textDocument: { uri: URI }, ...params }, source.token);
      source.cancel();
      assert.equal(await codeOf(answer), LSPErrorCodes.RequestCancelled, method);
    }
  });

  it('does not send an answer about a version that is no longer the newest', async () => {
    const answers: (() => void)[] = [];
    const client = await connect({ configuration: () => new Promise<void>(resolve => answers.push(resolve)) });
    await client.open(TEXT);
    const answer = codeOf(ask(client, QUESTIONS[2]!));
    await client.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: 'x' }] });
    // Requests are taken in order: after this answer the change has arrived.
    await ask(client, QUESTIONS[1]!);
    answers[0]?.();
    assert.equal(await answer, LSPErrorCodes.ContentModified);
  });

  describe('a client without any optional ability', () => {
    it('is served: plain text, flat symbols, pushed diagnostics', async () => {
      const client = await connect({ capabilities: {} });
      await client.open(TEXT);
      await client.until(() => client.published.length > 0);
      assert.deepEqual({ ...client.published[0], diagnostics: [] }, { uri: URI, version: 1, diagnostics: [] });
      const symbols = await ask(client, QUESTIONS[1]!) as { location?: unknown }[];
      assert.ok(symbols.length > 0 && symbols.every(symbol => symbol.location));
      const hover = await ask(client, QUESTIONS[2]!) as { contents: { kind: string } } | null;
      assert.equal(hover?.contents.kind, 'plaintext');
      assert.deepEqual(await ask(client, QUESTIONS[4]!), []);
      assert.deepEqual(client.registrations, []);
      assert.deepEqual(client.logs, []);
    });
  });

  describe('bad input', () => {
    const inputs: [string, string][] = [
      ['an empty document', ''],
      ['one line', 'UNCLAS GUANGZHOU 000208'],
      ['one line end', '\n'],
      ['binary', Array.from({ length: 512 }, (_, at) => String.fromCharCode((at * 37) % 256)).join('')],
      ['NULs and lone surrogates', '\0\0\ud800\n\udc00\0TAGS: \ud800'],
      ['only a header', 'VZCZCXRO7105\nOO RUEHCN\nDE RUEHGZ #0208/01 0450905\nZNR UUUUU ZZH\nO 140905Z FEB 07\nFM AMCONSUL GUANGZHOU\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 5794\n'],
      ['only text', '1. (U) The fair was opened on Monday.\n\n2. (U) It was closed on Friday.\n'],
      ['only paragraph signs', '¶'.repeat(200)],
    ];
    for (const [name, text] of inputs) {
      it(`answers every question about ${name}`, async () => {
        const client = await connect();
        await client.open(text);
        for (const question of QUESTIONS) assert.notEqual(await ask(client, question), undefined);
        assert.deepEqual(client.logs, []);
      });
    }
  });

  describe('a fault', () => {
    const failing = (...names: (keyof Engine)[]): Engine => ({
      ...engine,
      ...Object.fromEntries(names.map(name => [name, (subject: unknown) => { throw new Error(`${name} of ${JSON.stringify(subject)} ${TEXT}`); }])),
    });
    const FAULTS: [string, (keyof Engine)[]][] = [
      [DocumentDiagnosticRequest.method, ['parse']],
      [DocumentDiagnosticRequest.method, ['check']],
      [DocumentSymbolRequest.method, ['parse']],
      [DocumentSymbolRequest.method, ['outlineInSteps']],
      [HoverRequest.method, ['hover']],
      [FoldingRangeRequest.method, ['foldingInSteps']],
      [CodeActionRequest.method, ['check']],
    ];
    for (const [method, names] of FAULTS) {
      it(`in ${names.join()} is a line of the log and an empty answer to ${method}, and all else goes on`, async () => {
        const client = await connect({ engine: failing(...names) });
        await client.open(TEXT);
        const question = QUESTIONS.find(each => each.method === method)!;
        for (let times = 1; times <= 2; times++) {
          assert.deepEqual(await ask(client, question), question.empty);
          await client.until(() => client.logs.length >= times);
        }
        assert.equal(client.logs.length, 2);
        assert.ok(client.logs[0]!.startsWith(`${method} failed: Error at `), client.logs[0]);
        assert.match(client.logs[0]!, /connection\.test\.ts/);
        assert.doesNotMatch(client.logs.join('\n'), new RegExp(SECRET));
        if (names[0] !== 'parse') {
          const other = QUESTIONS.find(each => each.method !== method && each.method !== DocumentDiagnosticRequest.method && each.method !== CodeActionRequest.method)!;
          assert.notDeepEqual(await ask(client, other), other.empty);
        }
      });
    }

    it('in a rule is told in the log by the name of the rule; the other findings stay', async () => {
      const client = await connect({
        engine: {
          ...engine,
          check: (_document, _settings, options) => {
            options?.onFault?.('tags-unknown-code', new Error(TEXT));
            return [{ ruleId: 'subject-missing', severity: 'error', message: 'found', span: { start: 0, end: 1 }, related: [], tags: [], fixes: [] }];
          },
        },
      });
      await client.open(TEXT);
      const { items } = await ask(client, QUESTIONS[0]!) as { items: { code: string }[] };
      assert.deepEqual(items.map(({ code }) => code), ['subject-missing']);
      await client.until(() => client.logs.length > 0);
      assert.match(client.logs[0]!, /^rule tags-unknown-code failed: Error at /);
      assert.doesNotMatch(client.logs[0]!, new RegExp(SECRET));
    });

    it('in a fix is a line of the log and no action', async () => {
      const fix = { title: 'fix', safe: true, edits: () => { throw new Error(TEXT); } };
      const client = await connect({ engine: { ...engine, check: () => [{ ruleId: 'x-y', severity: 'error', message: 'm', span: { start: 0, end: 1 }, related: [], tags: [], fixes: [fix] }] } });
      await client.open(TEXT);
      assert.deepEqual(await ask(client, QUESTIONS[4]!), []);
      await client.until(() => client.logs.length > 0);
      assert.doesNotMatch(client.logs[0]!, new RegExp(SECRET));
    });

    it('while diagnostics are pushed is a line of the log', async () => {
      const client = await connect({ capabilities: {}, engine: failing('check') });
      await client.open(TEXT);
      await client.until(() => client.logs.length > 0);
      assert.match(client.logs[0]!, /^textDocument\/publishDiagnostics failed: Error at /);
      assert.doesNotMatch(client.logs[0]!, new RegExp(SECRET));
      assert.notDeepEqual(await ask(client, QUESTIONS[1]!), []);
    });

    it('in the parameters of any request or notification that is handled ends nothing', async () => {
      const requests: string[] = [];
      const notifications: string[] = [];
      const { client: connection, heard } = connectRaw({
        observe: server => {
          const onRequest = server.onRequest.bind(server);
          const onNotification = server.onNotification.bind(server);
          const methodOf = (type: unknown): string => (type as { method: string }).method;
          server.onRequest = (...args: unknown[]) => {
            if (typeof args[0] !== 'function') requests.push(methodOf(args[0]));
            return (onRequest as (...all: unknown[]) => never)(...args);
          };
          server.onNotification = (...args: unknown[]) => {
            notifications.push(methodOf(args[0]));
            return (onNotification as (...all: unknown[]) => never)(...args);
          };
        },
      });
      await initialize(connection, fullCapabilities);
      assert.deepEqual([...requests].sort(), [...[...QUESTIONS, ...OTHERS].map(({ method }) => method), ...CONSTANT].sort());
      assert.ok(notifications.includes('textDocument/didOpen') && notifications.includes('textDocument/didClose'));

      for (const method of requests.filter(each => !CONSTANT.includes(each))) {
        const { empty } = [...QUESTIONS, ...OTHERS].find(each => each.method === method)!;
        for (const params of [{}, { textDocument: null }, { textDocument: 5 }]) {
          // An action or item that cannot be completed comes back as it was sent.
          assert.deepEqual(await connection.sendRequest(method, params), method.endsWith('/resolve') ? params : empty, method);
        }
      }
      for (const method of notifications) {
        for (const params of [{}, { textDocument: null, settings: 3 }, { textDocument: { uri: URI }, contentChanges: 'x' }, { textDocument: { uri: 5, text: SECRET } }]) await connection.sendNotification(method, params);
      }
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'cable', version: 1, text: TEXT } });
      assert.notDeepEqual(await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: URI } }), []);
      assert.ok(heard.logs.length > 0);
      assert.doesNotMatch(heard.logs.join('\n'), new RegExp(SECRET));
    });

    it('of the client that never answers keeps nothing else waiting', async () => {
      const { client: connection } = connectRaw();
      connection.onRequest('client/registerCapability', () => new Promise(() => undefined));
      connection.onRequest('workspace/diagnostic/refresh', () => new Promise(() => undefined));
      const asked = new Promise<void>(resolve => {
        connection.onRequest('workspace/codeLens/refresh', () => { resolve(); });
      });
      await initialize(connection, fullCapabilities);
      await connection.sendNotification('initialized', {});
      await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      await asked;
    });

    it('of the client is none of the server, which the user would be told of', async () => {
      const { client: connection, heard } = connectRaw();
      connection.onRequest('client/registerCapability', () => { throw new Error('no'); });
      const shown: unknown[] = [];
      connection.onNotification('window/showMessage', params => { shown.push(params); });
      await initialize(connection, fullCapabilities);
      await connection.sendNotification('initialized', {});
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'cable', version: 1, text: TEXT } });
      await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } });
      assert.ok(heard.logs.some(line => line.startsWith('client/registerCapability failed')));
      assert.deepEqual(shown, []);
    });

    it('of the client that refuses to register or to tell its settings is a line of the log', async () => {
      const { client: connection, heard } = connectRaw({ configuration: () => { throw new Error('no'); } });
      connection.onRequest('client/registerCapability', () => { throw new Error('no'); });
      await initialize(connection, fullCapabilities);
      await connection.sendNotification('initialized', {});
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'cable', version: 1, text: TEXT } });
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } });
      assert.equal(report.kind, 'full');
      await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      assert.ok(heard.logs.some(line => line.startsWith('client/registerCapability failed')));
      assert.ok(heard.logs.some(line => line.startsWith('workspace/configuration failed')));
    });
  });
});
