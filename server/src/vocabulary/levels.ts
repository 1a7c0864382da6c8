import { lazy } from './lazy';
import { nearest } from './nearest';

/** The classification of a whole cable. LIMITED OFFICIAL USE was used until the mid 1990s. */
export type Level = 'UNCLASSIFIED' | 'LIMITED OFFICIAL USE' | 'CONFIDENTIAL' | 'SECRET' | 'TOP SECRET';

/** The classification of one portion, in the letters of its mark. */
export type PortionLevel = 'U' | 'SBU' | 'LOU' | 'C' | 'S' | 'TS';

/** How the levels are written, unspaced, lowest first. */
export const WRITTEN: Readonly<Record<Level, readonly string[]>> = {
  UNCLASSIFIED: ['UNCLAS', 'UNCLASSIFIED'],
  'LIMITED OFFICIAL USE': ['LIMITED OFFICIAL USE', 'LOU'],
  CONFIDENTIAL: ['CONFIDENTIAL'],
  SECRET: ['SECRET'],
  'TOP SECRET': ['TOP SECRET'],
};

/** Lowest first. SBU and LOU are the same height: both are unclassified text that is not for the public. */
const PORTION_RANK: Readonly<Record<PortionLevel, number>> = { U: 0, SBU: 1, LOU: 1, C: 2, S: 3, TS: 4 };

/**
 * The level that a text names, spaced letter by letter or not: `S E C R E T`, `UNCLAS`, `Limited Official Use`.
 * `E F T O` and what else follows the level on its line must have been cut off.
 */
export function findLevel(text: string): Level | undefined {
  const letters = lettersOf(text);
  return writings().find(writing => writing.letters === letters)?.level;
}

/** The level that a misspelt word means, `C O N F I D E N I A L`; undefined when none is within two letters. */
export function nearestLevel(text: string): Level | undefined {
  return nearest(lettersOf(text), longWritings(), { wordOf: candidate => candidate.letters, limit: 2 })[0]?.level;
}

/** Negative when `a` is below `b`, 0 when they are the same height (SBU and LOU are), positive when it is above. */
export function comparePortionLevels(a: PortionLevel, b: PortionLevel): number {
  return PORTION_RANK[a] - PORTION_RANK[b];
}

/** All ways in which the levels are written, in their order. */
const writings = lazy(() => Object.entries(WRITTEN).flatMap(([level, words]) => words.map(word => ({ level: level as Level, letters: lettersOf(word) }))));
/** Those that a misspelt word may be meant as. */
const longWritings = lazy(() => writings().filter(({ letters }) => letters.length > 3));

function lettersOf(text: string): string {
  return text.replace(/\s/g, '').toUpperCase();
}
