import assert from 'node:assert/strict';
import { connect, disconnect, type TestClient } from './harness';

const TEXT = 'UNCLAS GUANGZHOU 000208\n\nE.O. 12958: N/A\nTAGS: PHUM, QZQZ, CH\nSUBJECT: THE HARVEST FAIR\n\n1. (U) The fair was opened on Monday.\n\n2. (U) It was closed on Friday.\n\nSAMPLE\n';

describe('protocol/check-file', () => {
  afterEach(disconnect);

  const check = async (client: TestClient, uri: string): Promise<string> => (await client.connection.sendRequest<{ report: string }>('cable/checkFile', { uri, name: 'in/a.cable' })).report;

  it('reports on a file of the disk, a line for each finding', async () => {
    const client = await connect({ readFile: uri => Promise.resolve(uri === 'file:///in/a.cable' ? TEXT : null) });
    assert.match(await check(client, 'file:///in/a.cable'), /^in\/a\.cable:4:13: warning: QZQZ is not a known TAGS code\..* \(tags-unknown-code\)\n$/);
  });

  it('reports on a document as it is open', async () => {
    const client = await connect({ readFile: () => Promise.resolve('') });
    await client.open(TEXT, 'file:///in/a.cable');
    assert.match(await check(client, 'file:///in/a.cable'), /QZQZ/);
  });

  it('goes by the settings of the folder, which are asked for once', async () => {
    let asked = 0;
    const client = await connect({ readFile: uri => Promise.resolve(uri.endsWith('.cable') ? TEXT : null), configuration: () => { asked++; return { rules: { 'tags-unknown-code': 'off' } }; } });
    assert.equal(await check(client, 'file:///in/a.cable'), '');
    assert.equal(await check(client, 'file:///in/b.cable'), '');
    assert.equal(asked, 1);
  });

  it('reads through a client that offers it', async () => {
    const client = await connect({ initializationOptions: { readsFiles: true } });
    client.connection.onRequest('cable/readFile', ({ uri }: { uri: string }) => (uri.endsWith('.cable') ? TEXT : null));
    assert.match(await check(client, 'memfs:/in/a.cable'), /QZQZ/);
  });

  it('has nothing to say of a file that cannot be read', async () => {
    assert.equal(await check(await connect(), 'file:///gone.cable'), '');
  });
});
