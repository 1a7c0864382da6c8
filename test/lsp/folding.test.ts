import assert from 'node:assert/strict';
import { FoldingRangeRequest, type FoldingRange } from 'vscode-languageserver-protocol/node';
import { engine, type Engine } from '../../server/src/lsp/language-service';
import { oneStep } from '../../server/src/text/steps';
import { connect, disconnect, URI } from './harness';
import { seed } from './seed';

describe('lsp/folding', () => {
  afterEach(disconnect);

  const folding = async (text: string, parts: Engine = engine): Promise<FoldingRange[]> => {
    const client = await connect({ engine: parts });
    await client.open(text);
    return await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: URI } }) ?? assert.fail('no answer');
  };

  it('folds each section of the sample from its heading on', async () => {
    const starts = new Set((await folding(seed)).map(({ startLine }) => startLine));
    const lines = seed.split('\n');
    for (const heading of ['Vietnam: Cooperation', 'Guangdong Women\'s Federation: Stopping', 'Past Efforts', 'Shifting Focus', 'Comment: Not']) {
      assert.ok(starts.has(lines.findIndex(line => line.startsWith(heading))), heading);
    }
  });

  it('stays inside the document', async () => {
    for (const { startLine, endLine } of await folding(seed)) assert.ok(startLine < endLine && endLine < seed.split('\n').length);
  });

  it('names what editors have commands for', async () => {
    const kinds = ['header', 'section', 'paragraph', 'page', 'list', 'block'] as const;
    const answer = await folding('x', { ...engine, foldingInSteps: () => oneStep(() => [{ line: 0, ranges: kinds.map((kind, at) => ({ startLine: at, endLine: at + 1, kind })) }]) });
    assert.deepEqual(answer.map(({ kind }) => kind), ['region', 'region', undefined, 'comment', undefined, undefined]);
  });
});
