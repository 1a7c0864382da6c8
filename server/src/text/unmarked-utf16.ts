/** So much of a file tells. */
const LOOKED_AT = 4096;
/** Fewer bytes could be anything. */
const LEAST = 8;

/**
 * The byte order of UTF-16 that has no byte order mark: a cable is nearly all ASCII, so every second
 * byte is zero and no other is. Read as UTF-8, such a text would be full of NULs and have lost what
 * is not ASCII.
 * @returns null for any other bytes
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, LOOKED_AT) & ~1;
  if (length < LEAST || !bytes.subarray(0, length).includes(0)) return null;
  let first = 0;
  let second = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) first++;
    if (bytes[at + 1] === 0) second++;
  }
  if (first > 0 && second > 0) return null;
  const most = length / 4;
  if (second > most) return 'utf-16le';
  return first > most ? 'utf-16be' : null;
}
