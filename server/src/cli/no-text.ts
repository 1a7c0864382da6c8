/** So much of a file tells. */
const LOOKED_AT = 4096;

/** Why a file that is none is left as it is. */
export const NO_TEXT = 'this is not text but a picture, an archive or the like';

/** One character in twenty, and more than a few, is none of a text: what takes away such characters would destroy the file. */
export function isNoText(text: string): boolean {
  const end = Math.min(text.length, LOOKED_AT);
  let strange = 0;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    // All that end a line, part words or pages, or end a file of old systems are of a text.
    if (code < 9 || (code > 13 && code < 32 && code !== 26 && code !== 27)) strange++;
  }
  return strange > 8 && strange * 20 > end;
}
