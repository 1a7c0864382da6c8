/**
 * An answer that is written in JSON already. What of a long answer has not changed need not be written again for every
 * keystroke, and all of it is ASCII, which is the quickest to send and to read.
 */
export class RawJson {
  /** Put together they are the answer. As they are, since those of a large document are larger than it when copied. */
  readonly pieces: readonly string[];

  /** @param pieces made by `asciiJson`, and what stands between such pieces */
  constructor(pieces: readonly string[]) {
    this.pieces = pieces;
  }

  /** For a way of writing that does not know of it. */
  toJSON(): unknown {
    return JSON.parse(this.pieces.join(''));
  }
}

const NOT_ASCII = /[\u0080-\uffff]/;
const EACH_NOT_ASCII = /[\u0080-\uffff]/g;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A value in JSON, with all that is not ASCII escaped. */
export function asciiJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!NOT_ASCII.test(json)) return json;
  const ascii = json.replace(EACH_NOT_ASCII, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  // Engines give each sign of what comes of a wider text two bytes, though one is enough now.
  return decoder.decode(encoder.encode(ascii));
}
