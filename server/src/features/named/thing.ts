import type { Span } from '../../text/span';

/** Where a thing is written down, and its name there. */
export interface Definition {
  /** Absolute: where a reader is sent to. */
  readonly span: Span;
  /** Absolute: the name alone; a reference may have its letter twice (`A. A)`). */
  readonly names: readonly Span[];
}

/** A place that means a thing. */
export interface Use {
  /** Absolute. */
  readonly span: Span;
  /** The place means other things besides: `refs A-D` for reference B, `reftels` for each of them. */
  readonly wide: boolean;
}

/** Something that a cable defines in one place and names in others. */
export interface Thing {
  readonly kind: 'reference' | 'references' | 'paragraph' | 'tag' | 'abbreviation';
  /** As the text names it: `A`, `4`, `PHUM`, `PSB`. */
  readonly name: string;
  readonly definitions: readonly Definition[];
  /** In order of place. */
  readonly uses: readonly Use[];
}

/** All places that name a thing and nothing else, definitions first. */
export function namesOf({ definitions, uses }: Thing): readonly Span[] {
  return [...definitions.flatMap(({ names }) => names), ...uses.flatMap(({ span, wide }) => (wide ? [] : [span]))];
}
