import assert from 'node:assert/strict';
import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { decode, encode } from '../../server/src/lsp/node-decode';

describe('lsp/node-decode', () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

  it('reads UTF-8', () => {
    assert.deepEqual(decode(Buffer.from('¶1. 😀\r\n')), { text: '¶1. 😀\r\n', encoding: 'utf-8', byteOrderMark: false });
    assert.deepEqual(decode(bytes()), { text: '', encoding: 'utf-8', byteOrderMark: false });
  });

  it('takes the byte order mark off', () => {
    assert.deepEqual(decode(Buffer.from('\ufeffTAGS')), { text: 'TAGS', encoding: 'utf-8', byteOrderMark: true });
    assert.equal(decode(Buffer.from('\ufeff\ufeffTAGS')).text, '\ufeffTAGS');
  });

  it('reads UTF-16 of either byte order by its mark', () => {
    assert.deepEqual(decode(bytes(0xff, 0xfe, 0x54, 0, 0x3d, 0xd8, 0, 0xde)), { text: 'T😀', encoding: 'utf-16le', byteOrderMark: true });
    assert.deepEqual(decode(bytes(0xfe, 0xff, 0, 0x54, 0xd8, 0x3d, 0xde, 0)), { text: 'T😀', encoding: 'utf-16be', byteOrderMark: true });
  });

  it('reads UTF-16 of either byte order without a mark, as some archives have it, and gives it back so', () => {
    const text = 'FM AMEMBASSY WARSAW\n1. (U) Dąbrowski said: “No.”\n';
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(text, 'utf16le').swap16();
    assert.deepEqual(decode(little), { text, encoding: 'utf-16le', byteOrderMark: false });
    assert.deepEqual(decode(big), { text, encoding: 'utf-16be', byteOrderMark: false });
    assert.deepEqual(encode(decode(big)), big);
  });

  it('reads a text with NULs in it as what it is', () => {
    assert.equal(decode(Buffer.from('1. (U)\0 The fair\0\0 was opened.\n')).encoding, 'utf-8');
    assert.equal(decode(Buffer.alloc(64)).encoding, 'utf-8');
  });

  it('reads what is no UTF-8 as Windows-1252', () => {
    assert.deepEqual(decode(bytes(0xb6, 0x31, 0x2e)), { text: '¶1.', encoding: 'windows-1252', byteOrderMark: false });
    assert.equal(decode(bytes(0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x99, 0x9f, 0xa0, 0xe9, 0xff)).text, '€…‘’“”–—™Ÿ\u00a0éÿ');
    assert.equal(decode(bytes(0x81, 0x8d, 0x8f, 0x90, 0x9d)).text, '\x81\x8d\x8f\x90\x9d');
  });

  it('reads bytes that begin like UTF-8 with a mark and go on as something else', () => {
    assert.deepEqual(decode(bytes(0xef, 0xbb, 0xbf, 0xff)), { text: 'ï»¿ÿ', encoding: 'windows-1252', byteOrderMark: false });
  });

  it('reads UTF-8 in which a character is broken as UTF-8', () => {
    const cut = Buffer.from('¶1. (U) The fair opened.\n¶2. (U) It closed at the café').subarray(0, -1);
    assert.deepEqual(decode(cut), { text: '¶1. (U) The fair opened.\n¶2. (U) It closed at the caf\ufffd', encoding: 'utf-8', byteOrderMark: false });
    const marked = bytes(0xef, 0xbb, 0xbf, 0xc2, 0xb6, 0xff, 0xc2, 0xb6);
    assert.deepEqual(decode(marked), { text: '¶\ufffd¶', encoding: 'utf-8', byteOrderMark: true });
  });

  it('reads Windows-1252 as such although two of its characters stand as one of UTF-8 does', () => {
    const text = 'Ã© is what a café gives when it is read wrongly: naïve, über, “so”.';
    assert.equal(decode(encode({ text, encoding: 'windows-1252', byteOrderMark: false }) ?? bytes()).text, text);
  });

  it('gives back the bytes that it read, whatever they are', () => {
    fc.assert(fc.property(fc.uint8Array(), read => {
      const decoded = decode(read);
      // Half a unit at the end of UTF-16, and broken characters of UTF-8, are what a text cannot hold.
      fc.pre(decoded.encoding.startsWith('utf-16') ? read.length % 2 === 0 : decoded.encoding !== 'utf-8' || isUtf8(read));
      assert.deepEqual([...encode(decoded) ?? []], [...read]);
    }), { seed: 208 });
  });

  it('gives back UTF-16 with lone surrogates', () => {
    const read = bytes(0xff, 0xfe, 0, 0xd8, 0x41, 0);
    assert.deepEqual([...encode(decode(read)) ?? []], [...read]);
  });

  it('writes no character that the encoding has not', () => {
    const decoded = decode(bytes(0xb6));
    assert.equal(encode({ ...decoded, text: '¶ 😀' }), null);
    assert.equal(encode({ ...decoded, text: '¶ \u0101' }), null);
    assert.equal(encode({ ...decoded, text: '\x80' }), null);
    assert.deepEqual([...encode({ ...decoded, text: '’' }) ?? []], [0x92]);
  });
});
