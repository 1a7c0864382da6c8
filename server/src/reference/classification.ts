import { lazy } from './lazy';
import { nearest } from './nearest';
import type { Sourced } from './source';

/** The classification of a whole cable. LIMITED OFFICIAL USE was used until the mid 1990s. */
export type Level = 'UNCLASSIFIED' | 'LIMITED OFFICIAL USE' | 'CONFIDENTIAL' | 'SECRET' | 'TOP SECRET';

/** The classification of one portion, in the letters of its mark. */
export type PortionLevel = 'U' | 'SBU' | 'LOU' | 'C' | 'S' | 'TS';

/** One classification that a cable may bear. */
export interface Classification extends Sourced {
  readonly level: Level;
  /** What may stand on the classification line, unspaced: UNCLAS beside UNCLASSIFIED. */
  readonly written: readonly string[];
  /** How the classification line of a telegram writes it: `UNCLAS`, `S E C R E T`. */
  readonly onLine: string;
  /** The letter that fills the FL4 security line of such a cable; null where it is not known. */
  readonly securityLetter: 'U' | 'C' | 'S' | 'T' | null;
  readonly portion: PortionLevel;
  /** True for what an executive order protects: CONFIDENTIAL and above. */
  readonly classified: boolean;
  readonly meaning: string;
}

/** Lowest first: the place in this list is the rank. */
const BY_LEVEL: Readonly<Record<Level, Classification>> = {
  UNCLASSIFIED: {
    level: 'UNCLASSIFIED',
    written: ['UNCLAS', 'UNCLASSIFIED'],
    onLine: 'UNCLAS',
    securityLetter: 'U',
    portion: 'U',
    classified: false,
    meaning: 'Not classified. That text is sensitive but unclassified is told by the caption SENSITIVE and by portions marked (SBU), not by the level.',
    authority: 'must',
    source: '5 FAH-2 H-222',
  },
  'LIMITED OFFICIAL USE': {
    level: 'LIMITED OFFICIAL USE',
    written: ['LIMITED OFFICIAL USE', 'LOU'],
    onLine: 'LIMITED OFFICIAL USE',
    securityLetter: null,
    portion: 'LOU',
    classified: false,
    meaning: 'Unclassified, but not for the public; used until the mid 1990s, today SBU.',
    authority: 'observed',
    source: 'published cables of 1973 to 1979',
  },
  CONFIDENTIAL: {
    level: 'CONFIDENTIAL',
    written: ['CONFIDENTIAL'],
    onLine: 'C O N F I D E N T I A L',
    securityLetter: 'C',
    portion: 'C',
    classified: true,
    meaning: 'The lowest classified level: disclosure could be expected to damage national security.',
    authority: 'must',
    source: '5 FAH-2 H-222; E.O. 13526 s.1.2',
  },
  SECRET: {
    level: 'SECRET',
    written: ['SECRET'],
    onLine: 'S E C R E T',
    securityLetter: 'S',
    portion: 'S',
    classified: true,
    meaning: 'Disclosure could be expected to do serious damage to national security.',
    authority: 'must',
    source: '5 FAH-2 H-222; E.O. 13526 s.1.2',
  },
  'TOP SECRET': {
    level: 'TOP SECRET',
    written: ['TOP SECRET'],
    onLine: 'T O P  S E C R E T',
    securityLetter: 'T',
    portion: 'TS',
    classified: true,
    meaning: 'The highest level: disclosure could be expected to do exceptionally grave damage. Not carried on the SMART system (5 FAH-3 H-713).',
    authority: 'must',
    source: '5 FAH-2 H-222, older lists; E.O. 13526 s.1.2',
  },
};

const CLASSIFICATIONS: readonly Classification[] = Object.values(BY_LEVEL);

/** Lowest first. SBU and LOU are the same height: both are unclassified text that is not for the public. */
const PORTION_RANK: Readonly<Record<PortionLevel, number>> = { U: 0, SBU: 1, LOU: 1, C: 2, S: 3, TS: 4 };

/** Every classification, lowest first. */
export function allClassifications(): readonly Classification[] {
  return CLASSIFICATIONS;
}

/** The entry of a level. */
export function classificationOf(level: Level): Classification {
  return BY_LEVEL[level];
}

/**
 * The classification that a text names, spaced letter by letter or not: `S E C R E T`, `UNCLAS`, `Limited Official Use`.
 * `E F T O` and what else follows the level on its line must have been cut off.
 */
export function findClassification(text: string): Classification | undefined {
  const letters = lettersOf(text);
  return writings().find(writing => writing.letters === letters)?.entry;
}

/** The classification that a misspelt word means, `C O N F I D E N I A L`; undefined when none is within two letters. */
export function nearestClassification(text: string): Classification | undefined {
  return nearest(lettersOf(text), longWritings(), { wordOf: candidate => candidate.letters, limit: 2, max: 1 })[0]?.entry;
}

/** Negative when `a` is below `b`, 0 when they are the same, positive when it is above. */
export function compareLevels(a: Level, b: Level): number {
  return rankOf(a) - rankOf(b);
}

/** Negative when `a` is below `b`, 0 when they are the same height (SBU and LOU are), positive when it is above. */
export function comparePortionLevels(a: PortionLevel, b: PortionLevel): number {
  return PORTION_RANK[a] - PORTION_RANK[b];
}

/**
 * Whether a portion is above the classification of its cable (5 FAH-3 H-713).
 * An unclassified cable carries (SBU) portions, under the caption SENSITIVE, and (LOU) ones.
 */
export function isPortionAbove(portion: PortionLevel, level: Level): boolean {
  const roof = Math.max(PORTION_RANK[BY_LEVEL[level].portion], PORTION_RANK.SBU);
  return PORTION_RANK[portion] > roof;
}

function rankOf(level: Level): number {
  return CLASSIFICATIONS.indexOf(BY_LEVEL[level]);
}

/** All ways in which the levels are written, in their order. */
const writings = lazy(() => CLASSIFICATIONS.flatMap(entry => entry.written.map(word => ({ entry, letters: lettersOf(word), length: word.length }))));
/** Those that a misspelt word may be meant as. */
const longWritings = lazy(() => writings().filter(({ length }) => length > 3));

function lettersOf(text: string): string {
  return text.replace(/\s/g, '').toUpperCase();
}
