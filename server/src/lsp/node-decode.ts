import { Buffer, isAscii } from 'node:buffer';
import { unmarkedUtf16 } from '../text/unmarked-utf16';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A text and how it stood in its file. */
export interface Decoded {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly byteOrderMark: boolean;
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on; the five that it leaves free stay as they are. */
const FROM_0X80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Reads UTF-8, UTF-16 with or without a byte order mark, or Windows-1252 where the bytes are not UTF-8.
 * Never fails: any bytes are some text. Of damaged UTF-8 and of half a unit of UTF-16 the text does not give the bytes back.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) {
    const [encoding, mark] = marked;
    const rest = bytes.subarray(mark.length);
    const text = encoding === 'utf-8' ? utf8(rest) ?? damagedUtf8(rest) : utf16(rest, encoding === 'utf-16be');
    if (text !== undefined) return { text, encoding, byteOrderMark: true };
  }
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return { text: utf16(bytes, unmarked === 'utf-16be'), encoding: unmarked, byteOrderMark: false };
  const text = utf8(bytes) ?? damagedUtf8(bytes);
  return text === undefined
    ? { text: windows1252(bytes), encoding: 'windows-1252', byteOrderMark: false }
    : { text, encoding: 'utf-8', byteOrderMark: false };
}

/**
 * The bytes of a text in the encoding that it was read in.
 * @returns null when the encoding cannot hold the text
 */
export function encode({ text, encoding, byteOrderMark }: Decoded): Uint8Array | null {
  const bytes = bytesOf(text, encoding);
  if (!bytes || !byteOrderMark) return bytes;
  return Buffer.concat([Uint8Array.from(MARKS.find(([name]) => name === encoding)?.[1] ?? []), bytes]);
}

function bytesOf(text: string, encoding: Encoding): Uint8Array | null {
  switch (encoding) {
    case 'utf-8': return Buffer.from(text, 'utf8');
    case 'utf-16le': return Buffer.from(text, 'utf16le');
    case 'utf-16be': return Buffer.from(text, 'utf16le').swap16();
    case 'windows-1252': return windows1252Bytes(text);
  }
}

function utf8(bytes: Uint8Array): string | undefined {
  if (isAscii(bytes)) return latin1(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/**
 * UTF-8 in which a byte was lost or a character cut in two, as an editor shows it: read as Windows-1252, a single one
 * would spoil every pilcrow of the file. There, bytes hardly ever stand as those of UTF-8 do.
 * @returns undefined where no more characters are whole than broken
 */
function damagedUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const foreign = text.replace(/[\0-\x7f]+/g, '');
  return foreign.replace(/\ufffd+/g, '').length * 2 > foreign.length ? text : undefined;
}

/** Not by TextDecoder, which replaces lone surrogates: what is read here may be written back. */
function utf16(bytes: Uint8Array, bigEnd: boolean): string {
  const buffer = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  return (bigEnd ? buffer.swap16() : buffer).toString('utf16le');
}

/** Not by TextDecoder, which in some releases of Node reads Latin-1 instead. */
function windows1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(/[\x80-\x9f]/g, character => FROM_0X80.charAt(character.charCodeAt(0) - 0x80));
}

function latin1({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, length).toString('latin1');
}

function windows1252Bytes(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isLatin1 = unit < 0x80 || (unit >= 0xa0 && unit <= 0xff);
    const special = isLatin1 ? -1 : FROM_0X80.indexOf(text.charAt(at));
    if (!isLatin1 && special === -1) return null;
    bytes[at] = isLatin1 ? unit : 0x80 + special;
  }
  return bytes;
}
