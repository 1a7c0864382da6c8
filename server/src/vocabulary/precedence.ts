import { precedenceWord, type Precedence } from './precedence-words';
import type { Sourced } from './source';

/** The letter of FL5. Y is not used by State. */
export type PrecedenceLetter = 'Z' | 'Y' | 'O' | 'P' | 'R';

/** One precedence in its three writings: prosign (FL2), letter (FL5), word (FL7 and FL8). */
export interface PrecedenceEntry extends Sourced {
  /** Null for the emergency command precedence, which has no word in State traffic. */
  readonly word: Precedence | null;
  readonly prosign: string;
  readonly letter: PrecedenceLetter;
  /** Higher goes first. */
  readonly rank: number;
  /** The first year in which the handbook no longer authorizes it, or null. */
  readonly retiredBy: number | null;
  readonly meaning: string;
}

/** Highest first. */
const BY_WORD: Readonly<Record<Precedence, PrecedenceEntry>> = {
  FLASH: {
    word: 'FLASH',
    prosign: 'ZZ',
    letter: 'Z',
    rank: 5,
    retiredBy: null,
    meaning: 'The highest precedence in State use. A FLASH addressee in a message of mixed precedence needs a transmission of its own.',
    authority: 'must',
    source: '5 FAH-2 H-421; 5 FAH-2 H-321.2-1',
  },
  'NIACT IMMEDIATE': {
    word: 'NIACT IMMEDIATE',
    prosign: 'OO',
    letter: 'O',
    rank: 4,
    retiredBy: null,
    meaning: 'Night action: to be acted on outside office hours too. It binds the one action addressee after whose name it stands, and the first paragraph must justify it.',
    authority: 'must',
    source: '5 FAH-2 H-421.2',
  },
  IMMEDIATE: {
    word: 'IMMEDIATE',
    prosign: 'OO',
    letter: 'O',
    rank: 3,
    retiredBy: null,
    meaning: 'Goes before ROUTINE and PRIORITY traffic.',
    authority: 'must',
    source: '5 FAH-2 H-421',
  },
  PRIORITY: {
    word: 'PRIORITY',
    prosign: 'PP',
    letter: 'P',
    rank: 2,
    retiredBy: 2017,
    meaning: 'Went between ROUTINE and IMMEDIATE; the handbook of 2017 no longer authorizes it.',
    authority: 'must',
    source: '5 FAH-2 H-421 (2017); 5 FAH-1 H-221',
  },
  ROUTINE: {
    word: 'ROUTINE',
    prosign: 'RR',
    letter: 'R',
    rank: 1,
    retiredBy: null,
    meaning: 'The lowest precedence; normally not written after an address.',
    authority: 'must',
    source: '5 FAH-2 H-421',
  },
};

const EMERGENCY: PrecedenceEntry = {
  word: null,
  prosign: 'YY',
  letter: 'Y',
  rank: 6,
  retiredBy: null,
  meaning: 'Emergency command precedence of military networks; not used by State.',
  authority: 'should',
  source: 'military training text on AUTODIN message headers',
};

const PRECEDENCES: readonly PrecedenceEntry[] = [EMERGENCY, ...Object.values(BY_WORD)];

/** Every precedence, highest first. */
export function allPrecedences(): readonly PrecedenceEntry[] {
  return PRECEDENCES;
}

/** The entry of a spelled precedence. */
export function precedenceOf(word: Precedence): PrecedenceEntry {
  return BY_WORD[word];
}

/** The precedence that a word names, in any letter case and with any blanks: `NIACT  immediate`. */
export function findPrecedence(word: string): PrecedenceEntry | undefined {
  const known = precedenceWord(word);
  return known && BY_WORD[known];
}

/** The precedence of a prosign of FL2, `OO`. IMMEDIATE and NIACT IMMEDIATE share theirs; the answer is IMMEDIATE. */
export function precedenceByProsign(prosign: string): PrecedenceEntry | undefined {
  return PRECEDENCES.find(entry => entry.prosign === prosign.toUpperCase() && entry.word !== 'NIACT IMMEDIATE');
}

/** The precedence of a letter of FL5, `O`; IMMEDIATE for that of NIACT IMMEDIATE. */
export function precedenceByLetter(letter: string): PrecedenceEntry | undefined {
  return PRECEDENCES.find(entry => entry.letter === letter.toUpperCase() && entry.word !== 'NIACT IMMEDIATE');
}
