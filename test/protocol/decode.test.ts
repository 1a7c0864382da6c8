import assert from 'node:assert/strict';
import { decode } from '../../server/src/protocol/decode';

describe('protocol/decode', () => {
  const text = '¶1. (U) Größe';
  const encodings: [name: string, bytes: Uint8Array][] = [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['Latin-1', Buffer.from(text, 'latin1')],
  ];
  for (const [name, bytes] of encodings) it(`reads ${name}`, () => assert.equal(decode(bytes), text));

  it('reads any bytes', () => {
    assert.equal(decode(Uint8Array.from({ length: 256 }, (_, at) => at)).length, 256);
  });

  it('reads UTF-16 without a mark', () => {
    const little = Buffer.from('FM AMEMBASSY WARSAW', 'utf16le');
    assert.equal(decode(little), 'FM AMEMBASSY WARSAW');
    assert.equal(decode(Buffer.from(little).swap16()), 'FM AMEMBASSY WARSAW');
  });
});
