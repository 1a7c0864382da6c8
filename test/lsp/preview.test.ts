import assert from 'node:assert/strict';
import { connect, disconnect, URI } from './harness';
import { seed } from './seed';
import type { ExportDocument, PageStyle, Preview } from '../../server/src/lsp/messages';

describe('lsp/preview', () => {
  afterEach(disconnect);
  const textDocument = { uri: URI };

  it('answers with pieces of a page and the lines where they begin', async () => {
    const client = await connect();
    await client.open(seed);
    const answer = await client.connection.sendRequest<Preview['result']>('cable/preview', { textDocument });
    assert.equal(answer?.title, 'GUANGZHOU 208');
    const lines = answer.blocks.map(({ line }) => line);
    assert.deepEqual(lines, [...lines].sort((a, b) => a - b));
    const second = answer.blocks.find(({ html }) => html.includes('id="c1-p2"'));
    assert.match(seed.split('\n')[second!.line]!, /^¶2\./);
    assert.ok(answer.blocks.some(({ html }) => html.includes('pilcrow-false-paragraph')));
  });

  it('goes by the settings: what is off is not marked', async () => {
    const client = await connect({ configuration: () => ({ rules: { 'pilcrow-false-paragraph': 'off' } }) });
    await client.open(seed);
    const answer = await client.connection.sendRequest<Preview['result']>('cable/preview', { textDocument });
    assert.ok(!answer!.blocks.some(({ html }) => html.includes('pilcrow-false-paragraph')));
  });

  it('links a cable of the list that is open or in the folder', async () => {
    const client = await connect();
    const cable = (number: number, more: string): string => `R 010000Z JAN 09\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nUNCLAS PARIS 00000${number}\n\nE.O. 12958: N/A\nTAGS: PHUM, FR\nSUBJECT: X\n${more}\n1. (U) Y.\n`;
    await client.open(cable(1, ''), 'file:///one.cable');
    await client.open(cable(2, 'REF: A. PARIS 1\n     B. PARIS 3\n'));
    const answer = await client.connection.sendRequest<Preview['result']>('cable/preview', { textDocument });
    assert.match(answer!.blocks[0]!.html, /<a href="#" title="Open" data-cable="file:\/\/\/one\.cable">PARIS 1<\/a>/);
    assert.match(answer!.blocks[0]!.html, /<\/b> PARIS 3</);
  });

  it('has nothing to show of what is not open', async () => {
    const client = await connect();
    assert.equal(await client.connection.sendRequest('cable/preview', { textDocument }), null);
    assert.equal(await client.connection.sendRequest('cable/exportDocument', { textDocument, format: 'html' }), null);
  });

  it('hands a cable on as Markdown and as a page', async () => {
    const client = await connect();
    await client.open(seed);
    const ask = async (format: 'markdown' | 'html'): Promise<string> => (await client.connection.sendRequest<ExportDocument['result']>('cable/exportDocument', { textDocument, format }))!.text;
    assert.match(await ask('markdown'), /^# Tough to Talk About/);
    assert.match(await ask('html'), /^<!DOCTYPE html>/);
  });

  it('styles by the theme', async () => {
    const client = await connect();
    assert.match(await client.connection.sendRequest<PageStyle['result']>('cable/pageStyle', {}), /var\(--vscode-editor-foreground/);
  });
});
