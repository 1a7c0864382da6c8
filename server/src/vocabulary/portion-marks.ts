import type { PortionLevel } from './levels';
import type { Sourced } from './source';

/** The part of a portion mark that says how high the portion is. */
export interface PortionLevelEntry extends Sourced {
  readonly text: PortionLevel;
  readonly meaning: string;
}

/** What may follow the level in a portion mark, after `/`, `//` or `-`. */
export type PortionControlKind = 'noforn' | 'releasable' | 'distribution' | 'originator' | 'other';

export interface PortionControl extends Sourced {
  /** The usual form in a mark; REL TO stands for `REL TO …` with its countries. */
  readonly text: string;
  /** Other writings of the same. */
  readonly alsoWritten: readonly string[];
  readonly kind: PortionControlKind;
  readonly meaning: string;
}

const HANDBOOK: Sourced = { authority: 'must', source: '5 FAH-1 H-246.2' };

const LEVELS: readonly PortionLevelEntry[] = [
  { text: 'U', meaning: 'Unclassified.', ...HANDBOOK },
  { text: 'SBU', meaning: 'Sensitive but unclassified: not classified, not for the public.', ...HANDBOOK },
  { text: 'LOU', meaning: 'Limited official use: the SBU of the years until the mid 1990s.', authority: 'observed', source: 'published cables of 1973 to 1995' },
  { text: 'C', meaning: 'Confidential.', ...HANDBOOK },
  { text: 'S', meaning: 'Secret.', ...HANDBOOK },
  { text: 'TS', meaning: 'Top secret.', ...HANDBOOK },
];

const CONTROLS: readonly PortionControl[] = [
  {
    text: 'NF',
    alsoWritten: ['NOFORN'],
    kind: 'noforn',
    meaning: 'Not releasable to foreign nationals. One such portion makes the whole cable NOFORN.',
    authority: 'must',
    source: 'CAPCO Register and Manual 2016, H.8 and table 3',
  },
  {
    text: 'N',
    alsoWritten: [],
    kind: 'noforn',
    meaning: 'NOFORN, in the handbook\'s mark SBU/N.',
    authority: 'must',
    source: '5 FAH-1 H-246.2',
  },
  {
    text: 'REL TO',
    alsoWritten: ['REL', 'RELTO'],
    kind: 'releasable',
    meaning: 'Releasable to the countries or organizations named. Excludes NOFORN.',
    authority: 'must',
    source: 'CAPCO Register and Manual 2016, H.8; 5 FAH-3 H-713',
  },
  {
    text: 'XD',
    alsoWritten: ['EXDIS'],
    kind: 'distribution',
    meaning: 'EXDIS: exclusive distribution to those with an essential need to know.',
    authority: 'must',
    source: 'CAPCO Register and Manual 2016, H.9',
  },
  {
    text: 'ND',
    alsoWritten: ['NODIS'],
    kind: 'distribution',
    meaning: 'NODIS: no distribution beyond the addressee without the Executive Secretary.',
    authority: 'must',
    source: 'CAPCO Register and Manual 2016, H.9',
  },
  {
    text: 'OC',
    alsoWritten: ['ORCON'],
    kind: 'originator',
    meaning: 'ORCON: the originator controls further dissemination; classified information only.',
    authority: 'should',
    source: 'CAPCO Register and Manual 2016',
  },
  {
    text: 'PR',
    alsoWritten: ['PROPIN'],
    kind: 'other',
    meaning: 'PROPIN: proprietary information is involved.',
    authority: 'should',
    source: 'CAPCO Register and Manual 2016',
  },
];

/** The levels of portion marks, lowest first. */
export function allPortionLevels(): readonly PortionLevelEntry[] {
  return LEVELS;
}

/** The level of a mark's first part, in any letter case: `SBU`. */
export function findPortionLevel(text: string): PortionLevelEntry | undefined {
  const word = text.trim().toUpperCase();
  return LEVELS.find(entry => entry.text === word);
}

/** The control of a mark's further part, in any letter case; what follows REL or REL TO is not looked at: `REL TO USA, GBR`. */
export function findPortionControl(text: string): PortionControl | undefined {
  const words = text.trim().toUpperCase().split(/[\s,-]+/);
  const word = words[0] === 'REL' ? 'REL TO' : (words[0] ?? '');
  if (words.length > 1 && word !== 'REL TO' && word !== 'RELTO') return undefined;
  return CONTROLS.find(entry => entry.text === word || entry.alsoWritten.includes(word));
}
