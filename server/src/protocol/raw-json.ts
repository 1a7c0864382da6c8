/**
 * An answer that is written in JSON already. What of a long answer has not changed need not be written again for every
 * keystroke, and all of it is ASCII, which is the quickest to send and to read.
 */
export class RawJson {
  readonly json: string;

  /** @param json made by `asciiJson`, and by putting such pieces together */
  constructor(json: string) {
    this.json = json;
  }

  /** For a way of writing that does not know of it. */
  toJSON(): unknown {
    return JSON.parse(this.json);
  }
}

/** A value in JSON, with all that is not ASCII escaped. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[\u0080-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
