import assert from 'node:assert/strict';
import { HoverRequest, type ClientCapabilities, type Hover } from 'vscode-languageserver-protocol/node';
import { plainText } from '../../server/src/lsp/hover';
import { connect, disconnect, range, URI } from './harness';
import { seed } from './seed';

describe('lsp/hover', () => {
  afterEach(disconnect);

  const hover = async (text: string, line: number, character: number, capabilities?: ClientCapabilities): Promise<Hover | null> => {
    const client = await connect(capabilities ? { capabilities } : {});
    await client.open(text);
    return await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri: URI }, position: { line, character } });
  };
  const tagsLine = seed.split('\n').findIndex(line => line.startsWith('TAGS:'));

  it('explains a TAGS code in Markdown, with the range of the code', async () => {
    const answer = await hover(seed, tagsLine, 7);
    assert.deepEqual(answer?.range, range(tagsLine, 6, tagsLine, 10));
    const { kind, value } = answer.contents as { kind: string; value: string };
    assert.equal(kind, 'markdown');
    assert.match(value, /PHUM/);
    assert.match(value, /Human Rights/);
  });

  it('explains it in plain text to a client that shows no Markdown', async () => {
    const { kind, value } = (await hover(seed, tagsLine, 7, {}))?.contents as { kind: string; value: string };
    assert.equal(kind, 'plaintext');
    assert.match(value, /Human Rights/);
    assert.doesNotMatch(value, /[*`\\]/);
  });

  it('finds the place after an emoji and under CRLF', async () => {
    const text = 'UNCLAS GUANGZHOU 000208\r\nTAGS: PHUM\r\nSUBJECT: 😀\r\n\r\n1. (SBU) 😀 text\r\n';
    assert.deepEqual((await hover(text, 1, 6))?.range, range(1, 6, 1, 10));
  });

  it('says nothing where there is nothing to say', async () => {
    assert.equal(await hover('', 0, 0), null);
    const lines = seed.split('\n');
    const line = lines.findIndex(each => each.startsWith('trafficking in persons (TIP)'));
    assert.equal(await hover(seed, line, 3), null);
  });

  it('takes the marks of Markdown off, and gives back what was escaped', () => {
    assert.equal(plainText('**PHUM** is `one` of \\*them\\* \\\\ \\`'), 'PHUM is one of *them* \\ `');
  });
});
