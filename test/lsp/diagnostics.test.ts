import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import {
  DidChangeConfigurationNotification, DidChangeTextDocumentNotification, DidCloseTextDocumentNotification, DocumentDiagnosticRequest, LSPErrorCodes,
  type Diagnostic, type DocumentDiagnosticReport, type ResponseError,
} from 'vscode-languageserver-protocol/node';
import { engine, type Engine } from '../../server/src/lsp/language-service';
import type { Finding } from '../../server/src/rules/kit/rule';
import { connect, disconnect, fullCapabilities, range, URI, type Setup, type TestClient } from './harness';

/** Finds each `X`, names the first `Y` beside it. */
const finder: Engine = {
  ...engine,
  check: ({ text }) => [...text.matchAll(/X/g)].map(({ index }): Finding => ({
    ruleId: 'sample-rule',
    severity: 'warning',
    message: 'An X stands here.',
    span: { start: index, end: index + 1 },
    related: text.includes('Y') ? [{ span: { start: text.indexOf('Y'), end: text.indexOf('Y') + 1 }, message: 'The Y is here.' }] : [],
    tags: ['unnecessary'],
    fixes: [],
  })),
};

describe('lsp/diagnostics', () => {
  afterEach(disconnect);

  const change = async (client: TestClient, version: number, text: string): Promise<void> =>
    await client.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri: URI, version }, contentChanges: [{ text }] });

  it('are looked for in a document that was read while its settings were on their way', async () => {
    for (const [capabilities, asks] of [[fullCapabilities, true], [{ ...fullCapabilities, textDocument: {} }, false]] as const) {
      let reads = 0;
      const readBefore: number[] = [];
      const client = await connect({
        capabilities,
        engine: { ...finder, parse: (text, lines) => { reads++; return engine.parse(text, lines); } },
        configuration: async () => {
          // Sooner than the index looks at the document.
          for (let turn = 0; turn < 20; turn++) await new Promise(resolve => setTimeout(resolve, 1));
          readBefore.push(reads);
          return null;
        },
      });
      await client.open('X');
      if (asks) assert.equal((await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } })).kind, 'full');
      else await client.until(() => client.published.length > 0);
      assert.deepEqual(readBefore, [1]);
    }
  });

  describe('pulled', () => {
    const pull = async (client: TestClient, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
      await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI }, ...(previousResultId !== undefined && { previousResultId }) });
    const connected = async (setup: Setup = {}): Promise<TestClient> => await connect({ engine: finder, ...setup });
    const itemsOf = (report: DocumentDiagnosticReport): readonly Diagnostic[] => (report.kind === 'full' ? report.items : assert.fail('not full'));

    it('come with severity, code, source, the place in UTF-16 columns, tags and related places', async () => {
      const client = await connected({ initializationOptions: { ruleBaseUri: 'vscode-file://host/docs/rules' } });
      await client.open('a\r\n😀X Y\r\n');
      assert.deepEqual(itemsOf(await pull(client)), [{
        range: range(1, 2, 1, 3),
        severity: 2,
        code: 'sample-rule',
        codeDescription: { href: 'vscode-file://host/docs/rules/sample-rule.md' },
        source: 'cable',
        message: 'An X stands here.',
        tags: [1],
        relatedInformation: [{ location: { uri: URI, range: range(1, 4, 1, 5) }, message: 'The Y is here.' }],
      }]);
    });

    it('come without what the client does not know', async () => {
      const client = await connected({ capabilities: { textDocument: { diagnostic: {} } }, initializationOptions: { ruleBaseUri: 'file:///rules' } });
      await client.open('X Y');
      assert.deepEqual(Object.keys(itemsOf(await pull(client))[0]!).sort(), ['code', 'message', 'range', 'severity', 'source']);
    });

    it('carry no link where the client has not said where the pages are, or nonsense', async () => {
      for (const initializationOptions of [undefined, null, {}, { ruleBaseUri: 5 }, { ruleBaseUri: 'no address' }]) {
        const client = await connected({ initializationOptions });
        await client.open('X');
        assert.equal(itemsOf(await pull(client))[0]?.codeDescription, undefined);
      }
    });

    it('are said to be unchanged while text and settings are the same', async () => {
      const client = await connected();
      await client.open('X');
      const first = await pull(client);
      assert.ok(first.resultId);
      assert.deepEqual(await pull(client, first.resultId), { kind: 'unchanged', resultId: first.resultId });
      assert.equal((await pull(client, 'from another server')).kind, 'full');
    });

    it('are new for a client that has those of the server before it was started again', async () => {
      const [before, after] = [await connected(), (await pause(2), await connected())];
      for (const client of [before, after]) await client.open('X');
      assert.equal((await pull(after, (await pull(before)).resultId)).kind, 'full');
    });

    it('are new after a change, and after a change back', async () => {
      const client = await connected();
      await client.open('X');
      const first = await pull(client);
      await change(client, 2, 'XX');
      const second = await pull(client, first.resultId);
      assert.equal(itemsOf(second).length, 2);
      await change(client, 3, 'X');
      assert.equal(itemsOf(await pull(client, second.resultId)).length, 1);
    });

    it('are new under other settings, and unchanged under the same ones asked for again', async () => {
      let profile = 'draft';
      const client = await connected({ configuration: () => ({ profile }) });
      await client.open('X');
      const first = await pull(client);
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      assert.equal((await pull(client, first.resultId)).kind, 'unchanged');
      profile = 'archive';
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      assert.equal((await pull(client, first.resultId)).kind, 'full');
    });

    it('are new for a document that was closed and opened again', async () => {
      const client = await connected();
      await client.open('X');
      const first = await pull(client);
      await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: URI } });
      await client.open('Y');
      assert.equal(itemsOf(await pull(client, first.resultId)).length, 0);
    });

    it('are asked for again where the document has changed meanwhile: other answers VS Code takes for no findings', async () => {
      const [again, modified] = [{ code: LSPErrorCodes.ServerCancelled, data: { retriggerRequest: true } }, { code: LSPErrorCodes.ContentModified, data: undefined }];
      // The second name is the one that Helix writes.
      for (const [name, refreshSupport, answer] of [['diagnostics', true, again], ['diagnostic', true, again], ['diagnostics', false, modified]] as const) {
        const answers: (() => void)[] = [];
        const capabilities = { ...fullCapabilities, workspace: { configuration: true, [name]: { refreshSupport } } };
        const client = await connected({ capabilities, configuration: () => new Promise(resolve => answers.push(() => resolve(null))) });
        await client.open('X');
        const pulled = assert.rejects(pull(client), (error: ResponseError) => {
          assert.deepEqual({ code: error.code, data: error.data as unknown }, answer);
          return true;
        });
        await client.until(() => answers.length === 1);
        await change(client, 2, 'XX');
        answers[0]?.();
        await pulled;
        assert.equal(itemsOf(await pull(client)).length, 2);
      }
    });

    it('are not pushed as well', async () => {
      const client = await connected();
      await client.open('X');
      await pull(client);
      await change(client, 2, 'XX');
      await new Promise(resolve => setTimeout(resolve, 60));
      assert.deepEqual(client.published, []);
    });
  });

  describe('pushed', () => {
    const { diagnostic: _, ...textDocument } = fullCapabilities.textDocument!;
    const connected = async (setup: Setup = {}): Promise<TestClient> => await connect({ engine: finder, capabilities: { ...fullCapabilities, textDocument }, ...setup });

    it('name the version that they are about', async () => {
      const client = await connected();
      await client.open('X', URI, 7);
      await client.until(() => client.published.length > 0);
      assert.deepEqual(client.published.map(({ uri, version, diagnostics }) => [uri, version, diagnostics.length]), [[URI, 7, 1]]);
    });

    it('are sent once for a burst of changes, about the last of them', async () => {
      const client = await connected();
      await client.open('');
      for (let version = 2; version <= 20; version++) await change(client, version, 'X'.repeat(version));
      await client.until(() => client.published.some(({ version }) => version === 20));
      assert.equal(client.published.at(-1)?.diagnostics.length, 20);
      assert.ok(client.published.length < 5);
    });

    it('never about an old version after a newer one, however late the settings come', async () => {
      const answers: (() => void)[] = [];
      const client = await connected({ configuration: () => new Promise(resolve => answers.push(() => resolve(null))) });
      await client.open('X');
      await client.until(() => answers.length === 1);
      await change(client, 2, 'XX');
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      await client.until(() => answers.length === 2);
      answers[1]?.();
      await client.until(() => client.published.length === 1);
      answers[0]?.();
      await new Promise(resolve => setTimeout(resolve, 60));
      assert.deepEqual(client.published.map(({ version }) => version), [2]);
    });

    it('are taken back when the document is closed, and not sent again', async () => {
      const client = await connected();
      await client.open('X');
      await client.until(() => client.published.length === 1);
      await change(client, 2, 'XX');
      await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: URI } });
      await client.until(() => client.published.length === 2);
      await new Promise(resolve => setTimeout(resolve, 60));
      assert.deepEqual(client.published.slice(1), [{ uri: URI, diagnostics: [] }]);
    });

    it('come for each open document when the settings change', async () => {
      const client = await connected();
      const uris = Array.from({ length: 20 }, (_, at) => `file:///${at}.cable`);
      for (const uri of uris) await client.open('X', uri);
      await client.until(() => client.published.length === uris.length);
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      await client.until(() => client.published.length === 2 * uris.length);
      assert.deepEqual(client.published.slice(uris.length).map(({ uri }) => uri).sort(), [...uris].sort());
    });
  });
});
