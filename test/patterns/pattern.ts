/** A regular expression and where it is written, to be told when it fails: `server/src/x.ts:12`. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}
