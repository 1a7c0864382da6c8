/** A set of characters: a bit for each of ASCII, and one for all others together. */
export type Characters = bigint;

const OTHERS = 1n << 128n;
export const NONE: Characters = 0n;
export const ANY: Characters = (OTHERS << 1n) - 1n;
/** Not a character: the end of the text, and the end of what a look-around looks for. */
export const END: Characters = OTHERS << 1n;
export const LINE_END: Characters = (1n << 10n) | (1n << 13n) | OTHERS | END;
/** Each character by itself. */
export const SYMBOLS: readonly Characters[] = Array.from({ length: 129 }, (_, bit) => 1n << BigInt(bit));

const known = new Map<string, Characters>();

/** What a character, a class or a set of a pattern can match; too many rather than too few. */
export function charactersOf(raw: string, flags: string): Characters {
  const key = `${flags}/${raw}`;
  let found = known.get(key);
  if (found === undefined) {
    const own = new RegExp(`^${raw}$`, flags.replace(/[gmy]/g, ''));
    found = mayBeBeyondAscii(raw, flags) ? OTHERS : NONE;
    for (let code = 0; code < 128; code++) if (own.test(String.fromCharCode(code))) found |= 1n << BigInt(code);
    known.set(key, found);
  }
  return found;
}

function mayBeBeyondAscii(raw: string, flags: string): boolean {
  return /[^ -~]|\\[ucxsSpPWD]|^\[\^|^\.$/.test(raw) || (flags.includes('i') && flags.includes('u'));
}
