import assert from 'node:assert/strict';
import { engine, type Engine } from '../../server/src/lsp/language-service';
import type { Checks, Rule } from '../../server/src/rules/kit/rule';
import { connect, disconnect, type TestClient } from './harness';

const TEXT = 'UNCLAS GUANGZHOU 000208\n\nE.O. 12958: N/A\nTAGS: PHUM, QZQZ, CH\nSUBJECT: THE HARVEST FAIR\n\n1. (U) The fair was opened on Monday.\n\n2. (U) It was closed on Friday.\n\nSAMPLE\n';

describe('lsp/check-file', () => {
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

  for (const name of ['cable', 'paragraph'] satisfies (keyof Checks)[]) {
    it(`tells the log once of a rule that fails at a ${name}`, async () => {
      let failed = 0;
      const fail = (): never => {
        failed++;
        throw new Error('planted');
      };
      const rules: readonly Rule[] = [{ id: 'bad-rule', title: 'Bad', part: 'text', severity: 'warning', profile: 'any', era: null, source: 'this test', fix: null, check: { [name]: fail } }];
      const failing = Object.create(engine, {
        check: { value: (...[document, settings, options]: Parameters<Engine['check']>) => engine.check(document, settings, { ...options, rules }) },
        checkInSteps: { value: (...[document, settings, options]: Parameters<Engine['checkInSteps']>) => engine.checkInSteps(document, settings, { ...options, rules }) },
      }) as Engine;
      const client = await connect({ engine: failing, readFile: uri => Promise.resolve(uri === 'file:///in/a.cable' ? TEXT : null) });
      assert.equal(await check(client, 'file:///in/a.cable'), '');
      await client.until(() => client.logs.length > 0);
      assert.ok(failed > 0 && client.logs.every(line => line.startsWith('rule bad-rule failed: ')), client.logs.join());
      assert.equal(client.logs.length, failed);
      assert.equal(failed, name === 'cable' ? 1 : TEXT.match(/^\d\./gm)!.length);
    });
  }

  it('has nothing to say of a file that cannot be read', async () => {
    assert.equal(await check(await connect(), 'file:///gone.cable'), '');
  });
});
