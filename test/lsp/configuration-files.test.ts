import assert from 'node:assert/strict';
import {
  DidChangeConfigurationNotification, DidChangeTextDocumentNotification, DidChangeWatchedFilesNotification, DidChangeWorkspaceFoldersNotification, DidSaveTextDocumentNotification, DocumentDiagnosticRequest, FileChangeType, type ClientCapabilities, type Diagnostic,
} from 'vscode-languageserver-protocol/node';
import { connect, disconnect, fullCapabilities, range, type Setup, type TestClient } from './harness';

const CABLE = 'UNCLAS GUANGZHOU 000208\n\nE.O. 12958: N/A\nTAGS: PHUM, QZQZ, CH\nSUBJECT: THE HARVEST FAIR\n\n1. (U) The fair was opened on Monday.\n\n2. (U) It was closed on Friday.\n\nSAMPLE\n';
const RULE = 'tags-unknown-code';

/** Configuration files beside and above cables, on a disk that is an object. */
describe('lsp/settings with configuration files', () => {
  afterEach(disconnect);

  type Disk = Record<string, string | null>;
  const onDisk = (disk: Disk, setup: Setup = {}): Promise<TestClient> => connect({ readFile: uri => Promise.resolve(disk[uri] ?? null), ...setup });
  const rules = (severity: string): string => JSON.stringify({ rules: { [RULE]: severity } });
  const pull = async (client: TestClient, uri: string): Promise<Diagnostic[]> => {
    const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    return report.kind === 'full' ? report.items : assert.fail('nothing has changed');
  };
  /** The severity of the one finding in the cable; undefined when it is off. */
  const severity = async (client: TestClient, uri: string): Promise<number | undefined> => (await pull(client, uri)).find(({ code }) => code === RULE)?.severity;
  const changed = async (client: TestClient, uri: string): Promise<void> =>
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type: FileChangeType.Changed }] });

  it('go before the settings of the editor, the nearest first', async () => {
    const disk = { 'file:///a/.cablewright.json': rules('hint'), 'file:///a/in/.cablewright.json': rules('error') };
    const client = await onDisk(disk, { configuration: () => ({ rules: { [RULE]: 'info' } }) });
    for (const [uri, expected] of [['file:///x.cable', 3], ['file:///a/x.cable', 4], ['file:///a/in/deep/x.cable', 1]] as const) {
      await client.open(CABLE, uri);
      assert.equal(await severity(client, uri), expected, uri);
    }
  });

  it('leave the settings of the editor what they do not say', async () => {
    const client = await onDisk({ 'file:///a/.cablewright.json': '{ "lineWidth": 69 }' }, { configuration: () => ({ rules: { [RULE]: 'off' } }) });
    await client.open(CABLE, 'file:///a/x.cable');
    assert.equal(await severity(client, 'file:///a/x.cable'), undefined);
  });

  it('hold for each folder of the workspace on its own', async () => {
    const client = await onDisk({ 'file:///one/.cablewright.json': rules('off'), 'file:///two/.cablewright.json': rules('error') });
    await client.open(CABLE, 'file:///one/x.cable');
    await client.open(CABLE, 'file:///two/x.cable');
    assert.equal(await severity(client, 'file:///one/x.cable'), undefined);
    assert.equal(await severity(client, 'file:///two/x.cable'), 1);
  });

  it('hold anew when they change, without a restart', async () => {
    const disk: Disk = {};
    const client = await onDisk(disk);
    await client.open(CABLE, 'file:///a/x.cable');
    assert.equal(await severity(client, 'file:///a/x.cable'), 2);
    disk['file:///a/.cablewright.json'] = rules('off');
    await changed(client, 'file:///a/.cablewright.json');
    await client.until(() => client.refreshes() === 1);
    assert.equal(await severity(client, 'file:///a/x.cable'), undefined);
    disk['file:///a/.cablewright.json'] = null;
    await changed(client, 'file:///a/.cablewright.json');
    await client.until(() => client.refreshes() === 2);
    assert.equal(await severity(client, 'file:///a/x.cable'), 2);
  });

  it('hold anew for diagnostics that are pushed', async () => {
    const disk: Disk = { 'file:///a/.cablewright.json': rules('off') };
    const client = await onDisk(disk, { capabilities: {} });
    const published = (): (number | undefined)[] => client.published.map(({ diagnostics }) => diagnostics.find(({ code }) => code === RULE)?.severity);
    await client.open(CABLE, 'file:///a/x.cable');
    await client.until(() => client.published.length === 1);
    disk['file:///a/.cablewright.json'] = rules('error');
    await changed(client, 'file:///a/.cablewright.json');
    await client.until(() => client.published.length === 2);
    assert.deepEqual(published(), [undefined, 1]);
  });

  describe('that the client does not watch', () => {
    const place = 'file:///a/.cablewright.json';
    const uri = 'file:///a/in/x.cable';
    const say: Record<string, (client: TestClient) => Promise<void>> = {
      'a document is opened': client => client.open(CABLE, 'file:///a/in/y.cable'),
      'a document is saved': client => client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } }),
      'the settings change': client => client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null }),
    };
    const setups: Record<string, Setup> = {
      'as it watches nothing': { capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } }, workspaceFolders: [{ uri: 'file:///a', name: 'a' }] },
      'as no folder is open': {},
      'as they are above its folder': { workspaceFolders: [{ uri: 'file:///a/in', name: 'in' }] },
    };
    for (const [why, setup] of Object.entries(setups)) {
      for (const [when, tell] of Object.entries(say)) {
        it(`hold anew when ${when}: ${why}`, async () => {
          const disk: Disk = { [place]: rules('off') };
          const client = await onDisk(disk, setup);
          await client.open(CABLE, uri);
          assert.equal(await severity(client, uri), undefined);
          disk[place] = rules('error');
          await tell(client);
          await client.until(() => client.refreshes() === 1);
          assert.equal(await severity(client, uri), 1);
        });
      }
    }

    it('are pushed anew', async () => {
      const disk: Disk = { [place]: rules('off') };
      const client = await onDisk(disk, { capabilities: {} });
      await client.open(CABLE, uri);
      await client.until(() => client.published.length === 1);
      disk[place] = rules('error');
      await say['a document is saved']!(client);
      await client.until(() => client.published.length === 2);
      assert.equal(client.published[1]!.diagnostics.find(({ code }) => code === RULE)?.severity, 1);
    });

    it('look broken no longer when they are mended or gone', async () => {
      for (const [text, open] of [['{}', true], [null, true], [null, false]] as const) {
        const disk: Disk = { [place]: '{ "rules": 7 }' };
        const client = await onDisk(disk);
        await client.open(CABLE, uri);
        await pull(client, uri);
        if (!open) await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
        disk[place] = text;
        await say['a document is opened']!(client);
        await client.until(() => client.published.length === 2);
        assert.deepEqual(client.published.map(({ diagnostics, ...file }) => [file.uri, diagnostics.length]), [[place, 1], [place, 0]]);
      }
    });

    it('are not read while one types, and nobody is told to ask again where nothing has changed', async () => {
      const reads: string[] = [];
      const client = await connect({ readFile: read => { reads.push(read); return Promise.resolve(null); } });
      await client.open(CABLE, uri);
      await pull(client, uri);
      const count = reads.length;
      await client.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version: 2 }, contentChanges: [{ text: `${CABLE}\n` }] });
      await pull(client, uri);
      assert.equal(reads.length, count);
      await say['a document is saved']!(client);
      await pull(client, uri);
      assert.equal(reads.length, 2 * count);
      assert.equal(client.refreshes(), 0);
    });
  });

  it('are read once where the client watches them', async () => {
    const reads: string[] = [];
    const client = await connect({ workspaceFolders: [{ uri: 'file:///a', name: 'a' }], readFile: read => { reads.push(read); return Promise.resolve(null); } });
    await client.until(() => client.registrations.length > 1);
    // What follows the answer to the registration.
    await client.connection.sendRequest('cable/ping', {});
    for (const name of ['x', 'y', 'z']) {
      await client.open(CABLE, `file:///a/${name}.cable`);
      await pull(client, `file:///a/${name}.cable`);
    }
    assert.equal(reads.filter(read => read === 'file:///a/.cablewright.json').length, 1);
  });

  describe('in a folder that comes or goes as one', () => {
    const folder = 'file:///a/in';
    const place = `${folder}/.cablewright.json`;
    const tell = async (client: TestClient, type: FileChangeType): Promise<void> =>
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: folder, type }] });

    it('hold from then on, and until then', async () => {
      const disk: Disk = { [place]: rules('off') };
      const client = await onDisk(disk, { workspaceFolders: [{ uri: 'file:///a', name: 'a' }] });
      await client.open(CABLE, `${folder}/deep/x.cable`);
      assert.equal(await severity(client, `${folder}/deep/x.cable`), undefined);
      for (const [text, type, expected] of [[null, FileChangeType.Deleted, 2], [rules('error'), FileChangeType.Created, 1]] as const) {
        const before = client.refreshes();
        disk[place] = text;
        await tell(client, type);
        await client.until(() => client.refreshes() > before);
        assert.equal(await severity(client, `${folder}/deep/x.cable`), expected);
      }
    });

    it('look broken no longer when they are gone with it, even with no cable open', async () => {
      const disk: Disk = { [place]: '{ "rules": 7 }' };
      const client = await onDisk(disk, { workspaceFolders: [{ uri: 'file:///a', name: 'a' }] });
      await client.open(CABLE, `${folder}/x.cable`);
      await pull(client, `${folder}/x.cable`);
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: `${folder}/x.cable` } });
      disk[place] = null;
      await tell(client, FileChangeType.Deleted);
      await client.until(() => client.published.length === 2);
      assert.deepEqual(client.published[1], { uri: place, diagnostics: [] });
    });

    it('look broken no longer when it leaves the workspace, but where a cable is open in it', async () => {
      const other = 'file:///b/.cablewright.json';
      const client = await onDisk({ [place]: '{ "rules": 7 }', [other]: '{ "rules": 7 }' }, { workspaceFolders: [{ uri: folder, name: 'in' }, { uri: 'file:///b', name: 'b' }] });
      for (const each of [`${folder}/x.cable`, 'file:///b/x.cable']) {
        await client.open(CABLE, each);
        await pull(client, each);
      }
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: `${folder}/x.cable` } });
      const removed = [{ uri: folder, name: 'in' }, { uri: 'file:///b', name: 'b' }];
      await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [], removed } });
      await client.until(() => client.refreshes() === 1);
      await pull(client, 'file:///b/x.cable');
      assert.deepEqual(client.published.map(({ uri, diagnostics }) => [uri, diagnostics.length]), [[place, 1], [other, 1], [place, 0], [other, 0], [other, 1]]);
    });
  });

  describe('with bad values', () => {
    const place = 'file:///a/.cablewright.json';

    it('show them where they stand, and hold for the rest', async () => {
      const client = await onDisk({ [place]: `{\n  "profile": "newspaper",\n  "rules": { "${RULE}": "off" }\n}` });
      await client.open(CABLE, 'file:///a/x.cable');
      assert.equal(await severity(client, 'file:///a/x.cable'), undefined);
      await client.until(() => client.published.length > 0);
      assert.deepEqual(client.published, [{
        uri: place,
        diagnostics: [{ range: range(1, 13, 1, 24), severity: 2, source: 'cable', message: '"profile" must be auto, archive or draft.' }],
      }]);
    });

    it('show them as errors where the text is no JSON', async () => {
      const client = await onDisk({ [place]: '{ "rules" }' });
      await client.open(CABLE, 'file:///a/x.cable');
      await pull(client, 'file:///a/x.cable');
      assert.deepEqual(client.published.map(({ uri, diagnostics }) => [uri, ...diagnostics.map(({ severity: level }) => level)]), [[place, 1]]);
    });

    it('show them once, and take them back when they are mended or gone, even with no cable open', async () => {
      const disk: Disk = { [place]: '{ "rules": 7 }' };
      const client = await onDisk(disk);
      await client.open(CABLE, 'file:///a/x.cable');
      await client.open(CABLE, 'file:///a/in/y.cable');
      await pull(client, 'file:///a/x.cable');
      await pull(client, 'file:///a/in/y.cable');
      assert.equal(client.published.length, 1);
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///a/x.cable' } });
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///a/in/y.cable' } });
      disk[place] = '{ "rules": {} }';
      await changed(client, place);
      await client.until(() => client.published.length === 2);
      assert.deepEqual(client.published[1], { uri: place, diagnostics: [] });
      disk[place] = '{ "wide": 1 }';
      await changed(client, place);
      await client.open(CABLE, 'file:///a/x.cable');
      await pull(client, 'file:///a/x.cable');
      disk[place] = null;
      await changed(client, place);
      await client.until(() => client.published.length === 4);
      assert.deepEqual(client.published.map(({ diagnostics }) => diagnostics.length), [1, 0, 1, 0]);
    });
  });

  describe('that only the client can read', () => {
    const uri = 'vscode-vfs://github/owner/x.cable';

    const asked = async (initializationOptions: unknown, answer: (of: string) => unknown): Promise<{ client: TestClient; uris: string[] }> => {
      const uris: string[] = [];
      const client = await connect({ initializationOptions });
      client.connection.onRequest('cable/readFile', (params: { uri: string }) => {
        uris.push(params.uri);
        return answer(params.uri);
      });
      await client.open(CABLE, uri);
      return { client, uris };
    };

    it('are asked for from a client that offers it', async () => {
      const { client, uris } = await asked({ readsFiles: true }, of => (of === 'vscode-vfs://github/owner/.cablewright.json' ? rules('error') : null));
      assert.equal(await severity(client, uri), 1);
      assert.deepEqual(uris, ['vscode-vfs://github/owner/.cablewright.json', 'vscode-vfs://github/.cablewright.json']);
    });

    it('are not asked for from any other', async () => {
      const { client, uris } = await asked({}, () => rules('error'));
      assert.equal(await severity(client, uri), 2);
      assert.deepEqual(uris, []);
    });

    it('say nothing where the client fails or answers nonsense', async () => {
      for (const answer of [() => { throw new Error('no'); }, () => 7]) {
        const { client } = await asked({ readsFiles: true }, answer);
        assert.equal(await severity(client, uri), 2);
        disconnect();
      }
    });
  });

  describe('of an unsaved document', () => {
    const uri = 'untitled:Untitled-1';
    const capabilities: ClientCapabilities = { ...fullCapabilities, workspace: { ...fullCapabilities.workspace, workspaceFolders: true } };

    it('are those of the first folder of the workspace', async () => {
      const client = await onDisk({ 'file:///one/.cablewright.json': rules('off'), 'file:///two/.cablewright.json': rules('error') }, {
        capabilities, workspaceFolders: [{ uri: 'file:///one', name: 'one' }, { uri: 'file:///two', name: 'two' }],
      });
      await client.open(CABLE, uri);
      assert.equal(await severity(client, uri), undefined);
      await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [], removed: [{ uri: 'file:///one', name: 'one' }] } });
      await client.until(() => client.refreshes() === 1);
      assert.equal(await severity(client, uri), 1);
    });

    it('are those of the folder that it will be in, where that is known', async () => {
      const client = await onDisk({ 'file:///one/.cablewright.json': rules('off'), 'file:///one/b%20c/.cablewright.json': rules('error') }, { workspaceFolders: [{ uri: 'file:///one', name: 'one' }] });
      await client.open(CABLE, 'untitled:/one/b%20c/new.cable');
      assert.equal(await severity(client, 'untitled:/one/b%20c/new.cable'), 1);
      await client.open(CABLE, 'untitled:/two/new.cable');
      assert.equal(await severity(client, 'untitled:/two/new.cable'), 2);
    });

    it('are none where no folder is open', async () => {
      const client = await onDisk({ 'file:///.cablewright.json': rules('off') });
      await client.open(CABLE, uri);
      assert.equal(await severity(client, uri), 2);
    });
  });
});
