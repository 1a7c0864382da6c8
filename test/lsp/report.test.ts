import assert from 'node:assert/strict';
import type { ExtractFields, ExtractFiles, ReportFiles } from '../../server/src/lsp/messages';
import { connect, disconnect, URI } from './harness';
import { seed } from './seed';

const FILES = [{ uri: URI, name: 'open.cable' }, { uri: 'file:///closed.cable', name: 'in/<closed>.cable' }, { uri: 'file:///gone.cable', name: 'gone.cable' }];
const CLOSED = 'UNCLAS GUANGZHOU 000209\n\nE.O. 12958: N/A\nTAGS: PHUM, QZQZ, CH\nSUBJECT: =THE FAIR\n\n1. (U) It was opened.\n\nSAMPLE\n';
const readFile = (uri: string): Promise<string | null> => Promise.resolve(uri.endsWith('closed.cable') ? CLOSED : null);

describe('lsp/report', () => {
  afterEach(disconnect);

  it('tells of open and closed cables, each with a way to it', async () => {
    const client = await connect({ readFile });
    await client.open(seed);
    const { rows, begin, end } = await client.connection.sendRequest<ReportFiles['result']>('cable/reportFiles', { files: FILES });
    assert.equal(rows.length, 2);
    assert.match(rows[0]!, new RegExp(`^<tr role="row"><th scope="row" role="rowheader" class="cable"><a href="#" title="Open" data-cable="${URI}" data-line="0">07GUANGZHOU208</a>`));
    assert.match(rows[0]!, /<span class="warning">2 warnings<\/span>/);
    assert.match(rows[1]!, /in\/&lt;closed&gt;\.cable/);
    assert.match(rows[1]!, /<span class="warning">\d warnings?<\/span>/);
    assert.match(begin + end, /^<table class="report" role="table">.*<\/table>$/);
  });

  it('goes by the settings', async () => {
    const client = await connect({ readFile, configuration: () => ({ rules: { 'tags-unknown-code': 'error' } }) });
    const { rows } = await client.connection.sendRequest<ReportFiles['result']>('cable/reportFiles', { files: FILES });
    assert.match(rows[0]!, /<span class="error">1 error<\/span>/);
  });

  it('takes fields out, and passes over what it does not know', async () => {
    const client = await connect({ readFile });
    const { head, text } = await client.connection.sendRequest<ExtractFiles['result']>('cable/extractFiles', { files: FILES, format: 'csv', fields: ['number', 'colour', 'subject'] });
    assert.equal(head + text, 'file,number,subject\nin/<closed>.cable,209,\'=THE FAIR\n');
    const fields = await client.connection.sendRequest<ExtractFields['result']>('cable/extractFields', {});
    assert.ok(fields.some(({ name, usual }) => name === 'subject' && usual));
  });
});
