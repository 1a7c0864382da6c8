/** What a planned block is. */
export type BlockShape = 'heading' | 'numbered' | 'unnumbered' | 'close';

/** What must be known of all that stands above a line to read on from it. Two that are equal lead to the same blocks. */
export interface Resume {
  /** Number of the last paragraph, 0 before the first. */
  readonly last: number;
  /** A full stop stands behind it: then `1)` is an item. */
  readonly dotted: boolean;
  /** It is set in, as all are in some cables. */
  readonly setIn: boolean;
  /** Some numbered paragraph carries a mark: then the others should too. */
  readonly marked: boolean;
  /** Number of the last item of a numbered list inside a paragraph, 0 outside one. */
  readonly item: number;
  /** A bracket stands behind it. */
  readonly bracketed: boolean;
  /** The same number without the lists in the text of another. */
  readonly outer: number;
  /** A blank line, a page line, a heading or nothing stands right above. */
  readonly apart: boolean;
  /** What stands right above parts nothing: a page line is among it, or the line of text above went on with a sentence over a blank line, as all lines do where a page of the web has put one below each. */
  readonly loose: boolean;
  /** A line has begun with the number that is due, and no paragraph with it. */
  readonly missed: boolean;
  /** The line of text above ends a sentence, or there is none. */
  readonly ended: boolean;
  /** The line of text above ends in a full stop that ends a sentence for sure, and is no row of a list. */
  readonly stopped: boolean;
  /** The line of text above is short, and its sentence does not go on, or it ends in a number: who wrote it broke it there, as in a table, an address or a list of names. */
  readonly broken: boolean;
  /** The line of text above ends as an item of a list does that goes on: with a semicolon, or with "; and". */
  readonly listed: boolean;
  /** The line of text above ends with a word that a number must follow: PARA. */
  readonly cites: boolean;
  /** The text of another has been opened and not been closed, and no paragraph of the cable has been met since. */
  readonly quotes: boolean;
  /** What the block above is; null at the start of the text. */
  readonly above: BlockShape | null;
}

/** A `Resume` that is being written. */
export type Known = { -readonly [Key in keyof Resume]: Resume[Key] };

/**
 * A copy of what is known; where nothing is said, what is known at the start of a text. Written out: where copies are
 * spread from copies, the engine gives each a shape of its own, and looks up by name what is asked of every line.
 */
export function knownFrom({
  last = 0, dotted = false, setIn = false, marked = false, item = 0, bracketed = false, outer = 0, apart = true, loose = false, missed = false,
  ended = true, stopped = false, broken = false, listed = false, cites = false, quotes = false, above = null,
}: Partial<Resume>): Known {
  return { last, dotted, setIn, marked, item, bracketed, outer, apart, loose, missed, ended, stopped, broken, listed, cites, quotes, above };
}

/** What is known at the start of a text: nothing. */
export const AT_THE_START: Resume = knownFrom({});

const FACTS = Object.keys(AT_THE_START) as readonly (keyof Resume)[];

/** Whether what follows is planned alike from both. */
export function sameResume(a: Resume, b: Resume): boolean {
  return FACTS.every(fact => a[fact] === b[fact]);
}
