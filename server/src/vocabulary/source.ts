/**
 * How far a statement of this room is backed. The words are those of the format guide:
 * `must` and `should` are what a handbook, an executive order or an ACP says; `observed` was seen
 * in real cables only; `memory` is what people who worked with cables say, without a text that was read.
 */
export type SourceAuthority = 'must' | 'should' | 'observed' | 'memory';

/** What every entry of this room carries, so that a hover or a message can name it. */
export interface Sourced {
  readonly authority: SourceAuthority;
  /** Where the statement stands, e.g. `5 FAH-2 H-321.2-1`. */
  readonly source: string;
}
