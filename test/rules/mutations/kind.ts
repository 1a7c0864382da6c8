import { DIALECTS, type Dialect } from './cable';
import type { Random } from './random';

/** One way to spoil a cable. */
export interface Kind {
  /** The rule that must find it. */
  readonly rule: string;
  /** What is done, for the table. */
  readonly does: string;
  /** `draft`: before an archive has put anything into it; `copy`: in a published copy as it is. */
  readonly stage: 'draft' | 'copy';
  /** The cables that it may be done to. */
  readonly dialects: readonly Dialect[];
  /** The text with the defect, and `‹ ›` around the place of the finding; null where it cannot be done to this cable. */
  readonly inject: (text: string, random: Random, dialect: Dialect) => string | null;
}

/** Replaces what a pattern matches, which has no `g`; null where it matches nothing. */
export function replaced(text: string, pattern: RegExp, by: (...match: string[]) => string): string | null {
  return pattern.test(text) ? text.replace(pattern, by) : null;
}

/** One of all the matches of a pattern, which has `g`, replaced. */
export function oneReplaced(text: string, pattern: RegExp, random: Random, by: (...match: string[]) => string): string | null {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return null;
  const match = random.pick(matches);
  return text.slice(0, match.index) + by(...match) + text.slice(match.index + match[0].length);
}

export function draft(rule: string, does: string, inject: Kind['inject']): Kind {
  return { rule, does, stage: 'draft', dialects: DIALECTS, inject };
}

export function copy(rule: string, does: string, inject: Kind['inject']): Kind {
  return { rule, does, stage: 'copy', dialects: DIALECTS, inject: (text, random, dialect) => (dialect.archive ? inject(text, random, dialect) : null) };
}

/** A number made one more, with as many digits. */
export function plusOne(digits: string): string {
  return String(Number(digits) + 1).padStart(digits.length, '0');
}
