import assert from 'node:assert/strict';
import { unmarkedUtf16 } from '../../server/src/text/unmarked-utf16';

describe('text/unmarked-utf16', () => {
  const little = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

  it('tells the byte order by the zeros', () => {
    assert.equal(unmarkedUtf16(little('UNCLAS WARSAW 000208')), 'utf-16le');
    assert.equal(unmarkedUtf16(Buffer.from(little('UNCLAS WARSAW 000208')).swap16()), 'utf-16be');
    assert.equal(unmarkedUtf16(little('Dąbrowski, “Łódź”')), 'utf-16le');
  });

  it('takes nothing else for it', () => {
    assert.equal(unmarkedUtf16(Buffer.from('UNCLAS WARSAW 000208')), null);
    assert.equal(unmarkedUtf16(Buffer.from('A\0')), null);
    assert.equal(unmarkedUtf16(Buffer.alloc(64)), null);
    assert.equal(unmarkedUtf16(Buffer.from('U\0N\0C\0L\0\0A\0S')), null);
    assert.equal(unmarkedUtf16(Buffer.from('UNCLAS WARSAW \0\0 000208\0')), null);
  });
});
