import assert from 'node:assert/strict';
import type { CompareFiles } from '../../server/src/lsp/messages';
import { connect, disconnect, URI } from './harness';
import { seed } from './seed';

describe('lsp/compare', () => {
  afterEach(disconnect);
  const ask = async (before: string | null): Promise<CompareFiles['result']> => {
    const client = await connect({ readFile: () => Promise.resolve(before) });
    await client.open(seed);
    return await client.connection.sendRequest<CompareFiles['result']>('cable/compareFiles', { before: { uri: 'file:///old.cable', name: 'old.cable' }, after: { uri: URI, name: 'new.cable' } });
  };

  it('tells an open cable apart from one on the disk', async () => {
    const result = await ask(seed.replace('not a popular topic', 'a popular topic'));
    assert.match(result?.html ?? '', new RegExp(`<a href="#" title="Open" data-cable="${URI}" data-line="35">1\\. \\(SBU\\)</a>`));
    assert.match(result?.html ?? '', /is <ins>not<\/ins> a popular topic/);
  });

  it('knows the same again, and what cannot be read', async () => {
    assert.match((await ask(seed))?.html ?? '', />No difference\.</);
    assert.equal(await ask(null), null);
  });
});
