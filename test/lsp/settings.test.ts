import assert from 'node:assert/strict';
import { DidChangeConfigurationNotification, DidCloseTextDocumentNotification, DocumentDiagnosticRequest } from 'vscode-languageserver-protocol/node';
import { engine, type Engine } from '../../server/src/lsp/language-service';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../server/src/rules/kit/settings';
import { connect, disconnect, fullCapabilities, URI, type TestClient } from './harness';

describe('lsp/settings', () => {
  afterEach(disconnect);

  /** An engine that notes the settings that it is asked to check with. */
  const noting = (seen: RuleSettings[]): Engine => ({ ...engine, check: (_document, settings) => { seen.push(settings); return []; } });
  const pull = async (client: TestClient, uri = URI): Promise<void> => {
    await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  };
  const changed = async (client: TestClient, settings: unknown = null): Promise<void> =>
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });

  it('asks the client for the section of each document, once', async () => {
    const seen: RuleSettings[] = [];
    let asked = 0;
    const client = await connect({ engine: noting(seen), configuration: () => { asked++; return { profile: 'draft' }; } });
    await client.open('x');
    await pull(client);
    await pull(client);
    assert.equal(asked, 1);
    assert.deepEqual(seen.map(({ profile }) => profile), ['draft']);
    await client.open('y', 'file:///other.cable');
    await pull(client, 'file:///other.cable');
    assert.equal(asked, 2);
  });

  it('takes what came with initialize where the client has no section', async () => {
    const seen: RuleSettings[] = [];
    const client = await connect({ engine: noting(seen), configuration: () => null, initializationOptions: { cable: { lineWidth: 55 } } });
    await client.open('x');
    await pull(client);
    assert.deepEqual(seen.map(({ lineWidth }) => lineWidth), [55]);
  });

  it('registers for changes of its own section and of its own files only', async () => {
    const client = await connect();
    await client.until(() => client.registrations.length > 1);
    assert.deepEqual(client.registrations.map(({ registrations }) => registrations.map(({ method, registerOptions }) => ({ method, registerOptions: registerOptions as unknown }))), [
      [{ method: 'workspace/didChangeConfiguration', registerOptions: { section: 'cable' } }],
      [{ method: 'workspace/didChangeWatchedFiles', registerOptions: { watchers: [{ globPattern: '**/.cablewright.json' }] } }],
    ]);
  });

  it('checks again when the settings change, without a restart', async () => {
    const seen: RuleSettings[] = [];
    let profile = 'archive';
    const client = await connect({ engine: noting(seen), configuration: () => ({ profile }) });
    await client.open('x');
    await pull(client);
    profile = 'draft';
    await changed(client);
    await client.until(() => client.refreshes() > 0);
    await pull(client);
    assert.deepEqual(seen.map(settings => settings.profile), ['archive', 'draft']);
  });

  it('asks for no refresh from a client that knows none', async () => {
    const { diagnostics: _, ...workspace } = fullCapabilities.workspace!;
    const client = await connect({ capabilities: { ...fullCapabilities, workspace } });
    await changed(client);
    await pull(client);
    assert.equal(client.refreshes(), 0);
  });

  it('asks anew after a document was closed and opened', async () => {
    let asked = 0;
    const client = await connect({ configuration: () => { asked++; return null; } });
    await client.open('x');
    await pull(client);
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: URI } });
    await client.open('x');
    await pull(client);
    assert.equal(asked, 2);
  });

  it('takes the defaults from a client that does not answer for seconds, and what it says when it does', async () => {
    const seen: RuleSettings[] = [];
    const answers: ((settings: unknown) => void)[] = [];
    const client = await connect({ engine: noting(seen), configuration: () => new Promise(resolve => { answers.push(resolve); }) });
    await client.open('x');
    await pull(client);
    for (const answer of answers) answer({ profile: 'draft' });
    await client.until(() => client.refreshes() > 0);
    await pull(client);
    assert.deepEqual(seen.map(({ profile }) => profile), ['auto', 'draft']);
    assert.equal(answers.length, 1);
  });

  for (const wrong of [7, 'draft', [], { profile: 7, lineWidth: 'wide', rules: 'off' }]) {
    it(`takes the defaults for ${JSON.stringify(wrong)}, and says so once in the log`, async () => {
      const seen: RuleSettings[] = [];
      const client = await connect({ engine: noting(seen), configuration: () => wrong });
      await client.open('x');
      await pull(client);
      assert.deepEqual(seen, [DEFAULT_SETTINGS]);
      await pull(client, 'file:///other.cable');
      assert.ok(client.logs.length > 0);
      for (const line of client.logs) assert.match(line, /^Setting cable\S* is ignored\. /);
      assert.equal(new Set(client.logs).size, client.logs.length);
    });
  }

  describe('of a client that is not asked', () => {
    const capabilities = { textDocument: { diagnostic: {} } };

    it('come with initialize', async () => {
      const seen: RuleSettings[] = [];
      const client = await connect({ capabilities, engine: noting(seen), initializationOptions: { cable: { lineWidth: 55 } } });
      await client.open('x');
      await pull(client);
      assert.deepEqual(seen.map(({ lineWidth }) => lineWidth), [55]);
    });

    it('come with each change, whole, and hold as they came with initialize where a change says nothing', async () => {
      const seen: RuleSettings[] = [];
      const client = await connect({ capabilities, engine: noting(seen), initializationOptions: { cable: { lineWidth: 55 } } });
      await client.open('x');
      for (const settings of [{ cable: { profile: 'draft' } }, { cable: 'nonsense' }, null]) {
        await changed(client, settings);
        await pull(client);
      }
      assert.deepEqual(seen.map(({ profile, lineWidth }) => [profile, lineWidth]), [['draft', 69], ['auto', 69], ['auto', 55]]);
    });

    it('make pushed diagnostics come again', async () => {
      const seen: RuleSettings[] = [];
      const client = await connect({ capabilities: {}, engine: noting(seen) });
      await client.open('x');
      await client.until(() => client.published.length === 1);
      await changed(client, { cable: { profile: 'draft' } });
      await client.until(() => client.published.length === 2);
      assert.deepEqual(seen.map(({ profile }) => profile), ['auto', 'draft']);
    });
  });
});
