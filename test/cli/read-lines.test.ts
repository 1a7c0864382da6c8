import assert from 'node:assert/strict';
import { readLines } from '../../server/src/cli/read-lines';

describe('cli/read-lines', () => {
  const lines = async (text: string, size: number): Promise<string[]> => {
    const bytes = Buffer.from(text);
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
