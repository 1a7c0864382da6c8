import assert from 'node:assert/strict';
import type { NewCable, NewCableChoices } from '../../server/src/lsp/messages';
import { connect, disconnect } from './harness';

const NOTHING: NewCable['params']['answers'] = { level: null, post: null, to: [], info: [], tags: [], subject: null };

describe('lsp/new-cable', () => {
  afterEach(disconnect);

  const ask = async (template: NewCable['params']['template'], answers: NewCable['params']['answers']): Promise<string> => {
    const { connection } = await connect();
    return (await connection.sendRequest<NewCable['result']>('cable/newCable', { template, answers, now: '2026-11-24T17:50:00Z', today: '2026-11-24' } satisfies NewCable['params'])).snippet;
  };

  it('offers templates, levels, posts, addressees and TAGS', async () => {
    const { connection } = await connect({ configuration: () => ({ vocabulary: { tags: { KHAR: 'Harbors' } } }) });
    const { templates, levels, posts, addressees, tags } = await connection.sendRequest<NewCableChoices['result']>('cable/newCableChoices', {});
    assert.deepEqual(templates.map(({ id }) => id), ['report', 'demarche', 'reply', 'sbu', 'classified', 'sections']);
    assert.deepEqual(levels.map(({ label }) => label), ['UNCLASSIFIED', 'SBU', 'CONFIDENTIAL', 'SECRET']);
    assert.ok(posts.length > 200 && addressees.length > 2000 && tags.length > 400);
    assert.deepEqual(tags[0], { label: 'KHAR', detail: 'Harbors' });
  });

  it('writes the skeleton with the answers, as a snippet', async () => {
    const snippet = await ask({ id: 'report' }, { ...NOTHING, level: 'SECRET', post: 'TALLINN', tags: ['PREL', 'EN'], subject: 'Harbors' });
    assert.match(snippet, /^R 241750Z NOV 26\nFM AMEMBASSY TALLINN\nTO \$\{1:RUEHC\/SECSTATE WASHDC\}\nS E C R E T TALLINN \$\{2:000001\}\n\nE\.O\. 13526: DECL: 11\/24\/2036\nTAGS: PREL, EN\nSUBJECT: \(U\) Harbors\n\nClassified By: \$\{3:/);
  });

  it('fills a text of the user\'s own', async () => {
    assert.match(await ask({ text: 'For ${level}: ${order}' }, NOTHING), /^For UNCLASSIFIED: E\.O\. 13526: N\/A$/);
  });

  it('writes nothing for a template that is not there', async () => {
    assert.equal(await ask({ id: 'poem' }, NOTHING), '');
  });

  it('takes what is not in its form for skipped', async () => {
    assert.match(await ask({ id: 'report' }, { level: 'X', post: 5, to: [5], info: null, tags: null, subject: ' ' } as unknown as NewCable['params']['answers']), /\nUNCLAS \$\{\d:STATE\}/);
  });
});
