import assert from 'node:assert/strict';
import { readLines } from '../../server/src/cli/read-lines';

describe('cli/read-lines', () => {
  const lines = async (text: string, size: number): Promise<string[]> => await linesOf(Buffer.from(text), size);
  const linesOf = async (bytes: Buffer, size: number): Promise<string[]> => {
    const chunks = (async function* () {
      for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
    })();
    const found: string[] = [];
    for await (const line of readLines(chunks)) found.push(line);
    return found;
  };

  for (const size of [1, 2, 3, 1000]) {
    it(`reads lines out of pieces of ${size} bytes`, async () => {
      assert.deepEqual(await lines('one\ntwo\r\n\n¶ 😀\nlast', size), ['one', 'two', '', '¶ 😀', 'last']);
    });
  }

  for (const size of [1, 2, 3, 1000]) {
    it(`reads UTF-16 that says so out of pieces of ${size} bytes`, async () => {
      const bytes = Buffer.from('\ufeffone\r\n\u0a0a ¶ 😀\nlast', 'utf16le');
      assert.deepEqual(await linesOf(bytes, size), ['one', '\u0a0a ¶ 😀', 'last']);
      assert.deepEqual(await linesOf(bytes.swap16(), size), ['one', '\u0a0a ¶ 😀', 'last']);
    });
  }

  it('reads a line that is not valid UTF-8 as Windows-1252, and the next as what it is', async () => {
    assert.deepEqual(await linesOf(Buffer.concat([Buffer.from([0x63, 0xe9, 0x80, 0x0a]), Buffer.from('é\n')]), 2), ['cé€', 'é']);
  });

  it('knows no line after the last line end', async () => {
    assert.deepEqual(await lines('one\n', 9), ['one']);
    assert.deepEqual(await lines('', 9), []);
  });

  it('takes no other character for a line end', async () => {
    assert.deepEqual(await lines('a\u2028b\u2029c\rd\u0085e\n', 9), ['a\u2028b\u2029c\rd\u0085e']);
  });

  it('takes a byte order mark off', async () => {
    assert.deepEqual(await lines('\ufeffone\n', 9), ['one']);
  });
});
