import { comparePortionLevels, WRITTEN, type Level, type PortionLevel } from './levels';
import type { Sourced } from './source';

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
    written: WRITTEN.UNCLASSIFIED,
    onLine: 'UNCLAS',
    securityLetter: 'U',
    portion: 'U',
    classified: false,
    meaning: 'Not classified. The caption SENSITIVE and portions marked (SBU) tell of sensitive text; the level does not.',
    authority: 'must',
    source: '5 FAH-2 H-222',
  },
  'LIMITED OFFICIAL USE': {
    level: 'LIMITED OFFICIAL USE',
    written: WRITTEN['LIMITED OFFICIAL USE'],
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
    written: WRITTEN.CONFIDENTIAL,
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
    written: WRITTEN.SECRET,
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
    written: WRITTEN['TOP SECRET'],
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

/** Every classification, lowest first. */
export function allClassifications(): readonly Classification[] {
  return CLASSIFICATIONS;
}

/** The entry of a level. */
export function classificationOf(level: Level): Classification {
  return BY_LEVEL[level];
}

/** Negative when `a` is below `b`, 0 when they are the same, positive when it is above. */
export function compareLevels(a: Level, b: Level): number {
  return rankOf(a) - rankOf(b);
}

/**
 * Whether a portion is above the classification of its cable (5 FAH-3 H-713).
 * An unclassified cable carries (SBU) portions, under the caption SENSITIVE, and (LOU) ones.
 */
export function isPortionAbove(portion: PortionLevel, level: Level): boolean {
  return comparePortionLevels(portion, BY_LEVEL[level].portion) > 0 && comparePortionLevels(portion, 'SBU') > 0;
}

function rankOf(level: Level): number {
  return CLASSIFICATIONS.indexOf(BY_LEVEL[level]);
}
