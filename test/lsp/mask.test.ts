import assert from 'node:assert/strict';
import type { MaskDocument, MaskOccurrences, MaskSuggestions } from '../../server/src/lsp/messages';
import { connect, disconnect, range, URI } from './harness';

const TEXT = 'UNCLAS EXAMPLETOWN 000001\n\nE.O. 12958: N/A\nTAGS: PHUM, CH\nSUBJECT: THE FAIR\n\n1. (U) It was opened by Jane\nRoe.  JANE ROE can be reached at roe@example.org.\n';

describe('lsp/mask', () => {
  afterEach(disconnect);
  const textDocument = { uri: URI };

  it('finds the places of what is selected', async () => {
    const client = await connect();
    await client.open(TEXT);
    const result = await client.connection.sendRequest<MaskOccurrences['result']>('cable/maskOccurrences', { textDocument, range: range(7, 6, 7, 14) });
    assert.deepEqual(result, { name: 'JANE ROE', ranges: [range(6, 24, 7, 3), range(7, 6, 7, 14)] });
    assert.equal(await client.connection.sendRequest('cable/maskOccurrences', { textDocument, range: range(1, 0, 1, 0) }), null);
  });

  it('takes a mark in a page line for one, so that it can be taken away there', async () => {
    const client = await connect();
    await client.open('UNCLAS ROME 000208\n\nSUBJECT: FAIR\n\n1. (U) It was\nROME 00000208  002 OF 002\nopened.\n');
    const result = await client.connection.sendRequest<MaskOccurrences['result']>('cable/maskOccurrences', { textDocument, range: range(5, 0, 5, 4) });
    assert.deepEqual(result, { name: 'ROME', ranges: [range(0, 7, 0, 11), range(5, 0, 5, 4)] });
  });

  it('makes the masked text of ranges, and suggests more', async () => {
    const client = await connect();
    await client.open(TEXT);
    const suggested = await client.connection.sendRequest<MaskSuggestions['result']>('cable/maskSuggestions', { textDocument });
    assert.deepEqual(suggested.map(({ kind, text }) => [kind, text]), [['e-mail address', 'roe@example.org']]);
    const masked = await client.connection.sendRequest<MaskDocument['result']>('cable/maskDocument', { textDocument, ranges: [range(6, 24, 7, 3), range(7, 6, 7, 14), suggested[0]!.range] });
    assert.equal(masked?.text.split('\n\n')[2], '1. (U) It was opened by\n[NAME 1].  [NAME 1] can be reached at [ADDRESS 1].\n');
    assert.deepEqual([masked.places, masked.persons], [3, 2]);
  });
});
